/** What people did with an account's certificates in a period, or what was refused and failed, by the audit list. */
import { BY_APP } from '../../../domain/audit/audit-event';
import type { AuditEvent } from '../../../domain/audit/audit-event';
import type { Period } from '../../../domain/inventory/reports/period';
import type { ReportAsk, ReportKind, ReportPage } from '../../../domain/inventory/reports/report';
import { lineOfEvent, sslIdOf } from '../../../domain/inventory/reports/report-lines';
import { together } from '../../../domain/work/together';
import type { Ports } from '../../ports/ports';

export type EventReport = Extract<ReportKind, 'done' | 'failed'>;

type Needs = Pick<Ports, 'audit' | 'inventory' | 'accountOrders'>;

const FITS: Readonly<Record<EventReport, (event: AuditEvent) => boolean>> = {
  done: ({ actor, outcome }) => actor !== BY_APP && (outcome === 'done' || outcome === 'asked'),
  failed: ({ outcome }) => outcome === 'failed' || outcome === 'refused',
};

/** Parts of the list that one call reads, and lines after which it stops. */
const MOST_PAGES = 10;
const ENOUGH = 100;

export async function reportEvents(
  ports: Needs,
  { account, kind, cursor: begin }: Pick<ReportAsk, 'account' | 'cursor'> & { readonly kind: EventReport },
  period: Period,
): Promise<ReportPage> {
  const found: AuditEvent[] = [];
  let looked = 0;
  let cursor = begin;
  for (let page = 0; page < MOST_PAGES && found.length < ENOUGH; page++) {
    const read = await ports.audit.list({ scmAccountId: account, ...period, ...(cursor !== undefined && { cursor }) });
    found.push(...read.events.filter((event) => event.scmAccountId === account && FITS[kind](event)));
    looked += read.events.length;
    cursor = read.cursor;
    if (cursor === undefined) break;
  }
  return { lines: await linesOf(ports, account, found), looked, ...(cursor !== undefined && { cursor }) };
}

/** The list has ids alone: what they are called stands elsewhere. */
async function linesOf({ inventory, accountOrders }: Needs, account: string, events: readonly AuditEvent[]) {
  const orderIds = [...new Set(events.flatMap(({ orderId }) => orderId ?? []))];
  const sslIds = [...new Set(events.map(sslIdOf).filter((id) => id !== ''))];
  const [orders, rows] = await together([
    together(orderIds.map((id) => accountOrders.find(id))),
    inventory.find(account, sslIds),
  ]);
  const orderOf = new Map(orders.flatMap((order) => (order?.account === account ? [[order.id, order] as const] : [])));
  const rowOf = new Map(rows.map((row) => [row.sslId, row]));
  return events.map((event) =>
    lineOfEvent(event, { row: rowOf.get(sslIdOf(event)), order: orderOf.get(event.orderId ?? '') }),
  );
}
