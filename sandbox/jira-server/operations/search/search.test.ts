import { VirtualClock } from '../../../clock';
import { certificateSite, PEOPLE } from '../../certificate-project';
import { createJiraServer } from '../../jira-server';
import { jsonClient } from '../../json-client';

const DAY = 86_400_000;
const place = { project: { key: 'CERT' }, issuetype: { name: 'Certificate' } };
const doc = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** Three issues, a day apart, on a site whose app indexes a property. */
async function site() {
  const clock = new VirtualClock(Date.UTC(2026, 9, 1));
  const rules = { enrollPostFunction: 'ari:enroll', requestValidator: 'ari:validate' };
  const definition = certificateSite(rules, [
    { propertyKey: 'scm', path: 'notAfter', type: 'date', searchAlias: 'certExpiry' },
    { propertyKey: 'scm', path: 'names', type: 'string', searchAlias: 'certName' },
    { propertyKey: 'scm', path: 'days', type: 'number' },
  ]);
  const server = createJiraServer({ clock, seed: 7, site: definition });
  const as = (who: keyof typeof PEOPLE) =>
    jsonClient(server, { kind: who === 'app' ? 'app' : 'user', accountId: PEOPLE[who] });
  const create = async (who: keyof typeof PEOPLE, fields: object, scm: object) => {
    await as(who)('POST', 'issue', { fields: { ...place, ...fields }, properties: [{ key: 'scm', value: scm }] });
    await clock.advanceBy(DAY);
  };
  await create(
    'requester',
    { summary: 'Certificate for www.example.com', labels: ['tls'] },
    { notAfter: '2026-12-31', names: ['www.example.com', 'example.com'], days: 90 },
  );
  await create(
    'requester',
    { summary: 'A wildcard', customfield_10050: { value: 'Wildcard SSL' } },
    { notAfter: '2027-06-30', days: 200 },
  );
  await create(
    'app',
    { summary: 'Mail', customfield_10051: doc('CSR text'), assignee: { accountId: PEOPLE.requester } },
    {},
  );
  const search = async (jql: string, more: object = {}) => {
    const { status, body } = await as('requester')('POST', 'search/jql', { jql, fields: ['key'], ...more });
    return {
      status,
      ...(body as {
        issues: { id: string; key: string; fields?: object }[];
        nextPageToken?: string;
        isLast?: boolean;
        errorMessages?: string[];
      }),
    };
  };
  const keys = async (jql: string) => (await search(jql)).issues.map(({ key }) => key.replace('CERT-', '')).join(' ');
  return { clock, server, as, search, keys };
}

describe('JQL', () => {
  it.each([
    ['project = CERT', '3 2 1'],
    ['project = "Certificate Management" ORDER BY key', '1 2 3'],
    ['project in (CERT, 10000) and key > CERT-1', '3 2'],
    ['status = "Certificate Request" AND issuetype = certificate ORDER BY created ASC', '1 2 3'],
    ['statusCategory != Done AND NOT key = CERT-2', '3 1'],
    ['(key = CERT-1 OR key = CERT-2) AND labels = tls', '1'],
    ['labels IS EMPTY AND project = CERT', '3 2'],
    ['labels != tls', ''],
    ['summary ~ "wild*"', '2'],
    ['summary ~ "certificate www.example.com"', '1'],
    ['summary ~ example', ''],
    ['text ~ csr', '3'],
    ['reporter = currentUser() order by key asc', '1 2'],
    ['reporter in ("Rita Requester", requester@example.com)', '2 1'],
    [`assignee = ${PEOPLE.requester}`, '3'],
    ['assignee is not empty', '3'],
    ['"Certificate profile" = "Wildcard SSL"', '2'],
    ['cf[10050] is EMPTY order by key', '1 3'],
    ['created >= "2026-10-02" AND created < 2026/10/03', '2'],
    ['created > -36h', '3'],
    ['created < startOfDay(-1) order by key', '1 2'],
    ['certExpiry < "2027-01-01"', '1'],
    ['certExpiry > now() ORDER BY certExpiry DESC', '2 1'],
    ['certName = example.com', '1'],
    ['certName is empty order by key', '2 3'],
    ['issue.property[scm].days >= 90 and issue.property["scm"].days < 100', '1'],
    ['resolution = Unresolved and project = CERT', '3 2 1'],
    ['key = cert-2 || key = CERT-3 && labels = tls', '2'],
  ])('finds %s', async (jql, found) => {
    const { keys } = await site();
    expect(await keys(jql)).toBe(found);
  });

  it.each([
    ['', /Unbounded/],
    ['order by created', /Unbounded/],
    ['project = NONE', /'NONE' does not exist for the field 'project'/],
    ['team = x', /Field 'team' does not exist/],
    ['status = "Certificate', /quoted string/],
    ['status ==', /Expecting/],
    ['project = CERT status = x', /Expecting either 'OR' or 'AND'/],
    ['project = CERT AND', /the end of the query/],
    ['summary = x', /operator '=' is not supported/],
    ['status > x', /operator '>' is not supported/],
    ['created > soon', /'soon' does not exist/],
    ['labels is tls', /EMPTY or NULL only/],
    ['key in (CERT-1', /',' or '\)'/],
    ['project = CERT order labels', /'by'/],
  ])('refuses %s', async (jql, message) => {
    const { search } = await site();
    const { status, errorMessages } = await search(jql);
    expect(status).toBe(400);
    expect(errorMessages?.[0]).toMatch(message);
  });

  it.each([
    'status was Done',
    'issue in linkedIssues(CERT-1)',
    'issueLinkType = "relates to"',
    'project = CERT order by resolved',
  ])('says that %s is not modelled', async (jql) => {
    const { search } = await site();
    expect((await search(jql)).status).toBe(501);
  });
});

