import { certificatesUrl, scmFixture, tokenRequest, tokenUrl, type ScmFixture } from '../testing/scm-fixture';

describe('the token endpoint', () => {
  let scm: ScmFixture;
  beforeAll(async () => {
    scm = await scmFixture({ account: { clientId: 'jira', clientSecret: 'a+b%c&d=e /ü' } });
  });

  it('gives a token for a percent-encoded secret', async () => {
    const { status, headers, json } = await scm.send(
      tokenRequest({ client_id: 'jira', client_secret: 'a+b%c&d=e /ü' }),
    );
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(json).toEqual({ access_token: expect.any(String) as string, expires_in: 300, token_type: 'Bearer' });
    expect(String(json['access_token']).split('.')).toHaveLength(3);
    expect(scm.departures).toEqual([]);
  });

  it('takes the credentials from a Basic header too, as Keycloak does', async () => {
    const { clientId, clientSecret } = scm.server.accounts.create();
    const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    expect((await scm.send(tokenRequest({}, { authorization }))).status).toBe(200);
    const [plain, encoded] = ['a+b%c&d=e /ü', encodeURIComponent('a+b%c&d=e /ü')];
    for (const secret of [plain, encoded]) {
      const header = `Basic ${Buffer.from(`jira:${secret}`).toString('base64')}`;
      expect((await scm.send(tokenRequest({}, { authorization: header }))).status).toBe(200);
    }
  });

  it.each([
    ['a wrong secret', { client_id: 'jira', client_secret: 'wrong' }, 401, 'invalid_client'],
    [
      'a secret whose + arrived as a blank',
      { client_id: 'jira', client_secret: 'a b%c&d=e /ü' },
      401,
      'invalid_client',
    ],
    ['an unknown client', { client_id: 'nobody', client_secret: 'x' }, 401, 'invalid_client'],
    ['no secret', { client_id: 'jira' }, 401, 'invalid_client'],
    ['another grant', { grant_type: 'password', client_id: 'jira' }, 400, 'unsupported_grant_type'],
    ['no grant', { grant_type: '' }, 400, 'invalid_request'],
  ])('refuses %s', async (...[, fields, status, error]) => {
    const answer = await scm.send(tokenRequest(fields));
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ error, error_description: expect.any(String) as string });
  });

  it('refuses a repeated parameter and a JSON body', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const twice = new Request(tokenUrl, { method: 'POST', headers, body: 'grant_type=a&grant_type=b' });
    expect((await scm.send(twice)).json).toMatchObject({ error: 'invalid_request' });
    const json = new Request(tokenUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect((await scm.server.fetch(json)).status).toBe(415);
  });

  it('refuses the old secret after a reset while tokens that are out live on', async () => {
    const account = scm.server.accounts.create();
    const token = await scm.token(account);
    const fresh = scm.server.accounts.resetSecret(account.clientId);
    const { clientId, clientSecret } = account;
    expect((await scm.send(tokenRequest({ client_id: clientId, client_secret: clientSecret }))).status).toBe(401);
    expect((await scm.send(tokenRequest({ client_id: clientId, client_secret: fresh }))).status).toBe(200);
    const answer = await scm.send(
      new Request(`${certificatesUrl}/1/status`, { headers: { authorization: `Bearer ${token}` } }),
    );
    expect(answer.status).toBe(404);
  });
});

describe('a bearer token', () => {
  it('is refused without a body and with the way to the authorization server, once it has expired', async () => {
    const scm = await scmFixture({ tokenSeconds: 60 });
    const authorization = `Bearer ${await scm.token()}`;
    const call = () => scm.send(new Request(`${certificatesUrl}/1/status`, { headers: { authorization } }));
    expect((await call()).status).toBe(404);
    await scm.clock.advanceBy(60_000);
    const answer = await call();
    expect([answer.status, answer.text]).toEqual([401, '']);
    expect(answer.headers.get('www-authenticate')).toContain('https://auth.sso.sectigo.com/auth/realms/apiclients');
    expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
    expect(scm.departures).toEqual([]);
  });

  it.each([['nothing'], ['Bearer made-up'], ['Basic eDp5'], ['bearer']])('is needed: %s is refused', async (header) => {
    const scm = await scmFixture();
    const headers = header === 'nothing' ? {} : { authorization: header };
    expect((await scm.send(new Request(`${certificatesUrl}/1`, { headers }))).status).toBe(401);
  });

  it('is refused when the account is gone', async () => {
    const scm = await scmFixture();
    const authorization = `Bearer ${await scm.token()}`;
    scm.server.accounts.remove(scm.account.clientId);
    expect((await scm.send(new Request(`${certificatesUrl}/1`, { headers: { authorization } }))).status).toBe(401);
  });
});
