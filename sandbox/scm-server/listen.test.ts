import { sampleCsr } from './testing/sample-csr';
import { scmFixture, type ScmFixture } from './testing/scm-fixture';
import { listen, type Listening } from './listen';

describe('on a loopback port', () => {
  let scm: ScmFixture;
  let urls: Listening;
  beforeAll(async () => {
    scm = await scmFixture({ account: { autoApprove: true }, issuanceSeconds: 0 });
    urls = await listen(scm.server, { port: 0 });
  });
  afterAll(() => urls.close());

  const authorized = async () => {
    const { clientId, clientSecret } = scm.account;
    const grant = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const response = await fetch(urls.tokenUrl, { method: 'POST', body: new URLSearchParams(grant) });
    const { access_token } = (await response.json()) as { access_token: string };
    return { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
  };
  const enroll = async (headers: Record<string, string>) =>
    fetch(`${urls.enrollUrl}/api/v1/certificates`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ csr: await sampleCsr({ commonName: 'www.example.com' }) }),
    });

  it('serves the whole way from token to revocation', async () => {
    const headers = await authorized();
    const { certId } = (await (await enroll(headers)).json()) as { certId: string };
    const url = `${urls.enrollUrl}/api/v1/certificates/${certId}`;
    const download = await fetch(url, { headers });
    expect(download.status).toBe(200);
    expect(await download.text()).toContain('BEGIN CERTIFICATE');
    const revoked = await fetch(url, { method: 'DELETE', headers, body: JSON.stringify({ message: 'done' }) });
    expect(revoked.status).toBe(200);
    expect((await fetch(url, { headers })).status).toBe(400);
  });

  it('tells an unauthorised caller the loopback authorization server', async () => {
    const response = await fetch(`${urls.enrollUrl}/api/v1/certificates/1`);
    expect(response.status).toBe(401);
    expect(urls.tokenUrl.startsWith(/uri="([^"]+)"/.exec(response.headers.get('www-authenticate') ?? '')![1]!)).toBe(
      true,
    );
  });

  it.each([
    ['drop-before', 0],
    ['drop-after', 1],
  ] as const)('breaks the connection: %s', async (kind, orders) => {
    const headers = await authorized();
    const before = scm.server.orders.list().length;
    scm.server.faults.force(kind, { operation: 'enroll' });
    await expect(enroll(headers)).rejects.toThrow('fetch failed');
    expect(scm.server.orders.list()).toHaveLength(before + orders);
  });

  it('knows nobody without credentials on the admin prefix', async () => {
    expect((await fetch(`${urls.adminUrl}/api/ssl/v2`)).status).toBe(401);
  });

  it('says so when the port is taken', async () => {
    const port = Number(new URL(urls.tokenUrl).port);
    await expect(listen(scm.server, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
