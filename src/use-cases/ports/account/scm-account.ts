/** An SCM account as the use cases see it: SCM's Admin API. Everything throws a `Problem` with a sentence saying who must act. */
import type { Account } from '../../../domain/account/account';
import type { ListedCertificate } from '../../../domain/account/listed-certificate';
import type {
  CertificateProfile,
  CustomField,
  DomainDetails,
  DomainState,
  Organization,
} from '../../../domain/account/reference-data';
import type { AccountRights } from '../../../domain/account/rights';
import type { NamedId } from '../../../domain/account/listed-certificate';

/** A part of a list. */
export interface PageAt {
  /** From 0. */
  readonly position: number;
  /** 1 to 200 (SCM Admin API, paging). */
  readonly size: number;
}

/** Epoch milliseconds, both inclusive. */
export interface Since {
  readonly from: number;
  readonly to: number;
}

/** Of certificates whose common name holds this. */
export interface NamedPageAt extends PageAt {
  readonly commonName: string;
}

export interface ListPage<Row> {
  /** In SCM's order; a row may come again on another page, or be missing, while somebody works on the list. */
  readonly rows: readonly Row[];
  /** As SCM counts at this moment; where it does not say, one more than was seen while pages come full. */
  readonly total: number;
  /** Rows that SCM sent, those that could not be read (without an id) included: a short page is the last one. */
  readonly received: number;
}

/** Nothing here changes anything in SCM or costs anything. Calls are not repeated: who calls decides. */
export interface ScmAccount {
  /** Signs in anew and asks harmless questions. @throws Problem when it cannot sign in or SCM does not answer; what is refused is in the answer */
  whatItMay(account: Account): Promise<AccountRights>;
  listCertificates(account: Account, page: PageAt | NamedPageAt): Promise<ListPage<ListedCertificate>>;
  /** @throws Problem `scm-unknown-certificate` */
  certificate(account: Account, sslId: string): Promise<ListedCertificate>;
  /**
   * Which certificates were requested, issued or revoked, or have ended, since then: by the SSL report.
   * @returns their ids; undefined where the report is not for these credentials or says what cannot be relied on
   * @throws Problem that may pass
   */
  changedSince(account: Account, since: Since): Promise<readonly string[] | undefined>;
  organizations(account: Account): Promise<readonly Organization[]>;
  domains(account: Account, page: PageAt): Promise<ListPage<NamedId>>;
  /** Validation states of all domains, without their ids. */
  domainStates(account: Account, page: PageAt): Promise<ListPage<DomainState>>;
  domain(account: Account, id: string): Promise<DomainDetails>;
  certificateProfiles(account: Account): Promise<readonly CertificateProfile[]>;
  /** Of SSL certificates. */
  customFields(account: Account): Promise<readonly CustomField[]>;
}
