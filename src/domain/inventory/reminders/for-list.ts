/** Which certificates without an issue are listed where a rule gives them issues. */
import { DAY_MS } from '../../validity';
import { fitsRule } from '../issues/issue-rule';
import type { IssueRule } from '../issues/issue-rule';
import { isOverdue } from '../renewal/row-policy';
import type { InventoryRow } from '../rows/inventory-row';

/** The rule is applied after each sync, once a week: what has fitted it for longer has lost its issue, or was refused one. */
const APPLIED_WITHIN_MS = 8 * DAY_MS;

/** What a rule leaves out was left out by somebody; not what fits it and has no issue all the same, nor what the app was to renew. */
export function isForList(row: InventoryRow, rule: IssueRule, now: number): boolean {
  if (rule.which === 'none' || isOverdue(row, now)) return true;
  return fitsRule(rule, { row, names: row.names }, now - APPLIED_WITHIN_MS);
}
