import { Problem } from '../problem';
import { NOW } from '../testing/sample-certificate';
import { REQUEST } from '../testing/sample-order';
import { DAY_MS } from '../validity';
import { postponed, secondsUntil } from '../work/work';
import type { Order, RequestedOrder } from './order';
import {
  newOrder,
  toCancelledByPerson,
  toDeclined,
  toIssued,
  toMismatched,
  toRejected,
  toRequested,
  toSubmitting,
  toUnknown,
} from './order-steps';
import { inSight, isGoneForGood, lookLater, outOfSight, tellLater, told, waitsForAdmin } from './order-work';

const queued = newOrder(
  { issueId: '10001', executionId: 'e1', arrivedAt: '3', rule: {} },
  { lineage: 'issue-10001', generation: 1 },
  NOW,
);
const submitting = toSubmitting(queued, REQUEST, NOW);
const requested: RequestedOrder = { ...toRequested(submitting, '77', NOW), untold: [] };

describe('told', () => {
  it.each<[string, Order]>([
    ['issued', toIssued(requested, [], NOW)],
    ['declined', toDeclined(requested, NOW)],
    ['mismatched', toMismatched(requested, ['wrong key'], NOW)],
    ['rejected', toRejected(requested, { kind: 'ended', certId: '77', how: 'rejected' }, NOW)],
    ['cancelled', toCancelledByPerson(queued, NOW)],
    ['unknown: nothing is sent until a person has settled it', toUnknown(submitting, [], NOW)],
  ])('closes the work of %s', (_name, order) => {
    expect(told(order, NOW)).toMatchObject({ work: 'closed', leaseUntil: 0, untold: [] });
  });

  it('sends a queued order at once and looks at a requested one after half a minute', () => {
    expect(told({ ...queued, untold: [{ kind: 'already-running', operators: [] }] }, NOW)).toMatchObject({
      nextAttemptAt: NOW,
      work: 'open',
    });
    for (const order of [requested, { ...requested, state: 'applied' } as const]) {
      const { nextAttemptAt } = told(order, NOW);
      expect(nextAttemptAt - NOW).toBeGreaterThan(25_000);
      expect(nextAttemptAt - NOW).toBeLessThan(35_000);
    }
  });

  it('does not start the table of delays again by telling of a delay', () => {
    const delayed = postponed({ ...requested, failures: 9 }, new Problem('scm-busy', 'Busy.'), NOW);
    expect(told(delayed, NOW)).toMatchObject({ failures: 10, trouble: 'scm-busy', work: 'open' });
    expect(told({ ...requested, tries: 9 }, NOW)).toMatchObject({ tries: 0, trouble: '' });
  });

  it('nor by telling of a delay and of something else at once', () => {
    const delayed = postponed({ ...requested, failures: 9 }, new Problem('scm-busy', 'Busy.'), NOW);
    const both = { ...delayed, untold: [...toRequested(submitting, '77', NOW).untold, ...delayed.untold] };
    expect(told(both, NOW)).toMatchObject({ failures: 10, trouble: 'scm-busy' });
  });

  describe('what somebody asked beside it', () => {
    const status = { kind: 'status', issueId: '10001', title: 'Requested', next: 'Wait.' } as const;
    const noRule = { kind: 'rule-not-set-up', issueId: '10001', rule: 'enroll', how: 'missing' } as const;
    const aside = [status, { ...noRule, cameFrom: '', arrivedAt: '' }];
    const wait = (order: Order) => Math.round((told({ ...order, untold: aside }, NOW).nextAttemptAt - NOW) / 60_000);

    it('leaves its waiting where it was: by the table, or after its failures', () => {
      expect(told({ ...requested, untold: aside, tries: 4, trouble: 'scm-busy' }, NOW)).toMatchObject({
        ...{ tries: 4, trouble: 'scm-busy', untold: [] },
      });
      expect(wait({ ...requested, tries: 4 })).toBeGreaterThan(8);
      expect(wait({ ...requested, tries: 0 })).toBeLessThan(2);
      expect(wait({ ...requested, tries: 0, failures: 3 })).toBeGreaterThan(8);
      expect(wait({ ...queued, tries: 4 })).toBe(0);
    });

    it('reopens nothing that had ended', () => {
      const declined = { ...toDeclined(requested, NOW), untold: aside };
      expect(told(declined, NOW)).toMatchObject({ work: 'closed', nextAttemptAt: 0 });
    });

    it('counts as progress together with what is', () => {
      const untold = [...aside, ...toRequested(submitting, '77', NOW).untold];
      expect(told({ ...requested, untold, tries: 4 }, NOW)).toMatchObject({ tries: 0 });
    });
  });

  it('never closes a call whose answer is missing', () => {
    expect(told({ ...submitting, untold: [{ kind: 'already-running', operators: [] }] }, NOW)).toMatchObject({
      state: 'submitting',
      work: 'open',
    });
  });
});

