/** An issue with the fields, properties and expansions that were asked for (schema IssueBean). */
import { codecOf } from '../fields/codecs/codecs';
import { DERIVED_FIELDS } from '../fields/system-fields';
import { self, type Exchange } from '../http/exchange';
import { jiraDateTime } from '../http/jira-date';
import type { Json, JsonObject } from '../json';
import type { IssueRecord } from '../site/issue-record';
import { present } from '../site/present';
import { projectOf } from '../site/site-state';
import { EXPANSIONS, expansions } from './issue-expansions';
import { attachmentBean, commentBean, readableComments } from './issue-parts';
import { issueTypeBean, linkBean, projectBean, statusBean } from './site-beans';
import { userBean } from './user-bean';

interface IssueView {
  /** As in the query: names, `*all`, `*navigable`, `-name`. */
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
}

/** Fields that `*navigable` leaves out. */
const NOT_NAVIGABLE = ['comment', 'attachment'];

export function issueBean(exchange: Exchange, issue: IssueRecord, view: IssueView): JsonObject {
  const all = fieldIds(exchange).filter((id) => wanted(id, view.fields));
  return {
    expand: EXPANSIONS.join(','),
    id: issue.id,
    self: self(exchange, `issue/${issue.id}`),
    key: issue.key,
    ...expansions(exchange, issue, view.expand),
    fields: Object.fromEntries(all.map((id) => [id, fieldValue(exchange, issue, id)])),
    ...(view.properties.length === 0 ? {} : { properties: chosenProperties(issue, view.properties) }),
  };
}

function fieldIds(exchange: Exchange): string[] {
  return [...DERIVED_FIELDS.map(([id]) => id), ...exchange.site.fields.keys()];
}

function wanted(id: string, fields: readonly string[]): boolean {
  const negative = fields.includes(`-${id}`);
  if (negative) return false;
  const positive = fields.filter((name) => !name.startsWith('-'));
  if (positive.length === 0 || positive.includes('*all') || positive.includes(id)) return true;
  return positive.includes('*navigable') && !NOT_NAVIGABLE.includes(id);
}

function chosenProperties(issue: IssueRecord, keys: readonly string[]): JsonObject {
  const all = keys.includes('*all');
  return Object.fromEntries([...issue.properties].filter(([key]) => all || keys.includes(key)));
}

function fieldValue(exchange: Exchange, issue: IssueRecord, id: string): Json {
  const field = exchange.site.fields.get(id);
  const derive = DERIVED[id];
  if (!field) return derive ? derive(exchange, issue) : null;
  const stored = issue.fields.get(id);
  if (stored === undefined) return field.id === 'labels' ? [] : null;
  return codecOf(field).write(stored, { field, exchange });
}

const DERIVED: Readonly<Record<string, (exchange: Exchange, issue: IssueRecord) => Json>> = {
  issuetype: (exchange, issue) => issueTypeBean(exchange, issueTypeOf(exchange, issue)),
  project: (exchange, issue) => projectBean(exchange, projectOf(exchange.site, issue)),
  status: (exchange, issue) => statusBean(exchange, issue.statusId),
  resolution: () => null,
  creator: (exchange, issue) => userBean(exchange, issue.creatorId),
  created: (_, issue) => jiraDateTime(issue.created),
  updated: (_, issue) => jiraDateTime(issue.updated),
  comment: (exchange, issue) => commentPage(exchange, issue),
  attachment: (exchange, issue) => issue.attachments.map((one) => attachmentBean(exchange, one)),
  issuelinks: (exchange, issue) => links(exchange, issue),
  subtasks: () => [],
};

function issueTypeOf(exchange: Exchange, issue: IssueRecord) {
  const type = exchange.site.issueTypes.find((one) => one.id === issue.issueTypeId);
  return present(type, `issue type ${issue.issueTypeId}`);
}

function commentPage(exchange: Exchange, issue: IssueRecord): JsonObject {
  const comments = readableComments(exchange, issue);
  const counts = { maxResults: comments.length, total: comments.length, startAt: 0 };
  const view = { issue, withProperties: false };
  return {
    comments: comments.map((comment) => commentBean(exchange, comment, view)),
    self: self(exchange, `issue/${issue.id}/comment`),
    ...counts,
  };
}

function links(exchange: Exchange, issue: IssueRecord): Json {
  const own = exchange.site.links.filter((link) => link.sourceId === issue.id || link.destinationId === issue.id);
  return own.map((link) => linkBean(exchange, link, issue.id));
}
