/** What a field is to JQL: the values an issue has, how operands are read, which operators it takes. */
import type { IssueRecord } from '../site/issue-record';
import { type Operator } from './jql-tree';

export type Value = string | number;

export interface JqlField {
  readonly name: string;
  readonly operators: readonly Operator[];
  /** What an issue has; nothing when the field is empty. Texts are compared as they are, except by `~`. */
  values(issue: IssueRecord): readonly Value[];
  /** The values an operand stands for; undefined when there is none such in the site. */
  read(text: string): readonly Value[] | undefined;
  /** What the order goes by; undefined comes last. */
  sortValue(issue: IssueRecord): Value | undefined;
}

const EMPTINESS: readonly Operator[] = ['is', 'is not'];
export const EQUALITY: readonly Operator[] = ['=', '!=', 'in', 'not in', ...EMPTINESS];
export const COMPARISON: readonly Operator[] = [...EQUALITY, '<', '<=', '>', '>='];
export const CONTAINS: readonly Operator[] = ['~', '!~', ...EMPTINESS];
