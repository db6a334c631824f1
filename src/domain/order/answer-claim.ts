/** A transition asks for a certificate: whether that makes a new order, joins the one that there is, or is refused. */
import type { Certificate } from '../certificate/certificate';
import { predecessor } from '../certificate/certificate';
import { STATUSES } from '../issue/issue-fields';
import type { IssueMessage } from '../issue/issue-messages';
import { homeStatus } from '../rule/home-status';
import { expired } from '../validity';
import { wasJoinedBy } from '../work/work';
import type { Order } from './order';
import { endedWithoutCertificate } from './order';
import type { Claim, Place } from './order-steps';

export type Asked = 'enroll' | 'renew';

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
  return asked === 'enroll' ? { act: 'claim', place } : { act: 'refuse', place, sentence: NOTHING_TO_RENEW };
}

/** There is a certificate, and the issue may ask for the next. */
function next(facts: ClaimFacts, { newest, latest }: { newest: Certificate; latest: Order }): ClaimAnswer {
  const own = newest.issueId === facts.claim.issueId;
  const renewing = { ...placeOf(facts), renews: predecessor(newest) };
  if (facts.asked === 'enroll' && own) return enrollAgain(facts, { newest, latest });
  return newest.revoked ? { act: 'refuse', place: renewing, sentence: REVOKED } : { act: 'claim', place: renewing };
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
  const renewed = order.renews ? { renews: order.renews.certId } : {};
  return { act: 'join', order, message: { kind: 'enrolled', certId: order.certId, warnings: [], ...renewed } };
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

function joinElsewhere(order: Order, { claim, newest }: ClaimFacts, issued: boolean): ClaimAnswer {
  const { issueId, rule } = claim;
  const unattached = order.renews?.issueId === issueId ? homeStatus(newest) : STATUSES.request;
  const returnTo = issued ? STATUSES.renewed : (rule.onRefusal ?? unattached);
  return { act: 'join', order, message: { kind: 'elsewhere', issueId, returnTo, issued } };
}

function placeOf({ lineage, generations }: Pick<ClaimFacts, 'lineage' | 'generations'>): Place {
  return { lineage, generation: (generations[0]?.generation ?? 0) + 1 };
}

const NOTHING_TO_RENEW = 'This issue has no certificate that could be renewed. Run “Enroll Certificate” instead.';
const BEING_REVOKED =
  'The certificate of this issue is being revoked. Run “Enroll Certificate” again when the comments say that it is.';
const REVOKED =
  'The certificate was revoked, and what is revoked cannot be renewed. Order a new one with a new key and CSR: run “Enroll Certificate” on the issue that had it, or create a new issue.';
