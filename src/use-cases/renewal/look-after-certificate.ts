/** Journey 3: what is to be done about a certificate now. The decision is `decideRenewal`'s; here it is carried out. */
import type { Certificate } from '../../domain/certificate/certificate';
import { predecessor } from '../../domain/certificate/certificate';
import { atRest, begun, expiryTold, rested, superseded } from '../../domain/certificate/certificate-steps';
import { requestOf } from '../../domain/order/order';
import type { Order } from '../../domain/order/order';
import { newOrder } from '../../domain/order/order-steps';
import type { Profile } from '../../domain/profile';
import { decideRenewal } from '../../domain/renewal/decide-renewal';
import type { RenewalDecision, RenewalRule } from '../../domain/renewal/decide-renewal';
import { factsOf, latestThatCounts } from '../../domain/renewal/explain';
import { DEFAULT_POLICY } from '../../domain/renewal/policy';
import type { RenewalLimits } from '../../domain/renewal/schedule-renewal';
import { DAY_MS } from '../../domain/validity';
import { isWithheld } from '../current-certificate';
import { profileOfOrder } from '../order-profile';
import type { Ports } from '../ports/ports';
import { limitsOf } from '../limits/renewal-limits';
import { askPerson } from './ask-person';
import { withCaWindow } from './ca-window/ask-ca';
import { beginRenewal, byApp } from './begin/begin-renewal';
import { askElsewhere, isAskedOfNobody } from './lost-answer/ask-elsewhere';
import { isAskedOfScm, lookAtScm, withReportedKey } from './look-for-trouble';
import { openRenewalIssue } from './open-renewal-issue';
import { remind } from './remind';
import { renewalLeftTo, successorOf } from './supersede';

type Needs = Pick<
  Ports,
  | 'now'
  | 'newId'
  | 'orders'
  | 'certificates'
  | 'knownKeys'
  | 'profiles'
  | 'scm'
  | 'jobs'
  | 'issues'
  | 'renewalPlaces'
  | 'waitingDigests'
  | 'accounts'
  | 'reference'
  | 'circuits'
  | 'renewalInfo'
>;

/** All that the decision and what follows from it need. */
export interface Care {
  readonly certificate: Certificate;
  /** The order that it came of. */
  readonly order: Order | undefined;
  /** Of its lineage, the newest that counts. */
  readonly latest: Order;
  /** What `latest` brought was not handed out. */
  readonly withheld: boolean;
  readonly nextGeneration: number;
  readonly profile: Profile | undefined;
  readonly limits: RenewalLimits;
}

/**
 * @param writtenHere whether this very job wrote the certificate, and so holds its lease
 * @returns the certificate as stored; undefined when another job was faster
 */
export async function lookAfterCertificate(
  ports: Needs,
  certificate: Certificate,
  writtenHere: boolean,
): Promise<Certificate | undefined> {
  const generations = await ports.orders.listSince(certificate.lineage, certificate.generation);
  const successor = generations.find((order) => order.state === 'issued' && order.generation > certificate.generation);
  const next = successor && !certificate.supersededBy ? await successorOf(ports, successor) : undefined;
  if (next) {
    const known = await withStrayIssue(ports, certificate);
    return ports.certificates.replace(certificate, superseded(known, next, ports.now()));
  }
  const left = await renewalLeftTo(ports, certificate);
  if (left) return ports.certificates.replace(certificate, begun(certificate, left, ports.now()));
  const care = await careFor(ports, certificate, generations);
  if (!care) return ports.certificates.replace(certificate, atRest(certificate, ports.now()));
  if (await isAskedOfNobody(ports, care)) return askElsewhere(ports, care, writtenHere);
  return wantsIssue(care, ports.now()) ? openRenewalIssue(ports, care, writtenHere) : carryOut(ports, care);
}

/** Jira may have opened the issue of a renewal although its answer was lost: nobody needs it any more. */
async function withStrayIssue(ports: Needs, certificate: Certificate): Promise<Certificate> {
  const { renewal } = certificate;
  const issue = renewal?.issueWanted ? await ports.issues.findRenewalIssue(renewal.token) : undefined;
  return renewal && issue ? { ...certificate, renewal: { ...renewal, issue } } : certificate;
}

/** Decisions after which an issue for the renewal would only mislead, or can wait until others were told. */
const NEEDS_NO_ISSUE: ReadonlySet<RenewalRule> = new Set([
  ...(['renewed', 'revoked', 'expired', 'never-expires', 'not-to-be-renewed', 'reminder'] as const),
]);

function wantsIssue(care: Care, now: number): boolean {
  if (!care.certificate.renewal?.issueWanted || isRunning(care)) return false;
  return !NEEDS_NO_ISSUE.has(decide(care, now).rule);
}

