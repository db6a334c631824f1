/** Begins syncs of reference data: by a person, or weekly. Two at once are one. */
import type { ReferenceId, ReferenceKind } from '../../../domain/account/reference/reference-kind';
import { REFERENCE_KINDS } from '../../../domain/account/reference/reference-kind';
import { begun, isForTheWeek } from '../../../domain/account/reference/sync/reference-sync';
import type { ReferenceSync } from '../../../domain/account/reference/sync/reference-sync';
import { BY_APP } from '../../../domain/audit/audit-event';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';

type Needs = Pick<Ports, 'now' | 'accounts' | 'permissions' | 'reference' | 'jobs'>;

interface Wanted {
  readonly account: string;
  readonly kind: ReferenceKind | 'all';
  /** Account id of the person. */
  readonly by: string;
}

/**
 * One that runs goes on as it is, or at once where something held it up.
 * @throws Problem `not-found`, `no-right`, or `conflict` where the account is switched off
 */
export async function syncReference(ports: Needs, { account, kind, by }: Wanted): Promise<void> {
  const { enabled } = await accountFor(ports, account, 'act');
  if (!enabled) throw new Problem('conflict', 'The account is switched off. A Jira admin switches it on first.');
  const kinds = kind === 'all' ? REFERENCE_KINDS : [kind];
  for (const one of kinds) {
    const id = { account, kind: one };
    await begin(ports, await ports.reference.find(id), { ...id, by });
  }
}

async function begin(
  ports: RefreshNeeds,
  before: ReferenceSync | undefined,
  who: ReferenceId & { readonly by: string },
): Promise<void> {
  const next = before?.state === 'running' ? soon(before, ports.now()) : begun(before, who, ports.now());
  if (!next) return;
  const stored = before ? await ports.reference.replace(before, next) : await ports.reference.create(next);
  if (stored) await ports.jobs.queue({ kind: 'reference', id: who.account, what: who.kind }, 0);
}

/** @returns undefined while a job is at it, or just about to */
function soon(sync: ReferenceSync, now: number): ReferenceSync | undefined {
  const waits = sync.leaseUntil <= now && sync.failures > 0;
  return waits ? { ...sync, nextAttemptAt: now } : undefined;
}

/** Weekly duty: every account that is switched on. @returns how many were begun */
export async function beginReferences(ports: Omit<Needs, 'permissions'>): Promise<number> {
  let count = 0;
  for (const { id: account, enabled } of await ports.accounts.list()) {
    if (!enabled) continue;
    for (const kind of REFERENCE_KINDS) {
      const before = await ports.reference.find({ account, kind });
      if (!isForTheWeek(before, ports.now())) continue;
      await begin(ports, before, { account, kind, by: BY_APP });
      count += 1;
    }
  }
  return count;
}

export type RefreshNeeds = Pick<Ports, 'now' | 'reference' | 'jobs'>;

/** Between the weekly syncs, for an account whose domains are about to end. */
export async function refreshDomains(ports: RefreshNeeds, account: string): Promise<void> {
  const id = { account, kind: 'domains' } as const;
  await begin(ports, await ports.reference.find(id), { ...id, by: BY_APP });
}

/** Hourly duty: syncs whose job was lost. @returns how many were queued */
export async function resumeReferences({ now, reference, jobs }: Pick<Ports, 'now' | 'reference' | 'jobs'>) {
  const due = await reference.listDue(now());
  await jobs.queueAll(due.map(({ account, kind }) => ({ kind: 'reference', id: account, what: kind })));
  return due.length;
}
