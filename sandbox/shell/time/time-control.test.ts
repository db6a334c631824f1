import { setImmediate, setTimeout } from 'node:timers/promises';
import { VirtualClock } from '../../clock';
import { TimeControl } from './time-control';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 2);

/** A clock with work every hour that takes some turns of the event loop. */
function busyClock(): { clock: VirtualClock; done: number[] } {
  const clock = new VirtualClock(START);
  const done: number[] = [];
  const plan = (at: number) =>
    clock.schedule(at, async () => {
      await setImmediate();
      done.push(clock.now());
      plan(at + HOUR);
    });
  plan(START + HOUR);
  return { clock, done };
}

async function finished(time: TimeControl): Promise<void> {
  while (time.state().advance) await setImmediate();
}

it('does the work of thirty days and ends where it was told to', async () => {
  const { clock, done } = busyClock();
  const time = new TimeControl(clock);
  expect(time.advance(720 * HOUR, 0)).toBe('started');
  await finished(time);
  expect(clock.now()).toBe(START + 720 * HOUR);
  expect(done).toHaveLength(720);
});

it('lets others run meanwhile and says how far it is', async () => {
  const { clock } = busyClock();
  const time = new TimeControl(clock);
  time.advance(720 * HOUR, 0);
  const seen = new Set<number>();
  while (time.state().advance) {
    expect(time.state().advance).toMatchObject({ from: START, to: START + 720 * HOUR });
    seen.add(time.state().now);
    await setImmediate();
  }
  expect(seen.size).toBeGreaterThan(100);
});

it('moves once for a form that is sent twice', async () => {
  const { clock } = busyClock();
  const time = new TimeControl(clock);
  expect([time.advance(HOUR, 0), time.advance(HOUR, 0)]).toEqual(['started', 'under way']);
  await finished(time);
  expect(time.advance(HOUR, 0)).toBe('out of date');
  expect(clock.now()).toBe(START + HOUR);
  expect(time.advance(HOUR, 1)).toBe('started');
  await finished(time);
  expect(clock.now()).toBe(START + 2 * HOUR);
});

it('stops where it is', async () => {
  const { clock } = busyClock();
  const time = new TimeControl(clock);
  time.advance(720 * HOUR, 0);
  while (clock.now() < START + 5 * HOUR) await setImmediate();
  time.stop();
  await finished(time);
  expect(clock.now()).toBeLessThan(START + 20 * HOUR);
});

it('runs by itself until it is paused', async () => {
  const { clock } = busyClock();
  const time = new TimeControl(clock);
  time.run();
  time.run();
  while (clock.now() === START) await setTimeout(20);
  expect(time.state().running).toBe(true);
  time.pause();
  await time.end();
  const end = clock.now();
  expect((end - START) % 10_000).toBe(0);
  await setTimeout(700);
  expect(clock.now()).toBe(end);
});

it('leaves nothing behind that moves the clock when it has ended', async () => {
  const { clock } = busyClock();
  const time = new TimeControl(clock);
  time.run();
  time.advance(720 * HOUR, 0);
  await time.end();
  const end = clock.now();
  time.run();
  expect(time.advance(HOUR, 1)).toBe('ended');
  await setTimeout(700);
  expect(clock.now()).toBe(end);
});

it('stands still and says why when the work of an instant fails', async () => {
  const clock = new VirtualClock(START);
  clock.schedule(START + HOUR, () => Promise.reject(new Error('The queue has no consumer.')));
  const time = new TimeControl(clock);
  time.run();
  time.advance(2 * HOUR, 0);
  await finished(time);
  expect(time.state()).toMatchObject({ running: false, trouble: 'The queue has no consumer.', now: START + HOUR });
  time.advance(HOUR, 1);
  await finished(time);
  expect(time.state()).toMatchObject({ trouble: undefined, now: START + 2 * HOUR });
});
