/** Asks Jira once typing pauses. */
import type { Dispatch } from 'react';
import { useEffect, useReducer } from 'react';
import type { ChoiceKind } from './choices';
import type { SearchEvent, SearchState } from './search-state';
import { nextSearch, NO_SEARCH } from './search-state';

const PAUSE_MS = 250;

/** Jira is not asked for more than the contract takes. */
const LONGEST_QUERY = 100;

export function useSearch(
  { find }: ChoiceKind,
  chosen: readonly string[],
): readonly [SearchState, Dispatch<SearchEvent>] {
  const [state, dispatch] = useReducer(nextSearch, NO_SEARCH);
  const { query, phase } = state;
  useEffect(() => {
    if (phase !== 'searching') return undefined;
    const timer = setTimeout(() => {
      void find(query.trim().slice(0, LONGEST_QUERY)).then((result) => {
        dispatch({ type: 'answered', query, result, chosen });
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query, phase, chosen, find]);
  return [state, dispatch];
}
