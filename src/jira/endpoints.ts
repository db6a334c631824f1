/** Jira's REST surface as far as the app uses it (Jira Cloud platform REST API v3). Path, method, whose right counts. */

interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** `app`: in a job nobody is in front; `user`: the person who makes the call, with their rights. */
  readonly as: 'app' | 'user';
}

export const ENDPOINTS = {
  issue: { method: 'GET', path: '/rest/api/3/issue/{issueId}', as: 'app' },
  issues: { method: 'POST', path: '/rest/api/3/issue/bulkfetch', as: 'app' },
  issuesForPerson: { method: 'POST', path: '/rest/api/3/issue/bulkfetch', as: 'user' },
  createIssue: { method: 'POST', path: '/rest/api/3/issue', as: 'app' },
  createIssues: { method: 'POST', path: '/rest/api/3/issue/bulk', as: 'app' },
  creatableTypes: { method: 'GET', path: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes', as: 'app' },
  createFields: {
    method: 'GET',
    path: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
    as: 'app',
  },
  search: { method: 'GET', path: '/rest/api/3/search/jql', as: 'app' },
  link: { method: 'POST', path: '/rest/api/3/issueLink', as: 'app' },
  editIssue: { method: 'PUT', path: '/rest/api/3/issue/{issueId}', as: 'app' },
  transitions: { method: 'GET', path: '/rest/api/3/issue/{issueId}/transitions', as: 'app' },
  transition: { method: 'POST', path: '/rest/api/3/issue/{issueId}/transitions', as: 'app' },
  comments: { method: 'GET', path: '/rest/api/3/issue/{issueId}/comment', as: 'app' },
  addComment: { method: 'POST', path: '/rest/api/3/issue/{issueId}/comment', as: 'app' },
  attach: { method: 'POST', path: '/rest/api/3/issue/{issueId}/attachments', as: 'app' },
  changelog: { method: 'GET', path: '/rest/api/3/issue/{issueId}/changelog', as: 'app' },
  attachmentContent: { method: 'GET', path: '/rest/api/3/attachment/content/{id}', as: 'app' },
  ownAccount: { method: 'GET', path: '/rest/api/3/myself', as: 'app' },
  fields: { method: 'GET', path: '/rest/api/3/field/search', as: 'app' },
  fieldContexts: { method: 'GET', path: '/rest/api/3/field/{fieldId}/context', as: 'app' },
  createFieldContext: { method: 'POST', path: '/rest/api/3/field/{fieldId}/context', as: 'app' },
  fieldProjects: { method: 'GET', path: '/rest/api/3/field/{fieldId}/context/projectmapping', as: 'app' },
  fieldOptions: { method: 'GET', path: '/rest/api/3/field/{fieldId}/context/{contextId}/option', as: 'app' },
  createFieldOptions: { method: 'POST', path: '/rest/api/3/field/{fieldId}/context/{contextId}/option', as: 'app' },
  updateFieldOptions: { method: 'PUT', path: '/rest/api/3/field/{fieldId}/context/{contextId}/option', as: 'app' },
  projects: { method: 'GET', path: '/rest/api/3/project/search', as: 'user' },
  projectForApp: { method: 'GET', path: '/rest/api/3/project/{projectIdOrKey}', as: 'app' },
  project: { method: 'GET', path: '/rest/api/3/project/{projectIdOrKey}', as: 'user' },
  myPermissions: { method: 'GET', path: '/rest/api/3/mypermissions', as: 'user' },
  users: { method: 'GET', path: '/rest/api/3/user/search', as: 'user' },
  user: { method: 'GET', path: '/rest/api/3/user', as: 'user' },
  groupPicker: { method: 'GET', path: '/rest/api/3/groups/picker', as: 'user' },
  groups: { method: 'GET', path: '/rest/api/3/group/bulk', as: 'app' },
  groupMembers: { method: 'GET', path: '/rest/api/3/group/member', as: 'app' },
  groupsOfUser: { method: 'GET', path: '/rest/api/3/user/groups', as: 'app' },
  editMetadata: { method: 'GET', path: '/rest/api/3/issue/{issueId}/editmeta', as: 'user' },
  editAsPerson: { method: 'PUT', path: '/rest/api/3/issue/{issueId}', as: 'user' },
  transitionsForPerson: { method: 'GET', path: '/rest/api/3/issue/{issueId}/transitions', as: 'user' },
  workflowRules: { method: 'GET', path: '/rest/api/3/workflow/rule/config', as: 'app' },
  transitionAsPerson: { method: 'POST', path: '/rest/api/3/issue/{issueId}/transitions', as: 'user' },
  // Jira Service Management's own API: what customers see.
  request: { method: 'GET', path: '/rest/servicedeskapi/request/{issueId}', as: 'app' },
  requestApprovals: { method: 'GET', path: '/rest/servicedeskapi/request/{issueId}/approval', as: 'app' },
  uploadForRequest: {
    method: 'POST',
    path: '/rest/servicedeskapi/servicedesk/{serviceDeskId}/attachTemporaryFile',
    as: 'app',
  },
  attachToRequest: { method: 'POST', path: '/rest/servicedeskapi/request/{issueId}/attachment', as: 'app' },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof ENDPOINTS;
