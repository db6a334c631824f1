/** The site of the main story: project CERT with people, fields, screens and the workflow of certificates. */
import { certificateWorkflow, type CertificateRules } from './certificate-workflow';
import type { PermissionKey } from './permissions/permission-keys';
import type {
  FieldDefinition,
  IndexedProperty,
  PermissionGrant,
  ProjectDefinition,
  SiteDefinition,
  UserDefinition,
} from './site-definition';

/** Account ids of the people of the story. */
export const PEOPLE = {
  administrator: '5b10ac8d82e05b22cc7d4ef5',
  requester: '5b10a2844c20165700ede21g',
  operator: '5b109f2e9729b51b54dc274d',
  stranger: '5b10a0effa615349cb016cd8',
  app: '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077',
} as const;

/** Role that Jira puts every app user into. */
const ADD_ONS = 'atlassian-addons-project-access';

/** Those who approve orders, and a group that is none of theirs. */
export const GROUPS = {
  approvers: '7e1f6b8c-9d0a-4c7e-8a55-2f3b1c9d0e01',
  others: '7e1f6b8c-9d0a-4c7e-8a55-2f3b1c9d0e02',
} as const;

const USERS: readonly UserDefinition[] = [
  user('administrator', 'Ada Administrator', { admin: true, groupIds: [GROUPS.approvers] }),
  user('requester', 'Rita Requester'),
  user('operator', 'Otto Operator', { groupIds: [GROUPS.approvers] }),
  user('stranger', 'Sam Stranger'),
  user('app', 'SCM Connector for Jira', { admin: true, accountType: 'app' }),
];

function user(who: keyof typeof PEOPLE, displayName: string, more: Partial<UserDefinition> = {}): UserDefinition {
  const emailAddress = `${who}@example.com`;
  return { accountId: PEOPLE[who], displayName, emailAddress, apiToken: `${who}-token`, ...more };
}

const PROFILES = ['Standard SSL', 'Wildcard SSL', 'Multi Domain SSL'];

/** Those that a subscriber may give (BR 7.2.2). */
const REVOCATION_REASONS = [
  'Unspecified',
  'Key compromise',
  'Affiliation changed',
  'Superseded',
  'Cessation of operation',
];

/** Fields of a certificate, in the order of their screens. */
const FIELDS: readonly FieldDefinition[] = [
  { name: 'Certificate profile', type: 'select', options: PROFILES },
  { name: 'Certificate CSR text', type: 'textarea' },
  { name: 'Certificate ID', type: 'textfield' },
  { name: 'Certificate serial number', type: 'textfield' },
  { name: 'Certificate expiry', type: 'datepicker' },
  { name: 'Certificate names', type: 'textarea' },
  { name: 'Owner', type: 'userpicker' },
  { name: 'Certificate revocation reason', type: 'select', options: REVOCATION_REASONS },
  { name: 'Certificate not renewed because', type: 'textfield' },
];
const SYSTEM_FIELDS = ['summary', 'description', 'labels', 'priority', 'assignee', 'reporter', 'duedate'];
const EDIT_SCREEN = [...SYSTEM_FIELDS, ...FIELDS.map(({ name }) => name)];
/** Only what is known when a certificate is requested. */
const CREATE_SCREEN = [...SYSTEM_FIELDS, 'Certificate profile', 'Certificate CSR text', 'Owner'];

const REQUESTING: readonly PermissionKey[] = [
  ...(['BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'TRANSITION_ISSUES', 'ADD_COMMENTS'] as const),
  ...([
    'CREATE_ATTACHMENTS',
    'DELETE_OWN_ATTACHMENTS',
    'LINK_ISSUES',
    'ASSIGN_ISSUES',
    'ASSIGNABLE_USER',
    'SCHEDULE_ISSUES',
  ] as const),
];
const ADMINISTERING: readonly PermissionKey[] = [
  ...REQUESTING,
  ...(['ADMINISTER_PROJECTS', 'DELETE_ISSUES', 'DELETE_ALL_ATTACHMENTS', 'MODIFY_REPORTER', 'MOVE_ISSUES'] as const),
  ...(['EDIT_ALL_COMMENTS', 'DELETE_ALL_COMMENTS', 'EDIT_OWN_COMMENTS', 'DELETE_OWN_COMMENTS'] as const),
];

const GRANTS: readonly PermissionGrant[] = [
  { permissions: ADMINISTERING, to: { role: 'Administrators' } },
  { permissions: REQUESTING, to: { role: 'Requesters' } },
  { permissions: ['BROWSE_PROJECTS', 'TRANSITION_ISSUES', 'ADD_COMMENTS'], to: { role: 'SCM operators' } },
  { permissions: ADMINISTERING, to: { role: ADD_ONS } },
];

const project = (workflow: string): ProjectDefinition => ({
  ...{ key: 'CERT', name: 'Certificate Management', projectTypeKey: 'business', workflow },
  leadAccountId: PEOPLE.administrator,
  issueTypes: ['Certificate'],
  roles: {
    Administrators: [PEOPLE.administrator],
    Requesters: [PEOPLE.requester],
    'SCM operators': [PEOPLE.operator],
    [ADD_ONS]: [PEOPLE.app],
  },
  permissions: GRANTS,
  screens: { create: CREATE_SCREEN, edit: EDIT_SCREEN },
});

/**
 * @param rules the app's modules as the workflow names them
 * @param indexedProperties what the app's `jira:entityProperty` modules make searchable
 */
export function certificateSite(
  rules: CertificateRules,
  indexedProperties: readonly IndexedProperty[] = [],
): SiteDefinition {
  const workflow = certificateWorkflow(rules);
  return {
    users: USERS,
    groups: [
      { groupId: GROUPS.approvers, name: 'certificate-approvers' },
      { groupId: GROUPS.others, name: 'web-team' },
    ],
    appRules: [
      { key: rules.enrollPostFunction, ruleType: 'Function', name: 'Enroll certificate (Sectigo)' },
      { key: rules.requestValidator, ruleType: 'Validator', name: 'Certificate request is valid' },
      ...Object.entries(rules.postFunctions ?? {}).flatMap(([name, key]) =>
        key === undefined ? [] : [{ key, ruleType: 'Function' as const, name: `${name} (Sectigo)` }],
      ),
    ],
    indexedProperties,
    issueTypes: ['Certificate', 'Task'],
    fields: FIELDS,
    workflows: [workflow],
    projects: [project(workflow.name)],
  };
}

/** The same people on a site of its first days: nothing of certificates is there yet. */
export function untouchedSite(
  rules: CertificateRules,
  indexedProperties: readonly IndexedProperty[] = [],
): SiteDefinition {
  const prepared = certificateSite(rules, indexedProperties);
  return { ...prepared, issueTypes: ['Task', 'Story'], fields: [], workflows: [], projects: [] };
}
