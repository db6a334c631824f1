/** When a certificate's renewal would begin if its day has room: by what was begun already, by its policy, or by whoever else renews it. */
import { maximumValidityDays } from '../../baseline-requirements';
import { DAY_MS, SECOND_MS } from '../../validity';
import { isOpen } from '../calendar/openings';
import { localTime } from '../calendar/zone';
import { ANY_TIME, UNATTENDED } from '../policy';
import type { RenewalTiming } from '../policy';
import { nextOpening, scheduleRenewal } from '../schedule-renewal';
import type { RenewalLimits, ScheduledRenewal } from '../schedule-renewal';
import type { CertificateToPlan, PlanPolicy, PlanState } from './certificate-to-plan';
import type { PlanEntry, PlanPerson, PlanRule } from './plan';

/** SCM begins so many days before expiry unless a certificate says otherwise (SCM Admin API, `daysBeforeExpiration`). */
export const SCM_TIMING: RenewalTiming = { by: 'window', days: 30 };

/** CAs issue a day less than the Baseline Requirements allow. */
const DAY_LESS = 1;

/** What there is to know beside the certificate. */
export interface Around {
  readonly policy: PlanPolicy | undefined;
  /** Epoch milliseconds: what is due already begins now. */
  readonly now: number;
  readonly domainsUntil: number | undefined;
}

/** A generation of a certificate, there or to come. */
export interface Generation {
  readonly certificate: CertificateToPlan;
  readonly round: number;
  readonly notBefore: number;
  readonly notAfter: number;
}

type Decided = Pick<PlanEntry, 'at' | 'rule' | 'target' | 'latestSafe' | 'movedBy' | 'freeze' | 'person'>;

/** Written out in one piece: a plan makes ten thousands of them, and copying is what they would cost. @returns undefined for what is not to be renewed */
export function candidateOf(generation: Generation, around: Around): PlanEntry | undefined {
  const { certificate, round } = generation;
  if (certificate.state === 'unwanted') return undefined;
  const { policy } = around;
  const decided = round === 1 ? firstOf(generation, around) : laterOf(generation, around);
  return {
    key: `${certificate.id}#${round}`,
    certificate,
    policy,
    round,
    notBefore: generation.notBefore,
    notAfter: generation.notAfter,
    at: decided.at,
    day: localTime(policy?.calendar.timeZone ?? ANY_TIME.timeZone, decided.at).day,
    rule: decided.rule,
    target: decided.target,
    latestSafe: decided.latestSafe,
    movedBy: decided.movedBy,
    freeze: decided.freeze,
    heldBack: 0,
    beyondCap: false,
    person: decided.person,
    approval: approvalOf(policy),
    domainsUntil: around.domainsUntil,
  };
}

const APPROVALS = { never: 'none', changes: 'standing', every: 'needed' } as const;

const approvalOf = (policy: PlanPolicy | undefined): PlanEntry['approval'] =>
  APPROVALS[policy?.approval.ask ?? 'never'];

/** What stands before any policy, and who has to act then. */
const BEGUN: Partial<Record<PlanState, Known>> = {
  'under-way': { rule: 'under-way' },
  'with-person': { rule: 'with-person', person: 'begun' },
  compromised: { rule: 'compromised', person: 'compromised' },
};

/** Nothing is known of when they are renewed: they stand where they end. */
const AT_THE_END: Partial<Record<PlanState, Known>> = {
  'by-client': { rule: 'by-client' },
  'scm-failed': { rule: 'scm-failed', person: 'nobody' },
  'by-nobody': { rule: 'by-nobody', person: 'nobody' },
};

function firstOf(generation: Generation, around: Around): Decided {
  const { certificate, notAfter } = generation;
  const { policy, now } = around;
  const begun = BEGUN[certificate.state];
  if (begun) return fixed(begun, now);
  if (isForced(certificate, around)) return fixed({ rule: 'forced', person: personOf(policy, true) }, now);
  const atTheEnd = policy ? undefined : AT_THE_END[certificate.state];
  return atTheEnd ? fixed(atTheEnd, notAfter + SECOND_MS) : laterOf(generation, around);
}

