/** What a renewal plan says: which certificate is renewed when, by which rule, and what stands in the way. */
import type { TargetRule } from '../calendar/renewal-target';
import type { Mover } from '../schedule-renewal';
import type { CertificateToPlan, PlanPolicy } from './certificate-to-plan';

/** What decided about the moment: the policy's timing, or something that comes before any policy. */
export type PlanRule =
  | TargetRule
  | 'forced'
  | 'under-way'
  | 'with-person'
  | 'compromised'
  | 'by-scm'
  | 'scm-failed'
  | 'by-client'
  | 'by-nobody';

/** Why a person has to act, where one has. */
export type PlanPerson = 'manual' | 'fresh-key' | 'begun' | 'compromised' | 'nobody';

/** Days are counted from 1970-01-01 in the policy's time zone, UTC where there is none; moments are epoch milliseconds. */
export interface PlanEntry {
  /** Of the certificate and the round. */
  readonly key: string;
  readonly certificate: CertificateToPlan;
  readonly policy: PlanPolicy | undefined;
  /** 1 for the certificate that is there, 2 for the one that comes of it, and so on. */
  readonly round: number;
  /** Of the certificate that is renewed then. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** When renewal begins; where nothing renews it, when it ends. */
  readonly at: number;
  readonly day: number;
  readonly rule: PlanRule;
  /** The moment of the rule, before anything moved it. */
  readonly target: number;
  /** Calendar, freezes and the daily cap yield here. */
  readonly latestSafe: number;
  readonly movedBy: readonly Mover[];
  /** Name of the freeze among them; undefined, as what follows, where there is none. */
  readonly freeze: string | undefined;
  /** By so many days the daily cap held it back. */
  readonly heldBack: number;
  /** It is begun although its day is full, because later would not be safe. */
  readonly beyondCap: boolean;
  readonly person: PlanPerson | undefined;
  readonly approval: 'none' | 'standing' | 'needed';
  /** Until when the first of its domains is validated, where that is known. */
  readonly domainsUntil: number | undefined;
}

/** Epoch milliseconds, both included. */
export interface PlanRange {
  readonly from: number;
  readonly until: number;
}

/** The rules by which nothing is ordered. */
const ORDERS_NOTHING: ReadonlySet<PlanRule> = new Set(['scm-failed', 'by-client', 'by-nobody']);

/** Whether something is ordered then, as far as is known here. */
export function isOrder({ rule }: Pick<PlanEntry, 'rule'>): boolean {
  return !ORDERS_NOTHING.has(rule);
}

/** Whether the validation of its domains holds when it is ordered. */
export function domainsThen({ domainsUntil, at }: PlanEntry): 'valid' | 'ended' | 'unknown' {
  if (domainsUntil === undefined) return 'unknown';
  return at < domainsUntil ? 'valid' : 'ended';
}
