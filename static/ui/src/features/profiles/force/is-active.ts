/** Whether a forced renewal lasts still. */
import type { ForcedRenewal } from '../../../../../../src/domain/renewal/policy';

/**
 * @param now of this browser, whose clock may be slow: a stored one has begun in any case
 * @returns whether it lasts still
 */
export function isActive(force: ForcedRenewal | undefined, now: number): force is ForcedRenewal {
  return force !== undefined && now < force.until;
}
