import { judged, newClaim, UNSURE_AFTER_MS } from './claim';
import { eventsOfMaking } from './making-events';
import { minutesFor, pauseAfterPoints } from './making-pace';
import { begunMaking, makingDone, makingFailed, makingHeldUp, nextStep, noMaking, withRule } from './making-steps';
import { viewOfMaking } from './making-view';

const NOW = Date.UTC(2026, 10, 2);
const RULE = { ...noMaking('a').rule, which: 'all' } as const;
const RUNNING = begunMaking(withRule(noMaking('a'), RULE, NOW), { by: 'app', syncAt: NOW }, NOW);
const MAKING = { ...RUNNING, step: 'make', total: 10 } as const;
const ATTEMPT = { holder: 'h', now: NOW, again: false };
const CLAIM = newClaim({ account: 'a', sslId: '1' }, ATTEMPT);

describe('a claim', () => {
  it.each([
    ['being made by another', {}, NOW + 1, false, 'busy'],
    ['of an attempt that has ended', {}, NOW + UNSURE_AFTER_MS, false, 'unsure'],
    ['with an issue', { state: 'made', issueId: '5' }, NOW, false, 'made'],
    ['given up', { state: 'free' }, NOW, false, 'fresh'],
    ['whose issue was deleted', { state: 'deleted' }, NOW, false, 'deleted'],
    ['whose issue was deleted, by a person', { state: 'deleted' }, NOW, true, 'fresh'],
  ] as const)('%s', (_what, change, now, again, expected) => {
    const { taken, next } = judged({ ...CLAIM, ...change }, { holder: 'other', now, again });
    expect(taken).toBe(expected);
    expect(next?.holder).toBe(expected === 'unsure' || expected === 'fresh' ? 'other' : undefined);
  });
});

describe('the passes', () => {
  it('go from looking over counting to making, and end after one that had nothing to do', () => {
    expect(nextStep(RUNNING, NOW)).toMatchObject({ step: 'count' });
    expect(nextStep({ ...RUNNING, step: 'count' }, NOW)).toMatchObject({ step: 'make', pass: 1 });
    expect(nextStep({ ...MAKING, madeNow: 10 }, NOW)).toMatchObject({ pass: 2, madeNow: 0 });
    expect(nextStep(MAKING, NOW)).toBeUndefined();
  });

  it('end after looking where no certificate is to get an issue', () => {
    expect(nextStep({ ...RUNNING, rule: noMaking('a').rule }, NOW)).toBeUndefined();
  });

  it('try what failed once more, and wait for what is in other hands', () => {
    expect(nextStep({ ...MAKING, failed: 2 }, NOW)).toMatchObject({ pass: 2, failed: 0 });
    expect(nextStep({ ...MAKING, failed: 2, pass: 2 }, NOW)).toBeUndefined();
    expect(nextStep({ ...MAKING, busy: 1 }, NOW)).toMatchObject({ nextAttemptAt: NOW + UNSURE_AFTER_MS });
    expect(nextStep({ ...MAKING, busy: 1, pass: 6 }, NOW)).toBeUndefined();
  });

  it('begin anew when the choice changes under way', () => {
    const changed = withRule({ ...MAKING, cursor: 'x', made: 4 }, { ...RULE, names: ['a'] }, NOW + 5);
    expect(changed).toMatchObject({ step: 'count', cursor: '', made: 4, nextAttemptAt: NOW + 5, leaseUntil: 0 });
  });
});

describe('what is told of it', () => {
  const problem = { code: 'jira-busy', message: 'Jira is busy.' };

  it('names its end, what stops it and what holds it up, each once', () => {
    const acts = (after: typeof RUNNING) =>
      eventsOfMaking(RUNNING, after).map(({ facts }) => [facts.act, facts.outcome]);
    expect(acts(makingDone({ ...MAKING, made: 3 }, NOW))).toEqual([['issues-made', 'done']]);
    expect(acts(makingDone({ ...MAKING, made: 3, failed: 1 }, NOW))).toEqual([['issues-made', 'failed']]);
    expect(acts(makingDone(MAKING, NOW))).toEqual([]);
    const held = makingHeldUp(MAKING, problem, { delaySeconds: 60, now: NOW });
    expect(acts(held)).toEqual([['issues-delayed', 'failed']]);
    expect(eventsOfMaking(held, held)).toEqual([]);
    expect(acts(makingFailed(MAKING, { ...problem, code: 'jira-forbidden' }, NOW))).toEqual([
      ['issues-stopped', 'refused'],
    ]);
  });

  it('gives a rate and what is left once there is something to tell it from', () => {
    expect(viewOfMaking({ ...MAKING, made: 5 }, NOW + 1_000).ratePerMinute).toBeUndefined();
    expect(viewOfMaking({ ...MAKING, made: 5 }, NOW + 60_000)).toMatchObject({ ratePerMinute: 5, minutesLeft: 1 });
  });

  it('keeps to a share of what Jira allows', () => {
    expect(pauseAfterPoints(1_300, 60_000)).toBe(120);
    expect(pauseAfterPoints(10, 60_000)).toBe(0);
    expect(minutesFor(10_000)).toBe(93);
  });
});
