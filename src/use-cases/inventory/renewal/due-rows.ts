/** Takes up the certificates of SCM accounts that the app renews: hourly what is due, and at once what its order has got on with. */
import type { Job } from '../../../domain/work/job';
import type { RowPlace } from '../../ports/inventory/row-issues';
import type { Ports } from '../../ports/ports';

type DueNeeds = Pick<Ports, 'now' | 'rowSchedule' | 'jobs'>;

/** An hour takes up so many pages of a hundred; the rest has its turn in the next one. */
const MOST_PAGES = 20;

const jobOf = ({ account, sslId }: RowPlace): Job => ({ kind: 'row-renewal', id: account, sslId });

/** Hourly duty: an hour in which nothing is due reads one page of an index. @returns how many were queued */
export async function renewDueRows({ now, rowSchedule, jobs }: DueNeeds): Promise<number> {
  let queued = 0;
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const due = await rowSchedule.list(now(), cursor);
    await jobs.queueAll(due.looks.map(jobOf));
    queued += due.looks.length;
    ({ cursor } = due);
    if (cursor === undefined) break;
  }
  return queued;
}

/** Its order has got on: what became of the renewal is looked at now. */
export async function wakeRowOf(
  ports: DueNeeds & Pick<Ports, 'accountOrders' | 'inventory'>,
  orderId: string,
): Promise<void> {
  const order = await ports.accountOrders.find(orderId);
  if (!order?.of || (order.stage === 'open' && order.state !== 'unknown')) return;
  const [row] = await ports.inventory.find(order.account, [order.of.sslId]);
  if (!row?.adopted) return;
  const { account, sslId } = row;
  // Should the job be lost, the hourly duty finds it.
  await ports.rowSchedule.lookAt([{ account, sslId, at: ports.now() }]);
  await ports.jobs.queue(jobOf(row), 0);
}
