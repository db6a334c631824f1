import type { NewAccount } from '../accounts/account-registry';
import { bareBase64, sampleCsr, type CsrWish } from '../testing/sample-csr';
import { scmFixture } from '../testing/scm-fixture';

const www = { commonName: 'www.example.com' };

/** Enrolls with one CSR and what is added to the body. */
async function enrollWith(wish: CsrWish, extra: object, account: NewAccount = {}) {
  const scm = await scmFixture({ account });
  const answer = await scm.call('POST', '', { body: { csr: bareBase64(await sampleCsr(wish)), ...extra } });
  expect(scm.departures).toEqual([]);
  return { scm, answer };
}

interface Refused {
  readonly what: string;
  readonly wish?: CsrWish;
  readonly extra?: object;
  readonly account?: NewAccount;
  readonly code: number;
  readonly says: string;
}

const costCentre = [{ name: 'Cost center', mandatory: true }];

const refused: readonly Refused[] = [
  { what: 'a missing CSR', extra: { csr: undefined }, code: -7, says: 'csr is required but missing.' },
  { what: 'an empty CSR', extra: { csr: '' }, code: -7, says: 'csr is required but missing.' },
  { what: 'a CSR that is a number', extra: { csr: 5 }, code: -1601, says: "Field 'csr' has invalid value." },
  { what: 'noise', extra: { csr: 'not base64!' }, code: -9, says: 'The CSR is not valid Base-64 data!' },
  {
    what: 'a pasted private key',
    extra: { csr: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----' },
    code: -9,
    says: 'Base-64',
  },
  { what: 'base64 of something else', extra: { csr: 'aGVsbG8=' }, code: -10, says: 'Error while decoding CSR.' },
  { what: 'a small RSA key', wish: { ...www, key: 'RSA-1024' }, code: -141, says: 'should be 2048 bits minimum' },
  { what: 'an odd RSA size', wish: { ...www, key: 'RSA-2056' }, code: -13, says: 'unsupported key size' },
  { what: 'a SHA-1 signature', wish: { ...www, key: 'RSA-2048-SHA1' }, code: -11, says: 'unsupported algorithm' },
  { what: 'Ed25519', wish: { ...www, key: 'Ed25519' }, code: -11, says: 'unsupported algorithm' },
  {
    what: 'RSA without permission',
    wish: { ...www, key: 'RSA-2048' },
    account: { keyTypes: { EC: ['P-256'] } },
    code: -11,
    says: 'unsupported algorithm',
  },
  {
    what: 'ECC without permission',
    account: { keyTypes: { RSA: [2048] } },
    code: -170,
    says: 'ECC CSRs are not allowed',
  },
  {
    what: 'another curve',
    wish: { ...www, key: 'P-384' },
    account: { keyTypes: { EC: ['P-256'] } },
    code: -13,
    says: 'key size',
  },
  { what: 'no name at all', wish: {}, code: -7, says: 'Common Name is required' },
  {
    what: 'a too long common name',
    wish: { commonName: `${'a'.repeat(60)}.example.com` },
    code: -138,
    says: 'Invalid CSR.',
  },
  { what: 'an underscore', extra: { subjAltNames: ['a_b.example.com'] }, code: -732, says: 'Invalid domain name.' },
  { what: 'a single label', extra: { subjAltNames: ['localhost'] }, code: -732, says: 'Invalid domain name.' },
  { what: 'a wildcard inside', extra: { subjAltNames: ['a.*.example.com'] }, code: -732, says: 'Invalid domain name.' },
  {
    what: 'a wildcard over a public suffix',
    extra: { subjAltNames: ['*.co.uk'] },
    code: -732,
    says: 'Invalid domain name.',
  },
  {
    what: 'an internal name',
    extra: { subjAltNames: ['srv.corp.internal'] },
    code: -1010,
    says: "'srv.corp.internal' is not allowed",
  },
  { what: 'a private address', extra: { subjAltNames: ['10.1.2.3'] }, code: -1601, says: 'subjAltNames' },
  { what: 'names as one string', extra: { subjAltNames: 'a.example.com' }, code: -1601, says: 'subjAltNames' },
  {
    what: 'an unvalidated domain',
    account: { domains: ['example.org'] },
    code: -737,
    says: 'www.example.com are not validated',
  },
  {
    what: 'a lapsed validation',
    account: { lapsedDomains: ['example.com'] },
    code: -107,
    says: 'expired for www.example.com',
  },
  {
    what: 'a missing custom field',
    account: { customFields: costCentre },
    code: -62,
    says: 'Missing mandatory custom field!',
  },
  {
    what: 'custom fields as an array',
    extra: { customFields: [{ name: 'a', value: 'b' }] },
    code: -1601,
    says: 'customFields',
  },
  { what: 'comments beyond 1024', extra: { comments: 'x'.repeat(1025) }, code: -1601, says: 'comments' },
  {
    what: 'a requester beyond 512',
    extra: { externalRequester: 'x'.repeat(513) },
    code: -1601,
    says: 'externalRequester',
  },
];

describe('enroll', () => {
  it.each(refused)('refuses $what with $code', async ({ wish = www, extra = {}, account, code, says }) => {
    const { scm, answer } = await enrollWith(wish, extra, account);
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ code, description: expect.stringContaining(says) as string });
    expect(scm.server.orders.list()).toEqual([]);
  });

  it('refuses a CSR whose signature does not fit its key', async () => {
    const der = Buffer.from(bareBase64(await sampleCsr(www)), 'base64');
    const at = der.indexOf('www.example.com');
    der.write('wwx', at);
    const { answer } = await enrollWith(www, { csr: der.toString('base64') });
    expect(answer.json).toMatchObject({ code: -138 });
  });

  it('refuses bytes after the request', async () => {
    const der = Buffer.concat([Buffer.from(bareBase64(await sampleCsr(www)), 'base64'), Buffer.from([0])]);
    const { answer } = await enrollWith(www, { csr: der.toString('base64') });
    expect(answer.json).toMatchObject({ code: -10 });
  });

  it.each([['{"csr":'], ['[]'], ['"csr"'], ['7']])('refuses the body %p', async (body) => {
    const scm = await scmFixture();
    const { status, json } = await scm.call('POST', '', { body });
    expect([status, json['code']]).toEqual([400, -1601]);
  });

  it.each([
    ['PEM', (pem: string) => pem],
    ['PEM with CRLF', (pem: string) => pem.replaceAll('\n', '\r\n')],
    ['armour joined on one line', (pem: string) => pem.replaceAll('\n', '')],
    ['bare base64', bareBase64],
    ['NEW CERTIFICATE REQUEST', (pem: string) => pem.replaceAll('CERTIFICATE', 'NEW CERTIFICATE')],
  ])('takes the CSR as %s', async (_spelling, spell) => {
    const { answer } = await enrollWith(www, { csr: spell(await sampleCsr(www)) });
    expect(answer.status).toBe(200);
  });

  it('takes nulls, unknown fields and numbers in custom fields, and joins the names of CSR and request', async () => {
    const wish = {
      ...www,
      names: [
        { type: 'dns', value: 'WWW.example.com' },
        { type: 'dns', value: '*.b.example.com' },
      ],
    } as const;
    const extra = { subjAltNames: ['8.8.8.8'], numberServers: 1, customFields: { 'Cost center': 42 } };
    const { scm, answer } = await enrollWith({ ...wish, names: [...wish.names] }, extra, { customFields: costCentre });
    expect(scm.server.orders.find(String(answer.json['certId']))).toMatchObject({
      names: ['www.example.com', '*.b.example.com', '8.8.8.8'],
      customFields: { 'Cost center': '42' },
    });
    const nulls = await scm.call('POST', '', {
      body: { csr: await sampleCsr(www), comments: null, externalRequester: '', customFields: { 'Cost center': 'x' } },
    });
    expect(nulls.status).toBe(200);
  });

  it('lets a private profile have internal names', async () => {
    const wish = { commonName: 'srv.corp.internal' };
    expect((await enrollWith(wish, { subjAltNames: ['10.1.2.3'] }, { publicTrust: false })).answer.status).toBe(200);
  });

  it('asks for productId where the dialect says so', async () => {
    const scm = await scmFixture({ dialect: { requiresProductId: true } });
    const csr = await sampleCsr(www);
    expect((await scm.call('POST', '', { body: { csr } })).json).toMatchObject({ code: -7 });
    expect((await scm.call('POST', '', { body: { csr, productId: '12' } })).status).toBe(200);
  });

  it('wants JSON to be called JSON', async () => {
    const scm = await scmFixture();
    const headers = { authorization: `Bearer ${await scm.token()}`, 'content-type': 'text/plain' };
    const url = 'https://acme.enroll.enterprise.sectigo.com/api/v1/certificates';
    expect((await scm.server.fetch(new Request(url, { method: 'POST', headers, body: '{}' }))).status).toBe(415);
  });
});

