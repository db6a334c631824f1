/** The controls above the list as texts, and what they ask for. */
import type { InventoryAsk } from '../../../../../../src/domain/inventory/list/inventory-ask';
import { DAY_MS } from '../../../../../../src/domain/validity';
import { FILTER } from '../../../texts/inventory/filter';

export const SHOWN = ['next', 'ended', 'between', 'all', 'hidden'] as const;

export interface Fields {
  readonly show: (typeof SHOWN)[number];
  /** Days, `2026-11-22`; of `between` alone. */
  readonly from: string;
  readonly until: string;
  readonly status: string;
  readonly certTypeId: string;
  readonly orgId: string;
  readonly keyType: string;
  readonly issue: string;
  readonly search: string;
}

export const EMPTY_FIELDS: Fields = {
  ...{ show: 'next', from: '', until: '', search: '' },
  ...{ status: '', certTypeId: '', orgId: '', keyType: '', issue: '' },
};

/** What each view of the list asks for beside the filter. */
const VIEWS: Readonly<Record<Fields['show'], Partial<InventoryAsk>>> = {
  next: { ended: false },
  ended: { ended: true, latestFirst: true },
  between: {},
  all: { latestFirst: true },
  hidden: { hidden: true },
};

/** A choice that would find nothing brings the view along in which it finds something. */
export function changed(before: Fields, change: Partial<Fields>): Fields {
  const next = { ...before, ...change };
  if (change.show !== undefined) return next;
  if (next.show !== 'next') return next;
  if (change.status === 'expired') return { ...next, show: 'ended' };
  // Who looks for one certificate wants it whether it has expired or not.
  return change.search ? { ...next, show: 'all' } : next;
}

type Read = { readonly ask: InventoryAsk; readonly fault?: never } | { readonly fault: string; readonly ask?: never };

export function askOf(account: string, fields: Fields): Read {
  const { show, issue, search, status, certTypeId, orgId, keyType } = fields;
  const range = show === 'between' ? rangeOf(fields) : {};
  if (range.endsFrom !== undefined && range.endsUntil !== undefined && range.endsFrom > range.endsUntil) {
    return { fault: FILTER.fromAfterUntil };
  }
  const texts = given({ status, certTypeId, orgId, keyType, search: search.trim() });
  const withIssue: Partial<InventoryAsk> = issue === 'yes' || issue === 'no' ? { issue } : {};
  return { ask: { account, ...VIEWS[show], ...texts, ...withIssue, ...range } };
}

function rangeOf({ from, until }: Fields): Pick<InventoryAsk, 'endsFrom' | 'endsUntil'> {
  const [first, last] = [dayOf(from), dayOf(until)];
  return {
    ...(first !== undefined && { endsFrom: first }),
    ...(last !== undefined && { endsUntil: last + DAY_MS - 1 }),
  };
}

/** @returns epoch milliseconds of its first moment in UTC */
function dayOf(text: string): number | undefined {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** Whatever is empty narrows nothing. */
function given(texts: Readonly<Record<string, string>>): Partial<InventoryAsk> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}
