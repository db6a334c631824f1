/** JQL as a tree, and the refusal of what is no JQL (Atlassian support, "Use advanced search with JQL"). */
import { badRequest, type JiraError } from '../http/jira-error';

export const OPERATORS = ['=', '!=', '<', '<=', '>', '>=', '~', '!~', 'in', 'not in', 'is', 'is not'] as const;
export type Operator = (typeof OPERATORS)[number];

/** What a clause compares with: texts as written, functions, or nothing at all. */
export type Operand =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly string[] }
  | { readonly kind: 'empty' };

export interface Clause {
  readonly kind: 'clause';
  readonly field: string;
  readonly operator: Operator;
  readonly operands: readonly Operand[];
}

export type Condition =
  | Clause
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition };

export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
}

export interface JqlQuery {
  readonly where: Condition | undefined;
  readonly order: readonly SortKey[];
}

/** A refusal of JQL that cannot be read. */
export const brokenJql = (what: string): JiraError => badRequest(`Error in the JQL Query: ${what}`);
