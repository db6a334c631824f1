/** What the use cases need of the world. Adapters implement it, `src/app.ts` joins them, tests pass plain fakes. */
import type { CertificateRecord } from '../domain/certificate-record';
import type { IssueField } from '../domain/issue/issue-fields';
import type { Paragraph } from '../domain/issue/rich-text';
import type { Order } from '../domain/order/order';
import type { Person } from '../domain/person';
import type { Profile } from '../domain/profile';
import type { ScmStatus } from '../domain/order/scm-status';

/** Epoch milliseconds. */
export type Now = () => number;

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly status: { readonly id: string; readonly name: string };
  /** Plain text of the connector's fields; absent where empty or not in the project. */
  readonly fields: Partial<Record<IssueField, string>>;
  /** Connector fields that this Jira does not have, so that they can be named to an admin. */
  readonly missingFields: readonly IssueField[];
  readonly attachments: readonly { readonly fileName: string }[];
}

/** What becomes of an issue once its certificate is there. */
export interface IssueUpdate {
  /** Absent: it stays as it is. */
  readonly summary?: string;
  readonly fields: Partial<Record<IssueField, string>>;
  readonly property: unknown;
}

export interface Issues {
  /**
   * @param issue id or key
   * @param pending values by Jira's field ids that a transition's screen is about to store
   * @returns undefined when the issue is gone or the app may not see it
   */
  find(issue: string, pending?: Readonly<Record<string, unknown>>): Promise<Issue | undefined>;
  /** @param unlessSaidSince look first whether exactly this was said since then (epoch milliseconds), because an earlier try may have */
  comment(issueId: string, paragraphs: readonly Paragraph[], unlessSaidSince?: number): Promise<void>;
  attach(issueId: string, file: { readonly name: string; readonly content: string }): Promise<void>;
  /** Fields that the issue does not take are left out, and named in the answer. */
  update(issueId: string, change: IssueUpdate): Promise<{ readonly leftOut: readonly IssueField[] }>;
  /** @returns whether a transition to that status was there to take */
  moveTo(issueId: string, status: string): Promise<boolean>;
}

export interface Orders {
  find(id: string): Promise<Order | undefined>;
  /** @returns the latest generation of a lineage */
  findLatest(lineage: string): Promise<Order | undefined>;
  /** @returns the latest generations of a lineage, newest first, twenty at most */
  listLatest(lineage: string): Promise<Order[]>;
  /** Claims the order's id. @returns false when someone else has it */
  claim(order: Order): Promise<boolean>;
  /** Writes on the version that was read. @returns the stored order, undefined when another write came first */
  replace(read: Order, next: Order): Promise<Order | undefined>;
  /** As `replace`, with the certificate in the same transaction. */
  replaceWithCertificate(read: Order, next: Order, certificate: CertificateRecord): Promise<Order | undefined>;
  /** Orders with open work that are due, a page of at most 100. */
  listDue(until: number, cursor?: string): Promise<{ readonly ids: readonly string[]; readonly cursor?: string }>;
}

export interface Certificates {
  find(profileId: string, certId: string): Promise<CertificateRecord | undefined>;
  /** Notes whose serial number this is. @returns false when another certificate has it */
  claimSerialNumber(serialNumber: string, owner: string): Promise<boolean>;
}

export interface Profiles {
  find(id: string): Promise<Profile | undefined>;
  findByName(name: string): Promise<Profile | undefined>;
  list(): Promise<Profile[]>;
  create(profile: Profile): Promise<boolean>;
  /** @returns undefined when someone else saved in between */
  replace(read: Profile, next: Profile): Promise<Profile | undefined>;
  remove(profile: Profile): Promise<void>;
}

/** Write-only for screens; read by the SCM client alone. */
export interface Secrets {
  write(profileId: string, version: string, secret: string): Promise<void>;
  remove(profileId: string, version: string): Promise<void>;
}

export interface EnrollRequest {
  readonly csr: string;
  /** All names of the request; SCM has a field of its own for them. */
  readonly names: readonly string[];
  readonly comments: string;
}

/** The one billable call; everything before it is done. */
export type Enroll = (request: EnrollRequest) => Promise<{ readonly certId: string }>;

/** The Enrollment API as the use cases see it. Everything throws `Problem`. */
export interface Scm {
  /** Signs in, so that whatever can fail before the order is sent has failed before its intent is stored. */
  signIn(profile: Profile): Promise<Enroll>;
  status(profile: Profile, certId: string): Promise<ScmStatus>;
  /** @returns the PEM bundle, undefined while SCM says that it is not there yet */
  collect(profile: Profile, certId: string): Promise<string | undefined>;
  /** Signs in and asks something harmless; throws what is wrong. */
  checkAccess(profile: Profile): Promise<void>;
}

export interface Jobs {
  /** Has the order looked at after a delay; the sweep does what is further away than the queue can hold. */
  advance(orderId: string, delaySeconds: number): Promise<void>;
  advanceAll(orderIds: readonly string[]): Promise<void>;
}

/** What the calling person may do, asked of Jira as that person. */
export interface Permissions {
  isJiraAdmin(): Promise<boolean>;
  maySee(issueId: string): Promise<boolean>;
  mayTransition(issueId: string): Promise<boolean>;
}

/** People by name, as the calling person sees them. */
export interface People {
  search(query: string): Promise<Person[]>;
  named(accountIds: readonly string[]): Promise<Person[]>;
}

export interface Ports {
  readonly now: Now;
  /** Random, for ids that must not be guessed or repeated. */
  readonly newId: () => string;
  /** Whether functions of this installation may call the address. */
  readonly egressAllows: (url: string) => boolean;
  readonly issues: Issues;
  readonly orders: Orders;
  readonly certificates: Certificates;
  readonly profiles: Profiles;
  readonly secrets: Secrets;
  readonly scm: Scm;
  readonly jobs: Jobs;
  readonly permissions: Permissions;
  readonly people: People;
}
