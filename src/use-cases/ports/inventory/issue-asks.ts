/** What was asked on issues of imported certificates. */
import type { IssueAsks } from '../../../domain/inventory/issues/asks/issue-asks';

export interface IssueAskStore {
  find(issueId: string): Promise<IssueAsks | undefined>;
  /** @returns false when there is one of this issue */
  create(asks: IssueAsks): Promise<boolean>;
  /** Writes on the version that was read. @returns the stored one; undefined when another write came first */
  replace(read: IssueAsks, next: IssueAsks): Promise<IssueAsks | undefined>;
  /** @returns ids of issues whose work is to go on by then (epoch milliseconds), a page of at most 100 */
  listDue(until: number, cursor?: string): Promise<{ readonly ids: readonly string[]; readonly cursor?: string }>;
}
