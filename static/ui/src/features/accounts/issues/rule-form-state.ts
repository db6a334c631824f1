/** The setting as it is edited: names stand one a line. */
import { ruleFaults } from '../../../../../../src/domain/inventory/issues/issue-rule';
import type { IssueRule } from '../../../../../../src/domain/inventory/issues/issue-rule';

export interface RuleFields extends Omit<IssueRule, 'names' | 'withinDays'> {
  readonly withinDays: string;
  readonly names: string;
}

export function fieldsOf({ names, withinDays, ...rule }: IssueRule): RuleFields {
  return { ...rule, withinDays: String(withinDays), names: names.join('\n') };
}

/** What is no whole number becomes one that is out of range, so that it is told. */
export function ruleOf({ names, withinDays, ...rest }: RuleFields): IssueRule {
  const patterns = names.split(/[\n,]/).map((name) => name.trim());
  const days = /^\d{1,6}$/.test(withinDays.trim()) ? Number(withinDays) : 0;
  return { ...rest, withinDays: days, names: [...new Set(patterns.filter((name) => name !== ''))] };
}

export function isSameRule(one: IssueRule, other: IssueRule): boolean {
  const parts = ({ which, withinDays, organizations, names, ended }: IssueRule) =>
    JSON.stringify([which, withinDays, [...organizations].sort(), names, ended]);
  return parts(one) === parts(other);
}

export function faultsAt(rule: IssueRule, field: string): readonly string[] {
  return ruleFaults(rule)
    .filter((fault) => fault.field === field)
    .map(({ message }) => message);
}
