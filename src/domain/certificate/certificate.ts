/**
 * A certificate that the app obtained: facts read from the certificate itself, and what has happened to it since. What
 * follows from facts and the time (due, expired, days left) is never stored.
 */
import type { IssueMessage } from '../issue/issue-messages';
import type { RuleConfiguration } from '../issue/rule-configuration';
import type { Order, Predecessor } from '../order/order';
import type { CaWindow } from '../renewal/ca-window/ca-window';
import type { OwnRenewal } from '../renewal/own-renewal';
import type { Work } from '../work/work';

/** What was read off the certificate. */
export interface CertificateFacts {
  readonly commonName: string;
  readonly names: readonly string[];
  /** Upper-case hex. */
  readonly serialNumber: string;
  /** Epoch milliseconds. */
  readonly notBefore: number;
  /** Epoch milliseconds of the last valid second (RFC 5280 §4.1.2.5: inclusive). */
  readonly notAfter: number;
  /** SHA-256 over the SubjectPublicKeyInfo, lower-case hex. */
  readonly spkiSha256: string;
  /** Leaf first, then its issuers. */
  readonly pem: string;
}

/** A wish of a person, by transition: granted or refused by the certificate's job. */
export interface Wish {
  readonly what: 'revoke' | 'do-not-renew' | 'check-status';
  readonly executionId: string;
  /** Id of the status that the transition led to; empty where Jira does not say it. */
  readonly arrivedAt: string;
  readonly rule: RuleConfiguration;
  /** What the issue said when the wish was first looked at: people may edit it while the answer waits. */
  readonly reason?: string;
}

/** Why a person has to act before the certificate is renewed. */
export type NeedsPerson = 'manual' | 'fresh-key' | 'failed' | 'profile-gone' | 'compromised' | 'answer-lost';

/** The renewal that was begun for the next generation; at most one. */
export interface Renewal {
  /** Who orders it. */
  readonly by: 'app' | 'person';
  readonly because: NeedsPerson | 'policy';
  /** Whether an issue of its own is opened for it. */
  readonly issueWanted: boolean;
  /** Names the renewal on its issue; nobody can guess it before the issue is there. */
  readonly token: string;
  /** The issue, once it is open. */
  readonly issue?: { readonly id: string; readonly key: string };
  /** Epoch milliseconds. */
  readonly begunAt: number;
}

export interface Certificate extends CertificateFacts, Work {
  readonly certId: string;
  readonly profileId: string;
  readonly orderId: string;
  readonly lineage: string;
  readonly generation: number;
  /** Epoch milliseconds since when the app has it. */
  readonly createdAt: number;
  /** Configuration of the rule that it was ordered under; where its issue goes afterwards. */
  readonly rule: RuleConfiguration;
  /** Its issue was in a service project when it was ordered. */
  readonly serviceDesk?: boolean;
  /** Epoch milliseconds of the last answer of SCM about it. */
  readonly lookedAt: number;
  /** Words that no issue took, kept apart so that nothing waits for them; said as soon as one takes them. */
  readonly parked?: Parked;
  /** What became of files under its name that its issue was told of, the latest ones. */
  readonly noticed?: readonly NoticedFile[];
  /** What people asked for and has not been answered yet, oldest first. */
  readonly wishes: readonly Wish[];
  readonly renewal?: Renewal;
  /** Fewest days left that a person was reminded at. */
  readonly remindedAt?: number;
  /** The issue was told that it has expired: while its renewal was still under way, or for good. */
  readonly expiryTold?: 'renewing' | 'over';
  /** A person decided; lasts until a person renews it all the same. */
  readonly noRenewal?: { readonly reason: string; readonly at: number };
  /** A person decided when and how this one is renewed, instead of its profile's policy. */
  readonly ownRenewal?: OwnRenewal;
  /** What its CA said of the time of its renewal, where the policy asks it. It holds for this very certificate, never for its successor. */
  readonly caWindow?: CaWindow;
  /** When its place comes, where the days before were full; epoch milliseconds, counts on that day alone. */
  readonly turn?: number;
  /** Its key was reported as compromised (epoch milliseconds): it is never renewed by itself, whatever SCM says of its revocation. */
  readonly compromised?: { readonly at: number };
  /** What it renewed or replaced, so that the superseded one can be found. */
  readonly renews?: Predecessor;
  readonly supersededBy?: Successor;
  /** Where a person said that it is in use. */
  readonly installed?: { readonly by: string; readonly at: number };
  /** `elsewhere`: SCM says so, and it was not by this app. */
  readonly revoked?: { readonly at: number; readonly by: 'app' | 'elsewhere'; readonly reason?: number };
}

