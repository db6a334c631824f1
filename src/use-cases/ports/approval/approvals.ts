/** Who may approve, and what a service project's own approval step says. */
import type { Group } from '../../../domain/approval/group';

export interface Groups {
  /** As the calling person sees them. */
  search(query: string): Promise<Group[]>;
  /** Those that are gone are left out. */
  named(ids: readonly string[]): Promise<Group[]>;
  /** Account ids of active people, none where Jira does not tell them. `all`: there are no more than these. */
  members(id: string): Promise<{ readonly accountIds: readonly string[]; readonly all: boolean }>;
  isMember(id: string, accountId: string): Promise<boolean>;
}

/** The outcome of an approval step of a service project's workflow. */
export interface DeskApproval {
  readonly decision: 'approved' | 'declined';
  /** Account ids of those who gave that answer. */
  readonly by: readonly string[];
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface DeskApprovals {
  /** @returns the latest that was completed; undefined where there is none, or the issue is no request of a portal */
  latest(issueId: string): Promise<DeskApproval | undefined>;
  /** Whether what an order is made from (CSR, profile, owner, reporter) was changed after that time. */
  wasEditedSince(issueId: string, epochMs: number): Promise<boolean>;
}
