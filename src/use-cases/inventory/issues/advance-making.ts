/** The job that makes issues for the rows of an account: takes it up, does a portion, and leaves the rest to the next job. */
import type { JobEvent } from '../../../domain/audit/job-events';
import { UNSURE_AFTER_MS } from '../../../domain/inventory/issues/making/claim';
import { isMakingDue } from '../../../domain/inventory/issues/making/making';
import type { Making } from '../../../domain/inventory/issues/making/making';
import { eventsOfMaking } from '../../../domain/inventory/issues/making/making-events';
import { pauseAfterPoints } from '../../../domain/inventory/issues/making/making-pace';
import {
  leasedMaking,
  makingDone,
  makingFailed,
  makingHeldUp,
  makingPortionDone,
  nextStep,
} from '../../../domain/inventory/issues/making/making-steps';
import { MOST_HOPS } from '../../../domain/inventory/sync/platform-limits';
import { Problem } from '../../../domain/problem';
import type { Job } from '../../../domain/work/job';
import { delaySeconds, RETRY_DELAYS_SECONDS } from '../../../domain/work/schedule';
import type { Ports } from '../../ports/ports';
import { checkLinks } from './making/check-links';
import { countRows, makeRows } from './making/make-rows';
import { orProblem } from '../or-problem';
import { Spent } from './making/run';
import type { MakingNeeds, MakingRun, MakingStep } from './making/run';

type Needs = MakingNeeds & Pick<Ports, 'jobs'>;

/** What the job did, for the one line that it logs. */
interface Advanced {
  readonly issues: string;
  readonly state: Making['state'];
  readonly step: Making['step'];
  readonly made: number;
  readonly trouble: string;
  readonly happened: readonly JobEvent[];
}

/** Once an hour for a day; whatever lasts longer needs somebody. */
const MOST_FAILURES = RETRY_DELAYS_SECONDS.length + 24;

const GONE = new Problem('not-found', 'The account is not linked to Jira any more. The issues that were made stay.');

const STEPS = { check: checkLinks, count: countRows, make: makeRows } as const;

/** @returns what was done; undefined when there was nothing to do (a double delivery, one that was stopped or has ended) */
export async function advanceMaking(
  ports: Needs,
  job: Extract<Job, { kind: 'sync' | 'issues' }>,
): Promise<Advanced | undefined> {
  const found = await ports.rowIssues.find(job.id);
  if (!found || !isMakingDue(found, ports.now())) return undefined;
  const held = await ports.rowIssues.replace(found, leasedMaking(found, ports.now()));
  if (!held) return undefined;
  try {
    return await doPortion(ports, { found, held, hop: job.hop ?? 0 });
  } catch (thrown) {
    await release(ports, held);
    throw thrown;
  }
}

interface Portion {
  readonly found: Making;
  readonly held: Making;
  readonly hop: number;
}

async function doPortion(ports: Needs, { found, held, hop }: Portion): Promise<Advanced | undefined> {
  const spent = new Spent(ports.now);
  const reached = await goOn(ports, held, spent);
  if (!reached) return undefined;
  const left = await ports.rowIssues.replace(reached.stored, leaving(ports, withProgress(reached, held), spent));
  if (!left) return undefined;
  if (left.work === 'open') await queueNext(ports, left, hop);
  const { account, state, step, made, trouble } = left;
  return { issues: account, state, step, made, trouble, happened: eventsOfMaking(found, left) };
}

interface Reached {
  readonly stored: Making;
  readonly isOver: boolean;
  /** Seconds until it can go on; what is in other hands is let go by then. */
  readonly wait: number;
  readonly problem?: Problem;
}

async function goOn(ports: Needs, held: Making, spent: Spent): Promise<Reached | undefined> {
  const account = await ports.accounts.find(held.account);
  if (!account) return { stored: held, isOver: false, wait: 0, problem: GONE };
  const place = onceOnly(() => ports.issueMaker.place(account.homeProject.id));
  const run: MakingRun = { account, holder: ports.newId(), spent, place };
  let stored = held;
  while (spent.hasRoom()) {
    const now = stored;
    const done = await orProblem(() => STEPS[now.step](ports, run, now));
    if (done instanceof Problem) return { stored, isOver: false, wait: 0, problem: done };
    const { next, isOver, wait } = afterPage(done, ports.now());
    const written = await keep(ports, stored, { ...done, next });
    if (!written) return undefined;
    stored = written;
    if (done.problem) return { stored, isOver: false, wait: 0, problem: done.problem };
    if (isOver || wait > 0) return { stored, isOver, wait };
  }
  return { stored, isOver: false, wait: 0 };
}

/** Asked for with the first who needs it. */
function onceOnly<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined;
  return () => (asked ??= ask());
}

function afterPage({ next, problem }: MakingStep, now: number) {
  if (problem || next.cursor !== '') return { next, isOver: false, wait: 0 };
  const following = nextStep(next, now);
  if (!following) return { next, isOver: true, wait: 0 };
  const isAhead = following.pass > next.pass && next.busy > 0;
  return { next: following, isOver: false, wait: isAhead ? UNSURE_AFTER_MS / 1_000 : 0 };
}

function keep({ rowIssues }: Needs, read: Making, { next, results = [] }: MakingStep): Promise<Making | undefined> {
  if (results.length === 0) return rowIssues.replace(read, next);
  return rowIssues.replace(read, { ...next, pages: next.pages + 1 }, { page: next.pages, results });
}

/** What gets on, however slowly, does not fail. */
function withProgress(reached: Reached, before: Making): Reached {
  const { stored } = reached;
  const hasGotOn = stored.made > before.made || stored.step !== before.step || stored.cursor !== before.cursor;
  return hasGotOn ? { ...reached, stored: { ...stored, failures: 0 } } : reached;
}

/** Lets go of it, as it ended. */
function leaving(ports: Needs, { stored, isOver, wait, problem }: Reached, spent: Spent): Making {
  const now = ports.now();
  if (isOver) return makingDone(stored, now);
  if (!problem) return makingPortionDone(stored, Math.max(wait, pauseAfterPoints(spent.points, spent.elapsedMs)), now);
  if (!problem.kind.retry || stored.failures >= MOST_FAILURES) return makingFailed(stored, problem, now);
  const byTable = delaySeconds(RETRY_DELAYS_SECONDS, stored.failures, stored.account);
  // Where nobody knows what Jira has done, the claims are let go before it is looked for.
  const certain = problem.detail.changedNothing ? 0 : UNSURE_AFTER_MS / 1_000 + 1;
  const delay = Math.max(problem.detail.retryAfterSeconds ?? 0, byTable, certain);
  return makingHeldUp(stored, problem, { delaySeconds: delay, now });
}

/** A chain of pushes has an end: the hourly duty goes on. */
async function queueNext({ jobs, now }: Needs, { account, nextAttemptAt }: Making, hop: number): Promise<void> {
  if (hop >= MOST_HOPS) return;
  const delay = Math.max(0, Math.ceil((nextAttemptAt - now()) / 1_000));
  await jobs.queue({ kind: 'issues', id: account, hop: hop + 1 }, delay);
}

/** The store stumbled: the platform repeats the job in a minute, which shall not find a lease that nobody holds. */
async function release({ rowIssues, now }: Needs, { account, leaseUntil }: Making): Promise<void> {
  try {
    const making = await rowIssues.find(account);
    if (making?.state === 'running' && making.leaseUntil === leaseUntil)
      await rowIssues.replace(making, makingPortionDone(making, 60, now()));
  } catch {
    return;
  }
}
