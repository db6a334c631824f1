/** A REST account of SCM's SSL enrollment endpoint: one client id = one organization + certificate profile + term. */

interface CustomFieldRule {
  readonly name: string;
  readonly mandatory: boolean;
}

/** Key sizes and curves that a certificate profile allows; no `EC` means that ECC CSRs are refused. */
export interface KeyTypes {
  readonly RSA?: readonly number[];
  readonly EC?: readonly string[];
}

/** What an order is held to, whoever places it. */
export interface OrderTerms extends RestAccountSettings {
  /** Empty where no REST account ordered. */
  readonly clientId: string;
  readonly suspendedDomains?: readonly string[];
}

export interface RestAccountSettings {
  readonly name: string;
  /** Accounts of one organization see one another's certificates; others answer "not found". */
  readonly organization: string;
  readonly profileId: number;
  readonly profileName: string;
  /** Validity of what is issued, in days. */
  readonly termDays: number;
  /** Requests skip approval and go straight to the CA. */
  readonly autoApprove: boolean;
  readonly allowsRenew: boolean;
  /** Publicly trusted profile: internal names and reserved addresses are refused, replace is offered. */
  readonly publicTrust: boolean;
  /** Validated domains; a name under one of them passes. Absent: every domain counts as validated. */
  readonly domains?: readonly string[];
  /** Domains whose validation has run out. */
  readonly lapsedDomains: readonly string[];
  readonly customFields: readonly CustomFieldRule[];
  readonly keyTypes: KeyTypes;
}

export interface RestAccount extends RestAccountSettings {
  readonly clientId: string;
  readonly clientSecret: string;
}

export const defaultSettings: RestAccountSettings = {
  name: 'Jira',
  organization: 'Example Org',
  profileId: 1018,
  profileName: 'Single Domain SSL',
  termDays: 199,
  autoApprove: false,
  allowsRenew: true,
  publicTrust: true,
  lapsedDomains: [],
  customFields: [],
  keyTypes: { RSA: [2048, 3072, 4096], EC: ['P-256', 'P-384', 'P-521'] },
};
