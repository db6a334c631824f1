/** How an act ended. */

export const OUTCOMES = ['asked', 'done', 'refused', 'failed'] as const;

/**
 * `asked`: taken, and not done yet; what becomes of it is an event of its own. `refused`: it was not to be. `failed`: it
 * was, but something stood in the way.
 */
export type Outcome = (typeof OUTCOMES)[number];
