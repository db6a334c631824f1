/** How a job goes about work: step by step, until it has to wait or someone else was faster. */
import type { Work } from '../../domain/work/work';
import { isDue, isHeld } from '../../domain/work/work';

/** More steps in one job are a mistake: an order takes submit, tell, or collect, tell; a certificate a few more. */
const LONGEST_WALK = 10;

/** What the job did, for the one line that it logs. */
export interface Walked<Kept extends Work> {
  readonly reached: Kept;
  /** As it was found, and as each step left it. */
  readonly passed: readonly Kept[];
  /** The last problem on the way, else empty. */
  readonly trouble: string;
}

/**
 * @param step takes the work as stored and whether this very job wrote it, and so holds its lease; gives the work as
 * stored, undefined when another job was faster
 */
export async function walk<Kept extends Work>(
  found: Kept,
  now: () => number,
  step: (work: Kept, writtenHere: boolean) => Promise<Kept | undefined>,
): Promise<Walked<Kept>> {
  let reached = found;
  const passed = [found];
  let trouble = '';
  for (let steps = 0; steps < LONGEST_WALK; steps++) {
    const next = await step(reached, reached !== found);
    if (!next) break;
    reached = next;
    passed.push(next);
    trouble = next.trouble || trouble;
    if (!isHeld(reached, now()) && !isDue(reached, now())) break;
  }
  return { reached, passed, trouble };
}
