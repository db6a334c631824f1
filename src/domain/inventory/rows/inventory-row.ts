/**
 * One certificate of an SCM account as the inventory keeps it: facts as SCM gave them, with what the indexes need beside
 * them. What follows from the facts and the day (expired, days left) is not stored (design.md, decision 7).
 */
import type { AutoRenewState, ListedCertificate, ListedStatus } from '../../account/listed-certificate';
import { NO_EXPIRY_MS } from '../../validity';
import type { Adopted } from './adopted';
import { clip, LONGEST_NAME, namesOf } from './clipped-names';
import { formerOf } from './former-certificate';
import type { FormerCertificate } from './former-certificate';
import { statusSince } from './status-since';

/** Rows of another shape are written anew by the next sync, because it is part of what is compared. */
const ROW_SHAPE = 2;

/** A partition of an index may not be empty. */
export const NOT_GIVEN = 'none';

/** Names that stand in the row itself; all of them stand beside it where there are more. */
export const NAMES_IN_ROW = 20;

/** Longest texts of a row. */
const LONGEST_TEXT = 512;
const LONGEST_INDEXED = 100;

export interface InventoryRow {
  readonly version: number;
  /** Id of the account that it belongs to. */
  readonly account: string;
  /** SCM's id. */
  readonly sslId: string;
  /** `gone` where SCM does not have it any more. */
  readonly status: ListedStatus | 'gone';
  /** SCM's word, where it is an unknown one; else empty. */
  readonly statusWord: string;
  /** Epoch milliseconds; the end of time where nothing was issued yet, so that these come last. */
  readonly notAfter: number;
  /** Epoch milliseconds; 0 where SCM does not say. */
  readonly notBefore: number;
  readonly certTypeId: string;
  readonly orgId: string;
  readonly keyType: string;
  readonly issue: 'yes' | 'no';
  /** Empty without an issue. */
  readonly issueId: string;
  readonly serialNumber: string;
  readonly commonName: string;
  readonly certTypeName: string;
  readonly orgName: string;
  readonly orderNumber: string;
  /** A renewal of it was ordered. */
  readonly renewed: boolean;
  readonly requester: string;
  readonly comments: string;
  /** By which way it was asked for, in SCM's words; empty where SCM does not say. */
  readonly requestedVia: string;
  /** Days; 0 where SCM does not say. */
  readonly term: number;
  /** SCM's own auto-renewal of it; empty where SCM does not say. */
  readonly autoRenew: AutoRenewState | '';
  /** Epoch milliseconds since when it has its status; 0 where SCM does not say. */
  readonly statusSince: number;
  /** The first ones. */
  readonly names: readonly string[];
  readonly nameCount: number;
  /** Under which it is found by name; `suffixCount` says how many there would be without a cap. */
  readonly suffixes: readonly string[];
  readonly suffixCount: number;
  /** Of everything that SCM said; another one means that the row has changed. */
  readonly hash: string;
  /** Epoch milliseconds since when SCM does not have it any more; 0 while it has. */
  readonly goneAt: number;
  /** A person deleted it here, and here alone: it leaves every list but that of what is hidden. Stays over syncs. */
  readonly hidden: boolean;
  /** A person said that the certificate with this serial number is in use; epoch milliseconds. Of another one it says nothing. */
  readonly installed?: { readonly of: string; readonly at: number };
  /** What SCM had under this id before it was replaced. */
  readonly former?: FormerCertificate;
  /** A person let the app renew it, as long as SCM does not. */
  readonly adopted?: Adopted;
}

/** What SCM says of a certificate, cut to a size that can be kept. */
export interface RowFacts extends Pick<InventoryRow, (typeof FACTS)[number]> {
  readonly allNames: readonly string[];
}

const FACTS = [
  ...(['sslId', 'status', 'statusWord', 'notAfter', 'notBefore', 'serialNumber', 'commonName', 'renewed'] as const),
  ...(['certTypeId', 'certTypeName', 'orgId', 'orgName', 'keyType', 'orderNumber', 'requester', 'comments'] as const),
  ...(['requestedVia', 'term', 'autoRenew', 'statusSince'] as const),
] as const;

