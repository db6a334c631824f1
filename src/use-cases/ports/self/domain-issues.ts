/** What is remembered of issues about domains whose validation ends. */
import type { DomainIssue } from '../../../domain/renewal/domains/domain-issue';

export interface DomainIssues {
  /** Some hundreds at most. */
  list(): Promise<readonly DomainIssue[]>;
  /** @returns false where there is one about this validation: nobody opens a second one */
  create(issue: DomainIssue): Promise<boolean>;
  keep(issue: DomainIssue): Promise<void>;
  forget(issue: Pick<DomainIssue, 'domain' | 'until'>): Promise<void>;
}
