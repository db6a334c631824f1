/** Issue properties: any JSON under a key. */
import { json, noContent } from '../../http/answers';
import { callerId, jsonBody, param, self, type Exchange, type Operation } from '../../http/exchange';
import { JiraError } from '../../http/jira-error';
import { requirePermission, visibleIssue } from '../../permissions/guard';
import type { IssueRecord } from '../../site/issue-record';
import { requireProperty } from './input/property-input';

export const listProperties: Operation = {
  method: 'GET',
  path: 'issue/:issue/properties',
  handle(exchange) {
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    const url = (key: string) => self(exchange, `issue/${issue.key}/properties/${encodeURIComponent(key)}`);
    return json({ keys: [...issue.properties.keys()].map((key) => ({ self: url(key), key })) });
  },
};

export const getProperty: Operation = {
  method: 'GET',
  path: 'issue/:issue/properties/:key',
  handle(exchange) {
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    const key = param(exchange, 'key');
    const value = issue.properties.get(key);
    if (value === undefined) throw propertyNotFound(key);
    return json({ key, value });
  },
};

/** The body is the value itself. */
export const setProperty: Operation = {
  method: 'PUT',
  path: 'issue/:issue/properties/:key',
  async handle(exchange) {
    const issue = editableIssue(exchange);
    const key = param(exchange, 'key');
    const value = await jsonBody(exchange);
    requireProperty(key, JSON.stringify(value));
    const status = issue.properties.has(key) ? 200 : 201;
    issue.properties.set(key, value);
    return new Response(null, { status });
  },
};

export const deleteProperty: Operation = {
  method: 'DELETE',
  path: 'issue/:issue/properties/:key',
  handle(exchange) {
    const issue = editableIssue(exchange);
    const key = param(exchange, 'key');
    if (!issue.properties.delete(key)) throw propertyNotFound(key);
    return noContent();
  },
};

function editableIssue(exchange: Exchange): IssueRecord {
  callerId(exchange);
  const issue = visibleIssue(exchange, param(exchange, 'issue'));
  requirePermission(exchange, { issue, permission: 'EDIT_ISSUES' });
  return issue;
}

function propertyNotFound(key: string): JiraError {
  return new JiraError(404, [`The property with key '${key}' does not exist.`]);
}
