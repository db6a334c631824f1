/** Who acts next on an order or certificate of an account: SCM's thirteen words and the app's own, as one table. */
import type { ListedStatus } from '../account/listed-certificate';
import type { AccountOrder, AccountOrderState } from './account-order';

export interface NextStep {
  /** What people read as its state. */
  readonly label: string;
  /** Who acts next; empty: nobody has to. */
  readonly who: string;
  readonly tone: 'waiting' | 'attention' | 'good' | 'bad' | 'over';
}

/** As SCM says. */
export const NEXT_BY_STATUS: Readonly<Record<ListedStatus | 'gone', NextStep>> = {
  init: { label: 'Being made in SCM', who: 'SCM', tone: 'waiting' },
  requested: { label: 'Awaiting approval', who: 'An approver in SCM', tone: 'attention' },
  approved: { label: 'Approved', who: 'SCM, which hands it to the CA', tone: 'waiting' },
  'sa-approved': { label: 'Approved once', who: 'A further approver in SCM', tone: 'attention' },
  applied: { label: 'At the CA', who: 'The CA, or whoever validates the domains', tone: 'waiting' },
  issued: { label: 'Issued', who: '', tone: 'good' },
  expired: { label: 'Expired', who: '', tone: 'over' },
  revoked: { label: 'Revoked', who: 'Whoever runs the server: order a new one', tone: 'bad' },
  replaced: { label: 'Replaced', who: '', tone: 'over' },
  declined: { label: 'Declined in SCM', who: 'The requester', tone: 'bad' },
  rejected: { label: 'Rejected by the CA', who: 'Someone with access to SCM', tone: 'bad' },
  invalid: { label: 'Not taken by the CA', who: 'Someone with access to SCM', tone: 'bad' },
  unmanaged: { label: 'Imported into SCM', who: '', tone: 'over' },
  unknown: { label: 'Unknown word of SCM', who: 'Someone with access to SCM', tone: 'attention' },
  gone: { label: 'Not in SCM any more', who: '', tone: 'over' },
};

/** Before SCM has said anything, and where it will not. */
const NEXT_BY_STATE: Readonly<Record<Exclude<AccountOrderState, 'settled' | 'placed'>, NextStep>> = {
  queued: { label: 'Being sent', who: 'The app', tone: 'waiting' },
  submitting: { label: 'Being sent', who: 'The app', tone: 'waiting' },
  unknown: {
    label: 'Answer lost',
    who: 'The app looks for it; a person with access to SCM may decide',
    tone: 'attention',
  },
  failed: { label: 'Not ordered', who: 'The requester', tone: 'bad' },
};

const ACTOR_WORDS: Readonly<Record<AccountOrder['actor'], string>> = {
  requester: 'The requester',
  'jira-admin': 'A Jira admin',
  'project-admin': 'Who administers the project',
  'scm-operator': 'Someone with access to SCM',
  nobody: '',
};

const BY_OUTCOME: Partial<Record<AccountOrder['outcome'], NextStep>> = {
  mismatched: { label: 'Not what was ordered', who: 'Someone with access to SCM', tone: 'bad' },
  gone: { label: 'Not in SCM any more', who: '', tone: 'over' },
  'not-ordered': { label: 'Not ordered', who: '', tone: 'over' },
  issued: NEXT_BY_STATUS.issued,
  declined: NEXT_BY_STATUS.declined,
  rejected: NEXT_BY_STATUS.rejected,
  revoked: NEXT_BY_STATUS.revoked,
};

type Standing = Pick<AccountOrder, 'state' | 'status' | 'outcome' | 'actor' | 'work'>;

export function nextStep(order: Standing): NextStep {
  const ended = BY_OUTCOME[order.outcome];
  if (ended) return ended;
  const { state, status } = order;
  if (state === 'placed' || state === 'settled') return status === '' ? PLACED : NEXT_BY_STATUS[status];
  const who = actorOf(order);
  return who === '' ? NEXT_BY_STATE[state] : { ...NEXT_BY_STATE[state], who };
}

/** @returns sentences of how an order stands and who acts next */
export function standsAt(order: Standing): string {
  const { label, who } = nextStep(order);
  return `It stands at “${label}”.${who === '' ? '' : ` Next: ${who}.`}`;
}

/** @returns empty where the state itself says who acts */
function actorOf({ state, work, actor }: Standing): string {
  if (state === 'unknown') return work === 'closed' ? ACTOR_WORDS['scm-operator'] : '';
  return state === 'submitting' ? '' : ACTOR_WORDS[actor];
}

const PLACED: NextStep = { label: 'Ordered', who: 'SCM', tone: 'waiting' };

/** States of SCM from which something is still to come: *Check order status* asks about these. */
export const OPEN_STATUSES = [
  'requested',
  'approved',
  'sa-approved',
  'applied',
  'init',
] as const satisfies readonly ListedStatus[];
