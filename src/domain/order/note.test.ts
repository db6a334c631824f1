import { NOW } from '../testing/sample-certificate';
import { REQUEST } from '../testing/sample-order';
import { isNote, noteOrder } from './note';
import type { Order } from './order';
import { newOrder, toRejected, toSubmitting } from './order-steps';
import { told } from './order-work';

const place = { lineage: 'issue-10001', generation: 1 };
const message = { kind: 'already-running', operators: [] } as const;
const note = noteOrder({ ...place, issueId: '10001' }, message, NOW);
const refusal = { kind: 'refused', actor: 'requester', reasons: ['no'] } as const;
/** By a button, which has no execution of a transition either. */
const queued = newOrder({ issueId: '10001', executionId: '', arrivedAt: '', rule: {} }, place, NOW);
const renews = { id: 'p:7', certId: '7', orderId: 'issue-10001#1', issueId: '10001' };

it('keeps what its issue has to be told until that is told, and orders nothing', () => {
  expect(note).toMatchObject({ id: 'issue-10001#1', issueId: '10001', state: 'rejected', untold: [message] });
  expect(note).toMatchObject({ work: 'open', nextAttemptAt: NOW, executionId: '', arrivedAt: '' });
  expect(told(note, NOW)).toMatchObject({ work: 'closed', untold: [] });
});

it.each<[string, Order, boolean]>([
  ['a note', note, true],
  ['a note that is told', told(note, NOW), true],
  ['what may still be ordered', queued, false],
  ['what a transition asked for', toRejected({ ...queued, executionId: 'e1' }, refusal, NOW), false],
  ['what SCM refused', toRejected(toSubmitting(queued, REQUEST, NOW), refusal, NOW), false],
  ['a renewal that was refused', toRejected({ ...queued, renews }, refusal, NOW), false],
])('%s is a note: %#', (_name, order, is) => {
  expect(isNote(order)).toBe(is);
});
