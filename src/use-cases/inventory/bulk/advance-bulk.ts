/**
 * The job of a bulk act: takes it up, does a portion, and leaves the rest to the next job. A group of certificates is written
 * as begun before anything is sent, and as ended afterwards: a job that comes twice finds nothing to do, one that was cut off
 * is gone on with by acts that look first (do-act) or are claimed by themselves (orders).
 */
import type { JobEvent } from '../../../domain/audit/job-events';
import type { Bulk } from '../../../domain/bulk/bulk';
import { endedOf } from '../../../domain/bulk/bulk';
import { isDue, leased, released } from '../../../domain/bulk/bulk-steps';
import { ACT_RULES } from '../../../domain/inventory/acts/row-acts';
import { PORTION } from '../../../domain/inventory/sync/platform-limits';
import { Problem } from '../../../domain/problem';
import type { Job } from '../../../domain/work/job';
import type { Ports } from '../../ports/ports';
import { SWITCHED_OFF } from '../acts/act-on-row';
import { end, halt, hold, leave } from './run/leave-bulk';
import { nextGroup } from './run/next-group';
import type { Run, RunNeeds } from './run/run';

/** What the job did, for the one line that it logs. */
interface Advanced {
  readonly bulk: string;
  readonly state: Bulk['state'];
  readonly ended: number;
  readonly happened: readonly JobEvent[];
}

/** Certificates that are worked on side by side: SCM shall not be stormed. */
const SIDE_BY_SIDE = 4;

const GONE = 'The SCM account is not linked to Jira any more. What was done until then stays done.';

/** @returns undefined where there was nothing to do (a double delivery, one that was stopped or has ended) */
export async function advanceBulk(
  ports: RunNeeds,
  { id }: Extract<Job, { kind: 'bulk' }>,
): Promise<Advanced | undefined> {
  const found = await ports.bulks.find(id);
  if (!found || !isDue(found, ports.now())) return undefined;
  const holder = ports.newId();
  const held = await ports.bulks.replace(found, leased(found, holder, ports.now()));
  if (!held) return undefined;
  try {
    return await takeUp(ports, held);
  } catch (thrown) {
    await release(ports, held);
    throw thrown;
  }
}

async function takeUp(ports: RunNeeds, held: Bulk): Promise<Advanced | undefined> {
  const account = await ports.accounts.find(held.account);
  const needsScm = ACT_RULES[held.act].calls > 0;
  if (account && (account.enabled || !needsScm)) return goOn(ports, { account, holder: held.holder }, held);
  const problem = new Problem('conflict', account ? SWITCHED_OFF : GONE);
  return summary(await halt(ports, held, problem), []);
}

async function goOn(ports: RunNeeds, run: Run, held: Bulk): Promise<Advanced | undefined> {
  const begunAt = ports.now();
  const happened: JobEvent[] = [];
  const perItem = Math.max(1, ACT_RULES[held.act].calls);
  let bulk = held;
  let calls: number = PORTION.calls;
  while (bulk.state === 'running' && calls >= perItem && ports.now() - begunAt < PORTION.milliseconds) {
    const most = Math.min(SIDE_BY_SIDE, Math.floor(calls / perItem));
    const step = await nextGroup(ports, run, { bulk, most });
    if (!step) return undefined;
    happened.push(...step.happened);
    calls -= step.count * perItem;
    bulk = step.bulk;
    const { problem } = step;
    if (problem) return summary(await hold(ports, bulk, { problem, moved: happened.length > 0 }), happened);
    if (step.count === 0) return summary(await end(ports, bulk), happened);
  }
  return summary(await leave(ports, bulk), happened);
}

function summary({ id, state, counts }: Bulk, happened: readonly JobEvent[]): Advanced {
  return { bulk: id, state, ended: endedOf(counts), happened };
}

/** The store stumbled: the platform repeats the job in a minute, which shall not find a lease that nobody holds. */
async function release({ bulks, now }: RunNeeds, { id, holder }: Bulk): Promise<void> {
  try {
    const bulk = await bulks.find(id);
    if (bulk?.holder === holder) await bulks.replace(bulk, released(bulk, 0, now()));
  } catch {
    return;
  }
}

/** Hourly duty: what stopped moving because a job was lost. @returns how many were queued */
export async function resumeBulks({ now, bulks, jobs }: Pick<Ports, 'now' | 'bulks' | 'jobs'>): Promise<number> {
  const due = await bulks.listDue(now());
  await jobs.queueAll(due.map((id) => ({ kind: 'bulk', id })));
  return due.length;
}
