/** Fields every Jira site has and whose value an issue stores (others, such as status, are derived in the answer). */
import type { Field, FieldKind, FieldOption } from './field-kind';

/** Priorities of a new site, best first; ids as Jira gives them. */
const PRIORITIES: readonly FieldOption[] = [
  { id: '1', value: 'Highest' },
  { id: '2', value: 'High' },
  { id: '3', value: 'Medium' },
  { id: '4', value: 'Low' },
  { id: '5', value: 'Lowest' },
];
export const DEFAULT_PRIORITY = '3';

const FIELDS: readonly (readonly [id: string, name: string, kind: FieldKind])[] = [
  ['summary', 'Summary', 'summary'],
  ['description', 'Description', 'richText'],
  ['environment', 'Environment', 'richText'],
  ['labels', 'Labels', 'labels'],
  ['duedate', 'Due date', 'date'],
  ['priority', 'Priority', 'priority'],
  ['assignee', 'Assignee', 'user'],
  ['reporter', 'Reporter', 'user'],
];

export const SYSTEM_FIELDS: readonly Field[] = FIELDS.map(([id, name, kind]) => ({
  ...{ id, name, kind, description: '' },
  options: kind === 'priority' ? [...PRIORITIES] : [],
}));

/** Fields an answer derives from the issue itself: id, name and type of their value. */
export const DERIVED_FIELDS: readonly (readonly [id: string, name: string, type: string, items?: string])[] = [
  ['issuetype', 'Issue Type', 'issuetype'],
  ['project', 'Project', 'project'],
  ['status', 'Status', 'status'],
  ['resolution', 'Resolution', 'resolution'],
  ['creator', 'Creator', 'user'],
  ['created', 'Created', 'datetime'],
  ['updated', 'Updated', 'datetime'],
  ['comment', 'Comment', 'comments-page'],
  ['attachment', 'Attachment', 'array', 'attachment'],
  ['issuelinks', 'Linked Issues', 'array', 'issuelinks'],
  ['subtasks', 'Sub-tasks', 'array', 'issuelinks'],
];

/** Fields Jira lets clients set in `fields` or `update` and the stand-in does not have. */
export const UNMODELLED_FIELDS: readonly string[] = [
  ...['attachment', 'components', 'fixVersions', 'issuelinks', 'parent', 'resolution', 'security', 'subtasks'],
  ...['timetracking', 'versions', 'worklog'],
];
