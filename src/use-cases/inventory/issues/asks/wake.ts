/** Takes up what waits on issues of imported certificates: when its order has got on, and hourly what lost its job. */
import type { IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import { followingFrom, noAsks } from '../../../../domain/inventory/issues/asks/ask-steps';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { NO_TRANSITION } from '../../../../domain/order/order';
import { isFree, secondsUntil, waiting } from '../../../../domain/work/work';
import type { Ports } from '../../../ports/ports';
import { hasOwn } from './ask-for-row';

type Needs = Pick<
  Ports,
  'now' | 'accountOrders' | 'inventory' | 'issueAsks' | 'rowIssues' | 'orders' | 'certificates' | 'jobs'
>;

/** An order of a certificate without an issue wakes none; one that was placed elsewhere is followed on the issue from now on. */
export async function wakeIssueOf(ports: Needs, orderId: string): Promise<void> {
  const order = await ports.accountOrders.find(orderId);
  const row = order && (await rowOf(ports, order));
  if (!row) return;
  const asks = await ports.issueAsks.find(row.issueId);
  if (asks?.followed?.id === orderId) return wake(ports, asks);
  if (order.stage === 'open' && isIdle(asks, ports.now())) await adopt(ports, order, { row, asks });
}

/** @returns the row of the certificate that is renewed or replaced, where it has an issue */
async function rowOf({ inventory }: Needs, { account, of }: AccountOrder): Promise<InventoryRow | undefined> {
  const [row] = of ? await inventory.find(account, [of.sslId]) : [];
  return row && row.issueId !== '' ? row : undefined;
}

/** Where something is asked for on the issue itself, the order may be the answer to that, which its job is about to note. */
function isIdle(asks: IssueAsks | undefined, now: number): boolean {
  return asks === undefined || (asks.followed === undefined && asks.asks.length === 0 && isFree(asks, now));
}

interface Place {
  readonly row: InventoryRow;
  readonly asks: IssueAsks | undefined;
}

async function adopt(ports: Needs, { id, kind }: AccountOrder, { row, asks }: Place): Promise<void> {
  const { issueId, account, sslId } = row;
  if (kind === 'enroll' || (await hasOwn(ports, issueId))) return;
  if ((await ports.rowIssues.linkOf(issueId))?.sslId !== sslId) return;
  const now = ports.now();
  const from = asks ?? noAsks(issueId, { account, sslId }, now);
  const next = followingFrom(from, { id, what: kind, rule: {}, arrivedAt: NO_TRANSITION }, now);
  const isOurs = asks ? await ports.issueAsks.replace(asks, next) : await ports.issueAsks.create(next);
  if (isOurs) await ports.jobs.queue({ kind: 'issue-asks', id: issueId }, secondsUntil(next, now));
}

/** A job that is at it just now looks by itself. */
async function wake(ports: Pick<Ports, 'now' | 'issueAsks' | 'jobs'>, asks: IssueAsks): Promise<void> {
  if (!isFree(asks, ports.now())) return;
  const woken = await ports.issueAsks.replace(asks, { ...asks, ...waiting(0, ports.now()) });
  if (woken) await ports.jobs.queue({ kind: 'issue-asks', id: woken.id }, 0);
}

/** Hourly duty. @returns how many were queued */
export async function sweepAsks({ now, issueAsks, jobs }: Pick<Ports, 'now' | 'issueAsks' | 'jobs'>): Promise<number> {
  let queued = 0;
  let cursor: string | undefined;
  do {
    const page = await issueAsks.listDue(now(), cursor);
    await jobs.queueAll(page.ids.map((id) => ({ kind: 'issue-asks', id })));
    queued += page.ids.length;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return queued;
}
