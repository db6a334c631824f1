/** The fields of Jira itself in JQL. */
import { CATEGORIES } from '../beans/site-beans';
import { adfToText } from '../adf/adf-text';
import type { AdfNode } from '../adf/adf-node';
import { asText, isList, textOf } from '../json';
import type { IssueRecord } from '../site/issue-record';
import { findIssue, projectOf, statusOf, type SiteState } from '../site/site-state';
import { namedField, textField, timeField, wordField, type Named } from './field-kinds';
import { COMPARISON, type JqlField } from './jql-field';

/** Clause names by the field they mean. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ key: 'key', issuekey: 'key', issue: 'key', id: 'key', issuetype: 'issuetype', type: 'issuetype' },
  ...{ created: 'created', createddate: 'created', updated: 'updated', updateddate: 'updated' },
  ...{ due: 'duedate', duedate: 'duedate', labels: 'labels', project: 'project', status: 'status' },
  ...{ statuscategory: 'statusCategory', priority: 'priority', reporter: 'reporter', assignee: 'assignee' },
  ...{ creator: 'creator', summary: 'summary', description: 'description', environment: 'environment' },
  ...{ text: 'text', comment: 'comment', resolution: 'resolution' },
};

/** The field of a clause name; undefined when Jira has none of its own by that name. */
export function systemField(site: SiteState, clause: string): JqlField | undefined {
  const name = NAMES[clause.toLowerCase()];
  return name === undefined ? undefined : FIELDS[name]?.(site);
}

/** Fields that every Jira Cloud site has in JQL (Atlassian support, "JQL fields") and the stand-in has not. */
const UNMODELLED = new Set(
  [
    'affectedVersion approvals attachments category component customerRequestType development filter request',
    'savedFilter searchRequest fixVersion hierarchyLevel issueLink issueLinkType lastViewed level originalEstimate',
    'timeOriginalEstimate parent parentProject projectCategory projectType remainingEstimate timeEstimate',
    'requestChannelType requestLastActivityTime resolved resolutionDate sprint statusCategoryChangedDate subtasks',
    'timeSpent updatedBy voter votes watcher watchers workLogAuthor workLogComment workLogDate workRatio',
  ].flatMap((line) => line.toLowerCase().split(' ')),
);

/** True for a field that Jira itself would know and the stand-in does not. */
export function isUnmodelledClause(name: string): boolean {
  return UNMODELLED.has(name.toLowerCase());
}

type Make = (site: SiteState) => JqlField;

const stored = (id: string) => (issue: IssueRecord) => {
  const value = issue.fields.get(id);
  return typeof value === 'string' || typeof value === 'number' ? [value] : [];
};
const richText = (id: string) => (issue: IssueRecord) => {
  const value = issue.fields.get(id);
  return value === undefined ? [] : [adfToText(value as unknown as AdfNode)];
};
const comments = (issue: IssueRecord) =>
  issue.comments.filter((one) => one.visibleToRole === undefined).map((one) => adfToText(one.body));
const time =
  (name: string, at: (issue: IssueRecord) => readonly (string | number)[]): Make =>
  (site) =>
    timeField(name, at, () => site.clock.now());
const user =
  (name: string, values: (issue: IssueRecord) => readonly (string | number)[]): Make =>
  (site) =>
    namedField(name, values, () => people(site));

/** Everybody who can be named in JQL: by account id, name or address. */
export function people(site: SiteState): Named[] {
  return [...site.users.values()].map(({ accountId, displayName, emailAddress }) => ({
    ...{ id: accountId, names: [displayName, emailAddress] },
  }));
}

const FIELDS: Readonly<Record<string, Make | undefined>> = {
  key: keyField,
  project: (site) =>
    namedField(
      'project',
      (issue) => [issue.projectId],
      () => site.projects.map(({ id, key, name }) => ({ id, names: [key, name] })),
    ),
  issuetype: (site) =>
    namedField(
      'issuetype',
      (issue) => [issue.issueTypeId],
      () => site.issueTypes.map(({ id, name }) => ({ id, names: [name] })),
    ),
  status: (site) =>
    namedField(
      'status',
      (issue) => [issue.statusId],
      () => [...site.statuses.values()].map(({ id, name }) => ({ id, names: [name] })),
    ),
  statusCategory: (site) =>
    namedField(
      'statusCategory',
      (issue) => [String(CATEGORIES[statusOf(site, issue.statusId).category].id)],
      () => Object.values(CATEGORIES).map(({ id, key, name }) => ({ id: String(id), names: [name, key] })),
    ),
  priority: (site) =>
    namedField('priority', stored('priority'), () =>
      (site.fields.get('priority')?.options ?? []).map(({ id, value }) => ({ id, names: [value] })),
    ),
  resolution: () =>
    namedField(
      'resolution',
      () => [],
      () => [],
    ),
  reporter: user('reporter', stored('reporter')),
  assignee: user('assignee', stored('assignee')),
  creator: user('creator', (issue) => [issue.creatorId]),
  created: time('created', (issue) => [issue.created]),
  updated: time('updated', (issue) => [issue.updated]),
  duedate: time('duedate', stored('duedate')),
  labels: () =>
    wordField('labels', (issue) => {
      const labels = issue.fields.get('labels');
      return isList(labels) ? labels.map(textOf) : [];
    }),
  summary: () => textField('summary', stored('summary')),
  description: () => textField('description', richText('description')),
  environment: () => textField('environment', richText('environment')),
  comment: () => textField('comment', comments),
  text: (site) => textField('text', (issue) => [...allTexts(site, issue), ...comments(issue)]),
};

function allTexts(site: SiteState, issue: IssueRecord): string[] {
  return [...issue.fields].flatMap(([id, value]) => {
    const kind = site.fields.get(id)?.kind;
    if (kind === 'richText') return [adfToText(value as unknown as AdfNode)];
    return kind === 'text' || kind === 'summary' ? [asText(value) ?? ''] : [];
  });
}

/** Keys compare within a project by their number. */
function keyField(site: SiteState): JqlField {
  const place = (issue: IssueRecord) => {
    const number = issue.key.split('-').at(-1) ?? '';
    return `${projectOf(site, issue).key}-${number.padStart(12, '0')}`;
  };
  return {
    ...{ name: 'key', operators: COMPARISON, values: (issue) => [place(issue)], sortValue: place },
    read(text) {
      const issue = findIssue(site, text);
      return issue && [place(issue)];
    },
  };
}
