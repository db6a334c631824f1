/**
 * What the shorter lives of the coming years make of today's certificates: how many renewals a day, and how many
 * validations of domains by hand (Baseline Requirements 2.2.6, §6.3.2 and §4.2.1).
 */
import { limitsFrom } from '../../baseline-requirements';
import { validationMethod } from '../../account/reference/validation-methods';
import type { DomainState } from '../../account/reference-data';
import { DAY_MS, neverExpires, SECOND_MS } from '../../validity';
import { TWO_THIRDS, UNATTENDED } from '../policy';
import { targetOf } from '../calendar/renewal-target';
import type { Moments } from '../calendar/renewal-target';
import { longestLife, SCM_TIMING } from './candidates';
import type { CertificateToPlan, PlanPolicy, PolicyOf } from './certificate-to-plan';

export interface Forecast {
  /** Epoch milliseconds from which the limit holds. */
  readonly from: number;
  /** Longest validity in days. */
  readonly maximumDays: number;
  /** Whether it holds already. */
  readonly inForce: boolean;
  /** How many certificates have to be kept valid. */
  readonly certificates: number;
  /** Renewals a day once everything was issued under the limit, not rounded. */
  readonly perDay: number;
  /** Of them those that wait for a person. */
  readonly perDayByPerson: number;
  /** A validation of a domain is good for so many days. */
  readonly reuseDays: number;
  /** Domains that were validated by hand the last time, and of these the ones whose method ends before the limit begins. */
  readonly domainsByHand: number;
  readonly domainsOnEndedMethod: number;
  /** Validations by hand in a year, for all of them together, rounded up for each. */
  readonly validationsByHand: number;
}

/** How long a validation may be used again, from which day of issuance on; the newest first. */
const REUSE: readonly { readonly from: number; readonly days: number }[] = [
  { from: Date.UTC(2029, 2, 15), days: 10 },
  { from: Date.UTC(2027, 2, 15), days: 100 },
  { from: Date.UTC(2026, 2, 15), days: 200 },
  { from: 0, days: 398 },
];

const YEAR_DAYS = 365;

type Domain = Pick<DomainState, 'name' | 'method'>;

interface Today {
  readonly certificates: readonly CertificateToPlan[];
  readonly policyOf: PolicyOf;
  readonly domains: readonly Domain[];
}

/** @returns the limit in force, then those to come */
export function forecastRenewals(today: Today, now: number): readonly Forecast[] {
  const kept = today.certificates.filter(({ state, notAfter }) => state !== 'unwanted' && !neverExpires(notAfter));
  return limitsFrom(now).map(({ from, maximumDays }) => ({
    ...{ from, maximumDays, inForce: from <= now, certificates: kept.length },
    ...renewalsFrom({ ...today, certificates: kept }, from),
    ...validationsFrom(today.domains, from),
  }));
}

function renewalsFrom({ certificates, policyOf }: Today, from: number) {
  const intervals = new Map<string, number>();
  let [perDay, perDayByPerson] = [0, 0];
  for (const certificate of certificates) {
    const policy = policyOf(certificate);
    const moments = momentsOf(certificate, policy);
    const life = lifeFrom(certificate, from);
    const key = `${life} ${JSON.stringify(moments)}`;
    const days = intervals.get(key) ?? intervalDays(life, moments, from);
    intervals.set(key, days);
    perDay += 1 / days;
    if (waitsForPerson(certificate, policy)) perDayByPerson += 1 / days;
  }
  return { perDay, perDayByPerson };
}

/** Only what they are taken from: many certificates share one interval. */
function momentsOf({ state }: CertificateToPlan, policy: PlanPolicy | undefined): Moments {
  if (!policy) return state === 'by-scm' ? BY_SCM : USUAL;
  const { timing, autoRenew, keyOnRenewal, approval } = policy;
  return { timing, autoRenew, keyOnRenewal, approval };
}

function waitsForPerson({ state }: CertificateToPlan, policy: PlanPolicy | undefined): boolean {
  if (policy) return !policy.autoRenew || policy.keyOnRenewal === 'fresh';
  return !ITSELF.has(state);
}

const BY_SCM: Moments = { ...UNATTENDED, timing: SCM_TIMING };

/** Of what this app has no policy for. */
const USUAL: Moments = { ...UNATTENDED, timing: { by: 'fraction', lived: TWO_THIRDS } };

const ITSELF: ReadonlySet<CertificateToPlan['state']> = new Set(['by-scm', 'by-client']);

/** A private certificate keeps its length; a public one is cut to what the limit allows. */
function lifeFrom({ notBefore, notAfter, publicTrust }: CertificateToPlan, from: number): number {
  const length = notAfter + SECOND_MS - notBefore;
  return Math.min(length, publicTrust ? longestLife(from) : Infinity);
}

/** @returns days after which a certificate of that life is renewed */
function intervalDays(life: number, moments: Moments, from: number): number {
  const { target } = targetOf({ id: '', notBefore: from, notAfter: from + life - SECOND_MS }, moments);
  return Math.max(target - from, DAY_MS / 24) / DAY_MS;
}

/** By SCM's words; everything else asks for a person each time. */
const BY_ITSELF: ReadonlySet<string> = new Set(['Persistent TXT', 'Automatic']);

function validationsFrom(domains: readonly Domain[], from: number) {
  const reuseDays = REUSE.find((row) => from >= row.from)?.days ?? YEAR_DAYS;
  const byHand = [...new Map(domains.map((domain) => [domain.name, domain])).values()].flatMap(({ method = '' }) => {
    const known = validationMethod(method);
    return method === '' || BY_ITSELF.has(known.name) ? [] : [known];
  });
  return {
    ...{ reuseDays, domainsByHand: byHand.length },
    domainsOnEndedMethod: byHand.filter(({ endsAt = Infinity }) => endsAt <= from).length,
    validationsByHand: byHand.length * Math.floor(YEAR_DAYS / reuseDays),
  };
}
