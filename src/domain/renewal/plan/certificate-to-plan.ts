/** A certificate as the renewal plan takes it: few facts, so that ten thousand of them reach a browser in seconds. */
import type { ApprovalSettings } from '../../approval/approval-settings';
import type { SuggestedWindow } from '../ca-window/ca-window';
import type { OwnRenewal } from '../own-renewal';
import type { RenewalPolicy } from '../policy';

/** Who or what its renewal waits for. */
export type PlanState =
  /** Nothing was begun: its policy decides. */
  | 'waiting'
  /** The app orders its renewal. */
  | 'under-way'
  /** Its renewal was opened for a person. */
  | 'with-person'
  /** Its key was reported: a person has to replace it. */
  | 'compromised'
  /** A person said that it is not to be renewed. */
  | 'unwanted'
  /** SCM's own automated renewal. */
  | 'by-scm'
  /** The same, and it failed. */
  | 'scm-failed'
  /** The client that it was requested by: ACME, SCEP, EST, an agent of SCM. */
  | 'by-client'
  /** Nobody that the app knows of. */
  | 'by-nobody';

/** Moments are epoch milliseconds; what is not known is empty. */
export interface CertificateToPlan {
  /** No other certificate of any source has it. */
  readonly id: string;
  /** Key of the profile or SCM account that it belongs to. */
  readonly source: string;
  readonly name: string;
  /** The first ones. */
  readonly names: readonly string[];
  /** Upper-case hex. */
  readonly serialNumber: string;
  readonly notBefore: number;
  /** Of the last valid second. */
  readonly notAfter: number;
  /** Since when the app has it. */
  readonly createdAt: number;
  readonly state: PlanState;
  /** What a person decided for this one alone. */
  readonly own?: Pick<OwnRenewal, 'timing' | 'byItself'>;
  /** When its CA wants it renewed, where that has a say. */
  readonly suggested?: SuggestedWindow;
  /** When its place under the daily cap comes, where it has one. */
  readonly turn?: number;
  readonly issueId: string;
  /** As SCM names them. */
  readonly requester: string;
  /** Bound by the Baseline Requirements: what comes after it lasts no longer than they allow. */
  readonly publicTrust: boolean;
}

/** What decides about a certificate's renewal. */
export interface PlanPolicy extends Omit<RenewalPolicy, 'openRenewalIssue' | 'force' | 'approval'> {
  readonly approval: Pick<ApprovalSettings, 'ask'>;
  /** A forced renewal that is on. Epoch milliseconds. */
  readonly force?: { readonly from: number; readonly until: number };
}

/** @returns undefined where no policy of this app renews it */
export type PolicyOf = (certificate: CertificateToPlan) => PlanPolicy | undefined;

/** @returns the policy that holds for this certificate */
export function ownPolicy({ own }: CertificateToPlan, policy: PlanPolicy): PlanPolicy {
  if (!own) return policy;
  const { timing = policy.timing, byItself = true } = own;
  return { ...policy, timing, autoRenew: policy.autoRenew && byItself };
}

/** A certificate that a profile obtained may be in the inventory of an SCM account as well: it stands once, as the profile's. */
export function withoutDoubles(certificates: readonly CertificateToPlan[]): readonly CertificateToPlan[] {
  const known = new Map<string, CertificateToPlan>();
  for (const one of certificates) {
    const key = one.serialNumber === '' ? one.id : bare(one.serialNumber);
    if (isOfProfile(one) || !known.has(key)) known.set(key, one);
  }
  return [...known.values()];
}

/** A leading zero octet is DER's sign: some write it, some don't. */
const bare = (serialNumber: string): string => serialNumber.replace(/^(?:00)+/, '');

const isOfProfile = ({ source }: CertificateToPlan): boolean => source.startsWith('profile:');
