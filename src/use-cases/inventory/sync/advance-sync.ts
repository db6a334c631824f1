/** The job of a walk: takes it up, does a portion, and leaves the rest to the next job. */
import type { Account } from '../../../domain/account/account';
import type { JobEvent } from '../../../domain/audit/job-events';
import { MOST_HOPS, pauseAfter } from '../../../domain/inventory/sync/platform-limits';
import { isDue } from '../../../domain/inventory/sync/sync';
import { heldUp, leased, portionDone, stopped } from '../../../domain/inventory/sync/sync-steps';
import type { Sync } from '../../../domain/inventory/sync/sync';
import { Problem } from '../../../domain/problem';
import type { Job } from '../../../domain/work/job';
import { delaySeconds, RETRY_DELAYS_SECONDS } from '../../../domain/work/schedule';
import type { Ports } from '../../ports/ports';
import { clearPortion } from './clear-account';
import { Portion } from './walk/portion';
import type { Run, Stepped, WalkNeeds } from './walk/run';
import { SeenAround } from './walk/seen-around';
import { settleWalk } from './walk/settle-walk';
import { eventsOfSync } from '../../../domain/inventory/sync/sync-events';
import { walkList } from './walk/walk-list';

type Needs = WalkNeeds & Pick<Ports, 'accounts' | 'jobs'>;

/** What the job did, for the one line that it logs. */
interface Advanced {
  readonly sync: string;
  readonly state: Sync['state'];
  readonly position: number;
  readonly writes: number;
  readonly trouble: string;
  readonly happened: readonly JobEvent[];
}

/** Once an hour for a day; whatever lasts longer needs somebody. */
const MOST_FAILURES = RETRY_DELAYS_SECONDS.length + 24;

/** Of an account that is gone there is nothing to tell. */
const NOTHING = { state: 'stopped', position: 0, trouble: '', happened: [] } as const;

const OFF = new Problem('conflict', 'The account is switched off. Switch it on and resume the import.');

/** @returns what was done; undefined when there was nothing to do (a double delivery, a walk that was paused or has ended) */
export async function advanceSync(ports: Needs, job: Extract<Job, { kind: 'sync' }>): Promise<Advanced | undefined> {
  const found = await ports.syncs.find(job.id);
  if (!found || !isDue(found, ports.now())) return undefined;
  const held = await ports.syncs.replace(found, leased(found, ports.now()));
  if (!held) return undefined;
  try {
    const account = await ports.accounts.find(held.account);
    if (!account) return { ...NOTHING, sync: held.account, writes: await clearPortion(ports, held, job) };
    return await doPortion(ports, { found, held, hop: job.hop ?? 0, account });
  } catch (thrown) {
    await release(ports, held);
    throw thrown;
  }
}

interface Taken {
  readonly found: Sync;
  readonly held: Sync;
  readonly hop: number;
  readonly account: Account;
}

async function doPortion(ports: Needs, { found, held, hop, account }: Taken): Promise<Advanced | undefined> {
  const portion = new Portion(ports.now);
  const { sync: reached, problem } = await takeUp(ports, { account, sync: held, portion });
  const left = reached && (await leave(ports, reached, { portion, problem }));
  if (!left) return undefined;
  if (left.work === 'open') await queueNext(ports, left, hop);
  return { ...summary(left, portion), happened: eventsOfSync(found, left) };
}

async function takeUp(ports: Needs, run: Omit<Run, 'around'>): Promise<Stepped> {
  const { account, sync } = run;
  if (!account.enabled) return { sync, problem: OFF };
  return goOn(ports, { ...run, around: new SeenAround(ports.seenPages, account.id) });
}

async function goOn(ports: Needs, run: Run): Promise<Stepped> {
  let { sync } = run;
  while (run.portion.hasRoom()) {
    const step = sync.walk.step === 'list' ? walkList : settleWalk;
    const stepped = await step(ports, { ...run, sync });
    if (!stepped.sync || stepped.problem || stepped.sync.state !== 'running') return stepped;
    sync = stepped.sync;
  }
  return { sync };
}

/** Lets go of it, as it ended. */
async function leave(
  ports: Needs,
  sync: Sync,
  { portion, problem }: { readonly portion: Portion; readonly problem: Problem | undefined },
): Promise<Sync | undefined> {
  if (sync.state !== 'running') return sync;
  const now = ports.now();
  if (!problem) return ports.syncs.replace(sync, portionDone(sync, pauseAfter(portion.writes, portion.elapsedMs), now));
  if (!problem.kind.retry || sync.failures >= MOST_FAILURES)
    return ports.syncs.replace(sync, stopped(sync, problem, now));
  const byTable = delaySeconds(RETRY_DELAYS_SECONDS, sync.failures, sync.account);
  const delay = Math.max(problem.detail.retryAfterSeconds ?? 0, byTable);
  return ports.syncs.replace(sync, heldUp(sync, problem, { delaySeconds: delay, now }));
}

/** A chain of pushes has an end: the hourly duty goes on. */
async function queueNext({ jobs, now }: Needs, { account, nextAttemptAt }: Sync, hop: number): Promise<void> {
  if (hop >= MOST_HOPS) return;
  const delay = Math.max(0, Math.ceil((nextAttemptAt - now()) / 1_000));
  await jobs.queue({ kind: 'sync', id: account, hop: hop + 1 }, delay);
}

const summary = ({ account, state, walk, trouble }: Sync, { writes }: Portion) => ({
  ...{ sync: account, state, position: walk.position, writes, trouble },
});

/** The store stumbled: the platform repeats the job in a minute, which shall not find a lease that nobody holds. */
async function release({ syncs, now }: Needs, { account, leaseUntil }: Sync): Promise<void> {
  try {
    const sync = await syncs.find(account);
    if (sync?.state === 'running' && sync.leaseUntil === leaseUntil)
      await syncs.replace(sync, portionDone(sync, 60, now()));
  } catch {
    return;
  }
}
