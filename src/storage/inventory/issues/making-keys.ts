/** How what belongs to the issues of rows is named in the store; apart from the other keys, because a transition needs none of it. */
import { encoded } from '../../keys';

export const makingKeys = {
  /** What became of the rows that were to get an issue, page by page. */
  results: (account: string, page: number) => `${makingKeys.resultsOf(account)}${page}`,
  resultsOf: (account: string) => `inventory:issues:${encoded(account)}:`,
  rowOfIssue: (issueId: string) => `inventory:issue:${encoded(issueId)}`,
} as const;
