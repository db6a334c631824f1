/** Creates an issue: project, type and permission first, then every field of the create screen at once. */
import { readFieldInput } from '../../fields/field-input';
import { storeFields } from '../../fields/field-change';
import { DEFAULT_PRIORITY } from '../../fields/system-fields';
import { json } from '../../http/answers';
import { callerId, objectBody, self, type Exchange, type Operation } from '../../http/exchange';
import { fieldErrors, notModelled } from '../../http/jira-error';
import { asIdentifier, asText, objectOf, type JsonObject } from '../../json';
import { maySet } from '../../permissions/field-permissions';
import { may, visibleProject } from '../../permissions/guard';
import type { IssueRecord } from '../../site/issue-record';
import { nextId, type IssueType, type Project } from '../../site/site-state';
import { readProperties } from './property-input';

export const createIssue: Operation = {
  method: 'POST',
  path: 'issue',
  async handle(exchange) {
    const reporter = callerId(exchange);
    const body = await objectBody(exchange);
    if (body['transition'] !== undefined) throw notModelled('A transition while creating an issue');
    const { project, issuetype, ...fields } = objectOf(body['fields']);
    const target = place(exchange, objectOf(project), objectOf(issuetype));
    const changes = readFieldInput(exchange, {
      fields: { summary: '', ...fields },
      update: objectOf(body['update']),
      allowed: (id) => target.project.screens.create.includes(id) && maySet(exchange, target.project, id),
      project: target.project,
      current: new Map(),
    });
    const properties = readProperties(body['properties']);
    const issue = newIssue(exchange, target, reporter);
    storeFields(exchange, issue, changes);
    for (const [key, value] of properties) issue.properties.set(key, value);
    const { id, key } = issue;
    return json({ id, key, self: self(exchange, `issue/${id}`) }, 201);
  },
};

interface Place {
  readonly project: Project;
  readonly type: IssueType;
}

function place(exchange: Exchange, project: JsonObject, type: JsonObject): Place {
  const found = visibleProject(exchange, asIdentifier(project['id']) ?? asText(project['key']) ?? '');
  if (!found) throw fieldErrors({ project: 'valid project is required' });
  if (!may(exchange, 'CREATE_ISSUES', found)) {
    throw fieldErrors({ project: 'You cannot create issues in this project.' });
  }
  const id = asIdentifier(type['id']);
  const named = found.issueTypes.find((one) => (id === undefined ? one.name === type['name'] : one.id === id));
  if (!named) throw fieldErrors({ issuetype: 'Specify a valid issue type' });
  return { project: found, type: named };
}

function newIssue(exchange: Exchange, at: Place, accountId: string): IssueRecord {
  const { site } = exchange;
  const { project, type } = at;
  const created = site.clock.now();
  const issue: IssueRecord = {
    ...{ id: nextId(site, 'issue'), key: `${project.key}-${++project.lastIssueNumber}`, projectId: project.id },
    ...{ issueTypeId: type.id, statusId: project.workflow.initialStatusId },
    ...{ creatorId: accountId, created, updated: created },
    fields: new Map([
      ['reporter', accountId],
      ['priority', DEFAULT_PRIORITY],
    ]),
    ...{ comments: [], attachments: [], properties: new Map(), changes: [] },
  };
  site.issues.set(issue.id, issue);
  site.keys.set(issue.key, issue.id);
  return issue;
}
