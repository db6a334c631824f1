/** Sets up a certificate project on a fresh Jira site through its API, request by request, as an installer would. */
import { textOf, type JsonObject } from '../../sandbox/jira-server/json';
import type { FreshSite } from '../../sandbox/jira-server/site/build/fresh-site';
import { json, type Checked, type CheckedCall } from './jira-exchange';

const ARI = 'ari:cloud:ecosystem::extension/0f6a1c5e-app/9b1d-environment/static';
export const ENROLL = `${ARI}/enroll`;
export const VALIDATE = `${ARI}/certificate-request-is-valid`;
export const LEAD = '5b10ac8d82e05b22cc7d4ef5';
export const APP = '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077';

export const FRESH: FreshSite = {
  administrator: { accountId: LEAD, emailAddress: 'administrator@example.com', apiToken: 'secret' },
  app: { accountId: APP, displayName: 'SCM Connector for Jira' },
  appRules: [
    { key: ENROLL, ruleType: 'Function', name: 'Enroll certificate' },
    { key: VALIDATE, ruleType: 'Validator', name: 'Certificate request is valid' },
  ],
  indexedProperties: [
    { propertyKey: 'scm-certificate', path: 'notAfter', type: 'date', searchAlias: 'certExpiry' },
    { propertyKey: 'scm-certificate', path: 'serialNumber', type: 'string', searchAlias: 'certSerial' },
  ],
};

const TYPE = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const FIELDS = [
  ['Certificate ID', 'textfield', 'textsearcher'],
  ['Certificate serial number', 'textfield', 'textsearcher'],
  ['Certificate expiry', 'datepicker', 'daterange'],
  ['Certificate profile', 'select', 'multiselectsearcher'],
  ['Certificate CSR text', 'textarea', 'textsearcher'],
  ['Certificate names', 'textarea', 'textsearcher'],
  ['Owner', 'userpicker', 'userpickergroupsearcher'],
] as const;

const STATUSES = [
  ['Certificate Request', 'TODO'],
  ['Certificate Enrolled', 'DONE'],
  ['Certificate Renewed', 'DONE'],
  ['Certificate Revoked', 'DONE'],
] as const;

const reference = (at: number) => `00000000-0000-4000-8000-00000000000${at + 1}`;

const rule = (ruleKey: string, key: string, id: string) => ({
  ruleKey,
  parameters: { key, config: '{"v":1}', id: `00000000-0000-4000-8000-0000000001${id}`, disabled: 'false' },
});

const transition = (id: string, name: string, way: readonly [from: number, to: number]) => ({
  ...{ id, type: 'DIRECTED', name, description: '', toStatusReference: reference(way[1]) },
  links: [{ fromStatusReference: reference(way[0]), fromPort: 0, toPort: 1 }],
  ...{ actions: [] as object[], validators: [] as object[], triggers: [], properties: {} },
});

/** The body of `workflows/create`. @param existing ids of statuses that the site has, by name */
export function workflowBody(existing: Readonly<Record<string, string>> = {}) {
  const enroll = transition('11', 'Issue certificate', [0, 1]);
  return {
    scope: { type: 'GLOBAL' },
    statuses: STATUSES.map(([name, statusCategory], at) => {
      const id = existing[name];
      return {
        statusReference: reference(at),
        name,
        statusCategory,
        description: '',
        ...(id === undefined ? {} : { id }),
      };
    }),
    workflows: [
      {
        ...{ name: 'SCM Certificate workflow', description: '', startPointLayout: { x: 0, y: 0 } },
        statuses: STATUSES.map((_, at) => ({
          ...{ statusReference: reference(at), properties: {}, layout: { x: 160 * at, y: 80 } },
        })),
        transitions: [
          {
            ...{ id: '1', type: 'INITIAL', name: 'Create', description: '', toStatusReference: reference(0) },
            ...{ links: [], actions: [], validators: [], triggers: [], properties: {} },
          },
          {
            ...enroll,
            actions: [rule('forge:workflow-post-function', ENROLL, '01')],
            validators: [rule('forge:expression-validator', VALIDATE, '02')],
          },
          transition('21', 'Renew certificate', [1, 2]),
          transition('31', 'Revoke certificate', [1, 3]),
        ],
      },
    ],
  };
}

