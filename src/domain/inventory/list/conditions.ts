/** The conditions of an ask one by one: which index each has, and whether a row meets it. */
import { SECOND_MS } from '../../validity';
import type { Narrowing } from '../rows/inventory-filter';
import type { InventoryRow } from '../rows/inventory-row';
import type { InventoryAsk } from './inventory-ask';
import type { Search } from './search';

export interface Condition {
  readonly what: Narrowing;
  readonly value: string;
}

const CHOSEN = ['status', 'certTypeId', 'orgId', 'keyType', 'issue'] as const;

/** @param search what its text was taken for; an id has no index, and needs none */
export function conditionsOf(ask: InventoryAsk, search: Search | undefined): readonly Condition[] {
  const chosen = CHOSEN.flatMap((what) => {
    const value = ask[what];
    return value === undefined ? [] : [{ what, value }];
  });
  return [...chosen, ...searched(search)];
}

function searched(search: Search | undefined): readonly Condition[] {
  if (search?.kind === 'name') return [{ what: 'name', value: search.value }];
  return search?.kind === 'serial' ? [{ what: 'serialNumber', value: search.values[0] }] : [];
}

/** When it ends, in epoch milliseconds; both inclusive. */
export interface EndRange {
  readonly endsFrom?: number | undefined;
  readonly endsUntil?: number | undefined;
}

/** @param now epoch milliseconds: `ended` is counted from here */
export function rangeOf({ ended, endsFrom, endsUntil }: InventoryAsk, now: number): EndRange {
  // The last second in which a certificate is valid belongs to it.
  const lastEnded = now - SECOND_MS;
  if (ended === undefined) return { endsFrom, endsUntil };
  if (ended) return { endsFrom, endsUntil: Math.min(endsUntil ?? Infinity, lastEnded) };
  return { endsFrom: Math.max(endsFrom ?? 0, lastEnded + 1), endsUntil };
}

/** The store's indexes may show an older state than the row itself: everything is looked at again. */
export function meets(row: InventoryRow, { ask, range, conditions }: Wanted): boolean {
  const { endsFrom = -Infinity, endsUntil = Infinity } = range;
  const isInTime = row.notAfter >= endsFrom && row.notAfter <= endsUntil;
  const isThere = row.account === ask.account && row.hidden === (ask.hidden ?? false);
  return isInTime && isThere && conditions.every((condition) => meetsOne(row, condition));
}

export interface Wanted {
  readonly ask: Pick<InventoryAsk, 'account' | 'hidden'>;
  readonly range: EndRange;
  readonly conditions: readonly Condition[];
}

function meetsOne(row: InventoryRow, { what, value }: Condition): boolean {
  return what === 'name' ? row.suffixes.includes(value) : row[what] === value;
}
