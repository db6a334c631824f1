/** Tells the issue what has happened to its order: comments, status, and the certificate itself. */
import { commentOf } from '../../../domain/issue/issue-comments';
import type { Asking } from '../../../domain/issue/issue-comments';
import { STATUSES } from '../../../domain/issue/issue-fields';
import type { IssueMessage, MessageOf } from '../../../domain/issue/issue-messages';
import { isReplacement } from '../../../domain/order/follows';
import { madeNoMove, hasLeft, waitsThere } from '../../../domain/order/moves/where-it-stands';
import { movedAway, NO_TRANSITION, requestOf, staysOnIssue } from '../../../domain/order/order';
import type { Order } from '../../../domain/order/order';
import { tellLater, told } from '../../../domain/order/order-work';
import { homeStatus } from '../../../domain/rule/home-status';
import { isToBeSaid } from '../../../domain/rule/verbosity';
import type { Problem } from '../../../domain/problem';
import { asProblem } from '../../../domain/problem';
import type { Issue } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { say as sayMessage } from '../../say';
import { unlessRefused } from '../../unless-refused';
import { moveOn, moveToApproval } from '../approval/move-for-approval';
import { deliverCertificate } from './deliver-certificate';
import { move } from './move-issue';
import { stillToTell } from './still-to-tell';
import { tellAsked, tellElsewhere, tellOfRule } from './tell-other';

type Needs = Pick<Ports, 'now' | 'issues' | 'serviceDesk' | 'orders' | 'certificates' | 'jobs'>;
type Kind = IssueMessage['kind'];

/** Messages after which the issue returns to where it came from. */
const RETURNS: ReadonlySet<Kind> = new Set(['refused', 'turned-down', 'declined', 'mismatched', 'ended']);

/** Messages that say that an order has left, or may have. */
const SETS_OFF: ReadonlySet<Kind> = new Set(['requested', 'unknown', 'settled']);

type Cancelling = MessageOf<'cancelled'> | MessageOf<'cancel-too-late'>;

/** Messages that nothing waits for: where Jira does not take them, the order goes on without. */
const DISPENSABLE: ReadonlySet<Kind> = new Set([
  ...(['requested', 'delayed', 'settled', 'moved-away', 'already-running', 'elsewhere'] as const),
  ...(['cancelled', 'cancel-too-late', 'status', 'status-asked', 'rule-not-set-up'] as const),
  ...(['approval-given', 'approved'] as const),
]);

/**
 * @param order as stored, with its lease held by this job
 * @param repeated an earlier job may have told some of it: look before saying it again
 */
export async function tellIssue(ports: Needs, order: Order, repeated: boolean): Promise<Order | undefined> {
  let left = order.untold;
  try {
    const wanted = repeated ? await stillToTell(ports, order) : order.untold;
    left = wanted;
    for (const message of wanted) {
      await tellOne(ports, order, { message, repeated });
      left = left.slice(1);
    }
    return await ports.orders.replace(order, told({ ...order, untold: wanted }, ports.now()));
  } catch (thrown) {
    const [stuck, ...others] = left;
    // Nothing waits for these words: an issue that takes none for long must not hold up its own certificate.
    const dropped = stuck && DISPENSABLE.has(stuck.kind) && order.failures >= PATIENCE;
    const untold = dropped ? others : left;
    return ports.orders.replace(order, tellLater(order, untold, { problem: asProblem(thrown), now: ports.now() }));
  }
}

/** So many failures in a row are waited out for words that nothing waits for. */
const PATIENCE = 3;

interface Telling {
  readonly message: IssueMessage;
  readonly repeated: boolean;
}

async function tellOne(ports: Needs, order: Order, { message, repeated }: Telling): Promise<void> {
  if (message.kind === 'enrolled' && order.state === 'issued') {
    return deliverCertificate(ports, order, { warnings: message.warnings, repeated });
  }
  const since = repeated ? order.untoldSince : undefined;
  if (message.kind === 'elsewhere') return tellElsewhere(ports, order, { message, since });
  if (message.kind === 'status') return tellAsked(ports, message, since);
  if (message.kind === 'rule-not-set-up') return tellOfRule(ports, message, since);
  return tellHere(ports, order, { message, repeated });
}

async function tellHere(ports: Needs, order: Order, telling: Telling): Promise<void> {
  const { message } = telling;
  const refusal = await say(ports, order, telling);
  if (madeNoMove(order) && SETS_OFF.has(message.kind)) await setOff(ports, order);
  await place(ports, order, telling);
  if (refusal && !DISPENSABLE.has(message.kind)) throw refusal;
}

