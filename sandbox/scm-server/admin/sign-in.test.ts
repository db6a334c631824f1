import { adminFixture, adminHost, type AdminFixture } from '../testing/admin-fixture';
import { tokenRequest } from '../testing/scm-fixture';

const list = '/api/ssl/v1?size=1';
const signIn = ({ admin }: AdminFixture) => ({ login: admin.login, password: admin.password, customerUri: 'example' });
const unknown = { code: -16, description: 'Unknown user' };

describe('the classic headers', () => {
  it('let in whoever knows all three, whatever their case', async () => {
    const scm = await adminFixture();
    const { login, password } = scm.admin;
    expect((await scm.ask('GET', list)).status).toBe(200);
    const shouted = { LOGIN: login, Password: password, CUSTOMERURI: 'example' };
    expect((await scm.ask('GET', list, { headers: shouted })).status).toBe(200);
  });

  it.each([
    ['login', { login: 'nobody' }],
    ['password', { password: 'wrong' }],
    ['password left out', { password: '' }],
    ['customerUri', { customerUri: 'another' }],
  ])('refuse a wrong %s in the form of SCM’s errors', async (_what, wrong) => {
    const scm = await adminFixture();
    const { status, json, headers } = await scm.ask('GET', list, { headers: { ...signIn(scm), ...wrong } });
    expect([status, json]).toEqual([401, unknown]);
    expect(headers.get('www-authenticate')).toMatch(/^https:.*\/openid-connect\/token$/);
    expect(scm.departures).toEqual([]);
  });

  it('do without the password where a client certificate stands for it', async () => {
    const scm = await adminFixture();
    const { login, customerUri } = signIn(scm);
    const rest = { login, customerUri };
    expect((await scm.ask('GET', `/private${list}`, { headers: rest })).status).toBe(200);
    expect((await scm.ask('GET', list, { headers: rest })).status).toBe(401);
    expect((await scm.ask('GET', `/private${list}`, { headers: { ...rest, login: 'nobody' } })).status).toBe(401);
  });

  it('refuse an administrator who was suspended', async () => {
    const scm = await adminFixture();
    scm.server.directory.administrators.change(scm.admin.id, { active: false });
    expect((await scm.ask('GET', list)).status).toBe(401);
  });
});

describe('client credentials', () => {
  const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

  it('of an API administrator let in at the same token endpoint', async () => {
    const scm = await adminFixture({ admin: { type: 'API' } });
    expect((await scm.ask('GET', list, bearer(await scm.adminToken()))).status).toBe(200);
    expect((await scm.ask('GET', list, bearer('made.up.token'))).json).toEqual(unknown);
    await scm.clock.advanceBy(301_000);
    const stale = await scm.adminToken();
    await scm.clock.advanceBy(301_000);
    expect((await scm.ask('GET', list, bearer(stale))).status).toBe(401);
  });

  it('reach one of the two APIs only', async () => {
    const scm = await adminFixture({ admin: { type: 'API' } });
    expect((await scm.ask('GET', list, bearer(await scm.token()))).status).toBe(401);
    const certificates = 'https://acme.enroll.enterprise.sectigo.com/api/v1/certificates/1';
    const headers = { authorization: `Bearer ${await scm.adminToken()}` };
    expect((await scm.send(new Request(certificates, { headers }))).status).toBe(401);
  });

  it('of an administrator with a password are nobody’s', async () => {
    const scm = await adminFixture();
    const { clientId, clientSecret } = scm.admin;
    const answer = await scm.send(tokenRequest({ client_id: clientId, client_secret: clientSecret }));
    expect([answer.status, answer.json['error']]).toEqual([401, 'invalid_client']);
  });
});

describe('what no operation is', () => {
  it.each([
    ['GET', '/api/smime/v2'],
    ['GET', '/api/person/v2'],
    ['POST', '/api/ssl/v1/import'],
    ['POST', '/api/ssl/v2/keystore/1/p12'],
    ['PATCH', '/api/ssl/v1'],
  ])('answers 501: %s %s', async (method, path) => {
    const { server } = await adminFixture();
    const response = await server.fetch(new Request(adminHost + path, { method }));
    expect(response.status).toBe(501);
  });

  it('is text sent where JSON belongs', async () => {
    const scm = await adminFixture();
    const headers = { ...signIn(scm), 'content-type': 'text/plain' };
    expect((await scm.ask('POST', '/api/ssl/v1/enroll', { headers, body: 'csr' })).status).toBe(415);
    const broken = await scm.ask('POST', '/api/ssl/v1/enroll', { body: '{"orgId":' });
    expect([broken.status, broken.json['code']]).toEqual([400, -1601]);
  });
});

describe('ways in which clients write', () => {
  it.each([
    ['a trailing slash', 'GET', '/api/ssl/v1/', 200],
    ['an empty query', 'GET', '/api/ssl/v1?', 200],
    ['empty values', 'GET', '/api/ssl/v1?status=&size=&commonName=', 200],
    ['a second slash of the version', 'HEAD', '/api/ssl/v2/', 200],
    ['an id that is no number', 'GET', '/api/ssl/v1/types%20', 404],
    ['an id beyond any number', 'GET', '/api/ssl/v1/99999999999999999999', 404],
    ['an id with leading zeros', 'GET', '/api/domain/v1/0400', 200],
    ['a text for an id', 'GET', '/api/domain/v1/none', 400],
  ])('%s is answered', async (_what, method, path, status) => {
    const scm = await adminFixture();
    expect((await scm.ask(method, path)).status).toBe(status);
  });

  it.each([['*/*'], ['application/json'], ['application/xml'], ['text/html;q=0.1']])(
    'Accept %s changes nothing',
    async (accept) => {
      const scm = await adminFixture();
      const answer = await scm.ask('GET', '/api/organization/v1', { headers: { ...signIn(scm), accept } });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
    },
  );

  it('a DELETE with a body and one without are both taken', async () => {
    const scm = await adminFixture();
    const delegation = { orgId: scm.department, certTypes: ['SSL'] };
    await scm.ask('POST', '/api/domain/v1/400/delegation', { body: delegation });
    expect((await scm.ask('DELETE', '/api/domain/v1/400/delegation', { body: delegation })).status).toBe(200);
    const headers = { ...signIn(scm), 'content-length': '0' };
    expect((await scm.ask('DELETE', '/api/domain/v1/400', { headers })).status).toBe(204);
  });
});
