/** Certificates of the inventory that expire, were issued or were revoked in a period. Those deleted here are left out. */
import type { InventoryFilter } from '../../../domain/inventory/rows/inventory-filter';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import type { Period } from '../../../domain/inventory/reports/period';
import type { ReportAsk, ReportKind, ReportPage } from '../../../domain/inventory/reports/report';
import { lineOfRow } from '../../../domain/inventory/reports/report-lines';
import type { RowMoment } from '../../../domain/inventory/reports/report-lines';
import type { Ports } from '../../ports/ports';

export type RowReport = Extract<ReportKind, 'expiring' | 'issued' | 'revoked'>;

interface RowRule {
  readonly moment: RowMoment;
  /** The part of the inventory that is read; the rest is sifted. */
  readonly among: (period: Period) => Omit<InventoryFilter, 'account'>;
  readonly fits: (row: InventoryRow) => boolean;
}

/** Nothing of it was issued. */
const ORDERS: ReadonlySet<InventoryRow['status']> = new Set(['init', 'requested', 'declined', 'rejected', 'invalid']);
const GONE_BEFORE: ReadonlySet<InventoryRow['status']> = new Set([...ORDERS, 'revoked', 'gone']);

const RULES: Readonly<Record<RowReport, RowRule>> = {
  expiring: {
    moment: 'notAfter',
    among: ({ from, until }) => ({ endsFrom: from, endsUntil: until }),
    fits: ({ status }) => !GONE_BEFORE.has(status),
  },
  // No certificate ends before it begins.
  issued: { moment: 'notBefore', among: ({ from }) => ({ endsFrom: from }), fits: ({ status }) => !ORDERS.has(status) },
  revoked: {
    moment: 'statusSince',
    among: () => ({ by: { what: 'status', value: 'revoked' } }),
    fits: ({ status }) => status === 'revoked',
  },
};

/** Pages of a hundred that one call reads, and lines after which it stops. */
const MOST_PAGES = 10;
const ENOUGH = 200;

export async function reportRows(
  { inventory, now }: Pick<Ports, 'inventory' | 'now'>,
  { account, kind, cursor: begin }: Pick<ReportAsk, 'account' | 'cursor'> & { readonly kind: RowReport },
  period: Period,
): Promise<ReportPage> {
  const { moment, among, fits } = RULES[kind];
  const isOfThen = (row: InventoryRow) => row[moment] >= period.from && row[moment] <= period.until && fits(row);
  const found: InventoryRow[] = [];
  let looked = 0;
  let cursor = begin;
  for (let page = 0; page < MOST_PAGES && found.length < ENOUGH; page++) {
    const read = await inventory.list({ ...among(period), account, cursor });
    found.push(...read.rows.filter(isOfThen));
    looked += read.rows.length;
    cursor = read.cursor;
    if (cursor === undefined) break;
  }
  const lines = found.map((row) => lineOfRow(row, moment, now()));
  return { lines, looked, ...(cursor !== undefined && { cursor }) };
}
