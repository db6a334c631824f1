/** What is to be done now about a certificate of an account that the app renews: taken from facts, policy and time alone. The first rule that fits decides. */
import { holdsOn } from '../../renewal/hold-renewal';
import { latestReleaseAt } from '../../renewal/reminders/latest-safe';
import { DAY_MS, expired, HOUR_MS, neverExpires } from '../../validity';
import { LEASE_MS } from '../../work/work';
import type { InventoryRow } from '../rows/inventory-row';
import { scmMayRenew } from './renewer';
import { lifeOf, nextLookAt, scheduleOfRow } from './row-policy';
import type { RowTerms } from './row-policy';

/** The renewal that was ordered through the account since it was let to the app. */
export type RowOrder =
  | { readonly is: 'none' }
  | Running
  /** A person who has access to SCM has to decide, or it came to nothing. `state` names how it stands. */
  | { readonly is: 'stuck'; readonly id: string; readonly state: string; readonly sentence: string }
  | { readonly is: 'issued'; readonly id: string; readonly sslId: string };

interface Running {
  readonly is: 'running';
  readonly id: string;
  /** Epoch milliseconds since when. */
  readonly since: number;
  /** How it stands, and who acts next. */
  readonly sentence: string;
}

export interface RowFacts extends RowTerms {
  readonly row: InventoryRow;
  readonly order: RowOrder;
  /** Somebody said on its issue that it is not to be renewed. */
  readonly unwanted?: boolean;
}

/** Why the app gives a certificate back. */
export type GivenBack = 'scm-renews' | 'renewed-elsewhere' | 'expired' | 'gone' | 'over' | 'unwanted';

export type RowDecision =
  | { readonly act: 'wait'; readonly until: number }
  | { readonly act: 'renew' }
  /** What is stored says too little: SCM is asked. */
  | { readonly act: 'look' }
  | { readonly act: 'pass-on'; readonly sslId: string; readonly orderId: string }
  | { readonly act: 'ask'; readonly orderId: string; readonly state: string; readonly sentence: string }
  /** Its renewal is on its way for so long that its end comes near. */
  | { readonly act: 'warn'; readonly orderId: string; readonly sentence: string }
  | { readonly act: 'give-back'; readonly because: GivenBack };

interface Situation extends RowFacts {
  readonly now: number;
}

interface Rule {
  readonly fits: (situation: Situation) => boolean;
  readonly decide: (situation: Situation) => RowDecision;
}

/** A renewal on its way wakes the certificate when it has got on; this is for the case that it does not. */
const LOOK_AGAIN_MS = 6 * HOUR_MS;

const inUse: ReadonlySet<InventoryRow['status']> = new Set(['issued', 'expired']);
const over: ReadonlySet<InventoryRow['status']> = new Set([
  ...(['revoked', 'replaced', 'declined', 'rejected', 'invalid'] as const),
]);

const isOver = ({ status, hidden }: InventoryRow): boolean => over.has(status) || hidden;

const giveBack = (because: GivenBack) => (): RowDecision => ({ act: 'give-back', because });

const RULES: readonly Rule[] = [
  {
    fits: ({ order }) => order.is === 'issued',
    decide: ({ order }) => ({ act: 'pass-on', ...issuedOf(order) }),
  },
  // What comes of a renewal that is on its way has to be passed on, whatever becomes of this one.
  { fits: ({ row, order }) => isOver(row) && order.is !== 'running', decide: giveBack('over') },
  { fits: ({ row, order }) => row.status === 'gone' && order.is !== 'running', decide: giveBack('gone') },
  { fits: ({ row }) => scmMayRenew(row), decide: giveBack('scm-renews') },
  { fits: isLate, decide: ({ order }) => ({ act: 'warn', ...runningOf(order) }) },
  { fits: ({ order }) => order.is === 'running', decide: ({ now }) => ({ act: 'wait', until: now + LOOK_AGAIN_MS }) },
  { fits: ({ unwanted }) => unwanted === true, decide: giveBack('unwanted') },
  { fits: ({ row, now }) => expired(row.notAfter, now), decide: giveBack('expired') },
  { fits: ({ order }) => order.is === 'stuck', decide: ({ order }) => ({ act: 'ask', ...stuckOf(order) }) },
  { fits: ({ row }) => row.renewed, decide: giveBack('renewed-elsewhere') },
  // SCM's details could not be read, or the CA has not issued it: nothing is known to renew.
  {
    fits: ({ row }) => !inUse.has(row.status) || neverExpires(row.notAfter),
    decide: () => ({ act: 'look' }),
  },
  { fits: ({ row, now }) => now < begunUntil(row), decide: ({ row }) => ({ act: 'wait', until: begunUntil(row) }) },
  {
    fits: ({ row, now, ...terms }) => scheduleOfRow(row, terms).at > now,
    decide: ({ row, now, ...terms }) => ({ act: 'wait', until: nextLookAt(row, terms, now) }),
  },
  { fits: (situation) => heldUntil(situation) !== undefined, decide: waitWhileHeld },
];

/** Pure: the same facts and time give the same answer. */
export function decideRow(facts: RowFacts, now: number): RowDecision {
  const situation = { ...facts, now };
  const rule = RULES.find(({ fits }) => fits(situation));
  return rule ? rule.decide(situation) : { act: 'renew' };
}

function issuedOf(order: RowOrder) {
  return order.is === 'issued' ? { sslId: order.sslId, orderId: order.id } : { sslId: '', orderId: '' };
}

function runningOf(order: RowOrder) {
  return order.is === 'running' ? { orderId: order.id, sentence: order.sentence } : { orderId: '', sentence: '' };
}

/** SCM takes minutes where nobody has to approve. */
const USUALLY_THERE_AFTER_MS = DAY_MS;

function isLate({ row, order, now }: Situation): boolean {
  if (order.is !== 'running' || isOver(row) || expired(row.notAfter, now)) return false;
  return now >= latestReleaseAt(lifeOf(row)) && now - order.since >= USUALLY_THERE_AFTER_MS;
}

function stuckOf(order: RowOrder) {
  const { id, state, sentence } = order.is === 'stuck' ? order : { id: '', state: '', sentence: '' };
  return { orderId: id, state, sentence };
}

/** Another delivery of its job may be at it just now. */
function begunUntil({ adopted }: InventoryRow): number {
  return adopted?.begunAt === undefined ? 0 : adopted.begunAt + LEASE_MS;
}

/** By the calendar, or by an SCM that does not answer or did not some days ago. */
function heldUntil({ row, policy, limits = {}, now }: Situation): number | undefined {
  const { answers, opens } = holdsOn({ certificate: lifeOf(row), policy, limits, now });
  return answers ?? opens;
}

function waitWhileHeld(situation: Situation): RowDecision {
  return { act: 'wait', until: heldUntil(situation) ?? situation.now };
}
