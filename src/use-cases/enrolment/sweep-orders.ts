/** Hourly duty: queues again every order that has something due, whatever became of its job. Reads only what is due. */
import type { Ports } from '../ports';

/** @returns how many orders were queued */
export async function sweepOrders(ports: Pick<Ports, 'now' | 'orders' | 'jobs'>): Promise<number> {
  let queued = 0;
  let cursor: string | undefined;
  do {
    const page = await ports.orders.listDue(ports.now(), cursor);
    await ports.jobs.advanceAll(page.ids);
    queued += page.ids.length;
    cursor = page.cursor;
  } while (cursor);
  return queued;
}