describe('looking at SCM', () => {
  it('looks later and later, and remembers what SCM says of the order', () => {
    const first = lookLater(requested, 'applied', NOW);
    const second = lookLater(first, 'applied', NOW);
    expect(first).toMatchObject({ state: 'applied', tries: 1, trouble: '' });
    expect(second.nextAttemptAt).toBeGreaterThan(first.nextAttemptAt);
  });

  it('dates the state by the first look that saw it', () => {
    const first = lookLater(requested, 'applied', NOW + 5);
    expect(first.since).toBe(NOW + 5);
    expect(lookLater(first, 'applied', NOW + 9).since).toBe(NOW + 5);
  });

  it.each([
    [30 * DAY_MS, 'hourly', 3_300 * 1.15],
    [30 * DAY_MS + 1, 'daily', 86_400],
  ])('looks %d ms after the last change %s', (passed, _often, most) => {
    const next = lookLater({ ...requested, tries: 99 }, 'requested', NOW + passed);
    expect(secondsUntil(next, NOW + passed)).toBeGreaterThan(most * 0.7);
    expect(secondsUntil(next, NOW + passed)).toBeLessThanOrEqual(most);
  });
});

describe('what could not be told', () => {
  const order = toDeclined(requested, NOW);
  const problem = new Problem('jira-forbidden', 'No right.');
  const after = (days: number) => tellLater(order, order.untold, { problem, now: NOW + days * DAY_MS });

  it('is told later, with the problem for the log', () => {
    expect(after(0)).toMatchObject({ failures: 1, leaseUntil: 0, trouble: 'jira-forbidden', untold: order.untold });
  });

  it('is tried daily after a week, and given up after more than a year', () => {
    expect(after(8).nextAttemptAt - (NOW + 8 * DAY_MS)).toBe(DAY_MS);
    expect(after(401)).toMatchObject({ work: 'closed', untold: [] });
  });
});

describe('a request whose issue is out of sight', () => {
  const missing = new Problem('jira-missing', 'The issue is out of sight.');
  const missed = outOfSight({ ...queued, since: NOW - 5 }, NOW);

  it('is looked for again, and remembers since when it was missed', () => {
    expect(missed).toMatchObject({ state: 'queued', trouble: 'jira-missing', since: NOW, failures: 1, work: 'open' });
    expect(outOfSight(missed, NOW + 60_000)).toMatchObject({ since: NOW, failures: 2 });
  });

  it('does not hang on words that nobody can read', () => {
    const untold = [{ kind: 'already-running', operators: [] }] as const;
    expect(tellLater({ ...queued, untold }, untold, { problem: missing, now: NOW })).toMatchObject({
      ...{ untold: [], trouble: 'jira-missing', state: 'queued' },
    });
  });

  it('keeps words that cannot be told for another reason', () => {
    const untold = [{ kind: 'already-running', operators: [] }] as const;
    const problem = new Problem('jira-forbidden', 'No right.');
    expect(tellLater({ ...queued, untold }, untold, { problem, now: NOW })).toMatchObject({ untold });
  });

  it('keeps the words of an order that was sent: the issue may come into sight again', () => {
    const declined = toDeclined(requested, NOW);
    expect(tellLater(declined, declined.untold, { problem: missing, now: NOW })).toMatchObject({
      ...{ state: 'declined', untold: declined.untold, trouble: 'jira-missing' },
    });
  });

  it('starts anew when the issue is there again', () => {
    expect(inSight(missed, NOW + 9)).toMatchObject({ trouble: '', failures: 0, since: NOW + 9 });
    expect(inSight(queued, NOW + 9)).toBe(queued);
  });

  it('is given up after a week, and not before', () => {
    expect(isGoneForGood(missed, NOW + 7 * DAY_MS)).toBe(false);
    expect(isGoneForGood(missed, NOW + 7 * DAY_MS + 1)).toBe(true);
    expect(isGoneForGood(queued, NOW + 8 * DAY_MS)).toBe(false);
  });
});

it.each([
  ['the profile’s sign-in is refused', { state: 'queued', trouble: 'scm-credentials' }, true],
  ['the group of approvers is gone', { state: 'approving', trouble: 'approvers-gone' }, true],
  ['SCM is busy', { state: 'queued', trouble: 'scm-busy' }, false],
  ['nothing is wrong', { state: 'queued', trouble: '' }, false],
  ['it was sent', { state: 'requested', trouble: 'scm-credentials' }, false],
] as const)('waits for a Jira admin where %s: %#', (_name, order, waits) => {
  expect(waitsForAdmin(order)).toBe(waits);
});
