/** Tells the issue what has happened to its order: comments, status, and the certificate itself. */
import { commentOf, elsewhereComment } from '../../../domain/issue/issue-comments';
import type { Asking } from '../../../domain/issue/issue-comments';
import { STATUSES } from '../../../domain/issue/issue-fields';
import type { IssueMessage, MessageOf } from '../../../domain/issue/issue-messages';
import { isReplacement } from '../../../domain/order/follows';
import { madeNoMove, movedAway, NO_TRANSITION, staysOnIssue } from '../../../domain/order/order';
import type { Order } from '../../../domain/order/order';
import { tellLater, told } from '../../../domain/order/order-work';
import type { Problem } from '../../../domain/problem';
import { asProblem } from '../../../domain/problem';
import type { Issue } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { unlessRefused } from '../../unless-refused';
import { deliverCertificate } from './deliver-certificate';

type Needs = Pick<Ports, 'now' | 'issues' | 'orders' | 'certificates' | 'jobs'>;
type Kind = IssueMessage['kind'];

/** Messages after which the issue returns to where it came from. */
const RETURNS: ReadonlySet<Kind> = new Set(['refused', 'declined', 'mismatched', 'ended']);

/** Messages that say that an order has left, or may have. */
const SETS_OFF: ReadonlySet<Kind> = new Set(['requested', 'unknown', 'settled']);

/** Messages after which an issue that has a certificate all the same goes back to it. */
const CANCELS: ReadonlySet<Kind> = new Set(['cancelled', 'cancel-too-late']);

/** Messages that nothing waits for: where Jira does not take them, the order goes on without. */
const DISPENSABLE: ReadonlySet<Kind> = new Set([
  ...(['requested', 'delayed', 'settled', 'moved-away', 'already-running', 'elsewhere'] as const),
  ...(['cancelled', 'cancel-too-late'] as const),
]);

/**
 * @param order as stored, with its lease held by this job
 * @param repeated an earlier job may have told some of it: look before saying it again
 */
export async function tellIssue(ports: Needs, order: Order, repeated: boolean): Promise<Order | undefined> {
  const left = [...order.untold];
  try {
    if (repeated && (await hasSuccessor(ports, order))) {
      return await ports.orders.replace(order, told({ ...order, untold: [] }, ports.now()));
    }
    for (const message of order.untold) {
      await tellOne(ports, order, { message, repeated });
      left.shift();
    }
    return await ports.orders.replace(order, told(order, ports.now()));
  } catch (thrown) {
    const [stuck, ...others] = left;
    // Nothing waits for these words: an issue that takes none for long must not hold up its own certificate.
    const dropped = stuck && DISPENSABLE.has(stuck.kind) && order.failures >= PATIENCE;
    const untold = dropped ? others : left;
    return ports.orders.replace(order, tellLater(order, untold, { problem: asProblem(thrown), now: ports.now() }));
  }
}

/** The issue is about a later order by now: what this one had still to say would only confuse it. */
async function hasSuccessor(ports: Needs, order: Order): Promise<boolean> {
  const latest = await ports.orders.findLatest(order.lineage);
  return latest !== undefined && latest.generation > order.generation;
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
  if (message.kind === 'elsewhere') return tellElsewhere(ports, order, { message, repeated });
  return tellHere(ports, order, { message, repeated });
}

async function tellHere(ports: Needs, order: Order, { message, repeated }: Telling): Promise<void> {
  const refusal = await say(ports, order, { message, repeated });
  if (madeNoMove(order) && SETS_OFF.has(message.kind)) await setOff(ports, order);
  if (RETURNS.has(message.kind)) await moveBack(ports, order);
  if (CANCELS.has(message.kind)) await leavePending(ports, order, message.kind);
  if (refusal && !DISPENSABLE.has(message.kind)) throw refusal;
}

/** @returns why Jira will not take the comment, where trying again soon would not help */
function say(ports: Needs, order: Order, { message, repeated }: Telling): Promise<Problem | undefined> {
  const since = repeated ? order.untoldSince : undefined;
  return unlessRefused(() => ports.issues.comment(order.issueId, commentOf(message, askingOf(order)), since));
}

async function moveBack(ports: Needs, order: Order): Promise<void> {
  // What the app began by itself on the certificate's own issue has not moved it.
  if (order.unattended && staysOnIssue(order)) return;
  const issue = await ports.issues.find(order.issueId);
  const target = order.rule.onRefusal ?? (staysOnIssue(order) ? STATUSES.enrolled : STATUSES.request);
  if (!issue || issue.status.name === target || standsElsewhere(order, issue)) return;
  // The comment says what happened; a workflow that does not let the issue back is no reason to say it again.
  await unlessRefused(() => ports.issues.moveTo(order.issueId, target));
}

/** A button has moved nothing; only the app itself may have, to show that the order is on its way. */
function standsElsewhere(order: Order, { status }: Issue): boolean {
  return order.arrivedAt === NO_TRANSITION ? status.name !== STATUSES.pending : movedAway(order, status.id);
}

/**
 * A renewal that stays on the issue leaves its certificate there. A request that was cancelled by a button has been moved
 * by nobody yet.
 */
async function leavePending(ports: Needs, order: Order, kind: Kind): Promise<void> {
  const leaves: readonly string[] =
    kind === 'cancelled' ? [STATUSES.cancelled, STATUSES.pending] : [STATUSES.cancelled];
  const target = staysOnIssue(order) ? STATUSES.enrolled : STATUSES.cancelled;
  const status = (await ports.issues.find(order.issueId))?.status.name;
  if (status === undefined || status === target || !leaves.includes(status)) return;
  await unlessRefused(() => ports.issues.moveTo(order.issueId, target));
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

/** Another issue asked for what runs here: it is told so, and goes back to where it was. */
async function tellElsewhere(
  ports: Needs,
  order: Order,
  { message, repeated }: { readonly message: MessageOf<'elsewhere'>; readonly repeated: boolean },
): Promise<void> {
  const { issueId, returnTo, issued } = message;
  const here = await ports.issues.find(order.issueId);
  const comment = elsewhereComment(here?.key, issued);
  const since = repeated ? order.untoldSince : undefined;
  const there = await ports.issues.find(issueId);
  // An issue that is gone has nobody to tell.
  if (!there) return;
  await unlessRefused(() => ports.issues.comment(issueId, comment, since));
  if (returnTo !== '' && there.status.name !== returnTo)
    await unlessRefused(() => ports.issues.moveTo(issueId, returnTo));
}