export interface SetUp {
  readonly exchanges: readonly Checked[];
  readonly issueTypeId: string;
  readonly projectId: string;
  /** Ids of fields by name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly ids: Readonly<Record<'issueTypeScheme' | 'issueTypeScreenScheme' | 'workflowScheme', number>>;
}

/** Makes everything a certificate project needs; each step uses what earlier ones answered. */
export async function setUp(call: CheckedCall): Promise<SetUp> {
  const exchanges: Checked[] = [];
  const did = async (method: string, path: string, body?: object): Promise<JsonObject> => {
    const done = await call(method, path, body && json(body));
    exchanges.push(done);
    return (done.body ?? {}) as JsonObject;
  };
  await checkFirst(did);
  const issueTypeId = textOf((await did('POST', 'issuetype', ISSUE_TYPE))['id']);
  const types = { issueTypeIds: [issueTypeId], defaultIssueTypeId: issueTypeId };
  const typeScheme = await did('POST', 'issuetypescheme', { name: 'SCM Certificate issue types', ...types });
  const fields = await makeFields(did);
  const issueTypeScreenScheme = await makeScreens(did, Object.values(fields));
  await did('GET', 'statuses/search?searchString=Certificate');
  const validationOptions = { levels: ['ERROR', 'WARNING'] };
  await did('POST', 'workflows/create/validation', { payload: workflowBody(), validationOptions });
  await did('POST', 'workflows/create', workflowBody());
  const name = 'SCM Certificate workflow';
  const mapped = { defaultWorkflow: name, issueTypeMappings: { [issueTypeId]: name } };
  const workflowScheme = await did('POST', 'workflowscheme', { name: 'SCM Certificate workflow scheme', ...mapped });
  const ids = {
    issueTypeScheme: Number(typeScheme['issueTypeSchemeId']),
    ...{ issueTypeScreenScheme, workflowScheme: Number(workflowScheme['id']) },
  };
  const project = await did('POST', 'project', { ...PROJECT, ...ids });
  const projectId = textOf(project['id']);
  await did('GET', `workflows/capabilities?projectId=${projectId}&issueTypeId=${issueTypeId}`);
  await did('GET', `issue/createmeta/CERT/issuetypes/${issueTypeId}`);
  return { exchanges, issueTypeId, projectId, fields, ids };
}

const ISSUE_TYPE = { name: 'Certificate', description: 'X.509 certificate', type: 'standard' };
const PROJECT = {
  ...{ key: 'CERT', name: 'Certificates', projectTypeKey: 'business', leadAccountId: LEAD },
  assigneeType: 'UNASSIGNED',
};

type Did = (method: string, path: string, body?: object) => Promise<JsonObject>;

async function checkFirst(did: Did): Promise<void> {
  await did('GET', 'mypermissions?permissions=ADMINISTER');
  await did('GET', 'projectvalidate/key?key=CERT');
  await did('GET', 'project/search?keys=CERT');
  await did('GET', 'myself');
  await did('GET', 'issuetype');
}

async function makeFields(did: Did): Promise<Record<string, string>> {
  await did('GET', 'field/search?type=custom&query=Certificate&maxResults=50');
  const made: Record<string, string> = {};
  for (const [name, type, searcher] of FIELDS) {
    const body = { name, type: TYPE + type, searcherKey: TYPE + searcher, description: '' };
    made[name] = textOf((await did('POST', 'field', body))['id']);
  }
  const select = String(made['Certificate profile']);
  const contexts = (await did('GET', `field/${select}/context`))['values'] as { id: string }[];
  const options = [{ value: 'Standard SSL' }, { value: 'Wildcard SSL' }];
  await did('POST', `field/${select}/context/${String(contexts[0]?.id)}/option`, { options });
  return made;
}

/** @returns the id of the issue type screen scheme */
async function makeScreens(did: Did, fields: readonly string[]): Promise<number> {
  const screen = (await did('POST', 'screens', { name: 'SCM Certificate screen', description: '' }))['id'];
  const tabs = (await did('GET', `screens/${textOf(screen)}/tabs`)) as unknown as { id: number }[];
  for (const fieldId of ['summary', 'description', ...fields]) {
    await did('POST', `screens/${textOf(screen)}/tabs/${String(tabs[0]?.id)}/fields`, { fieldId });
  }
  const screens = { name: 'SCM Certificate screen scheme', screens: { default: screen } };
  const screenSchemeId = textOf((await did('POST', 'screenscheme', screens))['id']);
  const issueTypeMappings = [{ issueTypeId: 'default', screenSchemeId }];
  const scheme = { name: 'SCM Certificate issue type screen scheme', issueTypeMappings };
  return Number((await did('POST', 'issuetypescreenscheme', scheme))['id']);
}
