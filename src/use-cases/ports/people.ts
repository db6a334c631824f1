/** Who is in front, and what Jira lets them do. */
import type { ProjectRights } from '../../domain/account/project-rights';
import type { Person } from '../../domain/person';

/** What the calling person may do, asked of Jira as that person. */
export interface Permissions {
  isJiraAdmin(): Promise<boolean>;
  maySee(issueId: string): Promise<boolean>;
  mayTransition(issueId: string): Promise<boolean>;
  mayEdit(issueId: string): Promise<boolean>;
  /** Whether the person may create issues in a project. */
  mayCreateIn(projectId: string): Promise<boolean>;
  /** What the person may in a project; nothing where they do not see it. */
  inProject(projectId: string): Promise<ProjectRights>;
}

/** People by name, as the calling person sees them. */
export interface People {
  search(query: string): Promise<Person[]>;
  named(accountIds: readonly string[]): Promise<Person[]>;
}
