import type { ScmStatus } from '../domain/order/scm-status';
import { statusOf } from './status-words';

it.each<[string, ScmStatus]>([
  ['Requested', 'requested'],
  ['INIT', 'requested'],
  ['SA Approved', 'applied'],
  ['SAApproved', 'applied'],
  ['Applied', 'applied'],
  ['ISSUED', 'issued'],
  ['collectable', 'issued'],
  ['Expired', 'issued'],
  ['Declined', 'declined'],
  ['Rejected', 'rejected'],
  ['Invalid', 'rejected'],
  ['Revoked', 'revoked'],
  ['Something new', 'in-progress'],
])('takes SCM’s “%s” for %s', (word, status) => {
  expect(statusOf(word)).toBe(status);
});
