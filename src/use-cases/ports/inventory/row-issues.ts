/** Issues of rows: what is remembered of making them, who makes which, and which row an issue belongs to. */
import type { Attempt, Claim, Taken } from '../../../domain/inventory/issues/making/claim';
import type { Making, MakingResult } from '../../../domain/inventory/issues/making/making';
import type { RowDraft } from '../../../domain/inventory/issues/row-issue';
import type { IssueField } from '../../../domain/issue/issue-fields';
import type { IssueName } from '../issues';

/** Where a row stands. */
export interface RowPlace {
  readonly account: string;
  readonly sslId: string;
}

/** The row that an issue was made for. */
export interface RowLink extends RowPlace {
  readonly issueId: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface RowIssues {
  find(account: string): Promise<Making | undefined>;
  /** @returns false when there is one of this account */
  create(making: Making): Promise<boolean>;
  /** Writes on the version that was read, and a page of results together with it. @returns the stored one; undefined when another write came first */
  replace(
    read: Making,
    next: Making,
    page?: { readonly page: number; readonly results: readonly MakingResult[] },
  ): Promise<Making | undefined>;
  /** @returns accounts whose work is to go on by then (epoch milliseconds), a hundred at most */
  listDue(until: number): Promise<readonly string[]>;
  results(account: string, page: number): Promise<readonly MakingResult[]>;
  forgetResults(account: string, pages: number): Promise<void>;
  /** Claims the rows for one attempt. @returns by SCM's id what each claim says */
  take(rows: readonly RowPlace[], attempt: Attempt): Promise<ReadonlyMap<string, Taken>>;
  /** @returns the claim as it stands; undefined where nobody has made one */
  claimOf(row: RowPlace): Promise<Claim | undefined>;
  /** On the version that was read. @returns false when another attempt has taken it over */
  settle(claim: Claim, settled: Pick<Claim, 'state' | 'issueId'>): Promise<boolean>;
  /** The row has no issue any more. @param state `deleted`: the rule makes no other by itself */
  release(row: RowPlace, state: 'free' | 'deleted'): Promise<void>;
  link(links: readonly RowLink[]): Promise<void>;
  unlink(issueIds: readonly string[]): Promise<void>;
  linkOf(issueId: string): Promise<RowLink | undefined>;
}

/** Where issues are made. Read once for many. */
export interface MakingPlace {
  readonly projectId: string;
  readonly issueTypeId: string;
  /** Fields that its create screen takes. */
  readonly takes: readonly IssueField[];
}

/** What Jira said of one of many. */
export interface NotMade {
  readonly reason: string;
}

export interface IssueMaker {
  /** @throws Problem where the app cannot make issues there */
  place(projectId: string): Promise<MakingPlace>;
  /**
   * Fifty at most. @returns what became of each, in their order
   * @throws Problem where nothing is known of any; with `changedNothing` none was made
   */
  create(place: MakingPlace, drafts: readonly RowDraft[]): Promise<readonly (IssueName | NotMade)[]>;
  /** @returns by SCM's id the issues that the app made for these rows; Jira's search may lag some seconds behind */
  findMade(account: string, sslIds: readonly string[]): Promise<ReadonlyMap<string, IssueName>>;
  /** Takes the app's own transitions from the first status on. @returns whether there were such */
  move(place: MakingPlace, issueId: string, status: string): Promise<boolean>;
}
