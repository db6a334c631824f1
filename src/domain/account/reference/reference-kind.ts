/** The kinds of reference data of an SCM account: each is synced for itself and shown in a tab of its own. */
import type { NamedId } from '../listed-certificate';
import type { CertificateProfile, CustomField, DomainState, Organization } from '../reference-data';

/** The tabs in their order; named as their pages are. */
export const REFERENCE_KINDS = ['organizations', 'domains', 'certificate-profiles', 'custom-fields'] as const;

export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** What the tabs are called on screens and in sentences. */
export const TABS: Readonly<Record<ReferenceKind, string>> = {
  organizations: 'Organizations',
  domains: 'Domains',
  'certificate-profiles': 'Certificate profiles',
  'custom-fields': 'Custom fields',
};

/** A domain with the state of its validation; `unknown` without a word where SCM does not say one. The id is empty where SCM lists the validation alone. */
export type ListedDomain = NamedId & DomainState;

/** What a row of each kind is. */
export interface ReferenceRows {
  readonly organizations: Organization;
  readonly domains: ListedDomain;
  readonly 'certificate-profiles': CertificateProfile;
  readonly 'custom-fields': CustomField;
}

/** What the last sync that ended well brought of a kind, by name. */
export interface ReferenceSet<Kind extends ReferenceKind> {
  readonly rows: readonly ReferenceRows[Kind][];
  /** Epoch milliseconds. */
  readonly syncedAt: number;
}

/** One sync goes on for each of these at a time. */
export interface ReferenceId {
  /** Id of the account. */
  readonly account: string;
  readonly kind: ReferenceKind;
}
