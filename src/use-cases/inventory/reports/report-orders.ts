/** Renewals and replacements through the account that a certificate came of in a period, with the person who ordered each. */
import type { AccountOrder } from '../../../domain/account-order/account-order';
import type { Period } from '../../../domain/inventory/reports/period';
import type { ReportAsk, ReportKind, ReportPage } from '../../../domain/inventory/reports/report';
import { lineOfOrder } from '../../../domain/inventory/reports/report-lines';
import type { Ports } from '../../ports/ports';

export type OrderReport = Extract<ReportKind, 'renewed' | 'replaced'>;

const KINDS: Readonly<Record<OrderReport, AccountOrder['kind']>> = { renewed: 'renew', replaced: 'replace' };

/** Pages of a hundred that one call reads. */
const MOST_PAGES = 5;

export async function reportOrders(
  { accountOrders }: Pick<Ports, 'accountOrders'>,
  { account, kind, cursor: begin }: Pick<ReportAsk, 'account' | 'cursor'> & { readonly kind: OrderReport },
  period: Period,
): Promise<ReportPage> {
  const found: AccountOrder[] = [];
  let looked = 0;
  let cursor = begin;
  for (let page = 0; page < MOST_PAGES; page++) {
    const read = await accountOrders.listEnded({ account, ...period, cursor });
    found.push(...read.orders.filter((order) => order.kind === KINDS[kind] && order.outcome === 'issued'));
    looked += read.orders.length;
    cursor = read.cursor;
    if (cursor === undefined) break;
  }
  return { lines: found.map(lineOfOrder), looked, ...(cursor !== undefined && { cursor }) };
}
