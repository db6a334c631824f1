/** Rows of the inventory as rows of a file. */
import { csvRow } from '../../../../../../src/domain/audit/audit-csv';
import type { InventoryAnswer } from '../../../../../../src/domain/inventory/list/inventory-answer';
import { shownStatus } from '../../../../../../src/domain/inventory/list/shown-status';
import { NOT_GIVEN } from '../../../../../../src/domain/inventory/rows/inventory-row';
import type { InventoryRow } from '../../../../../../src/domain/inventory/rows/inventory-row';
import { daysLeft, neverExpires } from '../../../../../../src/domain/validity';
import { CSV } from '../../../texts/inventory/csv';
import { STATUSES } from '../../../texts/inventory/list';

/** The mark tells spreadsheets that it is UTF-8. */
export const CSV_HEAD = `\uFEFF${csvRow(CSV.head)}`;

export type CsvSource = Pick<InventoryAnswer, 'rows' | 'issues' | 'now'>;

export function csvOf({ rows, issues, now }: CsvSource): string {
  const keys = new Map(issues.map(({ id, key }) => [id, key]));
  return rows.map((row) => csvRow(cellsOf(row, { now, issueKey: keys.get(row.issueId) ?? '' }))).join('');
}

/** Names separate by blanks: none has one. */
function cellsOf(row: InventoryRow, { now, issueKey }: { readonly now: number; readonly issueKey: string }): string[] {
  return [
    ...[row.sslId, row.commonName, STATUSES[shownStatus(row, now)], ...endOf(row, now)],
    ...[row.certTypeName, given(row.certTypeId), row.orgName, given(row.orgId), given(row.keyType)],
    ...[given(row.serialNumber), row.orderNumber, row.requester, row.requestedVia, row.autoRenew, issueKey],
    ...[row.names.join(' '), String(row.nameCount), row.comments],
  ];
}

function endOf({ notAfter, notBefore }: InventoryRow, now: number): readonly string[] {
  const issued = notBefore === 0 ? '' : new Date(notBefore).toISOString();
  if (neverExpires(notAfter)) return ['', issued, ''];
  return [new Date(notAfter).toISOString(), issued, String(daysLeft(notAfter, now))];
}

const given = (text: string): string => (text === NOT_GIVEN ? '' : text);