describe('searching', () => {
  it('gives ids only unless more is asked for, and no total', async () => {
    const { as } = await site();
    const { body } = await as('requester')('POST', 'search/jql', { jql: 'key = CERT-1' });
    expect(body).toEqual({ isLast: true, issues: [{ id: '10001' }] });
    const more = await as('requester')('GET', 'search/jql?jql=key%3DCERT-1&fields=summary&properties=scm&expand=names');
    expect(more.body).toMatchObject({
      issues: [
        { key: 'CERT-1', fields: { summary: 'Certificate for www.example.com' }, properties: { scm: { days: 90 } } },
      ],
      names: { summary: 'Summary' },
    });
  });

  it('leads from page to page by token until none is given', async () => {
    const { search } = await site();
    const jql = 'project = CERT order by key';
    const first = await search(jql, { maxResults: 2 });
    expect([first.issues.length, first.isLast]).toEqual([2, false]);
    const second = await search(jql, { maxResults: 2, nextPageToken: first.nextPageToken });
    expect(second.issues.map(({ key }) => key)).toEqual(['CERT-3']);
    expect(second).not.toHaveProperty('nextPageToken');
    expect((await search('project=CERT', { nextPageToken: first.nextPageToken })).status).toBe(400);
    expect((await search(jql, { nextPageToken: 'x' })).status).toBe(400);
  });

  it('lets a token expire after seven days', async () => {
    const { clock, search } = await site();
    const { nextPageToken } = await search('project = CERT', { maxResults: 1 });
    await clock.advanceBy(8 * DAY);
    expect((await search('project = CERT', { nextPageToken })).status).toBe(400);
  });

  it('shows nobody what they may not see', async () => {
    const { as } = await site();
    expect((await as('stranger')('POST', 'search/jql', { jql: 'summary is not empty' })).body).toMatchObject({
      issues: [],
    });
    expect((await as('stranger')('POST', 'search/approximate-count', { jql: 'labels = tls' })).body).toEqual({
      count: 0,
    });
  });

  it('lags behind writes when told to, except for issues that are reconciled', async () => {
    const { clock, server, as, search, keys } = await site();
    server.manage.setIndexLag(60_000);
    await as('requester')('PUT', 'issue/CERT-1', { fields: { labels: ['renewed'] } });
    await as('requester')('POST', 'issue', { fields: { ...place, summary: 'new', labels: ['renewed'] } });
    expect(await keys('labels = renewed')).toBe('');
    expect(await keys('labels = tls')).toBe('1');
    const { issues } = await search('labels = renewed', { reconcileIssues: [10_001, 10_004] });
    expect(issues.map(({ id }) => id)).toEqual(['10004', '10001']);
    await clock.advanceBy(60_000);
    expect(await keys('labels = renewed')).toBe('4 1');
    server.manage.setIndexLag(0);
    await as('requester')('DELETE', 'issue/CERT-4');
    expect(await keys('labels = renewed')).toBe('4 1');
  });

  it.each([
    ['more than five properties', { properties: ['a', 'b', 'c', 'd', 'e', 'f'] }],
    ['more than fifty issues to reconcile', { reconcileIssues: Array.from({ length: 51 }, (_, at) => at) }],
    ['keys where ids are wanted', { reconcileIssues: ['CERT-1'] }],
    ['no result', { maxResults: 0 }],
  ])('refuses %s', async (_, more) => {
    const { search } = await site();
    expect((await search('project = CERT', more)).status).toBe(400);
  });
});
