/** The checker itself, and every modelled operation of the Jira stand-in driven through it. */
import { VirtualClock } from '../../sandbox/clock';
import { certificateSite, PEOPLE } from '../../sandbox/jira-server/certificate-project';
import type { Caller } from '../../sandbox/jira-server/http/caller';
import { createJiraServer } from '../../sandbox/jira-server/jira-server';
import { OPERATIONS } from '../../sandbox/jira-server/operations/operations';
import { createJiraContract, type JiraContract } from './jira-contract';

const contracts = process.env['CONTRACTS_DIR'];
if (contracts === undefined) {
  process.stderr.write('CONTRACTS_DIR is not set: the Jira stand-in is not checked against the OpenAPI description.\n');
}
const withContracts = contracts === undefined ? describe.skip : describe;

const admin: Caller = { kind: 'user', accountId: PEOPLE.administrator };
const doc = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const json = (value: unknown) => ({ body: JSON.stringify(value), headers: { 'Content-Type': 'application/json' } });

withContracts('the Jira contract', () => {
  let contract: JiraContract;
  beforeAll(() => {
    contract = createJiraContract(contracts ?? '');
  });
  const created = { id: '10001', key: 'CERT-1', self: 'https://example.atlassian.net/rest/api/3/issue/10001' };
  const create = { method: 'POST', url: '/rest/api/3/issue', requestBody: { fields: {} }, status: 201 };

  it('accepts a right exchange, also in version 2', () => {
    expect(contract.check({ ...create, responseBody: created })).toEqual([]);
    expect(contract.check({ ...create, url: '/rest/api/2/issue', responseBody: created })).toEqual([]);
  });

  it.each([
    ['an answer of the wrong type', { ...create, responseBody: { ...created, id: 10001 } }, /answer\/id/],
    ['a request of the wrong type', { ...create, requestBody: { fields: [] } }, /request\/fields/],
    ['a missing request body', { ...create, requestBody: undefined }, /no JSON body/],
    ['an undocumented success', { ...create, status: 204 }, /not documented/],
    ['an unknown query name', { ...create, url: '/rest/api/3/issue?oops=1' }, /unknown query parameter oops/],
    ['an unknown path', { method: 'GET', url: '/rest/api/3/certificates', status: 200 }, /no such operation/],
    [
      'an unknown method',
      { method: 'PUT', url: '/rest/api/3/issue/A-1/transitions', status: 204 },
      /no such operation/,
    ],
  ])('finds %s', (_, exchange, fault) => {
    expect(contract.check(exchange)).toEqual([expect.stringMatching(fault)]);
  });

  it('lets troubles and extra keys of answers through', () => {
    expect(contract.check({ ...create, status: 429 })).toEqual([]);
    expect(contract.check({ ...create, responseBody: { ...created, extra: true } })).toEqual([]);
  });

  it.each([
    ['POST', '/rest/api/3/issue', 'write:jira-work'],
    ['GET', '/rest/api/3/user/search?query=x', 'read:jira-user'],
    ['PUT', '/rest/api/3/issue/CERT-1/properties/scm', 'write:jira-work'],
  ])('knows the classic scope of %s %s', (method, path, scope) => {
    expect(contract.scopes(method, path)?.[0]).toEqual([scope]);
  });

  it('knows that serverInfo needs no scope and that an unknown path has none to tell', () => {
    expect(contract.scopes('GET', '/rest/api/3/serverInfo')?.some((set) => set.length === 0)).toBe(true);
    expect(contract.scopes('GET', '/rest/api/3/nothing')).toBeUndefined();
  });
});

type Step = readonly [method: string, path: string, init?: RequestInit, status?: number];

