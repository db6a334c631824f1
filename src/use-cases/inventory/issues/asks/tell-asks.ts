/** Tells the issue of an imported certificate what became of what was asked there, and moves it to where it belongs then. */
import { isBeforeChange, toldAll, toldLater, untilWritten } from '../../../../domain/inventory/issues/asks/ask-steps';
import type { Askable, IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import { revokedComment } from '../../../../domain/inventory/issues/asks/delivered-comment';
import { changedComment, CHANGED_IN_SCM } from '../../../../domain/inventory/issues/changes/row-change';
import { noTransition, summaryOf } from '../../../../domain/issue/enrolled-comment';
import { commentOf } from '../../../../domain/issue/issue-comments';
import type { Asking } from '../../../../domain/issue/issue-comments';
import { STATUSES } from '../../../../domain/issue/issue-fields';
import type { IssueMessage, MessageOf } from '../../../../domain/issue/issue-messages';
import type { Paragraph } from '../../../../domain/issue/rich-text';
import { movedAway, NO_TRANSITION } from '../../../../domain/order/order';
import { asProblem } from '../../../../domain/problem';
import { isToBeSaid } from '../../../../domain/rule/verbosity';
import { say, sayToAgents } from '../../../say';
import { unlessRefused } from '../../../unless-refused';
import { refreshIssue } from '../changes/refresh-issue';
import { homeOf } from './asking';
import type { AskNeeds } from './asking';
import { deliverRenewed } from './deliver-renewed';

/**
 * @param asks as stored, with its lease held by this job
 * @param repeated an earlier job may have told some of it: look before saying it again
 */
export async function tellAsks(ports: AskNeeds, asks: IssueAsks, repeated: boolean): Promise<IssueAsks | undefined> {
  const left = [...asks.untold];
  const since = repeated ? asks.untoldSince : undefined;
  try {
    if (asks.refresh && !(await refreshed(ports, asks)))
      return await ports.issueAsks.replace(asks, untilWritten(asks, ports.now()));
    for (const message of asks.untold) {
      await tellOne(ports, asks, { message, since });
      left.shift();
    }
    return await ports.issueAsks.replace(asks, toldAll(asks, ports.now()));
  } catch (thrown) {
    const failure = { problem: asProblem(thrown), now: ports.now() };
    return ports.issueAsks.replace(asks, toldLater(asks, left, failure));
  }
}

/** @returns false where the row is not written yet */
async function refreshed(ports: AskNeeds, asks: IssueAsks): Promise<boolean> {
  const [row] = await ports.inventory.find(asks.account, [asks.sslId]);
  if (row && isBeforeChange(asks, row, ports.now())) return false;
  if (row) await refreshIssue(ports, asks, row);
  return true;
}

interface Telling {
  readonly message: IssueMessage;
  readonly since: number | undefined;
}

async function tellOne(ports: AskNeeds, asks: IssueAsks, { message, since }: Telling): Promise<void> {
  if (message.kind === 'enrolled') return deliverRenewed(ports, asks, { message, since });
  const { what, rule } = asks.answering ?? {};
  if (isToBeSaid(message, rule?.comments)) {
    const told = message.kind === 'reminder' ? await namingWhoHasIt(ports, message) : message;
    const comment = noticeOf(told) ?? commentOf(told, what && ASKING[what]);
    await say(ports, asks.issueId, { message: told, comment, since });
  }
  await place(ports, asks, { message, since });
}

/** What nobody asked about has words of its own here. */
function noticeOf(message: IssueMessage): readonly Paragraph[] | undefined {
  if (message.kind === 'revoked-elsewhere') return revokedComment(message.serialNumber);
  return message.kind === 'status' && message.title === CHANGED_IN_SCM ? changedComment(message.next) : undefined;
}

/** Whoever has the issue by now is to act. */
async function namingWhoHasIt({ issues }: AskNeeds, message: MessageOf<'reminder'>): Promise<MessageOf<'reminder'>> {
  const assignee = (await issues.find(message.issueId))?.assignee;
  return assignee === undefined ? message : { ...message, people: [assignee] };
}

const ASKING: Partial<Record<Askable, Asking>> = { renew: 'Renew Certificate', replace: 'Replace Certificate' };

/** A person who moved the issue on since the transition has decided otherwise. */
async function place(ports: AskNeeds, asks: IssueAsks, { message, since }: Telling): Promise<void> {
  const moveTo = await placeAfter(ports, asks, message);
  if (isRevoked(message)) await nameRevoked(ports, asks);
  if (moveTo === undefined) return;
  // Nobody asked for what was done in SCM.
  const arrivedAt = message.kind === 'revoked-elsewhere' ? '' : (asks.answering?.arrivedAt ?? '');
  await move(ports, asks.issueId, { moveTo, arrivedAt, since });
}

interface Move {
  readonly moveTo: string;
  readonly arrivedAt: string;
  readonly since: number | undefined;
}

async function move(ports: AskNeeds, issueId: string, { moveTo, arrivedAt, since }: Move): Promise<void> {
  const issue = await ports.issues.find(issueId);
  if (!issue || issue.status.name === moveTo || movedAway({ arrivedAt }, issue.status.id)) return;
  const done = { moved: true };
  await unlessRefused(async () => (done.moved = await ports.issues.moveTo(issueId, moveTo)));
  if (done.moved) return;
  await unlessRefused(() => sayToAgents(ports, issueId, { sentence: noTransition(issue.status.name, moveTo), since }));
}

function isRevoked(message: IssueMessage): boolean {
  if (message.kind === 'revoked-elsewhere') return true;
  return (message.kind === 'revoked' || message.kind === 'already-revoked') && !message.previous;
}

async function nameRevoked(ports: AskNeeds, { issueId, account, sslId }: IssueAsks): Promise<void> {
  const [row] = await ports.inventory.find(account, [sslId]);
  const summary = summaryOf('revoked', row?.commonName ?? `SCM ${sslId}`);
  await unlessRefused(() => ports.issues.update(issueId, { summary }));
}

/** After these it goes back to where it came from. */
const RETURNS: ReadonlySet<IssueMessage['kind']> = new Set(['refused', 'declined', 'mismatched', 'ended']);

/** @returns the status in which the issue belongs after the message; undefined: it stays */
async function placeAfter(ports: AskNeeds, asks: IssueAsks, message: IssueMessage): Promise<string | undefined> {
  if (leavesIt(asks, message)) return undefined;
  if ('moveTo' in message) return message.moveTo === '' ? undefined : message.moveTo;
  if (message.kind === 'revoked-elsewhere') return STATUSES.revoked;
  if (message.kind === 'status') return message.title === CHANGED_IN_SCM ? undefined : afterStatus(ports, asks);
  return RETURNS.has(message.kind) ? backTo(ports, asks) : undefined;
}

/** A button has moved nothing, so what comes of it to nothing moves nothing back. */
function leavesIt({ answering }: IssueAsks, { kind }: IssueMessage): boolean {
  return answering?.arrivedAt === NO_TRANSITION && (RETURNS.has(kind) || STAYS.has(kind));
}

const STAYS: ReadonlySet<IssueMessage['kind']> = new Set(['wish-refused', 'not-renewed', 'status']);

async function backTo({ inventory, now }: AskNeeds, { account, sslId, answering }: IssueAsks): Promise<string> {
  const { onRefusal } = answering?.rule ?? {};
  if (onRefusal !== undefined) return onRefusal;
  const [row] = await inventory.find(account, [sslId]);
  return homeOf(row, now());
}

/** Of an order that came to nothing, or of a request that could not be cancelled. */
async function afterStatus(ports: AskNeeds, asks: IssueAsks): Promise<string | undefined> {
  const { answering, followed } = asks;
  const what = answering?.what;
  if (what === 'cancel-request' && followed) return STATUSES.pending;
  return !followed && what !== undefined && ORDERS.has(what) ? backTo(ports, asks) : undefined;
}

const ORDERS: ReadonlySet<Askable> = new Set(['renew', 'replace', 'cancel-request']);
