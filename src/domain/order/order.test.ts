import { NOW } from '../testing/sample-certificate';
import { REQUEST } from '../testing/sample-order';
import {
  endedWithoutCertificate,
  isOpenQuestion,
  lineageOfIssue,
  movedAway,
  NO_TRANSITION,
  orderId,
  requestOf,
  staysOnIssue,
} from './order';
import type { Order, OrderState } from './order';
import { newOrder, settledAsOrdered, toIssued, toRejected, toRequested, toSubmitting, toUnknown } from './order-steps';

const claim = { issueId: '1', executionId: '', arrivedAt: '3', rule: {} };
const queued = newOrder(claim, { lineage: lineageOfIssue('1'), generation: 1 }, NOW);
const submitting = toSubmitting(queued, REQUEST, NOW);
const unknown = toUnknown(submitting, [], NOW);
const vouched = settledAsOrdered(unknown, { by: 'otto', certId: '7', now: NOW });

it('names an order by its lineage and generation, so that there can be no second one', () => {
  expect(orderId(lineageOfIssue('10001'), 3)).toBe('issue-10001#3');
});

it.each<[string, Order, boolean]>([
  ['lost', unknown, true],
  ['requested, with an id that only a person vouches for', vouched, true],
  ['applied, with an id that only a person vouches for', { ...vouched, state: 'applied' }, true],
  ['requested, with SCM’s own answer', toRequested(submitting, '7', NOW), false],
  ['issued, which proves the id', toIssued(vouched, [], NOW), false],
  ['being sent', submitting, false],
])('an order that is %s, an open question or not', (_name, order, open) => {
  expect(isOpenQuestion(order)).toBe(open);
});

it.each<[OrderState, boolean]>([
  ['queued', false],
  ['approving', false],
  ['submitting', false],
  ['unknown', false],
  ['requested', false],
  ['applied', false],
  ['issued', false],
  ['declined', true],
  ['rejected', true],
  ['mismatched', true],
  ['cancelled', true],
])('%s ended without a certificate: %s', (state, ended) => {
  expect(endedWithoutCertificate({ state } as Order)).toBe(ended);
});

it.each([
  ['3', '3', false],
  ['3', '4', true],
  ['', '4', false],
  [NO_TRANSITION, '4', false],
])('arrived at status “%s” and seen at “%s”: moved away is %s', (arrivedAt, status, away) => {
  expect(movedAway({ ...queued, arrivedAt }, status)).toBe(away);
});

it('a renewal stays on the issue of the certificate that it renews, or has one of its own', () => {
  const renews = { id: 'p:7', certId: '7', orderId: 'issue-1#1', issueId: '1' };
  expect(staysOnIssue({ ...queued, renews })).toBe(true);
  expect(staysOnIssue({ ...queued, renews: { ...renews, issueId: '2' } })).toBe(false);
  expect(staysOnIssue(queued)).toBe(false);
});

it('knows what was sent for an order, and that nothing was', () => {
  const refusal = { kind: 'refused', actor: 'requester', reasons: ['no'] } as const;
  expect(requestOf(submitting)).toEqual(REQUEST);
  expect(requestOf(toRejected(submitting, refusal, NOW))).toEqual(REQUEST);
  expect([requestOf(queued), requestOf(toRejected(queued, refusal, NOW)), requestOf(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