/** Each object here is written out in one piece: an import makes a hundred thousand of them, and copying is what they would cost. */
export function factsOf(listed: ListedCertificate): RowFacts {
  const { certType, key, autoRenew } = listed;
  return {
    sslId: clip(listed.sslId, LONGEST_INDEXED),
    status: listed.status ?? 'unknown',
    statusWord: clip(listed.statusWord, LONGEST_INDEXED),
    notAfter: orElse(listed.notAfter, NO_EXPIRY_MS),
    notBefore: orElse(listed.notBefore, 0),
    term: orElse(listed.term, 0),
    statusSince: statusSince(listed),
    serialNumber: indexed(listed.serialNumber),
    commonName: clip(listed.commonName, LONGEST_NAME),
    renewed: listed.renewed === true,
    certTypeId: indexed(certType?.id),
    certTypeName: clip(certType?.name, LONGEST_TEXT),
    orgId: indexed(listed.orgId),
    orgName: clip(listed.orgName, LONGEST_TEXT),
    keyType: indexed(key && `${key.algorithm} ${key.size}`),
    orderNumber: clip(listed.orderNumber, LONGEST_INDEXED),
    requester: clip(listed.requester, LONGEST_TEXT),
    comments: clip(listed.comments, LONGEST_TEXT),
    requestedVia: clip(listed.requestedVia, LONGEST_INDEXED),
    autoRenew: autoRenew === undefined ? '' : autoRenew.state,
    allNames: namesOf(listed),
  };
}

const orElse = (value: number | undefined, instead: number): number => value ?? instead;

/** @returns what tells a changed row from an unchanged one, to be digested */
export function contentOf(facts: RowFacts): string {
  const content: unknown[] = [ROW_SHAPE];
  for (const name of FACTS) content.push(facts[name]);
  content.push(facts.allNames);
  return JSON.stringify(content);
}

/** @returns what stands in an index: never empty, never only blanks, bounded */
function indexed(value: string | undefined): string {
  return clip(value, LONGEST_INDEXED).trim() || NOT_GIVEN;
}

/** What the row is found by beside what SCM says. */
export interface FoundBy {
  readonly suffixes: readonly string[];
  readonly suffixCount: number;
  readonly hash: string;
}

/** What the app itself knows of a row, beside what SCM says. */
type Own = Pick<
  InventoryRow,
  'account' | 'version' | 'issue' | 'issueId' | 'hidden' | 'installed' | 'former' | 'adopted'
> &
  Partial<Pick<InventoryRow, 'serialNumber' | 'notAfter'>>;

/** @returns what a row begins with that was not there before */
export const newOf = (account: string): Own => ({ account, version: 0, issue: 'no', issueId: '', hidden: false });

/** @param before the row as it stands, or what a new one begins with; what the app added to it stays */
export function rowFrom(facts: RowFacts, foundBy: FoundBy, before: Own): InventoryRow {
  const row = plainRow(facts, foundBy, before);
  const { installed, adopted } = before;
  const former = formerOf(facts.serialNumber, before, NOT_GIVEN);
  // Of the hundred thousand of an import hardly one has these.
  if (!installed && !former && !adopted) return row;
  return { ...row, ...(installed && { installed }), ...(former && { former }), ...(adopted && { adopted }) };
}

function plainRow(facts: RowFacts, foundBy: FoundBy, before: Own): InventoryRow {
  const { allNames } = facts;
  return {
    version: before.version,
    account: before.account,
    sslId: facts.sslId,
    status: facts.status,
    statusWord: facts.statusWord,
    notAfter: facts.notAfter,
    notBefore: facts.notBefore,
    certTypeId: facts.certTypeId,
    orgId: facts.orgId,
    keyType: facts.keyType,
    issue: before.issue,
    issueId: before.issueId,
    serialNumber: facts.serialNumber,
    commonName: facts.commonName,
    certTypeName: facts.certTypeName,
    orgName: facts.orgName,
    orderNumber: facts.orderNumber,
    renewed: facts.renewed,
    requester: facts.requester,
    comments: facts.comments,
    requestedVia: facts.requestedVia,
    term: facts.term,
    autoRenew: facts.autoRenew,
    statusSince: facts.statusSince,
    names: allNames.length > NAMES_IN_ROW ? allNames.slice(0, NAMES_IN_ROW) : allNames,
    nameCount: allNames.length,
    suffixes: foundBy.suffixes,
    suffixCount: foundBy.suffixCount,
    hash: foundBy.hash,
    goneAt: 0,
    hidden: before.hidden,
  };
}
