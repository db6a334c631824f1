/** Switches the workflow scheme of a project that has issues: statuses that disappear need a mapping. */
import { recordChange } from '../../fields/field-change';
import { callerId, objectBody, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import { textOf, type JsonObject } from '../../json';
import type { IssueRecord } from '../../site/issue-record';
import { present } from '../../site/present';
import type { WorkflowScheme } from '../../site/schemes';
import { statusOf, type Project, type SiteState } from '../../site/site-state';
import { numbered, requireAdministrator } from '../administration/administrator';
import { existingProject } from '../administration/existing-project';
import { accepted } from '../app/tasks';
import { objects } from './workflow-text';

/** Answers 303 at once; the issues move when the task is done. */
export const switchWorkflowScheme: Operation = {
  method: 'POST',
  path: 'workflowscheme/project/switch',
  async handle(exchange) {
    requireAdministrator(exchange);
    const { site } = exchange;
    const body = await objectBody(exchange);
    const project = existingProject(exchange, body['projectId'], 400);
    const scheme = numbered(site.schemes.workflowSchemes, body['targetSchemeId'], 'workflow scheme');
    const mappings = objects(body['mappingsByIssueTypeOverride']);
    const lost = issuesOf(site, project).find((issue) => newStatus(site, issue, { scheme, mappings }) === undefined);
    if (lost) {
      const { name } = statusOf(site, lost.statusId);
      throw badRequest(`Issues of type ${lost.issueTypeId} with the status '${name}' need a status mapping.`);
    }
    const description = `Switch the workflow scheme of ${project.key}`;
    if ([...site.tasks.values()].some((task) => task.description === description && task.result === undefined)) {
      throw new JiraError(409, ['A conflicting task is already running.']);
    }
    return accepted(exchange, { description, work: () => switchNow(exchange, project, { scheme, mappings }) });
  },
};

interface Target {
  readonly scheme: WorkflowScheme;
  readonly mappings: readonly JsonObject[];
}

function issuesOf(site: SiteState, project: Project): IssueRecord[] {
  return [...site.issues.values()].filter(({ projectId }) => projectId === project.id);
}

/** The status an issue has under the new scheme; undefined when a mapping is missing. */
function newStatus(site: SiteState, issue: IssueRecord, { scheme, mappings }: Target): string | undefined {
  const workflowId = scheme.workflowIds.get(issue.issueTypeId) ?? scheme.defaultWorkflowId;
  const { statuses } = present(site.workflows.get(workflowId), `workflow ${workflowId}`);
  const known = (id: string) => statuses.some(({ statusId }) => statusId === id);
  if (known(issue.statusId)) return issue.statusId;
  const own = mappings.filter((mapping) => textOf(mapping['issueTypeId']) === issue.issueTypeId);
  const pairs = own.flatMap((mapping) => objects(mapping['statusMappings']));
  const wanted = textOf(pairs.find((pair) => textOf(pair['oldStatusId']) === issue.statusId)?.['newStatusId']);
  return known(wanted) ? wanted : undefined;
}

/** Moves every issue; one whose status came up meanwhile without a mapping gets the first status. */
function switchNow(exchange: Exchange, project: Project, target: Target): JsonObject {
  const { site } = exchange;
  for (const issue of issuesOf(site, project)) {
    const to = newStatus(site, issue, target) ?? firstStatus(site, issue, target.scheme);
    if (to === issue.statusId) continue;
    const [from, next] = [statusOf(site, issue.statusId), statusOf(site, to)];
    issue.statusId = to;
    const item = { field: 'status', fieldId: 'status', custom: false, from: from.id, fromString: from.name };
    const items = [{ ...item, to: next.id, toString: next.name }];
    recordChange(site, issue, { authorId: callerId(exchange), items });
  }
  project.workflowSchemeId = target.scheme.id;
  return {};
}

function firstStatus(site: SiteState, issue: IssueRecord, scheme: WorkflowScheme): string {
  const workflowId = scheme.workflowIds.get(issue.issueTypeId) ?? scheme.defaultWorkflowId;
  return present(site.workflows.get(workflowId), `workflow ${workflowId}`).initialStatusId;
}
