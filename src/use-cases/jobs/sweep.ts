/** Duties of the schedules: queue again what is due, whatever became of its job. They read only what is due, by index. */
import type { Page } from '../../domain/work/job';
import type { Ports } from '../ports/ports';

/**
 * So many of one kind in one run of a schedule, the longest due first; what is left comes with the next. Forge takes 500
 * events a minute (async events) and refuses the rest, several duties run in one minute, and the jobs queue some of their own.
 */
const MOST_AT_ONCE = { hourly: 150, daily: 500 } as const;

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'jobs'>;
type ListPage = (cursor?: string) => Promise<Page>;

/** Hourly. @returns how many orders were queued */
export function sweepOrders(ports: Needs): Promise<number> {
  const list: ListPage = (cursor) => ports.orders.listDue(ports.now(), cursor);
  return queueAll(ports, 'order', { list, most: MOST_AT_ONCE.hourly });
}

/** Hourly: certificates with something to do, or with a date close by. @returns how many were queued */
export function sweepCertificates(ports: Needs): Promise<number> {
  const list: ListPage = (cursor) => ports.certificates.listDue('open', ports.now(), cursor);
  return queueAll(ports, 'certificate', { list, most: MOST_AT_ONCE.hourly });
}

/** Daily: certificates that may be due for renewal, or that SCM has to be asked about. @returns how many were queued */
export function scanCertificates(ports: Needs, most: number = MOST_AT_ONCE.daily): Promise<number> {
  const list: ListPage = (cursor) => ports.certificates.listDue('watched', ports.now(), cursor);
  return queueAll(ports, 'certificate', { list, most });
}

/** Hourly: what the daily scan has left, where more are due in a day than the queue takes at once. @returns how many were queued */
export function goOnScanning(ports: Needs): Promise<number> {
  return scanCertificates(ports, MOST_AT_ONCE.hourly);
}

interface Due {
  readonly list: ListPage;
  readonly most: number;
}

async function queueAll(ports: Needs, kind: 'order' | 'certificate', { list, most }: Due): Promise<number> {
  let queued = 0;
  let cursor: string | undefined;
  do {
    const page = await list(cursor);
    const ids = page.ids.slice(0, most - queued);
    await ports.jobs.queueAll(ids.map((id) => ({ kind, id })));
    queued += ids.length;
    cursor = page.cursor;
  } while (cursor && queued < most);
  return queued;
}
