/** The daily job of an account: its issues are reminded of what ends soon, page by page, and what has no issue is listed. */
import type { JobEvent } from '../../../domain/audit/job-events';
import type { Job } from '../../../domain/work/job';
import type { Ports } from '../../ports/ports';
import { keepDigest } from './keep-digest';
import type { DigestNeeds } from './keep-digest';
import { remindRows } from './remind-rows';
import type { RemindNeeds } from './remind-rows';

type Needs = RemindNeeds & DigestNeeds & Pick<Ports, 'accounts'>;

type EndingJob = Extract<Job, { kind: 'ending' }>;

/** What the job did, for the one line that it logs. */
interface Advanced {
  readonly ending: string;
  readonly reminded: number;
  readonly happened: readonly JobEvent[];
}

/** Delivered twice it does nothing twice. A page of 100 is a job; the last one keeps the list. */
export async function advanceEnding(ports: Needs, { id, cursor = '' }: EndingJob): Promise<Advanced | undefined> {
  const account = await ports.accounts.find(id);
  if (!account) return undefined;
  const page = await remindRows(ports, id, cursor);
  if (page.cursor === '') await keepDigest(ports, account);
  else await ports.jobs.queue({ kind: 'ending', id, cursor: page.cursor }, 0);
  return { ending: id, reminded: page.reminded, happened: [] };
}

/** Daily duty, of accounts that are switched off too: their certificates end all the same. @returns how many accounts are looked at */
export async function beginEnding({ accounts, jobs }: Pick<Ports, 'accounts' | 'jobs'>): Promise<number> {
  const all = await accounts.list();
  await jobs.queueAll(all.map(({ id }) => ({ kind: 'ending', id })));
  return all.length;
}
