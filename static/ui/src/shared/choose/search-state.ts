/** The state of a type-ahead search: what was typed, what was found, and which one the arrow keys point at. */
import type { Result } from '../../../../../src/contract/result';
import { SEARCHING } from '../../texts/profiles/choose';
import type { ChoiceWords } from '../../texts/profiles/choose';
import type { Choosable } from './choices';

export interface SearchState {
  readonly query: string;
  readonly found: readonly Choosable[];
  /** Index into `found`; -1: none. */
  readonly active: number;
  readonly phase: 'idle' | 'searching' | 'found' | 'failed';
  /** Why it failed. */
  readonly message: string;
}

export type SearchEvent =
  | { readonly type: 'typed'; readonly query: string }
  | {
      readonly type: 'answered';
      readonly query: string;
      readonly result: Result<readonly Choosable[]>;
      readonly chosen: readonly string[];
    }
  | { readonly type: 'moved'; readonly by: 1 | -1 }
  | { readonly type: 'closed' };

export const NO_SEARCH: SearchState = { query: '', found: [], active: -1, phase: 'idle', message: '' };

export function nextSearch(state: SearchState, event: SearchEvent): SearchState {
  switch (event.type) {
    case 'typed':
      return { ...NO_SEARCH, query: event.query, phase: event.query.trim() === '' ? 'idle' : 'searching' };
    case 'answered':
      return answered(state, event);
    case 'moved':
      return { ...state, active: moved(state, event.by) };
    case 'closed':
      return NO_SEARCH;
  }
}

/** An answer to what is no longer asked is dropped; what is chosen already is not offered again. */
function answered(state: SearchState, event: Extract<SearchEvent, { type: 'answered' }>): SearchState {
  if (event.query !== state.query) return state;
  if (!event.result.ok) return { ...state, phase: 'failed', found: [], active: -1, message: event.result.message };
  const found = event.result.data.filter(({ id }) => !event.chosen.includes(id));
  return { ...state, phase: 'found', found, active: found.length > 0 ? 0 : -1 };
}

/** Goes round at both ends. */
function moved({ active, found }: SearchState, by: 1 | -1): number {
  if (found.length === 0) return -1;
  return (active + by + found.length) % found.length;
}

/** @returns what the search says of itself, on the screen and to screen readers */
export function searchMessage({ phase, found, message }: SearchState, words: ChoiceWords): string {
  if (phase === 'searching') return SEARCHING;
  if (phase === 'failed') return message;
  if (phase === 'idle') return '';
  return found.length === 0 ? words.noneFound : words.found(found.length);
}
