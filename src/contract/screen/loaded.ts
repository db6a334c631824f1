/** What a view has of its data: nothing yet, a refusal, or data that a later refusal does not take away. */
import type { Refused, Result } from '../result';

export type Loaded<T> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'refused'; readonly refused: Refused }
  /** `outdated`: reading it again failed; the data are those of before. */
  | { readonly phase: 'ready'; readonly data: T; readonly outdated?: Refused };

/** After these answers the person may not see the data any more. */
const TAKES_AWAY: ReadonlySet<Refused['code']> = new Set(['no-right', 'not-found']);

export function afterAnswer<T>(before: Loaded<T>, result: Result<T>): Loaded<T> {
  if (result.ok) return { phase: 'ready', data: result.data };
  if (before.phase !== 'ready' || TAKES_AWAY.has(result.code)) return { phase: 'refused', refused: result };
  return { phase: 'ready', data: before.data, outdated: result };
}

/** After *Try again*: a view that shows data keeps it until the answer is there. */
export function whileAsking<T>(before: Loaded<T>): Loaded<T> {
  return before.phase === 'ready' ? before : { phase: 'loading' };
}
