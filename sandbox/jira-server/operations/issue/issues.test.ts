import { VirtualClock } from '../../../clock';
import { certificateSite, PEOPLE } from '../../certificate-project';
import { createJiraServer } from '../../jira-server';
import { jsonClient } from '../../json-client';
import type { SiteDefinition } from '../../site-definition';

const START = Date.UTC(2026, 9, 1);
const doc = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const place = { project: { key: 'CERT' }, issuetype: { name: 'Certificate' } };

const containing = (text: string): unknown => expect.stringContaining(text);

/** Every field can be given at creation. */
function everyFieldAtCreation(site: SiteDefinition): SiteDefinition {
  const projects = site.projects.map((one) => ({ ...one, screens: { ...one.screens, create: one.screens.edit } }));
  return { ...site, projects };
}

function site() {
  const clock = new VirtualClock(START);
  const rules = { enrollPostFunction: 'ari:enroll', requestValidator: 'ari:validate' };
  const server = createJiraServer({ clock, seed: 7, site: everyFieldAtCreation(certificateSite(rules)) });
  const as = (who: keyof typeof PEOPLE) =>
    jsonClient(server, { kind: who === 'app' ? 'app' : 'user', accountId: PEOPLE[who] });
  const create = (fields: object = {}, more: object = {}) =>
    as('requester')('POST', 'issue', { fields: { ...place, summary: 'www.example.com', ...fields }, ...more });
  return { server, clock, as, create, field: (name: string) => server.site.fieldId(name) };
}

describe('creating an issue', () => {
  it('gives id, key and link, the first status, the reporter and the time', async () => {
    const { create, server } = site();
    expect(await create()).toMatchObject({
      status: 201,
      body: { id: '10001', key: 'CERT-1', self: 'https://example.atlassian.net/rest/api/3/issue/10001' },
    });
    expect(server.site.issue('cert-1')).toMatchObject({
      status: 'Certificate Request',
      summary: 'www.example.com',
      fields: { Reporter: PEOPLE.requester },
    });
  });

  it('sets properties at once', async () => {
    const { create, as } = site();
    await create({}, { properties: [{ key: 'scm', value: { mark: 'm1' } }] });
    expect((await as('app')('GET', 'issue/CERT-1/properties/scm')).body).toEqual({ key: 'scm', value: { mark: 'm1' } });
  });

  it.each<[string, object, object]>([
    ['an unknown project', { project: { key: 'NO' } }, { project: 'valid project is required' }],
    ['no project', { project: undefined }, { project: 'valid project is required' }],
    ['a type outside the project', { issuetype: { name: 'Task' } }, { issuetype: 'Specify a valid issue type' }],
    ['no summary', { summary: undefined }, { summary: 'You must specify a summary of the issue.' }],
    ['a summary of two lines', { summary: 'a\nb' }, { summary: containing('newline') }],
    ['a description that is a string', { description: 'x' }, { description: containing('Atlassian Document') }],
    ['a CSR that is a string', { customfield_10051: 'x' }, { customfield_10051: containing('Atlassian Document') }],
    ['an unknown field', { customfield_1: 'x' }, { customfield_1: containing('not on the appropriate screen') }],
    [
      'an unknown option',
      { customfield_10050: { value: 'X' } },
      { customfield_10050: "Option value 'X' is not valid" },
    ],
    ['a long short text', { customfield_10052: 'x'.repeat(256) }, { customfield_10052: containing('255') }],
    ['an ADF short text', { customfield_10052: doc('x') }, { customfield_10052: 'Operation value must be a string' }],
    ['no calendar day', { customfield_10054: '2026-02-30' }, { customfield_10054: containing('2026-02-30') }],
    ['an unknown person', { customfield_10056: { accountId: 'x' } }, { customfield_10056: containing('Owner') }],
    ['somebody else as reporter', { reporter: { accountId: PEOPLE.operator } }, { reporter: containing('screen') }],
    ['an assignee who cannot be', { assignee: { accountId: PEOPLE.stranger } }, { assignee: containing('assigned') }],
  ])('refuses %s and creates nothing', async (_, fields, errors) => {
    const { create, server } = site();
    expect(await create(fields)).toMatchObject({ status: 400, body: { errorMessages: [], errors } });
    expect(server.site.issues()).toEqual([]);
  });

  it('names all wrong fields at once', async () => {
    const { create } = site();
    const { body } = await create({ description: 'x', customfield_10054: 'soon', summary: '' });
    expect(Object.keys((body as { errors: object }).errors).sort()).toEqual([
      'customfield_10054',
      'description',
      'summary',
    ]);
  });

  it('takes wiki text under version 2 and shows it as ADF under version 3', async () => {
    const { as, field } = site();
    const csr = field('Certificate CSR text');
    const body = { fields: { ...place, summary: 's', [csr]: '{code}\nMIIB\n{code}' } };
    expect((await as('requester')('POST', '/rest/api/2/issue', body)).status).toBe(201);
    const read = async (path: string) => (await as('requester')('GET', path)).body;
    expect(await read(`/rest/api/2/issue/CERT-1?fields=${csr}`)).toMatchObject({ fields: { [csr]: 'MIIB' } });
    expect(await read(`issue/CERT-1?fields=${csr}`)).toMatchObject({
      fields: { [csr]: { content: [{ type: 'codeBlock' }] } },
    });
  });

  it('answers broken JSON, another content type and nobody with 400, 415 and 401', async () => {
    const { server } = site();
    const post = (body: string, type: string, kind: 'user' | 'anonymous' = 'user') =>
      server.fetch(
        new Request('https://example.atlassian.net/rest/api/3/issue', {
          method: 'POST',
          body,
          headers: { 'Content-Type': type },
        }),
        { kind, accountId: PEOPLE.requester },
      );
    expect((await post('{', 'application/json')).status).toBe(400);
    expect((await post('{}', 'text/plain')).status).toBe(415);
    expect((await post('{}', 'application/json', 'anonymous')).status).toBe(401);
  });
});

