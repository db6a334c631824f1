/** How a simulation is split: each process has a world of its own, with its share of the certificates and another chance. */
import type { SimulationOptions } from '../options';

export type Share = Pick<SimulationOptions, 'certificates' | 'seed'>;

/** Far from the seeds that people choose, so that no world is played twice. */
const SEEDS_APART = 1_000_003;

/** @param seed of the whole: the first share keeps it */
export function sharesOf({ certificates, seed }: Share, processes: number): readonly Share[] {
  return Array.from({ length: processes }, (_, index) => ({
    certificates: Math.floor((certificates + index) / processes),
    seed: seed + index * SEEDS_APART,
  }));
}