interface Known {
  readonly rule: PlanRule;
  readonly person?: PlanPerson | undefined;
}

function fixed({ rule, person }: Known, at: number): Decided {
  return { rule, person, at, target: at, latestSafe: at, movedBy: [], freeze: undefined };
}

function isForced({ createdAt }: CertificateToPlan, { policy, now }: Around): boolean {
  return policy?.force !== undefined && now < policy.force.until && createdAt < policy.force.from;
}

function laterOf(generation: Generation, around: Around): Decided {
  const { policy, now } = around;
  const { rule, at, target, latestSafe, movedBy, freeze } = scheduleOf(generation, around);
  if (!policy)
    return { rule: 'by-scm', at: Math.max(target, now), target, latestSafe, movedBy: [], freeze, person: undefined };
  const person = personOf(policy, policy.autoRenew);
  const begin = person === undefined ? beginOf(generation, { at, latestSafe }, around) : Math.max(at, now);
  return { rule, at: begin, target, latestSafe, movedBy, freeze, person };
}

/** What the app would begin now waits for the next open hour, and for its place where it has one; nothing from the latest safe moment on. */
function beginOf(
  { certificate, round }: Generation,
  { at, latestSafe }: Pick<ScheduledRenewal, 'at' | 'latestSafe'>,
  { policy, now }: Around,
): number {
  const begin = Math.max(at, now);
  if (begin >= latestSafe || !policy) return begin;
  const { turn = 0 } = round === 1 ? certificate : {};
  if (turn > begin) return Math.min(turn, latestSafe);
  // What is not late was moved into the calendar already.
  const isClosed = begin > at && !isOpen(policy.calendar, begin);
  return isClosed ? nextOpening(policy.calendar, { id: certificate.id, after: begin, latestSafe }) : begin;
}

/** What comes later is validated anew by then. */
function scheduleOf({ certificate, round, notBefore, notAfter }: Generation, around: Around): ScheduledRenewal {
  const { policy, domainsUntil } = around;
  const id = round === 1 ? certificate.id : `${certificate.id}#${round}`;
  const limits = round === 1 ? limitsOf(certificate, domainsUntil) : NO_LIMITS;
  return scheduleRenewal({ id, notBefore, notAfter }, policy ?? BY_SCM, limits);
}

/** Made anew only where there are any. */
function limitsOf({ suggested }: CertificateToPlan, domainsValidUntil: number | undefined): RenewalLimits {
  if (!suggested) return domainsValidUntil === undefined ? NO_LIMITS : { domainsValidUntil };
  return { suggested, ...(domainsValidUntil !== undefined && { domainsValidUntil }) };
}

const NO_LIMITS = {};
const BY_SCM = { ...UNATTENDED, timing: SCM_TIMING, calendar: ANY_TIME };

function personOf(policy: PlanPolicy | undefined, unattended: boolean): PlanPerson | undefined {
  if (policy?.keyOnRenewal === 'fresh') return 'fresh-key';
  return unattended ? undefined : 'manual';
}

/** @returns the certificate that comes of a renewal: as long-lived as the one before, or as the rules of that day allow */
export function nextGeneration({ certificate, round, notBefore, notAfter, at }: PlanEntry): Generation {
  const life = Math.min(notAfter + SECOND_MS - notBefore, certificate.publicTrust ? longestLife(at) : Infinity);
  return { certificate, round: round + 1, notBefore: at, notAfter: at + life - SECOND_MS };
}

/** @returns milliseconds that a public certificate may last which is issued then */
export function longestLife(issuedAt: number): number {
  return ((maximumValidityDays(issuedAt) ?? Infinity) - DAY_LESS) * DAY_MS;
}
