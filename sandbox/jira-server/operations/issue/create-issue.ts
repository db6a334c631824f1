/** Creates an issue: project, type and permission first, then every field of the create screen at once, then the rules. */
import { readFieldInput, type FieldChanges } from '../../fields/field-input';
import { storeFields } from '../../fields/field-change';
import { DEFAULT_PRIORITY } from '../../fields/system-fields';
import { json } from '../../http/answers';
import { callerId, objectBody, self, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, fieldErrors, JiraError } from '../../http/jira-error';
import { asIdentifier, asText, objectOf, type Json, type JsonObject } from '../../json';
import { maySet } from '../../permissions/field-permissions';
import { may, visibleProject } from '../../permissions/guard';
import type { IssueRecord } from '../../site/issue-record';
import { fieldsOnScreen, issueTypesOf, screenOf, workflowOf } from '../../site/project-schemes';
import { nextId, type IssueType, type Project } from '../../site/site-state';
import { executable } from '../../workflow/availability';
import { startWorkflow } from '../../workflow/start-workflow';
import { makeTransition } from '../../workflow/make-transition';
import { readProperties } from './input/property-input';
import { addParts, readUpdate, type UpdateParts } from './input/update-parts';

export const createIssue: Operation = {
  method: 'POST',
  path: 'issue',
  async handle(exchange) {
    callerId(exchange);
    return json(await createFrom(exchange, await objectBody(exchange)), 201);
  },
};

/** Creates the issue that a body describes and returns what Jira answers. @throws JiraError when nothing was created */
export async function createFrom(exchange: Exchange, body: JsonObject): Promise<JsonObject> {
  const { project, issuetype, ...fields } = objectOf(body['fields']);
  const target = place(exchange, objectOf(project), objectOf(issuetype));
  const input = readInput(exchange, target, { ...body, fields });
  const start = await startWorkflow(exchange, { ...target, changes: input.changes });
  const issue = newIssue(exchange, target, callerId(exchange));
  storeFields(exchange, issue, input.changes);
  for (const [key, value] of input.properties) issue.properties.set(key, value);
  addParts(exchange, issue, input.parts);
  start(issue);
  const { id, key } = issue;
  const moved =
    body['transition'] === undefined ? {} : { transition: await moveOn(exchange, issue, body['transition']) };
  return { id, key, self: self(exchange, `issue/${id}`), ...moved };
}

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
  const types = issueTypesOf(exchange.site, found);
  const named = types.find((one) => (id === undefined ? one.name === type['name'] : one.id === id));
  if (!named) throw fieldErrors({ issuetype: 'Specify a valid issue type' });
  return { project: found, type: named };
}

interface Input {
  readonly changes: FieldChanges;
  readonly properties: ReadonlyMap<string, Json>;
  readonly parts: UpdateParts;
}

function readInput(exchange: Exchange, { project, type }: Place, body: JsonObject): Input {
  const parts = readUpdate(exchange, project, body);
  const screen = screenOf(exchange.site, project, { issueTypeId: type.id, operation: 'create' });
  const onScreen = fieldsOnScreen(exchange.site, screen);
  const changes = readFieldInput(exchange, {
    fields: { summary: '', ...objectOf(body['fields']) },
    update: parts.update,
    allowed: (id) => onScreen.includes(id) && maySet(exchange, project, id),
    project,
    current: new Map(),
  });
  return { changes, properties: readProperties(body['properties']), parts };
}

function newIssue(exchange: Exchange, { project, type }: Place, accountId: string): IssueRecord {
  const { site } = exchange;
  const created = site.clock.now();
  const lead = project.assigneeType === 'PROJECT_LEAD' ? [['assignee', project.leadAccountId] as const] : [];
  const issue: IssueRecord = {
    ...{ id: nextId(site, 'issue'), key: `${project.key}-${++project.lastIssueNumber}`, projectId: project.id },
    ...{ issueTypeId: type.id, statusId: workflowOf(site, project, type.id).initialStatusId },
    ...{ creatorId: accountId, created, updated: created },
    fields: new Map([['reporter', accountId], ['priority', DEFAULT_PRIORITY], ...lead]),
    ...{ comments: [], attachments: [], properties: new Map(), changes: [] },
  };
  site.issues.set(issue.id, issue);
  site.keys.set(issue.key, issue.id);
  exchange.written.add(issue.id);
  return issue;
}

/** The transition that was asked for with the create; the issue stays when it cannot be made. */
async function moveOn(exchange: Exchange, issue: IssueRecord, asked: Json): Promise<JsonObject> {
  try {
    const id = asIdentifier(objectOf(asked)['id']) ?? '';
    const transition = executable(exchange, issue, id);
    if (!transition) throw badRequest(`Transition id '${id}' is not valid for this issue.`);
    await makeTransition(exchange, issue, { transition, body: {} });
    return { status: 200, errorCollection: { errorMessages: [], errors: {} } };
  } catch (refusal) {
    if (!(refusal instanceof JiraError)) throw refusal;
    const { status, errorMessages, errors } = refusal;
    return { status, errorCollection: { errorMessages, errors } };
  }
}
