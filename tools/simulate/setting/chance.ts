/** Chance in the simulation: a series of its own for each purpose, so that more of one thing changes nothing of another. */
import { seededRandom } from '../../../sandbox/random';
import type { Random } from '../../../sandbox/random';
import { fractionOf } from '../../../src/domain/work/schedule';

export function chanceOf(seed: number, purpose: string): Random {
  return seededRandom(Math.floor(fractionOf(`${purpose} ${seed}`) * 0x7fffffff));
}

/** @returns a number in [from, to) */
export function between(random: Random, from: number, to: number): number {
  return from + random() * (to - from);
}
