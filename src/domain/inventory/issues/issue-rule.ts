/** Which certificates of an account get a Jira issue: a setting of the account, applied after each sync. */
import * as z from 'zod/mini';
import type { FieldFault } from '../../problem';
import { DAY_MS, NO_EXPIRY_MS } from '../../validity';
import type { InventoryRow } from '../rows/inventory-row';
import { isEnded, isThere } from './row-standing';
import { fitsPattern, patternFault } from './name-pattern';

const WHICH = ['none', 'ending', 'all'] as const;

/** Longest lists that a form sends; a screen shows them in full. */
const MOST = 50;

export const issueRuleSchema = z.object({
  which: z.enum(WHICH),
  /** Of `ending`: days from now until the end. */
  withinDays: z.int(),
  /** SCM's ids; empty: of every organization. */
  organizations: z.readonly(z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(MOST))),
  /** `*.example.com`; empty: of every name. */
  names: z.readonly(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(MOST))),
  /** Expired, revoked, replaced and declined ones, too. */
  ended: z.boolean(),
});

export type IssueRule = z.infer<typeof issueRuleSchema>;

export const NO_ISSUES: IssueRule = { which: 'none', withinDays: 30, organizations: [], names: [], ended: false };

const DAYS = { least: 1, most: 730 } as const;

/** @returns what is wrong with it, field by field */
export function ruleFaults({ which, withinDays, names }: IssueRule): FieldFault[] {
  const outside = which === 'ending' && (withinDays < DAYS.least || withinDays > DAYS.most);
  const days = `Give a number of days from ${DAYS.least} to ${DAYS.most}.`;
  const wrong = names.flatMap((pattern) => patternFault(pattern) ?? []);
  return [
    ...(outside ? [{ field: 'withinDays', message: days }] : []),
    ...wrong.map((message) => ({ field: 'names', message })),
  ];
}

/** @returns by when what can fit ends; epoch milliseconds, both inclusive */
export function rangeOf({ which, withinDays, ended }: IssueRule, now: number) {
  return {
    endsFrom: ended ? 0 : now,
    endsUntil: which === 'ending' ? now + withinDays * DAY_MS : NO_EXPIRY_MS,
  };
}

type Facts = Pick<InventoryRow, 'status' | 'notAfter' | 'orgId'>;

/** @param names all names of the certificate. Whether it has an issue is not asked */
export function fitsRule(
  rule: IssueRule,
  { row, names }: { readonly row: Facts; readonly names: readonly string[] },
  now: number,
): boolean {
  const { endsFrom, endsUntil } = rangeOf(rule, now);
  const isInTime = row.notAfter >= endsFrom && row.notAfter <= endsUntil;
  const isWanted = rule.which !== 'none' && isThere(row) && (rule.ended || !isEnded(row, now));
  return isWanted && isInTime && isOfOrganization(rule, row) && hasName(rule, names);
}

function isOfOrganization({ organizations }: IssueRule, { orgId }: Facts): boolean {
  return organizations.length === 0 || organizations.includes(orgId);
}

function hasName(rule: IssueRule, names: readonly string[]): boolean {
  return rule.names.length === 0 || rule.names.some((pattern) => names.some((name) => fitsPattern(pattern, name)));
}
