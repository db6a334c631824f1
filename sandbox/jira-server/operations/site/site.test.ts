import { VirtualClock } from '../../../clock';
import { certificateSite, PEOPLE } from '../../certificate-project';
import { createJiraServer } from '../../jira-server';
import { jsonClient } from '../../json-client';
import type { Json } from '../../json';

function site() {
  const rules = { enrollPostFunction: 'a', requestValidator: 'b' };
  const server = createJiraServer({ clock: new VirtualClock(0), seed: 5, site: certificateSite(rules) });
  const as = (who: keyof typeof PEOPLE) =>
    jsonClient(server, { kind: who === 'app' ? 'app' : 'user', accountId: PEOPLE[who] });
  return { server, as, nobody: jsonClient(server, { kind: 'anonymous' }) };
}

const have = (body: Json) =>
  Object.entries((body as { permissions: Record<string, { havePermission: boolean }> }).permissions)
    .filter(([, one]) => one.havePermission)
    .map(([key]) => key);

it('serverInfo tells everybody that this is Jira Cloud', async () => {
  const { body } = await site().nobody('GET', '/rest/api/latest/serverInfo');
  expect(body).toMatchObject({
    deploymentType: 'Cloud',
    versionNumbers: [1001, 0, 0],
    baseUrl: 'https://example.atlassian.net',
  });
});

describe('people', () => {
  it('who are not logged in or not known are told so', async () => {
    const { nobody, server } = site();
    expect((await nobody('GET', 'myself')).status).toBe(401);
    expect((await jsonClient(server, { kind: 'user', accountId: 'gone' })('GET', 'serverInfo')).status).toBe(401);
  });

  it('are found by the start of a word of their name, by address, and by account id', async () => {
    const { as, nobody } = site();
    const found = async (query: string) =>
      ((await as('requester')('GET', `user/search?${query}`)).body as { accountId: string }[]).map(
        (one) => one.accountId,
      );
    expect(await found('query=oper')).toEqual([PEOPLE.operator]);
    expect(await found('query=requester@')).toEqual([PEOPLE.requester]);
    expect(await found(`accountId=${PEOPLE.stranger}`)).toEqual([PEOPLE.stranger]);
    expect(await found('query=nobody')).toEqual([]);
    expect((await as('requester')('GET', 'user/search')).status).toBe(400);
    expect((await nobody('GET', 'user/search?query=oper')).body).toEqual([]);
  });

  it('who may be assigned are those with the permission', async () => {
    const { body } = await site().as('requester')('GET', 'user/assignable/search?project=CERT&query=');
    expect((body as { accountId: string }[]).map((one) => one.accountId)).toEqual([
      PEOPLE.administrator,
      PEOPLE.requester,
      PEOPLE.app,
    ]);
  });
});

describe('mypermissions', () => {
  const keys =
    'ADMINISTER,BROWSE_PROJECTS,CREATE_ISSUES,EDIT_ISSUES,TRANSITION_ISSUES,ADD_COMMENTS,ADMINISTER_PROJECTS';

  it.each<[keyof typeof PEOPLE, string[]]>([
    ['administrator', keys.split(',')],
    ['app', keys.split(',')],
    ['requester', keys.split(',').slice(1, 6)],
    ['operator', ['BROWSE_PROJECTS', 'TRANSITION_ISSUES', 'ADD_COMMENTS']],
  ])('tells the %s what it may in the project', async (who, permissions) => {
    const { body } = await site().as(who)('GET', `mypermissions?projectKey=CERT&permissions=${keys}`);
    expect(have(body)).toEqual(permissions);
  });

  it('hides the project from a stranger, and asks for known permissions', async () => {
    const { as } = site();
    expect((await as('stranger')('GET', 'mypermissions?projectKey=CERT&permissions=BROWSE_PROJECTS')).status).toBe(404);
    expect(have((await as('stranger')('GET', 'mypermissions?permissions=BROWSE_PROJECTS')).body)).toEqual([]);
    expect((await as('requester')('GET', 'mypermissions')).status).toBe(400);
    expect((await as('requester')('GET', 'mypermissions?permissions=FLY')).status).toBe(400);
  });

  it('follows what is granted and taken away later', async () => {
    const { as, server } = site();
    const ask = async () =>
      have((await as('app')('GET', 'mypermissions?projectKey=CERT&permissions=EDIT_ISSUES')).body);
    const change = { to: { app: true }, permission: 'EDIT_ISSUES' } as const;
    server.manage.setPermission('CERT', { ...change, granted: false });
    expect(await ask()).toEqual([]);
    server.manage.setPermission('CERT', { ...change, granted: true });
    expect(await ask()).toEqual(['EDIT_ISSUES']);
  });
});

describe('fields', () => {
  const names = (body: Json) => (body as { name: string }[]).map((one) => one.name);

  it('that are on no screen are left out of the plain list but found by the search', async () => {
    const { as, server } = site();
    server.manage.removeFieldFromScreens('CERT', 'Certificate ID');
    expect(names((await as('app')('GET', 'field')).body)).not.toContain('Certificate ID');
    expect((await as('app')('GET', 'field/search?type=custom&query=certificate id')).body).toMatchObject({
      ...{ total: 1, isLast: true },
      values: [{ id: 'customfield_10052', schema: { type: 'string', customId: 10052 } }],
    });
  });

  it('come in pages, sorted by name', async () => {
    const page = async (startAt: number) =>
      (await site().as('app')('GET', `field/search?type=custom&maxResults=4&startAt=${startAt}`)).body;
    expect(await page(0)).toMatchObject({ startAt: 0, maxResults: 4, total: 9, isLast: false });
    expect(await page(8)).toMatchObject({ startAt: 8, isLast: true, values: [{ name: 'Owner' }] });
  });

  it('of the create screen follow the project', async () => {
    const { as, server } = site();
    const path = 'issue/createmeta/CERT/issuetypes/10001';
    const ids = async () =>
      ((await as('requester')('GET', path)).body as { fields: { fieldId: string }[] }).fields.map((one) => one.fieldId);
    expect(await ids()).toEqual(expect.arrayContaining(['project', 'issuetype', 'summary', 'customfield_10051']));
    server.manage.removeFieldFromScreens('CERT', 'Certificate CSR text');
    expect(await ids()).not.toContain('customfield_10051');
    expect((await as('operator')('GET', path)).status).toBe(404);
  });
});

describe('projects', () => {
  it('are listed for those who may see them', async () => {
    const { as } = site();
    const total = async (who: keyof typeof PEOPLE, query = '') =>
      ((await as(who)('GET', `project/search${query}`)).body as { total: number }).total;
    expect([await total('operator'), await total('stranger'), await total('operator', '?action=create')]).toEqual([
      1, 0, 0,
    ]);
    expect([await total('app', '?keys=CERT'), await total('app', '?query=none')]).toEqual([1, 0]);
    expect((await as('stranger')('GET', 'project/CERT')).status).toBe(404);
    expect((await as('operator')('GET', 'project/cert')).body).toMatchObject({
      id: '10000',
      issueTypes: [{ name: 'Certificate' }],
    });
  });
});

it('the old search is gone in every version', async () => {
  for (const version of ['2', '3', 'latest']) {
    const { status, body } = await site().as('app')('GET', `/rest/api/${version}/search?jql=project=CERT`);
    expect([status, (body as { errorMessages: string[] }).errorMessages[0]]).toEqual([
      410,
      expect.stringContaining('search/jql'),
    ]);
  }
});