/** @returns undefined where the store has lost the orders */
async function careFor(
  ports: Needs,
  certificate: Certificate,
  generations: readonly Order[],
): Promise<Care | undefined> {
  const known = generations.find(({ id }) => id === certificate.orderId);
  const order = known ?? (await ports.orders.find(certificate.orderId));
  const request = requestOf(order);
  const profile = request && (await profileOfOrder(ports, request));
  const latest = latestThatCounts(generations) ?? order;
  if (!latest) return undefined;
  const nextGeneration = (generations[0] ?? latest).generation + 1;
  const asked = await withCaWindow(ports, certificate, { profile, latest });
  return {
    certificate: asked,
    order,
    latest,
    withheld: await isWithheld(ports, certificate, latest),
    nextGeneration,
    profile,
    limits: await limitsOf(ports, asked, profile ?? DEFAULT_POLICY),
  };
}

/** What waited for a person only because the profile was gone is the app's again. */
function isProfileBack({ certificate, latest, profile }: Care): boolean {
  const { renewal } = certificate;
  const waits = renewal?.because === 'profile-gone' && latest.generation <= certificate.generation;
  return waits && profile?.autoRenew === true && profile.keyOnRenewal === 'reuse';
}

function takeBack(ports: Needs, care: Care): Promise<Certificate | undefined> {
  const { certificate } = care;
  const open = certificate.renewal?.issue;
  const intent = { ...byApp(ports, care), ...(open && { issue: open, issueWanted: false }) };
  return ports.certificates.replace(certificate, begun(certificate, intent, ports.now()));
}

async function carryOut(ports: Needs, care: Care): Promise<Certificate | undefined> {
  if (isProfileBack(care)) return takeBack(ports, care);
  const decision = decide(care, ports.now());
  if (decision.act === 'rest')
    return ports.certificates.replace(care.certificate, atRest(care.certificate, ports.now()));
  const isAsked = isAskedOfScm(care, decision, ports.now());
  if (isAsked || decision.act === 'renew') {
    const reported = await withReportedKey(ports, care.certificate);
    if (reported !== care.certificate) return ports.certificates.replace(care.certificate, reported);
  }
  return isAsked ? actOnAnswer(ports, care, decision) : act(ports, care, decision);
}

async function actOnAnswer(ports: Needs, care: Care, decision: RenewalDecision): Promise<Certificate | undefined> {
  const certificate = await lookAtScm(ports, care);
  if (certificate.revoked) return ports.certificates.replace(care.certificate, certificate);
  const isBack = decision.rule === 'scm-silent' && certificate !== care.certificate;
  if (!isBack) return act(ports, { ...care, certificate }, decision);
  const known = { ...care, certificate, limits: await limitsOf(ports, certificate, care.profile ?? DEFAULT_POLICY) };
  return act(ports, known, decide(known, ports.now()));
}

function decide({ certificate, latest, withheld, profile, limits }: Care, now: number): RenewalDecision {
  return decideRenewal({ ...factsOf(certificate, latest, withheld), limits }, profile ?? DEFAULT_POLICY, now);
}

function act(ports: Needs, care: Care, decision: RenewalDecision): Promise<Certificate | undefined> {
  const { certificate } = care;
  const now = ports.now();
  const write = (next: Certificate) => ports.certificates.replace(certificate, next);
  switch (decision.act) {
    case 'rest':
      return write(atRest(certificate, now));
    case 'wait':
      return ports.certificates.layToRest(certificate, rested(certificate, decision.until, now));
    case 'expire':
      return write(expiryTold(certificate, isRunning(care), now));
    case 'remind':
      return remind(ports, care, decision.days);
    case 'renew':
      return certificate.renewal ? order(ports, care) : beginRenewal(ports, care, decision.rule);
    case 'ask':
      return askPerson(ports, care, decision.because);
  }
}

function isRunning({ certificate, latest, withheld }: Care): boolean {
  return factsOf(certificate, latest, withheld).nextOrder === 'running';
}

/** The claim of a person's *Renew* names the same lineage and generation: only one of them gets it. */
async function order(ports: Needs, { certificate, nextGeneration }: Care): Promise<Certificate | undefined> {
  const issueId = certificate.renewal?.issue?.id ?? certificate.issueId;
  const claim = { issueId, executionId: '', arrivedAt: '', rule: certificate.rule };
  const place = { lineage: certificate.lineage, generation: nextGeneration };
  const renewing = { ...place, renews: predecessor(certificate), unattended: true };
  const next = newOrder(claim, renewing, ports.now());
  if (await ports.orders.claim(next)) await ports.jobs.queue({ kind: 'order', id: next.id }, 0);
  return ports.certificates.replace(certificate, rested(certificate, ports.now() + DAY_MS, ports.now()));
}
