/** A person approves or declines an order by a button of the panel. Everything that a browser says about it is checked here. */
import type { OrderApproval } from '../../../domain/approval/approval';
import { approvalOf } from '../../../domain/approval/approval-settings';
import type { ApprovalSettings } from '../../../domain/approval/approval-settings';
import { approvedBy, toTurnedDown } from '../../../domain/approval/approval-steps';
import { askersOf, NOT_MEMBER, whyNotDecide } from '../../../domain/approval/who-may-decide';
import type { ApprovingOrder, Order } from '../../../domain/order/order';
import { WORDS } from '../../../domain/order/order-view';
import { Problem } from '../../../domain/problem';
import { LOST_IN_A_ROW } from '../../../domain/work/work';
import type { Ports } from '../../ports/ports';
import { groupOf } from './ask-approvers';

type Needs = Pick<Ports, 'now' | 'orders' | 'profiles' | 'permissions' | 'jobs' | 'groups'>;

export interface ApprovalAnswer {
  readonly issueId: string;
  /** Names what the person saw, as the panel's view gave it. */
  readonly shownFor: string;
  readonly answer: 'approve' | 'decline';
  readonly reason?: string | undefined;
}

/**
 * Claims nothing and sends nothing: the order's job does, once it has looked at the request again. Pressed twice it counts once.
 * @throws Problem `not-found` for whoever may not see the issue; `no-right`; `approvers-gone`; `invalid-input` without a
 * reason to decline; `conflict` where it has been decided, has expired or is about another request by now
 */
export async function decideApproval(ports: Needs, asked: ApprovalAnswer, accountId: string): Promise<void> {
  if (!(await ports.permissions.maySee(asked.issueId))) throw new Problem('not-found', 'You cannot see this issue.');
  await requireReason(asked);
  for (let tries = 0; tries < LOST_IN_A_ROW; tries++) {
    const order = await orderOf(ports, asked);
    if (isSaidAlready(order, asked, accountId)) return;
    const waiting = await requireWaiting(ports, order, asked);
    const settings = await requireDecider(ports, waiting, { accountId, answer: asked.answer });
    const stored = await ports.orders.replace(
      waiting,
      answered(waiting, asked, { accountId, settings, now: ports.now() }),
    );
    if (stored) return lookAtOnce(ports, stored);
  }
  throw new Problem(
    'conflict',
    'Others changed this order at the same moment. Look at it as it is now, and decide again.',
  );
}

/** A reason is one or two sentences; what is longer belongs into a comment. */
async function requireReason({ answer, reason = '' }: ApprovalAnswer): Promise<void> {
  if (answer === 'approve') return;
  if (reason.trim() === '') throw wrong('Say why, so that the requester knows what to change.');
  const { showsPrivateKey } = await import('../../../pki/armour/private-key');
  if (showsPrivateKey(reason)) throw wrong(PRIVATE_KEY);
}

const PRIVATE_KEY =
  'A private key must not be given to anybody, so this reason was not stored. Treat the key as compromised: make a new one.';

function wrong(message: string): Problem {
  return new Problem('invalid-input', message, { faults: [{ field: 'reason', message }] });
}

async function orderOf(ports: Needs, { issueId }: ApprovalAnswer): Promise<Order> {
  const order = await ports.orders.findLatest(await ports.orders.lineageOf(issueId));
  if (order?.issueId !== issueId) throw new Problem('conflict', 'No order of this issue waits for approval.');
  return order;
}

/** The first press has done it. */
function isSaidAlready({ approval }: Order, { shownFor, answer }: ApprovalAnswer, accountId: string): boolean {
  if (approval?.request !== shownFor) return false;
  if (answer === 'decline') return approval.declined?.by === accountId;
  return approval.given.some(({ by }) => by === accountId);
}

async function requireWaiting(ports: Needs, order: Order, { shownFor }: ApprovalAnswer): Promise<ApprovingOrder> {
  if (order.state !== 'approving') throw new Problem('conflict', notWaiting(order));
  if (order.approval.request !== shownFor) throw new Problem('conflict', OTHER_REQUEST);
  if (ports.now() < order.approval.until) return order;
  await lookAtOnce(ports, order);
  throw new Problem('conflict', EXPIRED);
}

function notWaiting({ state, approval }: Order): string {
  const ends: Partial<Record<OrderApproval['stage'], string>> = {
    declined: 'It was declined meanwhile.',
    expired: EXPIRED,
    approved: 'It was approved meanwhile.',
  };
  const end = approval && ends[approval.stage];
  return end ?? `This order does not wait for approval any more: it is at “${WORDS[state].title}” now.`;
}

const OTHER_REQUEST =
  'The request changed since you looked at it, so your answer was not taken. Look at it as it is now, and decide again.';
const EXPIRED = 'Nobody approved it in time, so it is declined. The requester can ask again.';

interface Who {
  readonly accountId: string;
  readonly answer: ApprovalAnswer['answer'];
}

/** @returns the settings of this moment: those of when people were asked count no more */
async function requireDecider(
  ports: Needs,
  order: ApprovingOrder,
  { accountId, answer }: Who,
): Promise<ApprovalSettings> {
  const { subject, given } = order.approval;
  const profile = await ports.profiles.find(subject.profileId);
  const settings = profile && approvalOf(profile);
  if (!settings || settings.ask === 'never') {
    await lookAtOnce(ports, order);
    throw new Problem('conflict', NOT_ASKED);
  }
  const isMember = await ports.groups.isMember(settings.group, accountId);
  if (!isMember) await groupOf(ports, settings);
  const askers = askersOf(subject, order.askedBy);
  // Who approved before may still find a reason to decline.
  const whyNot = whyNotDecide({ accountId, isMember }, { settings, askers, given: answer === 'decline' ? [] : given });
  if (whyNot !== undefined) throw new Problem('no-right', whyNot === NOT_MEMBER ? `${whyNot} ${NOTHING}` : whyNot);
  return settings;
}

const NOT_ASKED = 'Its certificate profile does not ask for this approval any more. The comments say how it goes on.';
const NOTHING = 'Nothing was changed.';

interface By {
  readonly accountId: string;
  readonly settings: ApprovalSettings;
  readonly now: number;
}

function answered(
  order: ApprovingOrder,
  { answer, reason = '' }: ApprovalAnswer,
  { accountId, settings, now }: By,
): Order {
  if (answer === 'approve') return approvedBy(order, { by: accountId, at: now }, settings.persons);
  const declined = { by: accountId, reason: reason.trim() };
  const approval = { ...order.approval, stage: 'declined', declined } as const;
  const message = { kind: 'turned-down', how: 'declined', ...declined, days: settings.days } as const;
  // Told by a job of its own, not by this call.
  return { ...toTurnedDown(order, { approval, message }, now), leaseUntil: 0, nextAttemptAt: now };
}

/** While another job holds the order, it is not due. */
async function lookAtOnce(ports: Needs, { id, leaseUntil }: Order): Promise<void> {
  await ports.jobs.queue({ kind: 'order', id }, Math.max(0, Math.ceil((leaseUntil - ports.now()) / 1_000)));
}
