/** What stands in the issue that is made for a certificate of the inventory. */
import { summaryOf } from '../../issue/enrolled-comment';
import type { IssueField } from '../../issue/issue-fields';
import { PROPERTY_NAME_LIMIT } from '../../issue/issue-fields';
import { line, spellOut, utcDay } from '../../issue/rich-text';
import type { Paragraph } from '../../issue/rich-text';
import { neverExpires } from '../../validity';
import { NOT_GIVEN } from '../rows/inventory-row';
import type { InventoryRow } from '../rows/inventory-row';
import { statusFor } from './row-standing';

/** What is indexed for JQL: the shape that enrolled issues have, with the account and SCM's id by which the row is found. */
export interface RowProperty {
  readonly account: string;
  readonly sslId: string;
  readonly certId: string;
  readonly serialNumber?: string;
  readonly names: readonly string[];
  readonly nameCount: number;
  /** ISO 8601. */
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly organization?: string;
  readonly certificateProfile?: string;
}

export interface RowDraft {
  readonly sslId: string;
  readonly summary: string;
  readonly description: readonly Paragraph[];
  readonly fields: Partial<Record<IssueField, string>>;
  readonly property: RowProperty;
  /** Status that it is to have; undefined: where issues begin. */
  readonly status?: string;
}

interface Around {
  /** All of them, or the first ones. */
  readonly names: readonly string[];
  /** Of the account, as Jira admins call it. */
  readonly accountName: string;
  readonly now: number;
}

/** Not where SCM does not say it. */
const said = (value: string): string | undefined => (value === '' || value === NOT_GIVEN ? undefined : value);

const iso = (epochMs: number): string => new Date(epochMs).toISOString();

export function draftOf(row: InventoryRow, { names, accountName, now }: Around): RowDraft {
  const { sslId, commonName } = row;
  const shown = names.slice(0, PROPERTY_NAME_LIMIT);
  const status = statusFor(row, now);
  // A summary is one line.
  const title = (said(commonName) ?? shown[0] ?? `SCM ${sslId}`).replace(/\s+/g, ' ');
  return {
    sslId,
    summary: summaryOf('enrolled', title),
    description: descriptionOf(row, { names, accountName }),
    fields: fieldsOf(row, shown),
    property: propertyOf(row, shown),
    ...(status !== undefined && { status }),
  };
}

function descriptionOf(row: InventoryRow, { names, accountName }: Omit<Around, 'now'>): readonly Paragraph[] {
  const { sslId, notAfter, orgName, certTypeName, requester } = row;
  const facts = [
    ['Names', spellOut(names)],
    ['Valid until', neverExpires(notAfter) ? '' : utcDay(notAfter)],
    ['Organization', orgName],
    ['Certificate profile', certTypeName],
    ['Requester', requester],
  ] as const;
  return [
    line(`Certificate ${sslId} of the SCM account “${accountName}”. It was not ordered by this issue.`),
    ...facts.flatMap(([term, value]) => (value.trim() === '' ? [] : [line(`${term}: ${oneLine(value)}`)])),
  ];
}

const oneLine = (value: string): string => value.replace(/\s+/g, ' ');

function fieldsOf(row: InventoryRow, shown: readonly string[]): RowDraft['fields'] {
  const serialNumber = said(row.serialNumber);
  return {
    certId: row.sslId,
    ...(serialNumber !== undefined && { serialNumber }),
    ...(!neverExpires(row.notAfter) && { expiry: utcDay(row.notAfter) }),
    ...(shown.length > 0 && { names: shown.map(oneLine).join('\n') }),
  };
}

function propertyOf(row: InventoryRow, shown: readonly string[]): RowProperty {
  const { account, sslId, nameCount, notBefore, notAfter } = row;
  const serialNumber = said(row.serialNumber);
  const organization = said(row.orgName);
  const certificateProfile = said(row.certTypeName);
  return {
    ...{ account, sslId, certId: sslId, names: shown, nameCount },
    ...(serialNumber !== undefined && { serialNumber }),
    ...(notBefore > 0 && { notBefore: iso(notBefore) }),
    ...(!neverExpires(notAfter) && { notAfter: iso(notAfter) }),
    ...(organization !== undefined && { organization }),
    ...(certificateProfile !== undefined && { certificateProfile }),
  };
}