describe('reading an issue', () => {
  it('gives the fields and properties that were asked for', async () => {
    const { create, as } = site();
    await create(
      {},
      {
        properties: [
          { key: 'a', value: 1 },
          { key: 'b', value: 2 },
        ],
      },
    );
    const { body } = await as('operator')('GET', 'issue/10001?fields=summary,status&properties=b');
    expect(body).toMatchObject({
      key: 'CERT-1',
      fields: { status: { statusCategory: { key: 'new' } } },
      properties: { b: 2 },
    });
    expect(Object.keys((body as { fields: object }).fields).sort()).toEqual(['status', 'summary']);
  });

  it('gives all fields by default, also empty ones, and leaves out those with a minus', async () => {
    const { create, as } = site();
    await create();
    const { body } = await as('requester')('GET', 'issue/CERT-1?fields=*all,-comment');
    const { fields } = body as { fields: Record<string, unknown> };
    expect(fields).toMatchObject({ customfield_10052: null, labels: [], created: '2026-10-01T00:00:00.000+0000' });
    expect(fields).not.toHaveProperty('comment');
  });

  it('hides issues from those who may not browse, exactly like missing ones', async () => {
    const { create, as } = site();
    await create();
    const hidden = await as('stranger')('GET', 'issue/CERT-1');
    const missing = await as('requester')('GET', 'issue/CERT-99');
    expect([hidden.status, hidden.body]).toEqual([404, missing.body]);
  });

  it('finds a moved issue under its old key', async () => {
    const definition = certificateSite({ enrollPostFunction: 'a', requestValidator: 'b' });
    const [first] = definition.projects;
    const projects = [first!, { ...first!, key: 'OPS', name: 'Operations' }];
    const server = createJiraServer({ clock: new VirtualClock(START), seed: 1, site: { ...definition, projects } });
    const call = jsonClient(server, { kind: 'user', accountId: PEOPLE.requester });
    await call('POST', 'issue', { fields: { ...place, summary: 's' } });
    expect(server.manage.moveIssue('CERT-1', 'OPS')).toBe('OPS-1');
    expect((await call('GET', 'issue/CERT-1')).body).toMatchObject({ id: '10001', key: 'OPS-1' });
  });
});

