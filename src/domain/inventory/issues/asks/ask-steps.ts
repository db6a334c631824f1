/** How the record of what was asked on an issue goes from one state to the next. Each is written on the version that was read. */
import type { IssueMessage } from '../../../issue/issue-messages';
import { COLLECT_DELAYS_SECONDS, delaySeconds } from '../../../work/schedule';
import { alsoTell, CLOSED, held, joinedBy, lease, retryDelay, toTell, untoldYet, waiting } from '../../../work/work';
import type { Problem } from '../../../problem';
import type { Ask, Followed, IssueAsks } from './issue-asks';

export function noAsks(issueId: string, row: Pick<IssueAsks, 'account' | 'sslId'>, now: number): IssueAsks {
  const { account, sslId } = row;
  return {
    ...{ id: issueId, issueId, version: 0, account, sslId, asks: [], joined: [], untold: [], untoldSince: now },
    ...{ since: now, failures: 0, trouble: '', ...CLOSED },
  };
}

/** @param once names the transition: its repetition is recognised */
export function withAsk(asks: IssueAsks, ask: Ask, once: string): IssueAsks {
  const next = { ...asks, asks: [...asks.asks, ask] };
  return joinedBy({ ...next, work: 'open', nextAttemptAt: Math.min(ask.at, openUntil(asks)) }, once);
}

const openUntil = ({ work, nextAttemptAt }: IssueAsks): number => (work === 'open' ? nextAttemptAt : Infinity);

/** The first ask is taken up: whoever finds it so knows that it may be half done. */
export function takenUp(asks: IssueAsks, now: number): IssueAsks {
  const [first, ...later] = asks.asks;
  if (!first) return asks;
  return lease({ ...asks, asks: [{ ...first, begun: true }, ...later] }, now);
}

/** The first ask has its answer; this job goes on to tell it. */
export function answeredBy(asks: IssueAsks, message: IssueMessage | undefined, now: number): IssueAsks {
  const [first, ...asksLeft] = asks.asks;
  const next = { ...asks, ...held(now), asks: asksLeft, failures: 0, trouble: '', since: now };
  if (!first || !message) return { ...next, ...waiting(0, now) };
  const { what, rule, arrivedAt } = first;
  return { ...next, ...toTell(asks, message, now), answering: { what, rule, arrivedAt } };
}

/** The first ask came to an order, which is followed from now on. */
export function following(asks: IssueAsks, orderId: string, now: number): IssueAsks {
  const [first] = asks.asks;
  if (first?.what !== 'renew' && first?.what !== 'replace') return asks;
  const { what, rule, arrivedAt } = first;
  return followingFrom(answeredBy(asks, undefined, now), { id: orderId, what, rule, arrivedAt }, now);
}

/** An order that somebody placed elsewhere is followed on the issue as well. Whoever orders does not let the certificate end. */
export function followingFrom(asks: IssueAsks, order: Omit<Followed, 'told' | 'looks'>, now: number): IssueAsks {
  const { letEnd: _letEnd, ...rest } = asks;
  return { ...rest, followed: { ...order, told: '', looks: 0 }, ...waiting(SOON_SECONDS, now) };
}

/** The order is sent within seconds, and wakes the issue's job when it has got on. */
const SOON_SECONDS = 5;

/** @returns seconds until the order is looked at again, where it does not call by itself */
const lookDelay = ({ looks, id }: Pick<Followed, 'looks' | 'id'>): number =>
  delaySeconds(COLLECT_DELAYS_SECONDS.forPerson, looks, id);

export function nothingNew(asks: IssueAsks, followed: Followed, now: number): IssueAsks {
  const looks = followed.looks + 1;
  return { ...asks, followed: { ...followed, looks }, ...waiting(lookDelay({ ...followed, looks }), now) };
}

/** The order has got on. @param told how it stands now; undefined where it has ended */
export function withNews(
  asks: IssueAsks,
  { message, told }: { readonly message: IssueMessage; readonly told: string | undefined },
  now: number,
): IssueAsks {
  const { followed, ...rest } = asks;
  if (!followed) return asks;
  const { what, rule, arrivedAt } = followed;
  const next = {
    ...rest,
    ...held(now),
    ...toTell(asks, message, now),
    answering: { what, rule, arrivedAt },
    since: now,
  };
  return told === undefined ? next : { ...next, followed: { ...followed, told, looks: 0 } };
}

/** All is told. */
export function toldAll({ refresh: _refresh, ...asks }: IssueAsks, now: number): IssueAsks {
  const { asks: asked, followed } = asks;
  // What holds up the answer still does.
  if (asked.length > 0) return { ...asks, untold: [], ...waiting(asks.failures > 0 ? retryDelay(asks) : 0, now) };
  const next = { ...asks, untold: [], failures: 0, trouble: '' };
  return { ...next, ...(followed ? waiting(lookDelay(followed), now) : CLOSED) };
}

/** The issue could not be told now; words that it takes for no year are of use to nobody. */
export function toldLater(
  asks: IssueAsks,
  untold: readonly IssueMessage[],
  failure: { readonly problem: Problem; readonly now: number },
): IssueAsks {
  return untoldYet(asks, untold, failure) ?? toldAll(asks, failure.now);
}

/** Its end comes nearer: told once at each stage. */
export function withReminder(
  asks: IssueAsks,
  { message, reminded }: { readonly message: IssueMessage; readonly reminded: NonNullable<IssueAsks['reminded']> },
  now: number,
): IssueAsks {
  return { ...alsoTell(asks, message, now), reminded };
}

export function wasReminded({ reminded }: IssueAsks, { of, stage }: NonNullable<IssueAsks['reminded']>): boolean {
  return reminded?.of === of && reminded.stage >= stage;
}

interface RowChange {
  /** Undefined where nobody has to be told. */
  readonly message: IssueMessage | undefined;
  /** The status in which the issue belonged before. */
  readonly from: string;
  readonly hash: string;
  readonly once: string;
}

/** The row has changed: the issue is brought up to it, once the row is written. */
export function withRefresh(asks: IssueAsks, { message, from, hash, once }: RowChange, now: number): IssueAsks {
  // What was not done yet began at an earlier status.
  const refresh = { from: asks.refresh?.from ?? from, hash, at: now };
  const next = joinedBy(message ? alsoTell(asks, message, now) : asks, once);
  return { ...next, refresh, work: 'open', nextAttemptAt: now + WRITTEN_BY_MS };
}

/** By then the row is written, unless whoever noticed was cut off. */
const WRITTEN_BY_MS = 20_000;
/** Then the row is taken as it stands. */
const WAITED_FOR_MS = 86_400_000;

/** @returns whether the row is not yet what the issue is to be brought up to */
export function isBeforeChange({ refresh }: IssueAsks, row: { readonly hash: string }, now: number): boolean {
  return refresh !== undefined && refresh.hash !== row.hash && now - refresh.at < WAITED_FOR_MS;
}

/** The job looks again, while whoever noticed tries again. */
export function untilWritten(asks: IssueAsks, now: number): IssueAsks {
  return { ...asks, ...waiting(600, now) };
}

/** Something that nobody asked about on the issue. @param once names it: it is told once */
export function withNotice(
  asks: IssueAsks,
  { message, once }: { readonly message: IssueMessage; readonly once: string },
  now: number,
): IssueAsks {
  const { answering, ...rest } = asks;
  // What is told next answers nobody, unless an answer is still to be told.
  const from = asks.untold.length > 0 && answering ? { ...rest, answering } : rest;
  return joinedBy(alsoTell(from, message, now), once);
}
