/** The pages of the list that were read so far; the next one is read ahead, so that it is there when it is asked for. */
import { useEffect, useRef, useState } from 'react';
import { inventoryCalls } from '../../../../../../src/contract/certificates/inventory-calls';
import type { Refused, Result } from '../../../../../../src/contract/result';
import type { InventoryAnswer } from '../../../../../../src/domain/inventory/list/inventory-answer';
import type { InventoryAsk } from '../../../../../../src/domain/inventory/list/inventory-ask';
import { ask } from '../../../shared/backend/ask';
import { bookOf, withPage } from './book';

/** Reading ahead costs somebody a search through many rows that nobody has asked for. */
const CHEAP = 200;

interface Ahead {
  readonly cursor: string;
  readonly answer: Promise<Result<InventoryAnswer>>;
}

const read = (asked: InventoryAsk, cursor: string) => ask(inventoryCalls.listInventory, { ...asked, cursor });

export function usePages(first: InventoryAnswer, asked: InventoryAsk) {
  const [book, setBook] = useState(() => bookOf(first));
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const ahead = useRef<Ahead>();
  const page = book.pages[book.at] ?? first;
  const { cursor, looked } = page;
  const isLast = book.at === book.pages.length - 1;
  useEffect(() => {
    if (cursor === undefined || !isLast || looked > CHEAP || ahead.current?.cursor === cursor) return;
    ahead.current = { cursor, answer: read(asked, cursor) };
  }, [cursor, isLast, looked, asked]);
  const readNext = async (place: string) => {
    setBusy(true);
    const result = await (ahead.current?.cursor === place ? ahead.current.answer : read(asked, place));
    ahead.current = undefined;
    setBusy(false);
    setRefused(result.ok ? undefined : result);
    if (result.ok) setBook((before) => withPage(before, result.data));
  };
  const next = () => {
    if (!isLast) setBook({ ...book, at: book.at + 1 });
    else if (!busy && cursor !== undefined) void readNext(cursor);
  };
  const previous = () => setBook({ ...book, at: Math.max(0, book.at - 1) });
  const from = 1 + book.pages.slice(0, book.at).reduce((sum, { rows }) => sum + rows.length, 0);
  const issues = book.pages.flatMap((one) => one.issues);
  return { page, issues, at: book.at, from, busy, refused, next, previous, goesOn: cursor !== undefined };
}
