import { skewedClock, VirtualClock } from './clock';

describe('VirtualClock', () => {
  it('runs due tasks in order, each at its own instant, and stops at the asked time', async () => {
    const clock = new VirtualClock(0);
    const seen: string[] = [];
    const note = (name: string) => () => {
      seen.push(`${name}@${clock.now()}`);
      return Promise.resolve();
    };
    clock.schedule(20, note('b'));
    clock.schedule(10, note('a'));
    clock.schedule(20, note('c'));
    clock.schedule(99, note('late'));
    await clock.advanceTo(50);
    expect(seen).toEqual(['a@10', 'b@20', 'c@20']);
    expect(clock.now()).toBe(50);
    expect(clock.nextDue()).toBe(99);
  });

  it('runs a task that a task scheduled', async () => {
    const clock = new VirtualClock(0);
    let ran = false;
    const run = () => {
      ran = true;
      return Promise.resolve();
    };
    const scheduleRun = () => {
      clock.schedule(6, run);
      return Promise.resolve();
    };
    clock.schedule(5, scheduleRun);
    await clock.advanceBy(10);
    expect(ran).toBe(true);
  });
});

it('is shown ahead or behind by another machine’s clock', async () => {
  const clock = new VirtualClock(1_000);
  const late = skewedClock(clock, -600);
  await clock.advanceBy(500);
  expect([clock.now(), late.now()]).toEqual([1_500, 900]);
});
