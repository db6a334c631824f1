/** Duties of the schedules: queue again what is due, whatever became of its job. They read only what is due, by index. */
import type { Job, Page } from '../../domain/work/job';
import type { Ports } from '../ports/ports';

/**
 * So many of one kind in one run of a schedule, the longest due first; what is left comes with the next. Forge takes 500
 * events a minute (async events) and refuses the rest, several duties run in one minute, and the jobs queue some of their own.
 */
const MOST_AT_ONCE = { open: 150, watched: 1_000 } as const;

const HOUR_MS = 3_600_000;

/** Certificates of one job that nobody waits for: as many as the store gives in one read. */
const MOST_IN_ONE_JOB = 25;

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'jobs'>;
type ListPage = (cursor?: string) => Promise<Page>;

/** Hourly. @returns how many orders were queued */
export function sweepOrders(ports: Needs): Promise<number> {
  const list: ListPage = (cursor) => ports.orders.listDue(ports.now(), cursor);
  return queueAll(ports, { list, most: MOST_AT_ONCE.open, jobsOf: (ids) => ids.map((id) => ({ kind: 'order', id })) });
}

/** Hourly: certificates with something to do, or with a date close by. @returns how many were queued */
export function sweepCertificates(ports: Needs): Promise<number> {
  const list: ListPage = (cursor) => ports.certificates.listDue('open', ports.now(), cursor);
  const jobsOf = (ids: readonly string[]): Job[] => ids.map((id) => ({ kind: 'certificate', id }));
  return queueAll(ports, { list, most: MOST_AT_ONCE.open, jobsOf });
}

/** Daily: certificates that may be due for renewal, or that SCM has to be asked about. @returns how many were queued */
export function scanCertificates(ports: Needs): Promise<number> {
  const list: ListPage = (cursor) => ports.certificates.listDue('watched', ports.now(), cursor);
  return queueAll(ports, { list, most: MOST_AT_ONCE.watched, jobsOf: inFewJobs });
}

/** Hours after which the scan goes on, with those that came due and those that were too many: enough for a job to be worth its sign-in. */
const GO_ON_AFTER_HOURS = 4;

/** Hourly. @returns how many were queued; none in the hours between */
export function goOnScanning(ports: Needs): Promise<number> {
  const hour = Math.floor(ports.now() / HOUR_MS);
  return hour % GO_ON_AFTER_HOURS === 0 ? scanCertificates(ports) : Promise.resolve(0);
}

function inFewJobs(ids: readonly string[]): Job[] {
  const jobs: Job[] = [];
  // Ids begin with the profile's: those of one profile come into one job, which signs in once for them.
  const sorted = [...ids].sort();
  for (let start = 0; start < sorted.length; start += MOST_IN_ONE_JOB) {
    const some = sorted.slice(start, start + MOST_IN_ONE_JOB);
    jobs.push({ kind: 'certificates', id: some[0] ?? '', ids: some });
  }
  return jobs;
}

interface Due {
  readonly list: ListPage;
  readonly most: number;
  readonly jobsOf: (ids: readonly string[]) => Job[];
}

async function queueAll(ports: Needs, { list, most, jobsOf }: Due): Promise<number> {
  let queued = 0;
  let cursor: string | undefined;
  do {
    const page = await list(cursor);
    const ids = page.ids.slice(0, most - queued);
    await ports.jobs.queueAll(jobsOf(ids));
    queued += ids.length;
    cursor = page.cursor;
  } while (cursor && queued < most);
  return queued;
}
