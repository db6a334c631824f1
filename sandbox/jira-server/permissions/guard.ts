/** The refusals of operations: 404 for what may not be seen, 403 (or what the operation documents) for the rest. */
import type { Exchange } from '../http/exchange';
import { forbidden, issueNotFound, type JiraError } from '../http/jira-error';
import type { IssueRecord } from '../site/issue-record';
import { findIssue, findProject, projectOf, type Project } from '../site/site-state';
import { mayGlobally, mayInProject } from './permission-check';
import type { PermissionKey } from './permission-keys';

export function may(exchange: Exchange, permission: PermissionKey, project: Project): boolean {
  return mayInProject(exchange.site, exchange.caller, { permission, project });
}

/** The issue, when it exists and the caller may browse it. @throws JiraError 404 */
export function visibleIssue(exchange: Exchange, idOrKey: string): IssueRecord {
  const issue = findIssue(exchange.site, idOrKey);
  if (!issue || !may(exchange, 'BROWSE_PROJECTS', projectOf(exchange.site, issue))) throw issueNotFound();
  if (exchange.request.method !== 'GET') exchange.written.add(issue.id);
  return issue;
}

/** The project, when it exists and the caller may browse or administer it. */
export function visibleProject(exchange: Exchange, idOrKey: string): Project | undefined {
  const project = findProject(exchange.site, idOrKey);
  return project && canSee(exchange, project) ? project : undefined;
}

export function canSee(exchange: Exchange, project: Project): boolean {
  return may(exchange, 'BROWSE_PROJECTS', project) || mayGlobally(exchange.site, exchange.caller, 'ADMINISTER');
}

/** @throws `refusal`, by default JiraError 403, when the caller lacks the permission in the issue's project */
export function requirePermission(
  exchange: Exchange,
  at: { issue: IssueRecord; permission: PermissionKey },
  refusal: JiraError = forbidden('You do not have permission to perform this operation.'),
): void {
  if (!may(exchange, at.permission, projectOf(exchange.site, at.issue))) throw refusal;
}
