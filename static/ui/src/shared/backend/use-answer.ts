/** Reads something when a view opens, and again on demand. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../../../src/contract/result';
import type { Loaded } from '../../../../../src/contract/screen/loaded';
import { afterAnswer, whileAsking } from '../../../../../src/contract/screen/loaded';

export interface Answer<T> {
  readonly state: Loaded<T>;
  readonly reload: () => Promise<void>;
}

/** @param load stable between renders; a new one reads anew */
export function useAnswer<T>(load: () => Promise<Result<T>>): Answer<T> {
  const [state, setState] = useState<Loaded<T>>({ phase: 'loading' });
  const asked = useRef(0);
  const arrived = useRef(0);
  const reload = useCallback(async () => {
    const turn = ++asked.current;
    setState(whileAsking);
    const result = await load();
    // An answer that was overtaken by a later one tells of the past.
    if (turn < arrived.current) return;
    arrived.current = turn;
    setState((before) => afterAnswer(before, result));
  }, [load]);
  useEffect(() => void reload(), [reload]);
  return { state, reload };
}
