import { runSteps } from './step';
import type { Step, StepReport } from './step';

const events: string[] = [];
const step = (name: string, more: Partial<Step> = {}): Step => ({
  name,
  remedy: '',
  run: async () => {
    events.push(`${name} starts`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    events.push(`${name} ends`);
    return { ok: true, output: '' };
  },
  ...more,
});
const fails = (name: string): Step => step(name, { run: () => Promise.resolve({ ok: false, output: 'why' }) });

beforeEach(() => events.splice(0));

const run = (steps: readonly Step[], atATime = 2): Promise<StepReport[]> => runSteps(steps, atATime, () => undefined);

it('runs no more steps at a time than allowed', async () => {
  await run([step('a'), step('b'), step('c')], 2);
  expect(events.slice(0, 2)).toEqual(['a starts', 'b starts']);
  expect(events.indexOf('c starts')).toBeGreaterThan(events.findIndex((event) => event.endsWith('ends')));
});

it('starts a step only after those it builds upon', async () => {
  await run([step('late', { after: ['early'] }), step('early')]);
  expect(events).toEqual(['early starts', 'early ends', 'late starts', 'late ends']);
});

it('leaves out what builds upon a failed step, and still runs the others', async () => {
  const reports = await run([fails('early'), step('late', { after: ['early'] }), step('other')]);
  expect(reports.map(({ ok, skipped }) => [ok, skipped])).toEqual([
    [false, false],
    [false, true],
    [true, false],
  ]);
  expect(events).not.toContain('late starts');
});

it('reports a step that throws as failed', async () => {
  const [report] = await run([step('a', { run: () => Promise.reject(new Error('broken')) })]);
  expect(report).toMatchObject({ ok: false, output: 'Error: broken' });
});

it('refuses steps that wait for one that does not exist', async () => {
  await expect(run([step('a', { after: ['nowhere'] })])).rejects.toThrow('does not exist');
});
