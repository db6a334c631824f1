/** Events of the audit list in words: who, where, how it ended; the sentence itself is made in domain/audit. */
import type { Outcome } from '../../../../../src/domain/audit/outcome';

export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  asked: 'Asked',
  done: 'Done',
  refused: 'Refused',
  failed: 'Failed',
};

export const ACTORS = { app: 'The app', webhook: 'Webhook' } as const;

export const PLACES = {
  issue: 'Issue',
  profile: 'Profile',
  certificate: 'Certificate',
  order: 'Order',
  lostIssue: (id: string) => `with id ${id} (gone or out of sight)`,
  removedProfile: (id: string) => `${id} (removed)`,
} as const;

/** For screen readers, before the id. */
export const CORRELATION = 'Correlation id ';
