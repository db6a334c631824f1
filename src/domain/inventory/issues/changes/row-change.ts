/** What has changed in SCM of a certificate that has an issue: what the issue shows of it, and what people are told. */
import { utc } from '../../../format-time';
import { spellOut, strong, text } from '../../../issue/rich-text';
import type { Paragraph } from '../../../issue/rich-text';
import { neverExpires } from '../../../validity';
import { NOT_GIVEN } from '../../rows/inventory-row';
import type { InventoryRow } from '../../rows/inventory-row';

/** What stands in the fields and its property. */
const SHOWN = [
  ...(['status', 'notAfter', 'notBefore', 'serialNumber', 'commonName', 'nameCount'] as const),
  ...(['orgName', 'certTypeName', 'renewed'] as const),
];

/** @returns sentences for the issue, none where nobody has to know; undefined where it shows nothing of the change */
export function rowChange(before: InventoryRow, row: InventoryRow): readonly string[] | undefined {
  const isShown = SHOWN.some((name) => before[name] !== row[name]) || !isSame(before.names, row.names);
  if (!isShown) return undefined;
  return TOLD.flatMap((tell) => tell(before, row) ?? []);
}

/** What the message of a change is known by. */
export const CHANGED_IN_SCM = 'Changed in SCM';

export const changedComment = (sentences: string): readonly Paragraph[] => [
  [strong(`${CHANGED_IN_SCM}. `), text(sentences)],
];

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((name, at) => name === others[at]);

type Tell = (before: InventoryRow, row: InventoryRow) => string | undefined;

/** A revocation has words of its own. */
const status: Tell = (before, row) => {
  if (before.status === row.status || row.status === 'revoked') return undefined;
  return row.status === 'gone' ? GONE : `Its status is “${WORDS[row.status]}” now; it was “${WORDS[before.status]}”.`;
};

const end: Tell = (before, row) => {
  if (before.notAfter === row.notAfter || neverExpires(row.notAfter)) return undefined;
  const earlier = neverExpires(before.notAfter) ? '' : ` instead of ${utc(before.notAfter)}`;
  return `It is valid until ${utc(row.notAfter)}${earlier}.`;
};

const serial: Tell = (before, row) =>
  before.serialNumber === row.serialNumber || row.serialNumber === NOT_GIVEN || before.serialNumber === NOT_GIVEN
    ? undefined
    : `It has another serial number, ${row.serialNumber}: it was replaced. Install the new one; the one before stays valid until somebody revokes it.`;

const names: Tell = (before, row) =>
  isSame(before.names, row.names) && before.nameCount === row.nameCount
    ? undefined
    : `Its names are now: ${spellOut(row.names)}.`;

const renewal: Tell = (before, row) => (row.renewed && !before.renewed ? RENEWED : undefined);

const TOLD: readonly Tell[] = [status, serial, end, names, renewal];

const GONE = 'SCM does not have it any more.';
const RENEWED = 'A renewal of it was ordered. Install the new certificate when it is there.';

const WORDS: Readonly<Record<InventoryRow['status'], string>> = {
  init: 'Being prepared',
  requested: 'Requested',
  approved: 'Approved',
  'sa-approved': 'Approved',
  applied: 'At the CA',
  issued: 'Issued',
  expired: 'Expired',
  revoked: 'Revoked',
  replaced: 'Replaced',
  declined: 'Declined',
  rejected: 'Rejected',
  invalid: 'Invalid',
  unmanaged: 'Not managed',
  unknown: 'Unknown',
  gone: 'Not in SCM any more',
};