describe('editing an issue', () => {
  it('stores, answers 204 without content type, and writes the history', async () => {
    const { create, as, server, clock } = site();
    await create();
    await clock.advanceBy(1000);
    const reply = await as('app')('PUT', 'issue/CERT-1', {
      fields: { customfield_10052: '4711' },
      update: { labels: [{ add: 'tls' }, { add: 'web' }, { remove: 'tls' }] },
      properties: [{ key: 'scm', value: 1 }],
    });
    expect([reply.status, reply.body, reply.headers.get('content-type')]).toEqual([204, null, null]);
    expect(server.site.issue('CERT-1')).toMatchObject({
      fields: { 'Certificate ID': '4711', Labels: ['web'] },
      properties: { scm: 1 },
    });
    expect((await as('requester')('GET', 'issue/CERT-1/changelog')).body).toMatchObject({
      values: [
        {
          author: { accountId: PEOPLE.app },
          items: [
            { field: 'Certificate ID', from: null, fromString: null },
            { field: 'labels', fromString: null },
          ],
        },
      ],
    });
  });

  it.each<[string, object]>([
    ['a field in both places', { fields: { summary: 'a' }, update: { summary: [{ set: 'b' }] } }],
    ['an operation the field has not', { update: { summary: [{ add: 'b' }] } }],
    ['an empty summary', { fields: { summary: null } }],
  ])('refuses %s', async (_, body) => {
    const { create, as, server } = site();
    await create();
    expect((await as('app')('PUT', 'issue/CERT-1', body)).status).toBe(400);
    expect(server.site.issue('CERT-1')?.summary).toBe('www.example.com');
  });

  it('asks for permission, and looks at no screen', async () => {
    const { create, as, server } = site();
    await create();
    const edit = { fields: { customfield_10052: '1' } };
    server.manage.removeFieldFromScreens('CERT', 'Certificate ID');
    expect((await as('operator')('PUT', 'issue/CERT-1', edit)).status).toBe(403);
    expect((await as('stranger')('PUT', 'issue/CERT-1', edit)).status).toBe(404);
    expect((await as('app')('PUT', 'issue/CERT-1', edit)).status).toBe(204);
    server.manage.removeField('Certificate ID');
    expect((await as('app')('PUT', 'issue/CERT-1', edit)).status).toBe(400);
  });

  it('refuses what is not modelled with 501 and remembers it', async () => {
    const { create, as, server } = site();
    await create();
    const links = { update: { worklog: [{ add: {} }] } };
    expect((await as('app')('PUT', 'issue/CERT-1', links)).status).toBe(501);
    expect((await as('app')('GET', 'issue/CERT-1?expand=versionedRepresentations')).status).toBe(501);
    expect((await as('app')('GET', 'dashboard')).status).toBe(501);
    expect((await as('app')('GET', '/rest/agile/1.0/board')).status).toBe(501);
    expect(server.unmodelled()).toHaveLength(4);
    expect((await as('app')('GET', 'certificates')).status).toBe(404);
    expect(server.unmodelled()).toHaveLength(4);
  });
});

it.each<['GET' | 'PUT', string]>([
  ['PUT', 'issue/archive'],
  ['PUT', 'issue/unarchive'],
  ['GET', 'issue/picker'],
  ['GET', 'issuetype/project'],
  ['GET', 'project/recent'],
  ['GET', 'project/type'],
])('%s %s is not modelled, and its last word is not taken for an id', async (method, path) => {
  const { as } = site();
  expect((await as('administrator')(method, path)).status).toBe(501);
});

describe('deleting an issue', () => {
  it('is for those who may, and takes links along', async () => {
    const { create, as, server } = site();
    await create();
    await create();
    const ends = { inwardIssue: { key: 'CERT-1' }, outwardIssue: { key: 'CERT-2' } };
    await as('requester')('POST', 'issueLink', { type: { name: 'Relates' }, ...ends });
    expect((await as('requester')('DELETE', 'issue/CERT-1')).status).toBe(403);
    expect((await as('administrator')('DELETE', 'issue/CERT-1')).status).toBe(204);
    expect((await as('administrator')('GET', 'issue/CERT-1')).status).toBe(404);
    expect(server.site.issue('CERT-2')?.links).toEqual([]);
  });
});

describe('comments', () => {
  it('are listed in order with author, time and, when asked, properties', async () => {
    const { create, as, clock } = site();
    await create();
    await as('app')('POST', 'issue/CERT-1/comment', {
      body: doc('requested'),
      properties: [{ key: 'k', value: { v: 1 } }],
    });
    await clock.advanceBy(60_000);
    await as('operator')('POST', 'issue/CERT-1/comment', { body: doc('approved') });
    const { body } = await as('requester')('GET', 'issue/CERT-1/comment?expand=properties');
    expect(body).toMatchObject({
      total: 2,
      comments: [
        {
          id: '10001',
          author: { accountId: PEOPLE.app, accountType: 'app' },
          properties: [{ key: 'k', value: { v: 1 } }],
        },
        { id: '10002', created: '2026-10-01T00:01:00.000+0000', body: doc('approved') },
      ],
    });
    const newest = await as('requester')('GET', 'issue/CERT-1/comment?orderBy=-created&maxResults=1');
    expect(newest.body).toMatchObject({ total: 2, comments: [{ id: '10002' }] });
  });

  it('refuse a plain string, and those without the permission', async () => {
    const { create, as, server } = site();
    await create();
    expect((await as('app')('POST', 'issue/CERT-1/comment', { body: 'plain' })).status).toBe(400);
    server.manage.setPermission('CERT', { to: { app: true }, permission: 'ADD_COMMENTS', granted: false });
    expect((await as('app')('POST', 'issue/CERT-1/comment', { body: doc('x') })).status).toBe(403);
    expect((await as('stranger')('POST', 'issue/CERT-1/comment', { body: doc('x') })).status).toBe(404);
    expect(server.site.issue('CERT-1')?.comments).toEqual([]);
  });

  it('for a role are read by its members alone', async () => {
    const { create, as } = site();
    await create();
    const visibility = { type: 'role', value: 'SCM operators' };
    await as('operator')('POST', 'issue/CERT-1/comment', { body: doc('internal'), visibility });
    expect((await as('operator')('GET', 'issue/CERT-1/comment')).body).toMatchObject({ total: 1 });
    expect((await as('requester')('GET', 'issue/CERT-1/comment')).body).toMatchObject({ total: 0 });
    expect((await as('requester')('GET', 'issue/CERT-1/comment/10001')).status).toBe(404);
  });

  it('marked internal for service projects are shown as not public', async () => {
    const { create, as } = site();
    await create();
    const properties = [{ key: 'sd.public.comment', value: { internal: true } }];
    const { body } = await as('app')('POST', 'issue/CERT-1/comment', { body: doc('x'), properties });
    expect(body).toMatchObject({ jsdPublic: false });
  });
});

