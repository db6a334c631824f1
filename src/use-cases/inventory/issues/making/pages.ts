/** Rows of an account that a rule is about, page by page, with all their names. */
import { fitsRule, rangeOf } from '../../../../domain/inventory/issues/issue-rule';
import type { IssueRule } from '../../../../domain/inventory/issues/issue-rule';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import type { Ports } from '../../../ports/ports';

type Needs = Pick<Ports, 'inventory'>;

export interface NamedRow {
  readonly row: InventoryRow;
  readonly names: readonly string[];
}

/** @returns a page of the rows without an issue, and those among them that fit */
export async function pageFor(
  { inventory }: Needs,
  at: { readonly account: string; readonly rule: IssueRule; readonly cursor: string },
  now: number,
): Promise<{ readonly looked: number; readonly fitting: readonly NamedRow[]; readonly cursor: string }> {
  const by = { what: 'issue', value: 'no' } as const;
  const from = at.cursor === '' ? {} : { cursor: at.cursor };
  const page = await inventory.list({ account: at.account, by, ...rangeOf(at.rule, now), ...from });
  const fitting: NamedRow[] = [];
  // An index may show an older state than the rows have.
  for (const row of page.rows.filter(({ issue }) => issue === 'no')) {
    const named = { row, names: await namesOf({ inventory }, row) };
    if (fitsRule(at.rule, named, now)) fitting.push(named);
  }
  return { looked: page.rows.length, fitting, cursor: page.cursor ?? '' };
}

export async function namesOf({ inventory }: Needs, row: InventoryRow): Promise<readonly string[]> {
  return row.nameCount > row.names.length ? inventory.namesOf(row) : row.names;
}
