import { bareBase64, sampleCsr } from '../../sandbox/scm-server/testing/sample-csr';
import { certificatesUrl, scmFixture, tokenUrl } from '../../sandbox/scm-server/testing/scm-fixture';
import { checkScmExchange } from './scm-contract';
import { scmContractAvailable } from './scm-openapi';

const available = scmContractAvailable();
const withContract = available ? describe : describe.skip;

if (!available) {
  process.stderr.write('CONTRACTS_DIR is not set: SCM exchanges are not checked against the vendor description\n');
}

const post = (url: string, body: string, type = 'application/json') =>
  new Request(url, { method: 'POST', headers: { 'content-type': type }, body });
const json = (status: number, value: unknown, type = 'application/json') =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': type } });

withContract('the stand-in', () => {
  it('keeps to the description in every operation, in success and in refusal', async () => {
    const scm = await scmFixture({ faultRate: 0 });
    const body = {
      csr: bareBase64(await sampleCsr({ commonName: 'www.example.com' })),
      ...{ subjAltNames: ['a.example.com'], customFields: { 'Cost center': '42' }, comments: 'CERT-1' },
    };
    const certId = await scm.enroll(body);
    const seen: number[] = [];
    const call = async (method: string, path: string, sent?: object) =>
      seen.push((await scm.call(method, path, { ...(sent && { body: sent }) })).status);
    await call('GET', `/${certId}`);
    await call('GET', `/${certId}/status`);
    await call('POST', `/${certId}/dcv-recheck`);
    await scm.clock.advanceBy(180_000);
    scm.server.faults.force('extra-fields', { operation: 'status' });
    await call('GET', `/${certId}/status`);
    await call('GET', `/${certId}`);
    await call('POST', `/${certId}/renew`);
    await call('POST', `/${certId}/renew`, { ...body, profileId: 1018 });
    await call('POST', `/${certId}/replace`, { csr: body.csr });
    await call('DELETE', `/${certId}`, { message: 'lost', reasonCode: 1 });
    await call('DELETE', `/${certId}`, { message: 'lost' });
    await call('POST', '/1/renew', {});
    await call('POST', '', { csr: 'noise!' });
    expect(seen).toEqual([404, 200, 202, 200, 200, 200, 200, 200, 200, 400, 404, 400]);
    scm.server.faults.force('token-expired', { operation: 'status' });
    expect((await scm.call('GET', `/${certId}/status`)).status).toBe(401);
    expect(scm.departures).toEqual([]);
  });

  it('keeps to it under faults', async () => {
    const scm = await scmFixture({ faultRate: 0.9 });
    const csr = bareBase64(await sampleCsr({ commonName: 'www.example.com' }));
    for (let count = 0; count < 200; count++) await scm.call('POST', '', { body: { csr } }).catch(() => undefined);
    expect(scm.server.faults.journal().length).toBeGreaterThan(100);
    expect(scm.departures).toEqual([]);
  });
});

withContract('the check', () => {
  const csr = JSON.stringify({ csr: 'MIIC' });

  it.each([
    ['a body without a CSR', post(certificatesUrl, '{}'), json(200, { certId: '7' })],
    ['names as a string', post(certificatesUrl, '{"csr":"M","subjAltNames":"a"}'), json(200, { certId: '7' })],
    ['a body that is no JSON', post(certificatesUrl, 'csr'), json(200, { certId: '7' })],
    [
      'over-long comments',
      post(`${certificatesUrl}/7/renew`, JSON.stringify({ comments: 'x'.repeat(1025) })),
      json(200, { certId: '7' }),
    ],
    [
      'a revocation without a message',
      new Request(`${certificatesUrl}/7`, { method: 'DELETE', body: '{}' }),
      new Response(''),
    ],
    ['an id that is a number', post(certificatesUrl, csr), json(200, { certId: 7 })],
    ['a success without an id', post(certificatesUrl, csr), json(200, {})],
    ['a code that is text', post(certificatesUrl, csr), json(400, { code: '-7' })],
    ['an error without a code', post(certificatesUrl, csr), json(400, { description: 'no' })],
    ['a status that is not described', post(certificatesUrl, csr), json(404, { code: -5101 })],
    ['another content type', post(certificatesUrl, csr), json(200, { certId: '7' }, 'text/html')],
    [
      'a 401 with a body',
      post(certificatesUrl, csr),
      new Response('no', { status: 401, headers: { 'www-authenticate': 'Bearer' } }),
    ],
    ['a 401 without a challenge', post(certificatesUrl, csr), new Response(null, { status: 401 })],
    ['a status answer without status', new Request(`${certificatesUrl}/7/status`), json(200, {})],
    [
      'a download that is no PEM',
      new Request(`${certificatesUrl}/7`),
      new Response('x', { headers: { 'content-type': 'application/x-pem-file' } }),
    ],
    ['an unknown operation', new Request(certificatesUrl), json(200, {})],
    ['another host', new Request('https://example.com/'), json(200, {})],
  ])('finds %s', async (_what, request, response) => {
    expect(await checkScmExchange(request, response)).toHaveLength(1);
  });

  it('passes what stands in front of SCM', async () => {
    expect(await checkScmExchange(post(certificatesUrl, csr), new Response('<html>', { status: 503 }))).toEqual([]);
  });
});

describe('the check of the token endpoint', () => {
  const form = 'grant_type=client_credentials&client_id=a&client_secret=b';
  const formType = 'application/x-www-form-urlencoded';
  const granted = { access_token: 'x', expires_in: 300, token_type: 'Bearer' };

  it.each([
    ['a JSON request', post(tokenUrl, '{"grant_type":"client_credentials"}'), json(200, granted), 2],
    ['a lifetime in words', post(tokenUrl, form, formType), json(200, { ...granted, expires_in: '300' }), 1],
    ['no token', post(tokenUrl, form, formType), json(200, {}), 3],
    ['a refusal without a code', post(tokenUrl, form, formType), json(401, {}), 1],
    ['an answer that is no JSON', post(tokenUrl, form, formType), new Response('x'), 1],
    ['nothing wrong', post(tokenUrl, form, formType), json(200, granted), 0],
  ])('finds %s', async (...[, request, response, faults]) => {
    expect(await checkScmExchange(request, response)).toHaveLength(faults);
  });
});
