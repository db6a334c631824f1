/** After an account was removed: what was imported of it and done through it is removed too, in portions, by jobs that may come twice, late or not at all. */
import { MOST_HOPS, pauseAfter } from '../../../domain/inventory/sync/platform-limits';
import type { Sync } from '../../../domain/inventory/sync/sync';
import { portionDone, toClear } from '../../../domain/inventory/sync/sync-steps';
import { LEASE_MS } from '../../../domain/work/work';
import type { Job } from '../../../domain/work/job';
import type { Ports } from '../../ports/ports';
import { Portion } from './walk/portion';

type Needs = Pick<Ports, 'now' | 'inventory' | 'syncs' | 'jobs'>;
type SyncJob = Extract<Job, { kind: 'sync' }>;

/** Writes of the walk's job that may come first. */
const TRIES = 5;

/** Whatever is walking there stops at its next step, because the walk is no longer its own. */
export async function beginClearing(ports: Pick<Needs, 'now' | 'syncs' | 'jobs'>, account: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await ports.syncs.find(account);
    const next = toClear(before, account, ports.now());
    if (!(await (before ? ports.syncs.replace(before, next) : ports.syncs.create(next)))) continue;
    await ports.jobs.queue({ kind: 'sync', id: account }, 0);
    return;
  }
}

/** A job that was walking when the account went, and a copy of the store that lags, are done by then. */
const LATE_SECONDS = LEASE_MS / 1_000 + 10;

/** @param held with this job's lease. @returns how many records were removed */
export async function clearPortion(ports: Needs, held: Sync, job: SyncJob): Promise<number> {
  const portion = new Portion(ports.now);
  while (portion.hasRoom()) {
    const removed = await ports.inventory.clear(held.account);
    if (removed === 0) break;
    portion.wrote(removed);
  }
  const isEmpty = portion.writes === 0;
  if (isEmpty && job.emptied) await ports.syncs.remove(held.account);
  else await goOn(ports, held, { portion, job, isEmpty });
  return portion.writes;
}

interface Left {
  readonly portion: Portion;
  readonly job: SyncJob;
  readonly isEmpty: boolean;
}

async function goOn({ syncs, jobs, now }: Needs, held: Sync, { portion, job, isEmpty }: Left): Promise<void> {
  const delay = isEmpty ? LATE_SECONDS : pauseAfter(portion.writes, portion.elapsedMs);
  const stored = await syncs.replace(held, portionDone(held, delay, now()));
  const hop = (job.hop ?? 0) + 1;
  if (!stored || hop > MOST_HOPS) return;
  await jobs.queue({ kind: 'sync', id: held.account, hop, ...(isEmpty && { emptied: true }) }, delay);
}
