/** Which words an admin may do without: nothing that a person has to know or to do is ever left unsaid. */
import type { IssueMessage, MessageOf } from '../issue/issue-messages';
import { KEY_COMPROMISE, reasonOf } from '../revocation/reasons';
import type { Verbosity } from '../issue/rule-configuration';

/** `step`: on the way; `result`: what was asked for is done; `attention`: a refusal, a question, an answer, or somebody must act. */
export type Importance = 'step' | 'result' | 'attention';

type Judging<Kind extends IssueMessage['kind']> = Importance | ((message: MessageOf<Kind>) => Importance);

const IMPORTANCE: { readonly [Kind in IssueMessage['kind']]: Judging<Kind> } = {
  requested: ({ otherKey }) => (otherKey ? 'attention' : 'step'),
  // What could not be filled in or moved is known when it is told: see `enrolledImportance`.
  enrolled: ({ warnings, renews }) => enrolledImportance(warnings, renews !== undefined),
  refused: 'attention',
  declined: 'attention',
  mismatched: 'attention',
  unknown: 'attention',
  'wrong-id': 'attention',
  ended: 'attention',
  settled: 'step',
  delayed: 'attention',
  'moved-away': 'attention',
  'already-running': 'attention',
  cancelled: 'result',
  'cancel-too-late': 'attention',
  elsewhere: 'attention',
  'approval-asked': 'attention',
  'approval-given': 'step',
  approved: 'step',
  'approval-dropped': 'attention',
  'turned-down': 'attention',
  'renewal-opened': ({ by }) => (by === 'person' ? 'attention' : 'step'),
  'renewal-due': 'attention',
  reminder: 'attention',
  superseded: ({ sameIssue }) => (sameIssue ? 'result' : 'attention'),
  'not-needed': 'result',
  expired: 'attention',
  // A key that was seen by someone has to go everywhere.
  revoked: ({ reason }) => (reasonOf(reason)?.code === KEY_COMPROMISE ? 'attention' : 'result'),
  'already-revoked': ({ compromised }) => (compromised ? 'attention' : 'result'),
  'key-compromised': 'attention',
  'revoked-elsewhere': 'attention',
  'renewal-stopped': 'attention',
  'wish-refused': 'attention',
  'not-renewed': 'result',
  installed: 'step',
  'file-removed': 'attention',
  'file-foreign': 'attention',
  'rule-not-set-up': 'attention',
  'status-asked': 'step',
  status: 'attention',
};

/**
 * @param warnings all sentences that come with the certificate
 * @param follows whether it takes another one's place: then somebody has to install it
 */
export function enrolledImportance(warnings: readonly string[], follows: boolean): Importance {
  return follows || warnings.length > 0 ? 'attention' : 'result';
}

export function importanceOf(message: IssueMessage): Importance {
  const judging = IMPORTANCE[message.kind] as Importance | ((message: IssueMessage) => Importance);
  return typeof judging === 'function' ? judging(message) : judging;
}

const SAID: Record<Verbosity, readonly Importance[]> = {
  all: ['step', 'result', 'attention'],
  results: ['result', 'attention'],
  problems: ['attention'],
};

/** @param verbosity of the rule that asked; everything is said where it says nothing */
export function isSaid(importance: Importance, verbosity: Verbosity = 'all'): boolean {
  return SAID[verbosity].includes(importance);
}

/** @param verbosity of the rule that the record began with; a message that answers another rule brings its own */
export function isToBeSaid(message: IssueMessage, verbosity: Verbosity | undefined): boolean {
  const own = 'comments' in message ? message.comments : undefined;
  return isSaid(importanceOf(message), own ?? verbosity);
}