/** One walk over all operations; `{attachment}` and `{link}` stand for ids that earlier answers gave. */
const WALK: readonly Step[] = [
  ['GET', 'serverInfo'],
  ['GET', 'myself'],
  ['GET', `user?accountId=${PEOPLE.operator}`],
  ['GET', 'user/search?query=Rita'],
  ['GET', 'user/assignable/search?project=CERT&query='],
  ['GET', 'mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS&projectKey=CERT'],
  ['GET', 'field'],
  ['GET', 'field/search?type=custom&query=Certificate&maxResults=3'],
  ['GET', 'issuetype'],
  ['GET', 'issuetype/10001'],
  ['GET', 'priority'],
  ['GET', 'issueLinkType'],
  ['GET', 'project/search?keys=CERT&expand=lead,issueTypes'],
  ['GET', 'project/CERT'],
  ['GET', 'issue/createmeta/CERT/issuetypes'],
  ['GET', 'issue/createmeta/CERT/issuetypes/10001'],
  ...['a', 'b'].map((name): Step => {
    const certificate = { customfield_10050: { value: 'Wildcard SSL' }, customfield_10051: doc('CSR'), labels: [name] };
    const place = { project: { key: 'CERT' }, issuetype: { name: 'Certificate' } };
    const fields = { ...place, summary: name, ...certificate, customfield_10056: { accountId: PEOPLE.requester } };
    return ['POST', 'issue', json({ fields, properties: [{ key: 'scm', value: { id: 1 } }] }), 201];
  }),
  ['GET', 'issue/CERT-1/transitions?expand=transitions.fields'],
  [
    'POST',
    'issue/CERT-1/transitions',
    json({ transition: { id: '61' }, update: { comment: [{ add: { body: doc('No longer needed') } }] } }),
    204,
  ],
  [
    'PUT',
    'issue/CERT-1',
    json({ fields: { customfield_10054: '2027-01-31' }, update: { labels: [{ add: 'c' }] } }),
    204,
  ],
  ['PUT', 'issue/CERT-1?returnIssue=true', json({ fields: { summary: 'c' } }), 200],
  ['POST', 'issue/CERT-1/comment', json({ body: doc('Issued'), properties: [{ key: 'k', value: 1 }] }), 201],
  ['GET', 'issue/CERT-1/comment?expand=properties'],
  ['GET', 'issue/CERT-1/comment/10001'],
  ['GET', 'attachment/meta'],
  ['POST', 'issue/CERT-1/attachments', upload(), 200],
  ['GET', 'attachment/10001'],
  ['GET', 'attachment/content/10001?redirect=false', {}, 200],
  ['PUT', 'issue/CERT-1/properties/scm', json({ id: 2 }), 200],
  ['GET', 'issue/CERT-1/properties'],
  ['GET', 'issue/CERT-1/properties/scm'],
  ['DELETE', 'issue/CERT-1/properties/scm', {}, 204],
  [
    'POST',
    'issueLink',
    json({ type: { name: 'Relates' }, inwardIssue: { key: 'CERT-1' }, outwardIssue: { key: 'CERT-2' } }),
    201,
  ],
  ['GET', 'issueLink/10001'],
  ['GET', 'issue/CERT-1?expand=names,schema,changelog&properties=*all'],
  ['GET', 'issue/CERT-1/changelog'],
  ['DELETE', 'issueLink/10001', {}, 204],
  ['DELETE', 'attachment/10001', {}, 204],
  ['DELETE', 'issue/CERT-2', {}, 204],
  ['GET', 'search?jql=project=CERT', {}, 410],
  ['POST', 'search', json({ jql: 'project = CERT' }), 410],
];

function upload(): RequestInit {
  const body = new FormData();
  body.append('file', new File(['-----BEGIN CERTIFICATE-----'], 'exämple.pem', { type: 'application/x-pem-file' }));
  return { body, headers: { 'X-Atlassian-Token': 'no-check' } };
}

/** The JSON of a body; undefined when it is none. */
function parsed(text: string | undefined): unknown {
  return text !== undefined && /^[[{]/.test(text) ? JSON.parse(text) : undefined;
}

describe('the Jira stand-in', () => {
  const clock = new VirtualClock(Date.UTC(2026, 9, 1));
  const rules = { enrollPostFunction: 'ari:enroll', requestValidator: 'ari:validate' };
  const server = createJiraServer({ clock, seed: 1, site: certificateSite(rules) });
  const contract = contracts === undefined ? undefined : createJiraContract(contracts);

  it.each(WALK.map((step) => [`${step[0]} ${step[1]}`, step] as const))('answers %s as described', async (_, step) => {
    const [method, path, init = {}, status = 200] = step;
    const url = `https://example.atlassian.net/rest/api/3/${path}`;
    const response = await server.fetch(new Request(url, { ...init, method }), admin);
    const text = await response.text();
    expect([response.status, response.status === status ? '' : text]).toEqual([status, '']);
    const requestBody = typeof init.body === 'string' ? init.body : undefined;
    const exchange = { method, url, status, requestBody: parsed(requestBody), responseBody: parsed(text) };
    expect(contract?.check(exchange) ?? []).toEqual([]);
  });

  it('is walked completely: every modelled operation was called', () => {
    const pattern = (path: string) => new RegExp(`^${path.replace(/:[^/]+/g, '[^/]+')}(\\?.*)?$`);
    const missed = OPERATIONS.filter(
      (one) => !WALK.some(([method, path]) => method === one.method && pattern(one.path).test(path)),
    );
    expect(missed.map((one) => `${one.method} ${one.path}`)).toEqual([]);
    expect(server.unmodelled()).toEqual([]);
  });
});
