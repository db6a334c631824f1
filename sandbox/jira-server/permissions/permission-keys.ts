/** Jira Cloud's built-in permissions: key, name, scope and number (`GET /rest/api/3/permissions`). */

const PERMISSIONS = [
  ['ADMINISTER', 'Administer Jira', 'GLOBAL', 0],
  ['SYSTEM_ADMIN', 'Jira System Administrators', 'GLOBAL', 44],
  ['USER_PICKER', 'Browse Users', 'GLOBAL', 27],
  ['CREATE_SHARED_OBJECTS', 'Create Shared Objects', 'GLOBAL', 22],
  ['MANAGE_GROUP_FILTER_SUBSCRIPTIONS', 'Manage Group Filter Subscriptions', 'GLOBAL', 24],
  ['BULK_CHANGE', 'Bulk Change', 'GLOBAL', 33],
  ['CREATE_PROJECT', 'Create team-managed projects', 'GLOBAL', 46],
  ['ADMINISTER_PROJECTS', 'Administer Projects', 'PROJECT', 23],
  ['EDIT_WORKFLOW', 'Edit Workflows', 'PROJECT', 47],
  ['BROWSE_PROJECTS', 'Browse Projects', 'PROJECT', 10],
  ['VIEW_AGGREGATED_DATA', 'View aggregated data', 'PROJECT', 48],
  ['VIEW_DEV_TOOLS', 'View Development Tools', 'PROJECT', 29],
  ['VIEW_READONLY_WORKFLOW', 'View Read-Only Workflow', 'PROJECT', 45],
  ['MANAGE_SPRINTS_PERMISSION', 'Manage sprints', 'PROJECT', 49],
  ['SERVICEDESK_AGENT', 'Service Project Agent', 'PROJECT', 50],
  ['CREATE_ISSUES', 'Create Issues', 'PROJECT', 11],
  ['EDIT_ISSUES', 'Edit Issues', 'PROJECT', 12],
  ['SCHEDULE_ISSUES', 'Schedule Issues', 'PROJECT', 28],
  ['MOVE_ISSUES', 'Move Issues', 'PROJECT', 25],
  ['ASSIGN_ISSUES', 'Assign Issues', 'PROJECT', 13],
  ['ASSIGNABLE_USER', 'Assignable User', 'PROJECT', 17],
  ['RESOLVE_ISSUES', 'Resolve Issues', 'PROJECT', 14],
  ['CLOSE_ISSUES', 'Close Issues', 'PROJECT', 18],
  ['MODIFY_REPORTER', 'Modify Reporter', 'PROJECT', 30],
  ['DELETE_ISSUES', 'Delete Issues', 'PROJECT', 16],
  ['LINK_ISSUES', 'Link Issues', 'PROJECT', 21],
  ['SET_ISSUE_SECURITY', 'Set Issue Security', 'PROJECT', 26],
  ['TRANSITION_ISSUES', 'Transition Issues', 'PROJECT', 51],
  ['UNARCHIVE_ISSUES', 'Restore Issues', 'PROJECT', 52],
  ['ARCHIVE_ISSUES', 'Archive Issues', 'PROJECT', 53],
  ['VIEW_VOTERS_AND_WATCHERS', 'View Voters and Watchers', 'PROJECT', 31],
  ['MANAGE_WATCHERS', 'Manage Watchers', 'PROJECT', 32],
  ['ADD_COMMENTS', 'Add Comments', 'PROJECT', 15],
  ['EDIT_ALL_COMMENTS', 'Edit All Comments', 'PROJECT', 34],
  ['EDIT_OWN_COMMENTS', 'Edit Own Comments', 'PROJECT', 35],
  ['DELETE_ALL_COMMENTS', 'Delete All Comments', 'PROJECT', 36],
  ['DELETE_OWN_COMMENTS', 'Delete Own Comments', 'PROJECT', 37],
  ['CREATE_ATTACHMENTS', 'Create Attachments', 'PROJECT', 19],
  ['DELETE_ALL_ATTACHMENTS', 'Delete All Attachments', 'PROJECT', 38],
  ['DELETE_OWN_ATTACHMENTS', 'Delete Own Attachments', 'PROJECT', 39],
  ['WORK_ON_ISSUES', 'Work On Issues', 'PROJECT', 20],
  ['EDIT_ALL_WORKLOGS', 'Edit All Worklogs', 'PROJECT', 40],
  ['EDIT_OWN_WORKLOGS', 'Edit Own Worklogs', 'PROJECT', 41],
  ['DELETE_ALL_WORKLOGS', 'Delete All Worklogs', 'PROJECT', 42],
  ['DELETE_OWN_WORKLOGS', 'Delete Own Worklogs', 'PROJECT', 43],
] as const;

export type PermissionKey = (typeof PERMISSIONS)[number][0];

export interface PermissionFacts {
  readonly id: string;
  readonly key: PermissionKey;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
}

const BY_KEY = new Map<string, PermissionFacts>(
  PERMISSIONS.map(([key, name, type, id]) => [key, { id: String(id), key, name, type }]),
);

/** The permission of that key; undefined when Jira knows none. */
export function permissionFacts(key: string): PermissionFacts | undefined {
  return BY_KEY.get(key);
}

/** All permissions that a permission scheme can grant. */
export function projectPermissions(): PermissionKey[] {
  return PERMISSIONS.flatMap(([key, , type]) => (type === 'PROJECT' ? [key] : []));
}

/** Every permission there is. */
export function allPermissions(): readonly PermissionFacts[] {
  return [...BY_KEY.values()];
}
