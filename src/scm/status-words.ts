/** SCM's thirteen words for the state of a certificate, and those of published clients, in ours. */
import type { ScmStatus } from '../domain/order/scm-status';

/** Compared without case, blanks and underscores (SCM, list of states; doubt D9). */
const WORDS: Readonly<Record<string, ScmStatus>> = {
  init: 'requested',
  requested: 'requested',
  approved: 'applied',
  saapproved: 'applied',
  applied: 'applied',
  issued: 'issued',
  ready: 'issued',
  collectable: 'issued',
  collected: 'issued',
  unmanaged: 'issued',
  replaced: 'issued',
  expired: 'issued',
  declined: 'declined',
  rejected: 'rejected',
  invalid: 'rejected',
  revoked: 'revoked',
};

export function statusOf(word: string): ScmStatus {
  return WORDS[word.toLowerCase().replace(/[\s_]/g, '')] ?? 'in-progress';
}
