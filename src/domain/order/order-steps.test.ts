import { Problem, type ProblemCode } from '../problem';
import type { Order, OrderRequest, RequestedOrder } from './order';
import {
  backToQueued,
  newOrder,
  settledAsNotOrdered,
  settledAsOrdered,
  toCancelled,
  toDeclined,
  toIssued,
  toMismatched,
  toRejected,
  toRequested,
  toSubmitting,
  toUnknown,
  unknownAgain,
} from './order-steps';
import { LEASE_MS, lookLater, postponed, tellLater, told } from './order-work';
import { RETRY_DELAYS_SECONDS } from './schedule';

const NOW = Date.UTC(2026, 10, 2);
const queued = newOrder({ issueId: '10001', executionId: 'e1', arrivedAt: '3', rule: {} }, 1, NOW);
const request: OrderRequest = {
  ...{
    profileId: 'p',
    profileName: 'Standard SSL',
    clientId: 'c',
    scmUrl: 'https://scm.example.com',
    csr: 'MII',
    spkiSha256: 'ab',
    commonName: 'a.example.com',
  },
  ...{ names: ['a.example.com'], mark: 'Jira CERT-1 order 1 (abcdef)', sentAt: NOW },
};
const submitting = toSubmitting(queued, request, NOW);
const requested: RequestedOrder = { ...toRequested(submitting, '77', NOW), untold: [] };
const unknown = { ...toUnknown(submitting, ['operator'], NOW), untold: [] };

it('a new order is due at once, open, and named by lineage and generation', () => {
  expect(queued).toMatchObject({ id: 'issue-10001#1', work: 'open', nextAttemptAt: NOW, leaseUntil: 0, version: 1 });
});

it('the intent holds a lease that outlasts any job, and comes up for the sweep when it ends', () => {
  expect(submitting).toMatchObject({
    state: 'submitting',
    request,
    leaseUntil: NOW + LEASE_MS,
    nextAttemptAt: NOW + LEASE_MS,
  });
});

it.each<[string, Order, string, string]>([
  ['requested', toRequested(submitting, '77', NOW), 'requested', 'requested'],
  ['unknown', toUnknown(submitting, ['operator'], NOW), 'unknown', 'unknown'],
  ['declined', toDeclined(requested, NOW), 'declined', 'declined'],
  ['mismatched', toMismatched(requested, ['wrong key'], NOW), 'mismatched', 'mismatched'],
  ['issued', toIssued(requested, [], NOW), 'issued', 'enrolled'],
  [
    'rejected',
    toRejected(queued, { kind: 'refused', actor: 'requester', reasons: ['no'] }, NOW),
    'rejected',
    'refused',
  ],
  ['moved on', toCancelled(queued, 'Done', NOW), 'cancelled', 'moved-away'],
])('a change to %s is stored together with what the issue is told', (_name, order, state, message) => {
  expect(order.state).toBe(state);
  expect(order.untold.map(({ kind }) => kind)).toEqual([message]);
  expect(order).toMatchObject({ work: 'open', tries: 0, trouble: '', since: NOW });
});

it('an issue that is gone has nobody to tell', () => {
  expect(toCancelled(queued, undefined, NOW)).toMatchObject({ state: 'cancelled', work: 'closed', untold: [] });
});

describe('told', () => {
  it.each<[string, Order]>([
    ['issued', toIssued(requested, [], NOW)],
    ['declined', toDeclined(requested, NOW)],
    ['unknown: nothing is sent until a person has settled it', toUnknown(submitting, [], NOW)],
  ])('closes the work of %s', (_name, order) => {
    expect(told(order, NOW)).toMatchObject({ work: 'closed', leaseUntil: 0, untold: [] });
  });

  it('sends a queued order at once and looks at a requested one after half a minute', () => {
    expect(told({ ...queued, untold: [{ kind: 'already-running', operators: [] }] }, NOW)).toMatchObject({
      nextAttemptAt: NOW,
      work: 'open',
    });
    const { nextAttemptAt } = told(toRequested(submitting, '77', NOW), NOW);
    expect(nextAttemptAt - NOW).toBeGreaterThan(25_000);
    expect(nextAttemptAt - NOW).toBeLessThan(35_000);
  });

  it('does not start the table of delays again by telling of a delay', () => {
    const delayed = postponed({ ...requested, failures: 9 }, new Problem('scm-busy', 'Busy.'), NOW);
    expect(told(delayed, NOW)).toMatchObject({ failures: 10, trouble: 'scm-busy', work: 'open' });
    expect(told({ ...requested, tries: 9 }, NOW)).toMatchObject({ tries: 0, trouble: '' });
  });

  it('never closes a call whose answer is missing', () => {
    expect(told({ ...submitting, untold: [{ kind: 'already-running', operators: [] }] }, NOW)).toMatchObject({
      state: 'submitting',
      work: 'open',
    });
  });
});

