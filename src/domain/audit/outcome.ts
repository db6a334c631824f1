/** How an act ended. */

export const OUTCOMES = ['done', 'refused', 'failed'] as const;

/** `refused`: it was not to be; `failed`: it was, but something stood in the way. */
export type Outcome = (typeof OUTCOMES)[number];
