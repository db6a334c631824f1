/** Hourly duty: orders of accounts that are due, whatever became of their job. Reads only what is due, by index. */
import type { Ports } from '../../ports/ports';

/** @returns how many were queued */
export async function sweepAccountOrders({
  now,
  accountOrders,
  jobs,
}: Pick<Ports, 'now' | 'accountOrders' | 'jobs'>): Promise<number> {
  let queued = 0;
  let cursor: string | undefined;
  do {
    const page = await accountOrders.listDue(now(), cursor);
    await jobs.queueAll(page.ids.map((id) => ({ kind: 'account-order', id })));
    queued += page.ids.length;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return queued;
}
