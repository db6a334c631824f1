/** Says in one sentence what will become of a certificate, for people. */
import type { Certificate, NeedsPerson } from '../certificate/certificate';
import { utcDay } from '../issue/rich-text';
import { isReplacement } from '../order/follows';
import { endedStates, endedWithoutCertificate } from '../order/order';
import type { Order, OrderState } from '../order/order';
import { decideRenewal } from './decide-renewal';
import type { RenewalDecision, RenewalFacts, RenewalRule } from './decide-renewal';
import { policyFor, scheduleOf } from './own-renewal';
import type { RenewalPolicy } from './policy';
import type { RenewalLimits } from './schedule-renewal';
import { momentInWords, whyThen } from './words/why-then';

interface Explained {
  readonly certificate: Certificate;
  readonly policy: RenewalPolicy;
  readonly now: number;
  /** The latest order's certificate was not handed out, because its key had been reported. */
  readonly withheld?: boolean;
  readonly limits?: RenewalLimits;
}

/** With what was decided, from which the sentence follows. */
interface Decided extends Explained {
  readonly facts: RenewalFacts;
  readonly decision: RenewalDecision;
}

const SENTENCES: Record<RenewalRule, (decided: Decided) => string> = {
  renewed: ({ certificate: { supersededBy } }) => `Renewed on ${String(supersededBy?.issueKey)}.`,
  revoked: ({ certificate }) =>
    certificate.revoked?.by === 'elsewhere'
      ? 'Revoked outside Jira; it is not renewed.'
      : 'Revoked; it is not renewed.',
  expired: () => 'Expired.',
  'never-expires': () => 'It never expires.',
  'not-to-be-renewed': ({ certificate }) => `Not to be renewed: ${String(certificate.noRenewal?.reason)}`,
  reminder: (decided) => (decided.facts.nextOrder === 'ended' ? failed(decided) : underWay(decided)),
  'begun-by-app': () => 'The app is about to renew it.',
  failed,
  compromised: () => 'Its key was reported as compromised; a person has to replace it with a new key.',
  'under-way': (decided) => (decided.facts.nextOrder === 'ended' ? failed(decided) : underWay(decided)),
  forced: ({ decision, certificate }) =>
    `A Jira admin had all certificates of this profile renewed; ${who(decision, certificate)}`,
  'day-full': (decided) =>
    `${due(decided)}, but ${fullDays(decided)}: its turn comes on ${utcDay(until(decided))}; the app renews it by itself.`,
  'scm-silent': (decided) => `${due(decided)}, but ${whyHeld(decided)}`,
  'closed-now': (decided) =>
    `${due(decided)}, but the calendar is closed until ${utcDay(until(decided))}; the app renews it by itself.`,
  'in-window': (decided) => `${due(decided)}; ${who(decided.decision, decided.certificate)}`,
  'not-yet-due': (decided) => {
    const { certificate, policy, facts } = decided;
    const schedule = scheduleFor(decided);
    const when = `Renewal begins on ${momentInWords(schedule, policyFor(certificate, policy).timing)}`;
    const then = decideRenewal(facts, policy, schedule.at);
    return `${when}${ownWords(certificate)}${whyThen(schedule)}; ${who(then, certificate)}`;
  },
};

function scheduleFor({ certificate, policy, limits }: Explained) {
  return scheduleOf(certificate, policy, limits);
}

function due(decided: Decided): string {
  const { certificate, policy } = decided;
  const { timing } = policyFor(certificate, policy);
  return `Due since ${momentInWords(scheduleFor(decided), timing)}${ownWords(certificate)}`;
}

/** Which of the two it was is nowhere kept. */
function fullDays({ policy: { dailyCap } }: Decided): string {
  const level = 'the app begins not many more renewals a day than in the weeks before';
  if (dailyCap === undefined) return level;
  return `the profile begins ${dailyCap} ${dailyCap === 1 ? 'renewal' : 'renewals'} a day at most, and ${level}`;
}