/** An attachment by its id and what was done to it; when it was noticed, in epoch milliseconds. */
export interface NoticedFile {
  readonly event: string;
  readonly at: number;
}

/** Epoch milliseconds. */
export interface Parked {
  readonly messages: readonly IssueMessage[];
  readonly since: number;
  readonly nextAt: number;
}

export interface Successor {
  readonly id: string;
  readonly serialNumber: string;
  readonly notAfter: number;
  readonly issueId: string;
  readonly issueKey: string;
  /** It came as a replacement, for what was left of the validity: the renewal is still to come. */
  readonly replaces?: true;
}

/** What the collected certificate and its order make together. */
export function newCertificate(order: Issuing, facts: CertificateFacts, now: number): Certificate {
  const { issueId, lineage, generation, rule, certId, request } = order;
  const { profileId } = request;
  const work = { work: 'open', nextAttemptAt: now, leaseUntil: 0, failures: 0, since: now, trouble: '' } as const;
  return {
    ...facts,
    ...{ issueId, lineage, generation, rule, certId, profileId, orderId: order.id },
    ...(order.renews && { renews: order.renews }),
    ...(request.home.serviceDesk && { serviceDesk: true }),
    ...{ ...work, joined: [], untold: [] as readonly IssueMessage[], untoldSince: now },
    ...{ id: certificateIdOf(order), version: 1, createdAt: now, lookedAt: now, wishes: [] },
  };
}

/** Key in the store as well: letters, digits, dot and minus stay, every other character becomes `_` and its code point in hex, so that no two collide. */
export function certificateId(profileId: string, certId: string): string {
  return `${profileId}:${certId.replace(/[^A-Za-z0-9.-]/gu, (char) => `_${(char.codePointAt(0) ?? 0).toString(16)}_`)}`;
}

/** @returns id of the record that comes of an order; apart from its predecessor's also where SCM keeps the id of what it replaces */
export function certificateIdOf({ request, certId, renews, generation }: Issuing): string {
  const id = certificateId(request.profileId, certId);
  return renews?.certId === certId ? `${id}#${generation}` : id;
}

/** An order that SCM has given an id. */
type Issuing = Extract<Order, { certId: string; request: object }>;

/** @returns how a renewal or replacement names it */
export function predecessor({ id, certId, orderId, issueId, spkiSha256 }: Certificate): Predecessor {
  return { id, certId, orderId, issueId, spkiSha256 };
}

/** File systems take 255 bytes. */
const LONGEST_STEM = 200;

/** @returns the attachment's name: says whose certificate it is and stays apart from the next one's */
export function attachmentName(certificate: Pick<CertificateFacts, 'commonName' | 'serialNumber'>): string {
  const name = certificate.commonName.replace(/^\*/, 'wildcard').replace(/[^A-Za-z0-9._-]/g, '_');
  return `${name.slice(0, LONGEST_STEM)}-${certificate.serialNumber.slice(-8)}.pem`;
}

/** Names as `attachmentName` makes them. */
const ATTACHMENT_NAME = /^[A-Za-z0-9._-]{1,200}-[0-9A-F]{1,8}\.pem$/;

/** Of a second file under one name: ` (1)` by a browser that saves it, a uuid in brackets by Jira. */
const COPY_MARK = / ?\([0-9A-Fa-f-]{1,36}\)(?=\.pem$)/;

/** @returns whether a file of that name could be a certificate's, or a copy of one; told from the name alone */
export function mayBeAttachmentName(fileName: string): boolean {
  return ATTACHMENT_NAME.test(fileName.replace(COPY_MARK, ''));
}

/** @returns whether people would take a file of that name for the certificate's own */
export function bearsNameOf(
  certificate: Pick<CertificateFacts, 'commonName' | 'serialNumber'>,
  fileName: string,
): boolean {
  return fileName.replace(COPY_MARK, '') === attachmentName(certificate);
}
