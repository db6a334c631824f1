import { stepsOf } from '../../../../../../src/domain/setup/steps';
import { afterRefusal, afterStep, announcement, IDLE, stateOf, summaryOf, type RunState } from './run-state';

const running: RunState = { phase: 'running', current: 'check', done: [] };
const part = (made: boolean) => ({ kind: 'field', id: made ? '1' : '2', name: 'x', made }) as const;

it('goes on to the next step, and ends after the last', () => {
  const next = afterStep(running, { done: { step: 'check', parts: [], notes: [] }, next: 'issueType' });
  expect([stateOf('check', next), stateOf('issueType', next), stateOf('fields', next)]).toEqual([
    'done',
    'running',
    'open',
  ]);
  expect(afterStep(next, { done: { step: 'proof', parts: [], notes: [] } }).phase).toBe('finished');
});

it('stays at a step that Jira is still at, and says so', () => {
  const waiting = afterStep(
    { ...running, current: 'attach' },
    {
      ...{ done: { step: 'attach', parts: [], notes: [] }, next: 'attach', waiting: 'Jira is moving issues.' },
    },
  );
  expect(stateOf('attach', waiting)).toBe('running');
  expect(announcement(waiting, stepsOf('attach'))).toContain('Jira is moving issues.');
});

it('keeps what was done when a step is refused', () => {
  const refused = { ok: false, code: 'jira-busy', message: 'Jira is busy.', faults: [] } as const;
  const failed = afterRefusal(running, refused);
  expect([failed.phase, stateOf('check', failed), failed.refused?.message]).toEqual([
    'failed',
    'failed',
    'Jira is busy.',
  ]);
});

it('counts what was made and what was found', () => {
  const state: RunState = {
    phase: 'finished',
    done: [{ step: 'fields', parts: [part(true), part(false)], notes: [] }],
  };
  expect([summaryOf('fields', state), summaryOf('check', IDLE)]).toEqual(['1 made, 1 found', '']);
});
