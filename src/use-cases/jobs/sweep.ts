/** Duties of the schedules: queue again what is due, whatever became of its job. They read only what is due, by index. */
import type { Page } from '../../domain/work/job';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'jobs'>;
type ListPage = (cursor?: string) => Promise<Page>;

/** Hourly. @returns how many orders were queued */
export function sweepOrders(ports: Needs): Promise<number> {
  return queueAll(ports, 'order', (cursor) => ports.orders.listDue(ports.now(), cursor));
}

/** Hourly: certificates with something to do, or with a date close by. @returns how many were queued */
export function sweepCertificates(ports: Needs): Promise<number> {
  return queueAll(ports, 'certificate', (cursor) => ports.certificates.listDue('open', ports.now(), cursor));
}

/** Daily: certificates that may be due for renewal, or that SCM has to be asked about. @returns how many were queued */
export function scanCertificates(ports: Needs): Promise<number> {
  return queueAll(ports, 'certificate', (cursor) => ports.certificates.listDue('watched', ports.now(), cursor));
}

async function queueAll(ports: Needs, kind: 'order' | 'certificate', list: ListPage): Promise<number> {
  let queued = 0;
  let cursor: string | undefined;
  do {
    const page = await list(cursor);
    await ports.jobs.queueAll(page.ids.map((id) => ({ kind, id })));
    queued += page.ids.length;
    cursor = page.cursor;
  } while (cursor);
  return queued;
}
