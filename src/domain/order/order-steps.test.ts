import { Problem } from '../problem';
import { NOW } from '../testing/sample-certificate';
import { REQUEST } from '../testing/sample-order';
import { DAY_MS } from '../validity';
import { LEASE_MS } from '../work/work';
import { NO_TRANSITION } from './order';
import type { Order, RequestedOrder } from './order';
import {
  askedOn,
  backToQueued,
  inTrouble,
  newOrder,
  notSentYet,
  settledAsNotOrdered,
  settledAsOrdered,
  toCancelled,
  toCancelledByPerson,
  toDeclined,
  toIssued,
  toMismatched,
  toRejected,
  toRequested,
  toSubmitting,
  toUnknown,
  unknownAgain,
} from './order-steps';

const claim = { issueId: '10001', executionId: 'e1', arrivedAt: '3', rule: {} };
const renews = { id: 'p:70', certId: '70', orderId: 'issue-10001#1', issueId: '10001' };
const queued = newOrder(claim, { lineage: 'issue-10001', generation: 1 }, NOW);
const renewal = newOrder(claim, { lineage: 'issue-10001', generation: 2, renews, unattended: true }, NOW);
const submitting = toSubmitting(queued, REQUEST, NOW);
const requested: RequestedOrder = { ...toRequested(submitting, '77', NOW), untold: [] };
const unknown = { ...toUnknown(submitting, ['operator'], NOW), untold: [] };

it('a new order is due at once, open, and named by lineage and generation', () => {
  expect(queued).toMatchObject({ id: 'issue-10001#1', work: 'open', nextAttemptAt: NOW, leaseUntil: 0, version: 1 });
  expect(queued).toMatchObject({ joined: [], untold: [], trouble: '' });
  expect(queued).not.toHaveProperty('renews');
});

it('an order that renews knows the certificate before it, and whether a person or the app asked', () => {
  expect(renewal).toMatchObject({ id: 'issue-10001#2', generation: 2, renews, unattended: true, executionId: 'e1' });
});

it('the intent holds a lease that outlasts any job, and comes up for the sweep when it ends', () => {
  expect(submitting).toMatchObject({
    state: 'submitting',
    request: REQUEST,
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
  ['cancelled by a person', toCancelledByPerson(queued, NOW), 'cancelled', 'cancelled'],
])('a change to %s is stored together with what the issue is told', (_name, order, state, message) => {
  expect(order.state).toBe(state);
  expect(order.untold.map(({ kind }) => kind)).toEqual([message]);
  expect(order).toMatchObject({ work: 'open', tries: 0, trouble: '', since: NOW });
});

it('tells a renewal as such, by the id of the certificate that it renews', () => {
  const sent = toRequested(toSubmitting(renewal, REQUEST, NOW), '78', NOW);
  expect(sent.untold).toEqual([
    { kind: 'requested', certId: '78', names: REQUEST.names, profile: 'Standard SSL', renews: '70' },
  ]);
  expect(toIssued(sent, ['late'], NOW).untold.at(-1)).toEqual({
    ...{ kind: 'enrolled', certId: '78', warnings: ['late'], renews: '70' },
  });
  expect(toIssued(requested, [], NOW).untold[0]).not.toHaveProperty('renews');
});

it.each([
  ['the same key', { spkiSha256: REQUEST.spkiSha256 }, {}],
  ['another key', { spkiSha256: 'cd' }, { otherKey: true }],
  ['a key that is not known', {}, {}],
])('an order that renews a certificate with %s says so where it matters', (_name, key, said) => {
  const sent = toRequested(toSubmitting({ ...renewal, renews: { ...renews, ...key } }, REQUEST, NOW), '78', NOW);
  expect(sent.untold).toEqual([
    { kind: 'requested', certId: '78', names: REQUEST.names, profile: 'Standard SSL', renews: '70', ...said },
  ]);
});

it('a replacement is told as one, and that its key is another goes without saying', () => {
  const replaced = { ...renewal, renews: { ...renews, how: 'replace', spkiSha256: 'cd' } } as const;
  expect(toRequested(toSubmitting(replaced, REQUEST, NOW), '78', NOW).untold).toEqual([
    { kind: 'requested', certId: '78', names: REQUEST.names, profile: 'Standard SSL', renews: '70', replaces: true },
  ]);
});

describe('what stands in the way of sending', () => {
  const noAccess = new Problem('scm-rights', 'SCM refuses the sign-in.');
  const busy = new Problem('scm-busy', 'SCM is busy.');
  const week = NOW + 7 * DAY_MS;
  const again = (problem: Problem, now: number, trouble = problem.code as string) =>
    notSentYet({ ...queued, trouble }, problem, now).nextAttemptAt - now;

  it('is tried by the table for a week, and once a day after that', () => {
    expect(again(noAccess, week)).toBeLessThan(DAY_MS / 20);
    expect(again(noAccess, week + 1)).toBe(DAY_MS);
  });

  it('is tried by the table however long it lasts, where nobody can mend it', () => {
    expect(again(busy, week + 1)).toBeLessThan(DAY_MS / 20);
  });

  it('is told at once, even after a week', () => {
    expect(again(noAccess, week + 1, '')).toBe(0);
  });
});

it('an issue that is gone has nobody to tell', () => {
  expect(toCancelled(queued, undefined, NOW)).toMatchObject({ state: 'cancelled', work: 'closed', untold: [] });
});

it('takes the request off an order that SCM did not take, so that the issue is read again', () => {
  const again = backToQueued(submitting, new Problem('scm-busy', 'SCM is busy.'), NOW + 1);
  expect(again).toMatchObject({ state: 'queued', failures: 1, since: NOW + 1, leaseUntil: 0 });
  expect(again).not.toHaveProperty('request');
});

it('names the problem by which an order came where it is, and changes nothing else', () => {
  expect(inTrouble(unknown, 'scm-no-answer')).toEqual({ ...unknown, trouble: 'scm-no-answer' });
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
    expect(again.untold.at(-1)).toMatchObject({ kind: 'wrong-id', certId: '88', mark: REQUEST.mark });
    expect(again).not.toHaveProperty('certId');
  });

  it('asks on another issue where its own is gone: it is that issue’s from then on, and nobody has moved it', () => {
    const asked = askedOn(unknown, { issueId: '10002', operators: ['otto'] }, NOW + 9);
    expect(asked).toMatchObject({
      ...{ state: 'unknown', issueId: '10002', arrivedAt: NO_TRANSITION, since: unknown.since, nextAttemptAt: NOW + 9 },
    });
    const { mark, commonName, sentAt } = REQUEST;
    expect(asked.untold).toEqual([{ kind: 'unknown', mark, commonName, sentAt, operators: ['otto'] }]);
  });

  it('takes a wish to cancel it for granted once a person says that SCM has nothing', () => {
    expect(settledAsNotOrdered({ ...unknown, cancelAsked: true }, settlement).untold).toEqual([
      { kind: 'settled', by: 'otto', cancelled: true },
    ]);
  });

  it('is sent again when a person says that SCM has nothing', () => {
    const order = settledAsNotOrdered(unknown, settlement);
    expect(order).toMatchObject({ state: 'queued', work: 'open', untold: [{ kind: 'settled', by: 'otto' }] });
    expect(order).not.toHaveProperty('request');
  });
});
