/** Refusals that are born in the browser, and what a refusal says about the act that was asked for. */
import type { Refused } from '../../../../../src/contract/result';

export function refusedBecause(message: string): Refused {
  return { ok: false, code: 'unexpected', message, faults: [] };
}

/** An answer that was lost, or a failure nobody foresaw, leaves open whether the act was done. */
export function leavesOpen(refused: Refused): boolean {
  return refused.code === 'unexpected';
}
