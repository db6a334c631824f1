/** One walk over the operations that set up a site; ids are those that the site of the main story gives. */
import { PEOPLE } from '../../sandbox/jira-server/certificate-project';
import { json } from './jira-exchange';
import type { Step } from './jira-walk';

const TEXT_FIELD = 'com.atlassian.jira.plugin.system.customfieldtypes:textfield';
const WORKFLOW = 'SCM Certificate workflow';

const project = (key: string, more: object = {}) =>
  json({ key, name: `Project ${key}`, projectTypeKey: 'business', leadAccountId: PEOPLE.administrator, ...more });
const browse = { permission: 'BROWSE_PROJECTS', holder: { type: 'user', parameter: PEOPLE.operator } };

/** The first option of the field *Certificate profile*. */
const OPTION = { id: '10020', value: 'Standard SSL, 1 year', disabled: true };
const MOVED = { customFieldOptionIds: [OPTION.id] };

export const SET_UP_WALK: readonly Step[] = [
  ['POST', 'issuetype', json({ name: 'Renewal', description: '', type: 'standard' }), 201],
  ['POST', 'issuetypescheme', json({ name: 'Renewals', issueTypeIds: ['10003'], defaultIssueTypeId: '10003' }), 201],
  ['GET', 'issuetypescheme?queryString=renew'],
  ['POST', 'field', json({ name: 'Team', type: TEXT_FIELD, description: '' }), 201],
  ['GET', 'field/customfield_10050/context'],
  ['GET', 'field/customfield_10050/screens'],
  ['POST', 'field/customfield_10050/context', json({ name: 'Elsewhere', projectIds: ['10000'] }), 201],
  ['POST', 'field/customfield_10050/context', json({ name: 'Again', projectIds: ['10000'] }), 400],
  ['POST', 'field/customfield_10050/context', json({ name: 'Gone', projectIds: ['1'] }), 404],
  ['GET', 'field/customfield_10050/context/projectmapping?contextId=20001'],
  ['POST', 'field/customfield_10050/context/20001/option', json({ options: [{ value: 'Here' }] }), 200],
  ['GET', 'field/customfield_10050/context/20001/option'],
  ['POST', 'field/{field}/trash', {}, 200],
  ['POST', 'field/{field}/trash', {}, 400],
  ['GET', 'field/search/trashed?query=team'],
  ['POST', 'field/{field}/restore', {}, 200],
  ['POST', 'field/customfield_1/restore', {}, 404],
  ['POST', 'field/customfield_10050/context/10150/option', json({ options: [{ value: 'Code signing' }] }), 200],
  ['GET', 'field/customfield_10050/context/10150/option'],
  ['PUT', 'field/customfield_10050/context/10150/option', json({ options: [OPTION] }), 200],
  ['PUT', 'field/customfield_10050/context/10150/option', json({ options: [{ id: '1', value: 'None' }] }), 404],
  ['PUT', 'field/customfield_10050/context/10150/option/move', json({ ...MOVED, position: 'Last' }), 204],
  ['PUT', 'field/customfield_10050/context/10150/option/move', json({ ...MOVED, after: '1' }), 404],
  ['POST', 'screens', json({ name: 'Renewal screen', description: '' }), 201],
  ['GET', 'screens?queryString=Renewal'],
  ['POST', 'screens/1/tabs', json({ name: 'More' }), 200],
  ['GET', 'screens/1/tabs'],
  ['POST', 'screens/1/tabs/{tab}/fields', json({ fieldId: 'customfield_10057' }), 200],
  ['GET', 'screens/1/tabs/{tab}/fields'],
  ['POST', 'screenscheme', json({ name: 'Renewal screens', screens: { default: 1, create: 10001 } }), 201],
  ['PUT', 'screenscheme/{screenscheme}', json({ screens: { create: '1' } }), 204],
  ['GET', 'screenscheme'],
  [
    'POST',
    'issuetypescreenscheme',
    json({ name: 'Renewals', issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId: '10002' }] }),
    201,
  ],
  ['GET', 'issuetypescreenscheme'],
  [
    'POST',
    'statuses',
    json({ scope: { type: 'GLOBAL' }, statuses: [{ name: 'Waiting', statusCategory: 'IN_PROGRESS' }] }),
    200,
  ],
  ['GET', 'statuses/search?searchString=Certificate&statusCategory=DONE'],
  ['GET', 'statuses?id=10000&id=10001'],
  ['GET', 'status'],
  ['GET', 'status/10000'],
  ['GET', 'statuscategory'],
  ['GET', `workflows/search?queryString=${encodeURIComponent(WORKFLOW)}&expand=values.transitions`],
  ['POST', 'workflows', json({ workflowNames: [WORKFLOW] }), 200],
  ['POST', 'workflows/create/validation', json({ payload: workflow('Renewal workflow') }), 200],
  ['POST', 'workflows/create', json(workflow('Renewal workflow')), 200],
  ['GET', 'workflows/capabilities?projectId=10000&issueTypeId=10001'],
  ['POST', 'workflowscheme', json({ name: 'Renewals', issueTypeMappings: { '10003': 'Renewal workflow' } }), 201],
  ['GET', 'workflowscheme'],
  ['GET', 'workflowscheme/10002'],
  ['GET', 'projectvalidate/key?key=REN'],
  ['POST', 'project', project('REN', { issueTypeScheme: 10_002, workflowScheme: 10_002 }), 201],
  ['PUT', 'issuetypescheme/project', json({ issueTypeSchemeId: '10000', projectId: '10001' }), 204],
  ['PUT', 'issuetypescreenscheme/project', json({ issueTypeScreenSchemeId: '10002', projectId: '10001' }), 204],
  ['PUT', 'workflowscheme/project', json({ workflowSchemeId: '10000', projectId: '10001' }), 204],
  ['POST', 'workflowscheme/project/switch', json({ projectId: '10001', targetSchemeId: '10002' }), 303],
  ['GET', 'task/10001'],
  ['POST', 'permissionscheme', json({ name: 'Quiet', permissions: [browse] }), 201],
  ['GET', 'permissionscheme'],
  ['GET', 'permissionscheme/10002'],
  ['POST', 'permissionscheme/10002/permission', json({ ...browse, permission: 'CREATE_ISSUES' }), 201],
  ['DELETE', 'permissionscheme/0/permission/{grant}', {}, 204],
  ['GET', 'issuetypescheme?id=10000&expand=projects'],
  ['GET', 'issuetypescheme/project?projectId=10000'],
  ['GET', 'issuetypescheme/mapping?issueTypeSchemeId=10000'],
  ['GET', 'issuetypescreenscheme/project?projectId=10000'],
  ['GET', 'issuetypescreenscheme/mapping?issueTypeScreenSchemeId=10002'],
  ['GET', 'issuetypescreenscheme/10002/project'],
  ['GET', 'workflowscheme/project?projectId=10000'],
  ['GET', 'workflowscheme/10002/projectUsages'],
  ['PUT', 'project/REN/permissionscheme', json({ id: 10_002 }), 200],
  ['GET', 'project/REN/permissionscheme'],
  ['GET', 'role'],
  ['GET', 'project/REN/role'],
  ['POST', 'project/REN/role/10001', json({ user: [PEOPLE.operator] }), 200],
  ['GET', 'project/REN/role/10001'],
  ['DELETE', `project/REN/role/10001?user=${PEOPLE.operator}`, {}, 204],
  ['DELETE', 'project/REN', {}, 204],
  ['DELETE', 'workflowscheme/10000', {}, 400],
  ['DELETE', 'workflowscheme/{workflowscheme}', {}, 204],
  ['DELETE', 'statuses?id={status}', {}, 400],
  ['DELETE', 'workflow/{workflow}', {}, 204],
  ['DELETE', 'statuses?id={status}', {}, 204],
  ['DELETE', 'issuetypescheme/{issuetypescheme}', {}, 204],
  ['DELETE', 'screenscheme/{screenscheme}', {}, 400],
  ['DELETE', 'issuetypescreenscheme/{issuetypescreenscheme}', {}, 204],
  ['DELETE', 'screens/10001', {}, 400],
  ['DELETE', 'screenscheme/{screenscheme}', {}, 204],
  ['DELETE', 'screens/{screens}', {}, 204],
  ['DELETE', 'field/{field}', {}, 303],
  ['DELETE', 'issuetype/{issuetype}', {}, 204],
  ['POST', 'issueLinkType', json({ name: 'Renews', inward: 'is renewed by', outward: 'renews' }), 201],
  ['POST', 'permissions/check', json({ globalPermissions: ['ADMINISTER'], accountId: PEOPLE.operator }), 200],
];

/** Operations for the app alone. */
export const APP_WALK: readonly Step[] = [
  ['GET', 'workflow/rule/config?types=postfunction&types=validator&expand=transition'],
  ['PUT', '/rest/forge/1/app/properties/setup', json({ v: 1 }), 201],
  ['GET', '/rest/forge/1/app/properties'],
  ['GET', '/rest/forge/1/app/properties/setup'],
  ['DELETE', '/rest/forge/1/app/properties/setup', {}, 204],
];

function workflow(name: string) {
  const statusReference = '00000000-0000-4000-8000-000000000001';
  const layout = { x: 0, y: 0 };
  const create = { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: statusReference, links: [] };
  return {
    scope: { type: 'GLOBAL' },
    statuses: [{ statusReference, name: 'Renewal open', statusCategory: 'TODO' }],
    workflows: [{ name, statuses: [{ statusReference, properties: {}, layout }], transitions: [create] }],
  };
}
