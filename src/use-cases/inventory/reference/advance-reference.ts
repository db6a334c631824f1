/** The job of a sync of reference data: reads as much as one job may, and leaves the rest to the next one. What was there before stands until all is read. */
import type { Account } from '../../../domain/account/account';
import { REFERENCE_KINDS } from '../../../domain/account/reference/reference-kind';
import { eventsOfReference } from '../../../domain/account/reference/sync/reference-events';
import { failed, heldUp, isDue, leased, portionDone } from '../../../domain/account/reference/sync/reference-sync';
import type { ReferenceSync } from '../../../domain/account/reference/sync/reference-sync';
import { fewerParts } from '../../../domain/account/reference/sync/put-together';
import type { JobEvent } from '../../../domain/audit/job-events';
import { Problem } from '../../../domain/problem';
import type { Job } from '../../../domain/work/job';
import { delaySeconds, RETRY_DELAYS_SECONDS } from '../../../domain/work/schedule';
import type { Ports } from '../../ports/ports';
import { forgetReference } from './forget-reference';
import { readLists } from './read-lists';
import type { Read } from './read-lists';
import { settleReference } from './settle-reference';

type Needs = Pick<Ports, 'now' | 'accounts' | 'jobs' | 'reference' | 'scmAccount'>;

/** What the job did, for the one line that it logs. */
interface Advanced {
  readonly reference: string;
  readonly kind: string;
  readonly state: ReferenceSync['state'];
  readonly trouble: string;
  readonly happened: readonly JobEvent[];
}

/** Once an hour for a day; whatever lasts longer needs somebody. */
const MOST_FAILURES = RETRY_DELAYS_SECONDS.length + 24;

const OFF = new Problem('conflict', 'The account is switched off. A Jira admin switches it on; then sync again.');

/** @returns what was done; undefined when there was nothing to do (a double delivery, somebody was faster, the account is gone) */
export async function advanceReference(
  ports: Needs,
  { id, what }: Extract<Job, { kind: 'reference' }>,
): Promise<Advanced | undefined> {
  const kind = REFERENCE_KINDS.find((one) => one === what);
  const found = kind && (await ports.reference.find({ account: id, kind }));
  if (!found) return undefined;
  const account = await ports.accounts.find(id);
  if (!account) return forgetReference(ports, found);
  if (!isDue(found, ports.now())) return undefined;
  const held = await ports.reference.replace(found, leased(found, ports.now()));
  return held && takeUp(ports, { found, held, account });
}

interface Taken {
  readonly found: ReferenceSync;
  readonly held: ReferenceSync;
  readonly account: Account;
}

async function takeUp(ports: Needs, { found, held, account }: Taken): Promise<Advanced | undefined> {
  try {
    const left = account.enabled ? await goOn(ports, held, account) : await leave(ports, held, OFF);
    if (!left) return undefined;
    await queueNext(ports, left);
    const { kind, state, trouble } = left;
    return { reference: account.id, kind, state, trouble, happened: eventsOfReference(found, left) };
  } catch (thrown) {
    await release(ports, held);
    throw thrown;
  }
}

async function goOn(ports: Needs, sync: ReferenceSync, account: Account): Promise<ReferenceSync | undefined> {
  const before = await ports.reference.draftOf(sync, sync.draft.parts);
  const { kind } = sync;
  const read = await readLists(ports, { account, kind }, { draft: sync.draft, gathered: before });
  if (read.draft.ended) return settleReference(ports, sync, read);
  const kept = await keepRead(ports, sync, { ...read, gathered: read.gathered.slice(before.length) });
  if (read.problem) return leave(ports, kept, read.problem);
  return ports.reference.replace(kept, portionDone(kept, kept.draft, ports.now()));
}

/** Only what this job has read is written. */
async function keepRead(ports: Needs, sync: ReferenceSync, { draft, gathered }: Read): Promise<ReferenceSync> {
  const parts = await ports.reference.keepDraft(sync, fewerParts(gathered));
  return { ...sync, draft: { ...draft, parts: [...sync.draft.parts, ...parts] } };
}

/** Lets go of it: something stands in the way. */
async function leave(
  { now, reference }: Needs,
  sync: ReferenceSync,
  problem: Problem,
): Promise<ReferenceSync | undefined> {
  if (!problem.kind.retry || sync.failures >= MOST_FAILURES) {
    const left = await reference.replace(sync, failed(sync, problem, now()));
    if (left) await reference.forgetDraft(sync, sync.draft.parts);
    return left;
  }
  const byTable = delaySeconds(RETRY_DELAYS_SECONDS, sync.failures, `${sync.account}:${sync.kind}`);
  const delay = Math.max(problem.detail.retryAfterSeconds ?? 0, byTable);
  return reference.replace(sync, heldUp(sync, problem, { delaySeconds: delay, now: now() }));
}

async function queueNext({ jobs, now }: Needs, { account, kind, work, nextAttemptAt }: ReferenceSync): Promise<void> {
  if (work === 'closed') return;
  const delay = Math.max(0, Math.ceil((nextAttemptAt - now()) / 1_000));
  await jobs.queue({ kind: 'reference', id: account, what: kind }, delay);
}

/** The store stumbled: the platform repeats the job in a minute, which shall not find a lease that nobody holds. */
async function release({ reference, now }: Needs, { account, kind, leaseUntil }: ReferenceSync): Promise<void> {
  try {
    const sync = await reference.find({ account, kind });
    if (sync?.state !== 'running' || sync.leaseUntil !== leaseUntil) return;
    await reference.replace(sync, { ...sync, leaseUntil: 0, nextAttemptAt: now() + 55_000 });
  } catch {
    return;
  }
}
