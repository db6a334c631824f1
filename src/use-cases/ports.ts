/** What the use cases need of the world. Adapters implement it, `src/app.ts` joins them, tests pass plain fakes. */
import type { Certificate } from '../domain/certificate/certificate';
import type { IssueField } from '../domain/issue/issue-fields';
import type { Paragraph } from '../domain/issue/rich-text';
import type { IssueHome, Order } from '../domain/order/order';
import type { Person } from '../domain/person';
import type { Profile } from '../domain/profile';
import type { Job, Page } from '../domain/work/job';
import type { ScmStatus } from '../domain/order/scm-status';

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly status: { readonly id: string; readonly name: string };
  /** Plain text of the connector's fields; absent where empty or not in the project. */
  readonly fields: Partial<Record<IssueField, string>>;
  /** Connector fields that this Jira does not have, so that they can be named to an admin. */
  readonly missingFields: readonly IssueField[];
  readonly attachments: readonly { readonly fileName: string }[];
  readonly home: IssueHome;
  /** Account id; absent where nobody has it. */
  readonly assignee?: string;
  /** Set on an issue that was opened for a renewal, until its certificate is there. People may change it. */
  readonly renewalOf?: string;
}

/** A new issue; what the project does not take is left out. */
export interface IssueDraft {
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly summary: string;
  readonly description: readonly Paragraph[];
  readonly fields: Partial<Record<IssueField, string>>;
  /** Account id. */
  readonly assignee?: string;
  /** Calendar day in UTC, `2026-11-02`. */
  readonly dueDate: string;
  /** Its `renewalOf` names the renewal that the issue was opened for, so that it is found again. */
  readonly property: { readonly renewalOf: string };
}

/** An issue by both of its names. */
export interface IssueName {
  readonly id: string;
  readonly key: string;
}

/** What becomes of an issue once its certificate is there. */
export interface IssueUpdate {
  /** Absent: it stays as it is. */
  readonly summary?: string;
  readonly fields?: Partial<Record<IssueField, string>>;
  readonly property?: unknown;
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
  /**
   * Takes the app's own transition to a status, which bears the status's name, before any other that leads there.
   * @param ownOnly take no other: it might carry a rule of ours
   * @returns whether a transition to that status was there to take
   */
  moveTo(issueId: string, status: string, ownOnly?: 'own-only'): Promise<boolean>;
  create(draft: IssueDraft): Promise<IssueName>;
  /** @returns the issue that was opened for `renewalOf`; Jira's search may lag some seconds behind */
  findRenewalIssue(renewalOf: string): Promise<IssueName | undefined>;
  link(newIssue: IssueName, oldIssueId: string): Promise<void>;
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
  replaceWithCertificate(read: Order, next: Order, certificate: Certificate): Promise<Order | undefined>;
  /** Orders with open work that are due, a page of at most 100. */
  listDue(until: number, cursor?: string): Promise<Page>;
  /** @returns the lineage that the issue belongs to */
  lineageOf(issueId: string): Promise<string>;
}

export interface Certificates {
  find(id: string): Promise<Certificate | undefined>;
  /** Writes on the version that was read. @returns the stored certificate, undefined when another write came first */
  replace(read: Certificate, next: Certificate): Promise<Certificate | undefined>;
  /** As `replace`; the new issue belongs to the certificate's lineage from then on. */
  replaceWithIssue(read: Certificate, next: Certificate, issueId: string): Promise<Certificate | undefined>;
  /** Certificates that are due, a page of at most 100: with something to do soon, or only watched. */
  listDue(work: 'open' | 'watched', until: number, cursor?: string): Promise<Page>;
  /** Certificates of a profile that are valid after a moment, a page of at most 100. */
  listOfProfile(profileId: string, validAfter: number, cursor?: string): Promise<Page>;
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
  /** Notes that all certificates were called up for the forced renewal that began then (epoch milliseconds). */
  noteCalledUp(id: string, from: number): Promise<void>;
  /** @returns the forced renewal for which all were called up last */
  calledUpFor(id: string): Promise<number | undefined>;
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

/** The billable calls of an account that is signed in; everything before them is done. */
export interface SignedIn {
  enroll(request: EnrollRequest): Promise<{ readonly certId: string }>;
  /** @returns the id of the new certificate; the old one stays as it is */
  renew(certId: string, request: EnrollRequest): Promise<{ readonly certId: string }>;
}

/** The Enrollment API as the use cases see it. Everything throws `Problem`. */
export interface Scm {
  /** Signs in, so that whatever can fail before the order is sent has failed before its intent is stored. */
  signIn(profile: Profile): Promise<SignedIn>;
  status(profile: Profile, certId: string): Promise<ScmStatus>;
  /** @returns the PEM bundle, undefined while SCM says that it is not there yet */
  collect(profile: Profile, certId: string): Promise<string | undefined>;
  /** Permanent. Revoked before is done too. @param revocation reason by SCM's number, and in words of at most 512 characters */
  revoke(
    profile: Profile,
    certId: string,
    revocation: { readonly code: number; readonly words: string },
  ): Promise<void>;
  /** Signs in and asks something harmless; throws what is wrong. */
  checkAccess(profile: Profile): Promise<void>;
}

export interface Jobs {
  /** Queues the job after a delay; the sweep does what is further away than the queue can hold. */
  queue(job: Job, delaySeconds: number): Promise<void>;
  queueAll(jobs: readonly Job[]): Promise<void>;
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
  /** Epoch milliseconds. */
  readonly now: () => number;
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
