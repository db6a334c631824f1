/** Seeded random numbers, so that every fault of a run can be repeated by its seed. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Random = () => number;

/** @returns a function giving numbers in [0, 1), the same series for the same seed */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(spread(seed));
  return () => uniformFloat64(generator);
}

/** Neighbouring seeds begin alike in the generator; this spreads them over 32 bits (finalizer of MurmurHash3). */
function spread(seed: number): number {
  const once = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
