/** A transition asks for a certificate: whether that makes a new order, joins the one that there is, or is refused. */
import type { Certificate } from '../certificate/certificate';
import { predecessor } from '../certificate/certificate';
import { STATUSES } from '../issue/issue-fields';
import type { IssueMessage } from '../issue/issue-messages';
import { homeStatus } from '../rule/home-status';
import { expired, HOUR_MS } from '../validity';
import { wasJoinedBy } from '../work/work';
import type { IssuedOrder, Order } from './order';
import { followsOf } from './follows';
import { endedWithoutCertificate, NO_TRANSITION } from './order';
import type { Claim, Place } from './order-steps';

export type Asked = 'enroll' | 'renew' | 'replace';

/** What there is to know when a transition asks. */
export interface ClaimFacts {
  readonly asked: Asked;
  readonly claim: Claim;
  readonly lineage: string;
  /** Of the lineage, newest first. */
  readonly generations: readonly Order[];
  /** The certificate that a renewal would renew: the lineage's newest. */
  readonly newest: Certificate | undefined;
  readonly now: number;
}

export type ClaimAnswer =
  | { readonly act: 'repeated'; readonly order: Order }
  | { readonly act: 'claim'; readonly place: Place }
  /** Nothing new: the order that there is tells so. */
  | { readonly act: 'join'; readonly order: Order; readonly message: IssueMessage }
  | { readonly act: 'refuse'; readonly place: Place; readonly sentence: string };

export function answerClaim(facts: ClaimFacts): ClaimAnswer {
  const { generations, claim } = facts;
  const repeated = generations.find((order) => isRepetition(order, claim.executionId));
  if (repeated) return { act: 'repeated', order: repeated };
  const [latest] = generations;
  const elsewhere = renewedElsewhere(facts);
  if (elsewhere) return joinElsewhere(elsewhere, facts, true);
  if (latest && !isAtEnd(latest)) return runsAlready(latest, facts);
  return facts.newest && latest ? next(facts, { newest: facts.newest, latest }) : first(facts);
}

function isRepetition(order: Order, executionId: string): boolean {
  return (executionId !== '' && order.executionId === executionId) || wasJoinedBy(order, executionId);
}

function isAtEnd(order: Order): boolean {
  return order.state === 'issued' || endedWithoutCertificate(order);
}

/** No certificate yet. */
function first({ asked, ...facts }: ClaimFacts): ClaimAnswer {
  const place = placeOf(facts);
  return asked === 'enroll' ? { act: 'claim', place } : { act: 'refuse', place, sentence: NOTHING_TO[asked] };
}

/** There is a certificate, and the issue may ask for the next. */
function next(facts: ClaimFacts, { newest, latest }: { newest: Certificate; latest: Order }): ClaimAnswer {
  const own = newest.issueId === facts.claim.issueId;
  if (facts.asked === 'replace') return replace(facts, { newest, own });
  if (!own && newest.renewal?.issue?.id !== facts.claim.issueId) return doneElsewhere(facts, newest);
  return facts.asked === 'enroll' && own ? enrollAgain(facts, { newest, latest }) : renew(facts, { newest, latest });
}

/** A transition that was made, or looked at, before the app's own renewal was there is no wish for another one. */
const JUST_RENEWED_MS = HOUR_MS;

function isLate({ claim, now }: ClaimFacts, latest: Order): latest is IssuedOrder {
  const isTransition = claim.arrivedAt !== NO_TRANSITION;
  return (
    isTransition && latest.state === 'issued' && latest.unattended === true && now - latest.since < JUST_RENEWED_MS
  );
}

function renew(facts: ClaimFacts, { newest, latest }: { newest: Certificate; latest: Order }): ClaimAnswer {
  if (isLate(facts, latest)) return deliverAgain(latest);
  const place = { ...placeOf(facts), renews: predecessor(newest) };
  return newest.revoked ? { act: 'refuse', place, sentence: REVOKED } : { act: 'claim', place };
}

/** The renewal that the issue was opened for has been made in another way: the next one is not this issue's. */
function doneElsewhere({ claim, generations }: ClaimFacts, { orderId }: Certificate): ClaimAnswer {
  const order = generations.find(({ id }) => id === orderId) ?? generations[0];
  if (!order) throw new Error(`Order ${orderId} is not among its own generations`);
  const returnTo = claim.arrivedAt === NO_TRANSITION ? '' : STATUSES.cancelled;
  return { act: 'join', order, message: { kind: 'elsewhere', issueId: claim.issueId, returnTo, issued: true } };
}

