/**
 * The renewal plan: every renewal in a time, with those that come of renewals before it. Pure, and the same for the same
 * certificates in any order: what a day has no room for goes to the next, in the order in which it became due.
 */
import { DAY_MS, neverExpires } from '../../validity';
import { candidateOf, nextGeneration } from './candidates';
import type { Around, Generation } from './candidates';
import { ownPolicy } from './certificate-to-plan';
import type { CertificateToPlan, PolicyOf } from './certificate-to-plan';
import { DailyPlaces } from './daily-places';
import { isOrder } from './plan';
import type { PlanEntry, PlanRange, PlanRule } from './plan';

export interface PlanWorld {
  /** Epoch milliseconds. */
  readonly now: number;
  /** @returns epoch milliseconds until which all its domains are validated; undefined where nobody knows */
  readonly domainsUntil?: (certificate: CertificateToPlan) => number | undefined;
}

type Asked = PlanRange & PlanWorld;

/** @returns the earliest first */
export function planRenewals(
  certificates: readonly CertificateToPlan[],
  policyOf: PolicyOf,
  asked: Asked,
): readonly PlanEntry[] {
  const sources = new Map<string, CertificateToPlan[]>();
  for (const one of certificates) put(sources, one.source, one);
  const entries = [...sources.values()].flatMap((group) => planGroup(group, policyOf, asked));
  return entries.filter(({ at }) => at >= asked.from && at <= asked.until).sort(byTime);
}

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const byTime = (one: PlanEntry, other: PlanEntry): number => one.at - other.at || (one.key < other.key ? -1 : 1);

/** The clocks of a zone are a day apart from UTC at most. */
const SLACK_DAYS = 1;

/** Certificates that share a daily cap, day by day. */
function planGroup(group: readonly CertificateToPlan[], policyOf: PolicyOf, { until, ...world }: Asked): PlanEntry[] {
  const last = Math.floor(until / DAY_MS) + SLACK_DAYS;
  const days = new Map<number, PlanEntry[]>();
  const wait = (generation: Generation, earliest: number) => {
    const candidate = candidateOf(generation, aroundOf(generation, policyOf, world));
    if (candidate && candidate.day <= last) put(days, Math.max(candidate.day, earliest), candidate);
  };
  for (const certificate of group) {
    const { notBefore, notAfter } = certificate;
    if (!neverExpires(notAfter)) wait({ certificate, round: 1, notBefore, notAfter }, Number.NEGATIVE_INFINITY);
  }
  const places = placesOf();
  const placed: PlanEntry[] = [];
  for (let day = Math.min(...days.keys()); day <= last; day++) {
    for (const candidate of (days.get(day) ?? []).sort(byTime)) {
      const entry = places(candidate);
      placed.push(entry);
      if (isOrder(entry)) wait(nextGeneration(entry), day + 1);
    }
  }
  return placed;
}

function aroundOf({ certificate, round }: Generation, policyOf: PolicyOf, { now, domainsUntil }: PlanWorld): Around {
  const saved = policyOf(certificate);
  // What a person decided for a certificate says nothing of the one that comes after it.
  const policy = saved && round === 1 ? ownPolicy(certificate, saved) : saved;
  return { policy, now, domainsUntil: domainsUntil?.(certificate) };
}

/** What was begun, or is forced, takes no place: the cap is the policy's. */
const TAKES_NONE: ReadonlySet<PlanRule> = new Set(['forced', 'under-way', 'with-person', 'compromised', 'by-scm']);

/** @returns what puts each into a day that has room; what a person begins needs none */
function placesOf(): (candidate: PlanEntry) => PlanEntry {
  let places: DailyPlaces | undefined;
  return (candidate) => {
    const { policy, person, rule, key, day } = candidate;
    if (policy?.dailyCap === undefined || person !== undefined || TAKES_NONE.has(rule)) return candidate;
    places ??= new DailyPlaces(policy);
    const place = places.take({ id: key, at: candidate.at, day, latestSafe: candidate.latestSafe });
    if (place.at === candidate.at && !place.beyondCap) return candidate;
    return { ...candidate, ...place, heldBack: place.day - day };
  };
}
