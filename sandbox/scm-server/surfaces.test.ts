import { addressOf } from './surfaces';
import { HostNotFound } from './connection-dropped';
import { scmFixture } from './testing/scm-fixture';

describe('an address', () => {
  it.each([
    ['https://auth.sso.sectigo.com/auth/realms/apiclients', 'token', '/auth/realms/apiclients'],
    ['https://acme.enroll.enterprise.sectigo.com/api/v1/certificates/7', 'enrollment', '/api/v1/certificates/7'],
    ['https://scmqa.enroll.demo.sectigo.com/', 'enrollment', '/'],
    ['https://admin.hard.sectigo.com/api/ssl/v2', 'admin', '/api/ssl/v2'],
    ['https://cert-manager.com/api/ssl/v1', 'admin', '/api/ssl/v1'],
    ['https://hard.cert-manager.com/api', 'admin', '/api'],
    ['https://ari.trust-provider.com/renewalInfo/a.b', 'renewal-info', '/renewalInfo/a.b'],
    ['http://127.0.0.1:8080/ari/renewalInfo', 'renewal-info', '/renewalInfo'],
    ['http://127.0.0.1:8080/sso/auth', 'token', '/auth'],
    ['http://localhost:8080/enroll', 'enrollment', '/'],
    ['http://[::1]:8080/admin/api', 'admin', '/api'],
  ])('%s is surface %s', (href, surface, path) => {
    expect(addressOf(href)).toEqual({ surface, path });
  });

  it.each([
    ['https://example.com/'],
    ['https://enroll.enterprise.sectigo.com/'],
    ['https://acme.enroll.enterprise.sectigo.com.example.net/'],
    ['http://127.0.0.1/enrollment'],
  ])('%s is no surface', (href) => {
    expect(addressOf(href)).toBeUndefined();
  });
});

describe('what is not modelled', () => {
  it.each([
    ['GET', 'https://admin.enterprise.sectigo.com/api/smime/v2'],
    ['GET', 'https://acme.enroll.enterprise.sectigo.com/api/v1/certificates'],
    ['PUT', 'https://acme.enroll.enterprise.sectigo.com/api/v1/certificates/1'],
    ['GET', 'https://auth.sso.sectigo.com/auth/realms/apiclients/protocol/openid-connect/token'],
    ['GET', 'http://127.0.0.1/elsewhere'],
  ])('is answered 501: %s %s', async (method, url) => {
    const { server } = await scmFixture();
    const response = await server.fetch(new Request(url, { method }));
    expect(response.status).toBe(501);
    expect(await response.json()).toEqual({ error: expect.stringContaining(`${method} /`) as string });
  });

  it('has no description of its own, and no other hosts', async () => {
    const { server } = await scmFixture();
    const docs = 'https://acme.enroll.enterprise.sectigo.com/v3/api-docs';
    expect((await server.fetch(new Request(docs))).status).toBe(404);
    await expect(server.fetch(new Request('https://typo.example.com/'))).rejects.toThrow(HostNotFound);
  });
});
