/** Jira's REST surface as far as set-up uses it (Jira Cloud platform REST API v3). Loaded with set-up alone, beside the table of what runs every day. */

interface SetUpEndpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** `user`: Jira itself enforces Administer Jira of the person in front, and its audit log names them. */
  readonly as: 'app' | 'user';
}

const REST = '/rest/api/3';

function asUser(method: SetUpEndpoint['method'], path: string): SetUpEndpoint {
  return { method, path: `${REST}/${path}`, as: 'user' };
}

export const SET_UP_ENDPOINTS = {
  issueTypes: asUser('GET', 'issuetype'),
  createIssueType: asUser('POST', 'issuetype'),
  deleteIssueType: asUser('DELETE', 'issuetype/{id}'),
  issueTypeSchemes: asUser('GET', 'issuetypescheme'),
  issueTypeSchemeItems: asUser('GET', 'issuetypescheme/mapping'),
  issueTypeSchemeOfProject: asUser('GET', 'issuetypescheme/project'),
  createIssueTypeScheme: asUser('POST', 'issuetypescheme'),
  giveIssueTypeScheme: asUser('PUT', 'issuetypescheme/project'),
  deleteIssueTypeScheme: asUser('DELETE', 'issuetypescheme/{issueTypeSchemeId}'),
  fields: asUser('GET', 'field/search'),
  createField: asUser('POST', 'field'),
  screensOfField: asUser('GET', 'field/{fieldId}/screens'),
  trashField: asUser('POST', 'field/{id}/trash'),
  contexts: asUser('GET', 'field/{fieldId}/context'),
  options: asUser('GET', 'field/{fieldId}/context/{contextId}/option'),
  createOptions: asUser('POST', 'field/{fieldId}/context/{contextId}/option'),
  screens: asUser('GET', 'screens'),
  createScreen: asUser('POST', 'screens'),
  deleteScreen: asUser('DELETE', 'screens/{screenId}'),
  tabs: asUser('GET', 'screens/{screenId}/tabs'),
  tabFields: asUser('GET', 'screens/{screenId}/tabs/{tabId}/fields'),
  addTabField: asUser('POST', 'screens/{screenId}/tabs/{tabId}/fields'),
  screenSchemes: asUser('GET', 'screenscheme'),
  createScreenScheme: asUser('POST', 'screenscheme'),
  updateScreenScheme: asUser('PUT', 'screenscheme/{screenSchemeId}'),
  deleteScreenScheme: asUser('DELETE', 'screenscheme/{screenSchemeId}'),
  issueTypeScreenSchemes: asUser('GET', 'issuetypescreenscheme'),
  issueTypeScreenSchemeItems: asUser('GET', 'issuetypescreenscheme/mapping'),
  issueTypeScreenSchemeOfProject: asUser('GET', 'issuetypescreenscheme/project'),
  projectsOfIssueTypeScreenScheme: asUser('GET', 'issuetypescreenscheme/{issueTypeScreenSchemeId}/project'),
  createIssueTypeScreenScheme: asUser('POST', 'issuetypescreenscheme'),
  giveIssueTypeScreenScheme: asUser('PUT', 'issuetypescreenscheme/project'),
  deleteIssueTypeScreenScheme: asUser('DELETE', 'issuetypescreenscheme/{issueTypeScreenSchemeId}'),
  statuses: asUser('GET', 'statuses/search'),
  deleteStatuses: asUser('DELETE', 'statuses'),
  workflows: asUser('GET', 'workflows/search'),
  checkWorkflow: asUser('POST', 'workflows/create/validation'),
  createWorkflow: asUser('POST', 'workflows/create'),
  deleteWorkflow: asUser('DELETE', 'workflow/{entityId}'),
  capabilities: asUser('GET', 'workflows/capabilities'),
  workflowSchemes: asUser('GET', 'workflowscheme'),
  workflowSchemeOfProject: asUser('GET', 'workflowscheme/project'),
  projectsOfWorkflowScheme: asUser('GET', 'workflowscheme/{workflowSchemeId}/projectUsages'),
  createWorkflowScheme: asUser('POST', 'workflowscheme'),
  giveWorkflowScheme: asUser('PUT', 'workflowscheme/project'),
  switchWorkflowScheme: asUser('POST', 'workflowscheme/project/switch'),
  deleteWorkflowScheme: asUser('DELETE', 'workflowscheme/{id}'),
  projectKey: asUser('GET', 'projectvalidate/key'),
  projects: asUser('GET', 'project/search'),
  project: asUser('GET', 'project/{projectIdOrKey}'),
  createProject: asUser('POST', 'project'),
  deleteProject: asUser('DELETE', 'project/{projectIdOrKey}'),
  countIssues: asUser('POST', 'search/approximate-count'),
  /** Where Jira's answer to a long task leads. */
  task: asUser('GET', 'task/{taskId}'),
  appPermissions: { method: 'GET', path: `${REST}/mypermissions`, as: 'app' },
} as const satisfies Record<string, SetUpEndpoint>;

export type SetUpEndpointName = keyof typeof SET_UP_ENDPOINTS;
