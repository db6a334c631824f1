/** Loads what acts when it is needed, and answers for what only acts. */
import type Resolver from '@forge/resolver';

export const acts = () => import('./acts');

/** The answer of what only acts. */
export const nothing = (act: Promise<void>): Promise<null> => act.then(() => null);

type Handler = ReturnType<Resolver['getDefinitions']>;

/** @returns a function of the manifest whose code is loaded when the platform calls it */
export function whenCalled(load: () => Promise<Handler>): Handler {
  return async (...given) => (await load())(...given);
}