describe('issue properties', () => {
  it('answer 201 when new, 200 when changed, 204 when deleted, 404 when missing', async () => {
    const { create, as } = site();
    await create();
    const call = (method: string, body?: unknown) => as('app')(method, 'issue/CERT-1/properties/scm.order', body);
    const statuses = [];
    for (const [method, body] of [['PUT', [1]], ['PUT', 'x'], ['GET'], ['DELETE'], ['DELETE'], ['GET']] as const) {
      statuses.push((await call(method, body)).status);
    }
    expect(statuses).toEqual([201, 200, 200, 204, 404, 404]);
  });

  it('hold at most 32,768 characters under keys of at most 255', async () => {
    const { create, as } = site();
    await create();
    const put = async (key: string, length: number) =>
      (await as('app')('PUT', `issue/CERT-1/properties/${key}`, 'x'.repeat(length - 2))).status;
    expect([await put('k', 32_768), await put('k', 32_769), await put('k'.repeat(256), 10)]).toEqual([201, 400, 400]);
  });

  it('are written by editors and read by viewers', async () => {
    const { create, as } = site();
    await create();
    expect((await as('operator')('PUT', 'issue/CERT-1/properties/a', 1)).status).toBe(403);
    expect((await as('operator')('GET', 'issue/CERT-1/properties')).body).toEqual({ keys: [] });
    expect((await as('stranger')('GET', 'issue/CERT-1/properties')).status).toBe(404);
  });
});

describe('links', () => {
  it('read from both ends, and a second one is answered like the first', async () => {
    const { create, as, server } = site();
    await create();
    await create();
    const link = { type: { name: 'Blocks' }, inwardIssue: { key: 'CERT-1' }, outwardIssue: { key: 'CERT-2' } };
    const first = await as('app')('POST', 'issueLink', link);
    const again = await as('app')('POST', 'issueLink', { ...link, comment: { body: doc('again') } });
    expect([first.status, again.status, first.body]).toEqual([201, 201, null]);
    const ends = async (key: string) => (await as('requester')('GET', `issue/${key}?fields=issuelinks`)).body;
    expect(await ends('CERT-1')).toMatchObject({ fields: { issuelinks: [{ outwardIssue: { key: 'CERT-2' } }] } });
    expect(await ends('CERT-2')).toMatchObject({ fields: { issuelinks: [{ inwardIssue: { key: 'CERT-1' } }] } });
    expect(server.site.issue('CERT-1')).toMatchObject({
      links: [{ type: 'Blocks', from: 'CERT-1', to: 'CERT-2' }],
      comments: [{ text: 'again' }],
    });
  });

  it('lead to another issue, never to the same', async () => {
    const { create, as, server } = site();
    await create();
    const [self, type] = [{ key: 'CERT-1' }, { name: 'Relates' }];
    const direct = await as('app')('POST', 'issueLink', { type, inwardIssue: self, outwardIssue: self });
    const update = { issuelinks: [{ add: { type, outwardIssue: self } }] };
    const edited = await as('app')('PUT', 'issue/CERT-1', { update });
    expect([direct.status, edited.status]).toEqual([400, 400]);
    expect(server.site.issue('CERT-1')).toMatchObject({ links: [] });
  });

  it('answer 404 for an unknown type, an issue one may not see, and without Link issues', async () => {
    const { create, as } = site();
    await create();
    await create();
    const ends = { inwardIssue: { key: 'CERT-1' }, outwardIssue: { key: 'CERT-2' } };
    const status = async (who: keyof typeof PEOPLE, name: string) =>
      (await as(who)('POST', 'issueLink', { type: { name }, ...ends })).status;
    expect([
      await status('app', 'Renews'),
      await status('stranger', 'Blocks'),
      await status('operator', 'Blocks'),
    ]).toEqual([404, 404, 404]);
  });
});