/** Takes the issue to where it belongs after what it was told. */
async function place(ports: Needs, order: Order, telling: Telling): Promise<void> {
  const { message } = telling;
  if (message.kind === 'approval-asked') await moveToApproval(ports, order, telling.repeated);
  if (message.kind === 'approved') await moveOn(ports, order);
  if (RETURNS.has(message.kind)) await moveBack(ports, order, telling);
  if (message.kind === 'cancelled' || message.kind === 'cancel-too-late') {
    await afterCancelling(ports, order, { ...telling, message });
  }
  if (message.kind === 'wish-refused') await afterWish(ports, order, { ...telling, message });
}

/** @returns why Jira will not take the comment, where trying again soon would not help */
function say(ports: Needs, order: Order, { message, repeated }: Telling): Promise<Problem | undefined> {
  if (!isToBeSaid(message, order.rule.comments)) return Promise.resolve(undefined);
  const since = repeated ? order.untoldSince : undefined;
  const telling = {
    message,
    comment: commentOf(message, askingOf(order)),
    since,
    ...placeOf(order, { message, repeated }),
  };
  return unlessRefused(() => sayMessage(ports, order.issueId, telling));
}

/** Said by the job that has just read the issue: it knows where that is, from what it sent or from the refusal itself. */
const JUST_READ: ReadonlySet<Kind> = new Set(['requested', 'refused']);

function placeOf(order: Order, { message, repeated }: Telling): { readonly serviceDesk?: boolean } {
  const isRefusal = message.kind === 'refused' && message.inRequest !== undefined;
  const known = requestOf(order)?.home.serviceDesk ?? isRefusal;
  // What was refused before anybody looked at the request is for whoever asked, and that is an agent.
  if (message.kind === 'refused' && !known) return { serviceDesk: false };
  return repeated || !JUST_READ.has(message.kind) ? {} : { serviceDesk: known };
}

async function moveBack(ports: Needs, order: Order, telling: Telling): Promise<void> {
  // What the app began by itself on the certificate's own issue has not moved it.
  if (order.unattended && staysOnIssue(order)) return;
  const issue = await ports.issues.find(order.issueId);
  if (!issue || standsElsewhere(order, issue)) return;
  const moveTo = order.rule.onRefusal ?? (await homeOf(ports, order)) ?? STATUSES.request;
  await move(ports, issue, { ...telling, moveTo, order });
}

/** A button has moved nothing; only the app itself may have, to show that the order is on its way. */
function standsElsewhere(order: Order, { status }: Issue): boolean {
  if (waitsThere(order, status)) return false;
  return order.arrivedAt === NO_TRANSITION ? status.name !== STATUSES.pending : hasLeft(order, status);
}

/** Where only a renewal was cancelled, the certificate that it was to renew is still there. */
async function afterCancelling(
  ports: Needs,
  order: Order,
  { message, repeated }: { readonly message: Cancelling; readonly repeated: boolean },
): Promise<void> {
  const byButton = isByButton(message);
  const moveTo = message.moveTo ?? (await homeOf(ports, order)) ?? (byButton ? STATUSES.cancelled : undefined);
  const issue = await ports.issues.find(order.issueId);
  if (issue && moveTo !== undefined && standsCancelled(issue, message)) {
    await move(ports, issue, { repeated, moveTo, order });
  }
}

/** A button has moved nothing: the issue still waits for what was cancelled. */
function isByButton({ kind, arrivedAt }: Cancelling): boolean {
  return kind === 'cancelled' && arrivedAt === NO_TRANSITION;
}

function standsCancelled({ status }: Issue, message: Cancelling): boolean {
  const waits: readonly string[] = [
    STATUSES.cancelled,
    ...(isByButton(message) ? [STATUSES.pending, STATUSES.approval] : []),
  ];
  return waits.includes(status.name) || status.id === message.arrivedAt;
}

/** @returns where the issue belongs with the certificate that it has; undefined where it has none */
async function homeOf(ports: Needs, order: Order): Promise<string | undefined> {
  if (!order.renews || !staysOnIssue(order)) return undefined;
  return homeStatus(await ports.certificates.find(order.renews.id), ports.now());
}

/** A person who moved the issue on since the transition has decided otherwise. */
async function afterWish(
  ports: Needs,
  order: Order,
  { message, repeated }: { readonly message: MessageOf<'wish-refused'>; readonly repeated: boolean },
): Promise<void> {
  const { moveTo, arrivedAt } = message;
  const issue = await ports.issues.find(order.issueId);
  if (issue && !movedAway({ arrivedAt }, issue.status.id)) await move(ports, issue, { repeated, moveTo, order });
}

function askingOf(order: Order): Asking {
  if (isReplacement(order)) return 'Replace Certificate';
  return staysOnIssue(order) ? 'Renew Certificate' : 'Enroll Certificate';
}

/** Nobody made a transition: a renewal issue stands where it was opened, and shows now that its order is on its way. */
async function setOff(ports: Needs, order: Order): Promise<void> {
  if (staysOnIssue(order)) return;
  await unlessRefused(() => ports.issues.moveTo(order.issueId, STATUSES.pending, 'own-only'));
}
