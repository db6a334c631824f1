/** Edits and deletes issues. An edit looks at no screen (Jira Cloud since mid-2026), only at whether the field exists. */
import { issueBean } from '../../beans/issue-bean';
import { recordChange, storeFields } from '../../fields/field-change';
import { readFieldInput } from '../../fields/field-input';
import { json, noContent } from '../../http/answers';
import { callerId, objectBody, param, query, type Exchange, type Operation } from '../../http/exchange';
import { forbidden } from '../../http/jira-error';
import { objectOf, type JsonObject } from '../../json';
import { maySet } from '../../permissions/field-permissions';
import { requirePermission, visibleIssue } from '../../permissions/guard';
import { mayGlobally } from '../../permissions/permission-check';
import type { IssueRecord } from '../../site/issue-record';
import { forgetIssue } from '../../site/forget-issue';
import { projectOf } from '../../site/site-state';
import { readProperties } from './input/property-input';
import { addParts, readUpdate } from './input/update-parts';

export const editIssue: Operation = {
  method: 'PUT',
  path: 'issue/:issue',
  async handle(exchange) {
    const authorId = callerId(exchange);
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    requirePermission(exchange, { issue, permission: 'EDIT_ISSUES' });
    requireSilence(exchange);
    apply(exchange, issue, { body: await objectBody(exchange), authorId });
    if (query(exchange, 'returnIssue') !== 'true') return noContent();
    return json(issueBean(exchange, issue, { fields: [], properties: [], expand: [] }));
  },
};

/** Only administrators may edit without notifying watchers. */
function requireSilence(exchange: Exchange): void {
  if (query(exchange, 'notifyUsers') !== 'false' || mayGlobally(exchange.site, exchange.caller, 'ADMINISTER')) return;
  throw forbidden('To discard the user notification either admin or project admin permissions are required.');
}

function apply(exchange: Exchange, issue: IssueRecord, edit: { body: JsonObject; authorId: string }): void {
  const { body, authorId } = edit;
  const project = projectOf(exchange.site, issue);
  const parts = readUpdate(exchange, project, body);
  const changes = readFieldInput(exchange, {
    fields: objectOf(body['fields']),
    update: parts.update,
    allowed: (id) => maySet(exchange, project, id),
    project,
    current: issue.fields,
  });
  const properties = readProperties(body['properties']);
  addParts(exchange, issue, parts);
  recordChange(exchange.site, issue, { authorId, items: storeFields(exchange, issue, changes) });
  for (const [key, value] of properties) issue.properties.set(key, value);
}

export const deleteIssue: Operation = {
  method: 'DELETE',
  path: 'issue/:issue',
  handle(exchange) {
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    const refusal = forbidden('You do not have permission to delete issues in this project.');
    requirePermission(exchange, { issue, permission: 'DELETE_ISSUES' }, refusal);
    forgetIssue(exchange.site, issue);
    return noContent();
  },
};
