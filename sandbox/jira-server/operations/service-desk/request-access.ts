/** Who may see a customer request: its customer, and the agents, who see the issue itself. */
import { callerId, type Exchange } from '../../http/exchange';
import { JiraError } from '../../http/jira-error';
import { may } from '../../permissions/guard';
import type { IssueRecord } from '../../site/issue-record';
import { findIssue, projectOf, type Project, type RequestType } from '../../site/site-state';

export type ServiceDesk = NonNullable<Project['serviceDesk']>;

export interface CustomerRequest {
  readonly issue: IssueRecord;
  readonly project: Project;
  readonly desk: ServiceDesk;
  readonly type: RequestType;
  /** Sees what is internal, too. */
  readonly agent: boolean;
}

/** @throws JiraError 404 for what is no request, 403 for whose request it is not */
export function visibleRequest(exchange: Exchange, idOrKey: string): CustomerRequest {
  const caller = callerId(exchange);
  const issue = findIssue(exchange.site, idOrKey);
  const place = issue && placeOf(projectOf(exchange.site, issue), issue.requestTypeId);
  if (!place) throw new JiraError(404, ['The request was not found.']);
  const agent = may(exchange, 'BROWSE_PROJECTS', place.project);
  const own = issue.fields.get('reporter') === caller;
  if (!agent && !own) throw new JiraError(403, ['You do not have permission to view this request.']);
  if (exchange.request.method !== 'GET') exchange.written.add(issue.id);
  return { issue, agent, ...place };
}

function placeOf(project: Project, requestTypeId: string | undefined) {
  const desk = project.serviceDesk;
  const type = desk?.requestTypes.find(({ id }) => id === requestTypeId);
  return desk && type && { project, desk, type };
}

/** @throws JiraError 404 for a desk that is not there or not the caller's */
export function visibleDesk(exchange: Exchange, id: string): { project: Project; desk: ServiceDesk } {
  const caller = callerId(exchange);
  const project = exchange.site.projects.find(({ serviceDesk }) => serviceDesk?.id === id);
  const desk = project?.serviceDesk;
  if (!desk || !(desk.customers.has(caller) || may(exchange, 'BROWSE_PROJECTS', project))) {
    throw new JiraError(404, ['The service desk was not found.']);
  }
  return { project, desk };
}
