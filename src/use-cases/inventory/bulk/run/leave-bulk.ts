/** How a job lets go of a bulk act: with more to do, held up, stopped by what somebody has to mend, or at its end. */
import type { Bulk } from '../../../../domain/bulk/bulk';
import { finished, released, stopped } from '../../../../domain/bulk/bulk-steps';
import type { Problem } from '../../../../domain/problem';
import { delaySeconds, RETRY_DELAYS_SECONDS } from '../../../../domain/work/schedule';
import { TRIES } from './run';
import type { RunNeeds } from './run';

type Needs = Pick<RunNeeds, 'now' | 'bulks' | 'jobs'>;

/** After a portion, in seconds: orders and screens have their turn. */
const BREATH_SECONDS = 2;

/** There is more to do. */
export function leave(ports: Needs, bulk: Bulk): Promise<Bulk> {
  return goOnLater(ports, bulk, BREATH_SECONDS, (now) => ({ ...now, trouble: '', failures: 0 }));
}

/** Everything was tried. */
export function end(ports: Needs, bulk: Bulk): Promise<Bulk> {
  return settle(ports, bulk, (now) => finished(now, ports.now()));
}

/** Once an hour for a day; whatever lasts longer needs somebody. */
const MOST_FAILURES = RETRY_DELAYS_SECONDS.length + 24;

/** @param moved whether anything has come to its end in this portion: then it is no standstill */
export function hold(
  ports: Needs,
  bulk: Bulk,
  { problem, moved }: { readonly problem: Problem; readonly moved: boolean },
): Promise<Bulk> {
  if (!problem.kind.retry || bulk.failures >= MOST_FAILURES) return halt(ports, bulk, problem);
  const failures = moved ? 0 : bulk.failures + 1;
  const byTable = delaySeconds(RETRY_DELAYS_SECONDS, moved ? 0 : bulk.failures, bulk.id);
  const delay = Math.max(problem.detail.retryAfterSeconds ?? 0, byTable);
  return goOnLater(ports, bulk, delay, (now) => ({ ...now, trouble: problem.message, failures }));
}

/** Somebody has to act before it can go on. */
export function halt(ports: Needs, bulk: Bulk, problem: Problem): Promise<Bulk> {
  return settle(ports, bulk, (now) => ({
    ...stopped(released(now, 0, ports.now()), ports.now()),
    trouble: problem.message,
  }));
}

async function goOnLater(ports: Needs, bulk: Bulk, ...[delay, step]: [number, (bulk: Bulk) => Bulk]): Promise<Bulk> {
  const stored = await settle(ports, bulk, (now) => step(released(now, delay, ports.now())));
  if (stored.state === 'running') await ports.jobs.queue({ kind: 'bulk', id: bulk.id }, delay);
  return stored;
}

/** Writes the last step of this job, whatever a person did meanwhile: what they stopped stays stopped. */
async function settle(ports: Needs, mine: Bulk, step: (bulk: Bulk) => Bulk): Promise<Bulk> {
  let bulk = mine;
  for (let tries = 0; tries < TRIES; tries++) {
    const next = bulk.state === 'running' ? step(bulk) : released(bulk, 0, ports.now());
    const stored = await ports.bulks.replace(bulk, next);
    if (stored) return stored;
    bulk = (await ports.bulks.find(mine.id)) ?? bulk;
    if (bulk.holder !== mine.holder) return bulk;
  }
  return bulk;
}
