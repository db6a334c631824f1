/** Narrows rows by what is typed, and shows them a page at a time: ten thousand are as quick as ten. */
import { useDeferredValue, useMemo, useState } from 'react';

const PAGE_SIZE = 50;

export interface Filtered<Row> {
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly onlyNeeding: boolean;
  readonly setOnlyNeeding: (is: boolean) => void;
  /** How many fit. */
  readonly count: number;
  /** Of the shown rows, from 0. */
  readonly from: number;
  readonly shown: readonly Row[];
  readonly previous?: () => void;
  readonly next?: () => void;
}

export interface Searchable<Row> {
  /** What is looked into, in lower case. */
  readonly textOf: (row: Row) => string;
  /** Absent where nothing ever needs attention. */
  readonly needs?: (row: Row) => boolean;
}

/** @param searchable stable between renders */
export function useFiltered<Row>(rows: readonly Row[], searchable: Searchable<Row>): Filtered<Row> {
  const [typed, setTyped] = useState('');
  const [onlyNeeding, setOnlyNeeding] = useState(false);
  const [page, setPage] = useState(0);
  const wanted = useDeferredValue(typed.trim().toLowerCase());
  const { textOf, needs } = searchable;
  const texts = useMemo(() => rows.map(textOf), [rows, textOf]);
  const fitting = useMemo(
    () => rows.filter((row, at) => texts[at]?.includes(wanted) === true && (!onlyNeeding || needs?.(row) === true)),
    [rows, texts, wanted, onlyNeeding, needs],
  );
  const at = Math.min(page, Math.max(0, Math.ceil(fitting.length / PAGE_SIZE) - 1));
  const from = at * PAGE_SIZE;
  const narrow =
    <Value>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setPage(0);
    };
  return {
    ...{ typed, type: narrow(setTyped), onlyNeeding, setOnlyNeeding: narrow(setOnlyNeeding) },
    ...{ count: fitting.length, from, shown: fitting.slice(from, from + PAGE_SIZE) },
    ...(at > 0 && { previous: () => setPage(at - 1) }),
    ...(from + PAGE_SIZE < fitting.length && { next: () => setPage(at + 1) }),
  };
}