/** Only on the issue of the certificate itself, and only while it is good (SCM takes no other: -130). */
function replace(facts: ClaimFacts, { newest, own }: { newest: Certificate; own: boolean }): ClaimAnswer {
  const place = { ...placeOf(facts), renews: { ...predecessor(newest), how: 'replace' } as const };
  // Without what it renews the lineage would lose its certificate after many refusals.
  const here = { ...placeOf(facts), renews: predecessor(newest) };
  if (!own) return { act: 'refuse', place: here, sentence: NOTHING_TO.replace };
  const sentence = whyNotReplaced(newest, facts.now);
  return sentence === undefined ? { act: 'claim', place } : { act: 'refuse', place, sentence };
}

function whyNotReplaced({ revoked, wishes, notAfter }: Certificate, now: number): string | undefined {
  if (revoked) return REVOKED_BEFORE_REPLACED;
  if (wishes.some(({ what }) => what === 'revoke')) return REPLACED_WHILE_REVOKED;
  return expired(notAfter, now) ? EXPIRED : undefined;
}

/** On the issue of the certificate itself: what is over makes room for a new one, what is good is given once more. */
function enrollAgain(facts: ClaimFacts, { newest, latest }: { newest: Certificate; latest: Order }): ClaimAnswer {
  const revoking = newest.wishes.some(({ what }) => what === 'revoke');
  if (revoking)
    return { act: 'refuse', place: { ...placeOf(facts), renews: predecessor(newest) }, sentence: BEING_REVOKED };
  if (newest.revoked || expired(newest.notAfter, facts.now)) return { act: 'claim', place: placeOf(facts) };
  if (latest.state === 'issued') return deliverAgain(latest);
  return { act: 'claim', place: { ...placeOf(facts), renews: predecessor(newest) } };
}

function deliverAgain(order: Extract<Order, { state: 'issued' }>): ClaimAnswer {
  return { act: 'join', order, message: { kind: 'enrolled', certId: order.certId, warnings: [], ...followsOf(order) } };
}

/** @returns the order of the certificate that superseded the issue's own, where that is on another issue */
function renewedElsewhere({ generations, claim }: ClaimFacts): Order | undefined {
  const issued = generations.filter(({ state }) => state === 'issued');
  const [newest] = issued;
  const had = issued.some(({ issueId }) => issueId === claim.issueId);
  return had && newest?.issueId !== claim.issueId ? newest : undefined;
}

function runsAlready(order: Order, facts: ClaimFacts): ClaimAnswer {
  if (order.issueId !== facts.claim.issueId) return joinElsewhere(order, facts, false);
  return { act: 'join', order, message: { kind: 'already-running', operators: [] } };
}

function joinElsewhere(order: Order, { claim, newest, now }: ClaimFacts, issued: boolean): ClaimAnswer {
  const { issueId, rule, arrivedAt } = claim;
  const unattached = order.renews?.issueId === issueId ? homeStatus(newest, now) : STATUSES.request;
  const cameFrom = arrivedAt === NO_TRANSITION ? '' : (rule.onRefusal ?? unattached);
  const returnTo = issued ? STATUSES.renewed : cameFrom;
  return { act: 'join', order, message: { kind: 'elsewhere', issueId, returnTo, issued } };
}

function placeOf({ lineage, generations }: Pick<ClaimFacts, 'lineage' | 'generations'>): Place {
  return { lineage, generation: (generations[0]?.generation ?? 0) + 1 };
}

const NOTHING_TO: Readonly<Record<'renew' | 'replace', string>> = {
  renew: 'This issue has no certificate that could be renewed. Run “Enroll Certificate” instead.',
  replace: 'This issue has no certificate that could be replaced. Run “Enroll Certificate” instead.',
};
const EXPIRED =
  'The certificate has expired, and a replacement would end with it. Run “Renew Certificate”, which makes a new one with a validity of its own.';
const REVOKED_BEFORE_REPLACED =
  'The certificate was revoked, and SCM replaces only what is still good. Order a new one with a new key and CSR: run “Enroll Certificate” on the issue that had it.';
const REPLACED_WHILE_REVOKED =
  'The certificate of this issue is being revoked. When the comments say that it is, order a new one with “Enroll Certificate”.';
const BEING_REVOKED =
  'The certificate of this issue is being revoked. Run “Enroll Certificate” again when the comments say that it is.';
const REVOKED =
  'The certificate was revoked, and what is revoked cannot be renewed. Order a new one with a new key and CSR: run “Enroll Certificate” on the issue that had it, or create a new issue.';