describe('postponed', () => {
  const busy = (retryAfterSeconds?: number) =>
    new Problem('scm-busy', 'SCM is busy.', retryAfterSeconds === undefined ? {} : { retryAfterSeconds });

  it('waits as long as the other side asks, or longer', () => {
    expect(postponed(requested, busy(1_234), NOW).nextAttemptAt).toBe(NOW + 1_234_000);
    expect(postponed(requested, busy(1), NOW).nextAttemptAt).toBeGreaterThan(NOW + 15_000);
  });

  it('tells the issue once, when the trouble lasts', () => {
    let order: Order = requested;
    const spoken: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      order = postponed(order, busy(), NOW);
      if (order.untold.length > 0) spoken.push(attempt);
      order = { ...order, untold: [] };
    }
    expect(spoken).toEqual([RETRY_DELAYS_SECONDS.length]);
  });

  it.each<ProblemCode>(['scm-credentials', 'scm-egress', 'scm-unknown-certificate'])(
    'tells %s at once: someone must act',
    (code) => {
      const order = postponed(requested, new Problem(code, 'Broken.'), NOW);
      expect(order.untold).toEqual([{ kind: 'delayed', reason: 'Broken.', actor: new Problem(code, '').kind.actor }]);
    },
  );

  it('takes the request off an order that SCM did not take, so that the issue is read again', () => {
    const again = backToQueued(submitting, busy(), NOW);
    expect(again.state).toBe('queued');
    expect(again).not.toHaveProperty('request');
  });
});

it('looks later and later, and remembers what SCM says of the order', () => {
  const first = lookLater(requested, 'applied', NOW);
  const second = lookLater(first, 'applied', NOW);
  expect(first).toMatchObject({ state: 'applied', tries: 1, trouble: '' });
  expect(second.nextAttemptAt).toBeGreaterThan(first.nextAttemptAt);
});

describe('what could not be told', () => {
  const order = toDeclined(requested, NOW);
  const problem = new Problem('jira-forbidden', 'No right.');
  const after = (days: number) => tellLater(order, order.untold, { problem, now: NOW + days * 86_400_000 });

  it('is told later, with the problem for the log', () => {
    expect(after(0)).toMatchObject({ failures: 1, leaseUntil: 0, trouble: 'jira-forbidden', untold: order.untold });
  });

  it('is tried daily after a week, and given up after more than a year', () => {
    expect(after(8).nextAttemptAt - (NOW + 8 * 86_400_000)).toBe(86_400_000);
    expect(after(401)).toMatchObject({ work: 'closed', untold: [] });
  });
});

describe('an order whose reply was lost', () => {
  const settlement = { by: 'otto', now: NOW + 5 };

  it('goes on with the id that a person gives', () => {
    const order = settledAsOrdered(unknown, { ...settlement, certId: '88' });
    expect(order).toMatchObject({ state: 'requested', certId: '88', settledBy: 'otto', work: 'open', since: NOW + 5 });
    expect(order.untold).toEqual([{ kind: 'settled', by: 'otto', certId: '88' }]);
  });

  it('is unknown again when that was another order’s id', () => {
    const again = unknownAgain(settledAsOrdered(unknown, { ...settlement, certId: '88' }), ['otto'], NOW);
    expect(again).toMatchObject({ state: 'unknown', work: 'open' });
    expect(again.untold.at(-1)).toMatchObject({ kind: 'wrong-id', certId: '88', mark: request.mark });
    expect(again).not.toHaveProperty('certId');
  });

  it('is sent again when a person says that SCM has nothing', () => {
    const order = settledAsNotOrdered(unknown, settlement);
    expect(order).toMatchObject({ state: 'queued', work: 'open', untold: [{ kind: 'settled', by: 'otto' }] });
    expect(order).not.toHaveProperty('request');
  });
});
