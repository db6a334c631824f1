/** Loads what acts when it is needed, and answers for what only acts. */

export const acts = () => import('./acts');

/** The answer of what only acts. */
export const nothing = (act: Promise<void>): Promise<null> => act.then(() => null);
