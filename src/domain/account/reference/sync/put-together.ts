/** Makes the rows of a kind of what was read page by page: each thing once, by name. */
import type { NamedId } from '../../listed-certificate';
import type { DomainState } from '../../reference-data';
import { joinedDomains } from '../joined-domains';
import type { ReferenceKind, ReferenceRows } from '../reference-kind';
import type { Draft, DraftPart } from './draft';

export type AnyRow = ReferenceRows[ReferenceKind];

/** A row of one of SCM's lists; those of the step `states` are validations of domains. */
export type DraftRow = AnyRow | NamedId | DomainState;

export interface Gathered extends Omit<DraftPart, 'pieces'> {
  readonly rows: readonly DraftRow[];
}

/** @returns in SCM's order, each id once */
function listed(draft: Draft, gathered: readonly Gathered[]): readonly NamedId[] {
  const lists = gathered.filter(({ step }) => step === 'list');
  const last = Math.max(...lists.map(({ pass }) => pass));
  // Of a list that never held still nothing is left out that any pass has seen.
  const counted = draft.restless ? lists : lists.filter(({ pass }) => pass === last);
  const named = counted.flatMap(({ rows }) => rows.flatMap((row) => ('id' in row ? [row] : [])));
  return [...new Map(named.map((row) => [row.id, row])).values()];
}

/** @returns the states of the latest pass in front */
function statesIn(gathered: readonly Gathered[]): readonly DomainState[] {
  const lists = gathered.filter(({ step }) => step === 'states').reverse();
  return lists.flatMap(({ rows }) => rows.flatMap((row) => ('status' in row ? [row] : [])));
}

/** @param gathered in the order in which they were read */
export function putTogether(kind: ReferenceKind, draft: Draft, gathered: readonly Gathered[]): readonly AnyRow[] {
  const list = listed(draft, gathered);
  // The lists of the other kinds hold whole rows.
  const rows = kind === 'domains' ? joinedDomains(list, statesIn(gathered)) : (list as readonly AnyRow[]);
  return [...rows].sort((one, other) => one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1));
}

/** How many different things the present pass has found. */
export function foundIn({ step, pass }: Draft, gathered: readonly Gathered[]): number {
  const own = gathered.filter((part) => part.step === step && part.pass === pass);
  return new Set(own.flatMap(({ rows }) => rows.map((row) => ('id' in row ? row.id : row.name)))).size;
}

/** @returns neighbours of the same step and pass as one: pages are many, and each part takes a place in the store */
export function fewerParts(gathered: readonly Gathered[]): readonly Gathered[] {
  const parts: (Gathered & { readonly rows: DraftRow[] })[] = [];
  for (const { step, pass, rows } of gathered) {
    const last = parts.at(-1);
    if (last?.step === step && last.pass === pass) last.rows.push(...rows);
    else parts.push({ step, pass, rows: [...rows] });
  }
  return parts;
}