/** Of what is due, and waits for SCM or for its turn of all that waited. */
function whyHeld(decided: Decided): string {
  const answered = decided.limits?.silence?.until;
  if (answered !== undefined) {
    return `SCM did not answer until ${utcDay(answered)}, and what waited goes out little by little: its turn comes on ${utcDay(until(decided))}; the app renews it by itself.`;
  }
  return `SCM does not answer: the app renews it once SCM does, and tries in any case from ${utcDay(scheduleFor(decided).latestSafe)} on.`;
}

function ownWords({ ownRenewal }: Certificate): string {
  return ownRenewal?.timing ? ' as set for this certificate' : '';
}

function until({ decision, now }: Decided): number {
  return decision.act === 'wait' ? decision.until : now;
}

/** @param latest order of the certificate's lineage that counts */
export function explainRenewal(explained: Explained, latest: Order): string {
  const { certificate, policy, now } = explained;
  const { limits } = explained;
  const facts = { ...factsOf(certificate, latest, explained.withheld), ...(limits && { limits }) };
  const decision = decideRenewal(facts, policy, now);
  return SENTENCES[decision.rule]({ ...explained, facts, decision });
}

/**
 * A replacement that came to nothing leaves everything as it was: it is no attempt to renew, and hides none.
 * @param generations orders of a lineage, newest first
 */
export function latestThatCounts(generations: readonly Order[]): Order | undefined {
  return generations.find((order) => !isVainReplacement(order)) ?? generations[0];
}

function isVainReplacement(order: Order): boolean {
  return isReplacement(order) && endedWithoutCertificate(order);
}

/**
 * @param latest order of the certificate's lineage that counts
 * @param withheld whether its certificate was not handed out, because its key had been reported
 */
export function factsOf(certificate: Certificate, latest: Order, withheld = false): RenewalFacts {
  const isNext = latest.generation > certificate.generation && !isVainReplacement(latest);
  if (!isNext) return { certificate, nextOrder: 'none' };
  return {
    certificate,
    nextOrder: withheld ? 'ended' : progressOf(latest.state),
    nextOrderSince: latest.createdAt,
  };
}

/** @returns how far the next generation is, as the decision takes it */
export function progressOf(nextOrder: OrderState): 'running' | 'ended' {
  return endedStates.has(nextOrder) ? 'ended' : 'running';
}

function underWay({ certificate, facts }: Decided): string {
  const issue = certificate.renewal?.issue;
  if (facts.nextOrder === 'none') return waiting(issue?.key);
  return issue ? `Its renewal is under way on ${issue.key}.` : 'Its renewal is under way.';
}

function waiting(issueKey: string | undefined): string {
  const there = issueKey === undefined ? '' : `“Enroll Certificate” on ${issueKey}, or `;
  return `Its renewal waits for a person: ${there}“Renew Certificate” here.`;
}

function failed({ certificate }: Explained): string {
  const issue = certificate.renewal?.issue;
  return `Its renewal${issue ? ` on ${issue.key}` : ''} came to nothing; a person has to look.`;
}

function who(decision: RenewalDecision, { serviceDesk }: Certificate): string {
  if (decision.act === 'renew') return 'the app renews it by itself.';
  const because = decision.act === 'ask' ? decision.because : 'manual';
  return (serviceDesk ? ASKED_ON_REQUEST : ASKED)[because];
}

const ASKED: Record<NeedsPerson, string> = {
  manual: 'a renewal issue is opened for a person.',
  'fresh-key': 'the requester is asked for a CSR with a new key.',
  failed: 'its renewal came to nothing, so a person has to look.',
  compromised: 'its key was reported as compromised, so a person has to replace it with a new key.',
  'profile-gone': 'its profile is gone, so a renewal issue is opened for a person.',
  'answer-lost': 'SCM’s answer to its renewal was lost, so a person has to look in SCM.',
};

/** In a service project no other issue is opened. */
const ASKED_ON_REQUEST: Record<NeedsPerson, string> = {
  ...ASKED,
  manual: 'an agent is asked on the request.',
  'fresh-key': 'the customer is asked on the request for a CSR with a new key.',
  'profile-gone': 'its profile is gone, so an agent is asked on the request.',
};