describe('a known certificate', () => {
  const issued = async (account: NewAccount = {}, options = {}) => {
    const scm = await scmFixture({ account, ...options });
    const certId = await scm.enroll({ csr: await sampleCsr(www) });
    await scm.clock.advanceBy(180_000);
    return { scm, certId };
  };

  it.each([
    ['another profile', { profileId: 5 }, {}, -111],
    ['another term', { term: 365 }, {}, -36],
    ['a made-up DCV mode', { dcvMode: 'PIGEON' }, {}, -1601],
    ['a profile that allows none', {}, { allowsRenew: false }, -180],
  ])('is not renewed with %s', async (...[, body, account, code]) => {
    const { scm, certId } = await issued(account);
    const answer = await scm.call('POST', `/${certId}/renew`, { body });
    expect([answer.status, answer.json['code']]).toEqual([400, code]);
  });

  it('is renewed with profile and term as text and the DCV mode in any case', async () => {
    const { scm, certId } = await issued();
    const body = { profileId: '1018', term: '199', dcvMode: 'cname', dcvEmail: null, customFields: {} };
    expect((await scm.call('POST', `/${certId}/renew`, { body })).status).toBe(200);
  });

  it('is renewed only with profileId and customFields where the dialect is strict', async () => {
    const { scm, certId } = await issued({}, { dialect: { strictRenew: true } });
    expect((await scm.call('POST', `/${certId}/renew`)).json).toMatchObject({ code: -7 });
    const body = { profileId: 1018, customFields: {} };
    expect((await scm.call('POST', `/${certId}/renew`, { body })).status).toBe(200);
  });

  it.each([
    ['no message', {}, -7],
    ['an empty message', { message: '' }, -7],
    ['a long message', { message: 'x'.repeat(513) }, -1601],
    ['reason 2', { message: 'x', reasonCode: 2 }, -1601],
    ['a reason in words', { message: 'x', reasonCode: 'superseded' }, -1601],
  ])('is not revoked with %s', async (_what, body, code) => {
    const { scm, certId } = await issued();
    expect((await scm.call('DELETE', `/${certId}`, { body })).json).toMatchObject({ code });
    expect(scm.server.orders.find(certId)?.status).toBe('Issued');
  });

  it('of a private profile is not replaced, and replace needs a CSR', async () => {
    const { scm, certId } = await issued({ publicTrust: false });
    const body = { csr: await sampleCsr(www) };
    expect((await scm.call('POST', `/${certId}/replace`, { body })).json).toMatchObject({ code: -25 });
    expect((await scm.call('POST', `/${certId}/replace`, { body: {} })).json).toMatchObject({ code: -7 });
  });

  it.each([
    ['GET', ''],
    ['GET', '/status'],
    ['DELETE', ''],
    ['POST', '/renew'],
    ['POST', '/replace'],
    ['POST', '/dcv-recheck'],
  ])('is found by its own organization alone: %s %s', async (method, path) => {
    const { scm, certId } = await issued();
    const stranger = scm.server.accounts.create({ organization: 'Other Org' });
    const colleague = scm.server.accounts.create({ name: 'Second account' });
    const unknown = { status: 404, json: { code: -5101, description: 'Certificate not found. 1' } };
    expect(await scm.call(method, `/1${path}`)).toMatchObject(unknown);
    expect((await scm.call(method, `/${certId}${path}`, { account: stranger })).json).toMatchObject({ code: -5101 });
    expect((await scm.call(method, `/${certId}${path}`, { account: colleague })).status).not.toBe(404);
    expect(scm.departures).toEqual([]);
  });

  it('has its DCV rechecked with 202 and no body', async () => {
    const { scm, certId } = await issued();
    expect(await scm.call('POST', `/${certId}/dcv-recheck`)).toMatchObject({ status: 202, text: '' });
  });

  it('is shown the other way round, in capitals and with -109 where the dialect says so', async () => {
    const dialect = { chainOrder: 'root-first', statusCase: 'UPPER', pendingCode: -109 };
    const { scm, certId } = await issued({}, { dialect });
    expect((await scm.call('GET', `/${certId}/status/`)).json).toMatchObject({ status: 'ISSUED' });
    expect((await scm.call('GET', `/${certId}`)).text.startsWith(scm.server.ca.rootPem)).toBe(true);
    const young = await scm.enroll({ csr: await sampleCsr(www) });
    expect((await scm.call('GET', `/${young}`)).json).toMatchObject({ code: -109 });
  });
});
