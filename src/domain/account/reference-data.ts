/** What an account has beside certificates: organizations, domains, certificate profiles, custom fields. */
import type { NamedId } from './listed-certificate';

export interface Organization extends NamedId {
  readonly departments: readonly NamedId[];
}

export type DomainStatus = 'validated' | 'not-validated' | 'expired' | 'unknown';

/** Where the validation of a domain stands. A domain that SCM lists twice stands once. */
export interface DomainState {
  readonly name: string;
  readonly status: DomainStatus;
  /** SCM's word, where it is an unknown one. */
  readonly statusWord?: string;
  /** SCM's word for how it was validated. */
  readonly method?: string;
  /** Where a validation that is under way stands: SCM's word. */
  readonly orderStatus?: string;
  /** Epoch milliseconds of the first moment of the day on which the validation ends. */
  readonly validUntil?: number;
}

/** A domain in full. */
export interface DomainDetails extends DomainState {
  readonly id: string;
  readonly active: boolean;
  readonly description: string;
  /** To which organizations or departments, for which kinds of certificate (`SSL`, `SMIME`, `CodeSign`). */
  readonly delegations: readonly {
    readonly orgId: string;
    readonly certTypes: readonly string[];
    readonly approved: boolean;
  }[];
}

/** What can be ordered. */
export interface CertificateProfile extends NamedId {
  readonly description: string;
  /** Days. */
  readonly terms: readonly number[];
  /** Sizes or curves by algorithm, for example `RSA`: `2048`, `4096`. */
  readonly keyTypes: Readonly<Record<string, readonly string[]>>;
}

export type CustomFieldInput = 'text' | 'lines' | 'email' | 'number' | 'option' | 'date';

export interface CustomField extends NamedId {
  readonly active: boolean;
  /** Has to be filled in when an order comes by the API. */
  readonly mandatory: boolean;
  /** What SCM does not say, or says in an unknown word, is text. */
  readonly input: CustomFieldInput;
  readonly options: readonly string[];
}
