/** What a person may do with an SCM account: it follows from what Jira lets them do in the account's home project. */
import type { Account } from './account';

/** Each right, and the permission of the project that gives it (design.md, Security rules). */
export const RIGHTS = {
  /** See its certificates and reference data. */
  see: 'BROWSE_PROJECTS',
  /** Order, renew, replace, revoke: one at a time. */
  act: 'TRANSITION_ISSUES',
  /** Approve and decline, and act on many at once. */
  decide: 'ADMINISTER_PROJECTS',
} as const;

export type Right = keyof typeof RIGHTS;

/** Who may not see a project may do nothing in it. */
export type ProjectRights = Readonly<Record<Right, boolean>>;

export const NO_RIGHTS: ProjectRights = { see: false, act: false, decide: false };

/** An account as people see it who do not administer Jira. */
export interface AccountChoice extends Pick<Account, 'id' | 'name' | 'homeProject' | 'enabled' | 'renewal'> {
  readonly rights: ProjectRights;
}
