/** Begins the walk through an account: by a person, or weekly. Two at once are one. */
import { BY_APP } from '../../../domain/audit/audit-event';
import { begun } from '../../../domain/inventory/sync/sync-steps';
import type { Sync } from '../../../domain/inventory/sync/sync';
import { DAY_MS } from '../../../domain/validity';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';
import { beginClearing } from './clear-account';

type Needs = Pick<Ports, 'now' | 'accounts' | 'syncs' | 'jobs'>;

/**
 * One that runs goes on as it is.
 * @throws Problem `not-found` without such an account, `conflict` where it is switched off or the import is paused
 */
export async function beginSync(ports: Needs, account: string, by: string): Promise<void> {
  const linked = await ports.accounts.find(account);
  if (!linked) throw new Problem('not-found', 'There is no such account any more. Reload the page.');
  if (!linked.enabled) throw new Problem('conflict', 'The account is switched off. Switch it on first.');
  const before = await ports.syncs.find(account);
  if (before?.state === 'paused') throw new Problem('conflict', 'The import is paused. Resume it, or cancel it first.');
  if (before?.state === 'running') return;
  await begin(ports, before, { account, by });
}

async function begin(ports: Needs, before: Sync | undefined, who: { account: string; by: string }): Promise<void> {
  const next = begun(before, who, ports.now());
  const isOurs = before ? await ports.syncs.replace(before, next) : await ports.syncs.create(next);
  if (isOurs) await ports.jobs.queue({ kind: 'sync', id: who.account }, 0);
}

/** Weekly duty: accounts that a person imported once. @returns how many were begun */
export async function beginSyncs(ports: Needs): Promise<number> {
  let count = 0;
  for (const { id, enabled } of await ports.accounts.list()) {
    const before = await ports.syncs.find(id);
    if (!enabled || !before || !isForTheWeek(before, ports.now())) continue;
    await begin(ports, before, { account: id, by: BY_APP });
    count += 1;
  }
  return count + (await clearOrphans(ports));
}

/** An account was removed, and the job that removes the rest was lost before it was named. */
async function clearOrphans(ports: Needs): Promise<number> {
  let count = 0;
  for (const account of await ports.syncs.list()) {
    if (await ports.accounts.find(account)) continue;
    await beginClearing(ports, account);
    count += 1;
  }
  return count;
}

/** A schedule may come twice, and comes at once after the app was updated. */
const LEAST_REST_MS = 5 * DAY_MS;

function isForTheWeek({ state, endedAt }: Sync, now: number): boolean {
  return (state === 'done' || state === 'stopped') && endedAt + LEAST_REST_MS <= now;
}

/** Hourly duty: walks whose job was lost, or whose chain of jobs has come to its end. @returns how many were queued */
export async function resumeSyncs({ now, syncs, jobs }: Needs): Promise<number> {
  const due = await syncs.listDue(now());
  await jobs.queueAll(due.map((id) => ({ kind: 'sync', id })));
  return due.length;
}
