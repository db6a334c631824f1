import { adminFixture, type AdminFixture } from '../testing/admin-fixture';
import { sampleCsr } from '../testing/sample-csr';

const day = 86_400_000;
const body = (domain: string) => ({ body: { domain } });
const dcv = '/api/dcv/v2/validation';

async function withDomain(name = 'example.org', options = {}): Promise<AdminFixture & { id: number }> {
  const scm = await adminFixture(options);
  const delegations = [{ orgId: scm.orgId, certTypes: ['SSL'] }];
  const answer = await scm.ask('POST', '/api/domain/v1', { body: { name, delegations } });
  expect(answer.headers.get('location')).toMatch(
    /^https:\/\/admin\.enterprise\.sectigo\.com\/api\/domain\/v1\/[0-9]+$/,
  );
  return { ...scm, id: Number(answer.headers.get('location')?.split('/').at(-1)) };
}

async function enrolledUnder(scm: AdminFixture, name: string, orgId = scm.orgId): Promise<unknown> {
  const csr = await sampleCsr({ commonName: name });
  const { json } = await scm.ask('POST', '/api/ssl/v1/enroll', { body: { orgId, certType: 1018, csr } });
  return json['code'] ?? 'taken';
}

describe('a domain', () => {
  it('has to be validated before anything is ordered for it, by any of its methods', async () => {
    const scm = await withDomain();
    expect(await enrolledUnder(scm, 'www.example.org')).toBe(-737);
    await scm.ask('POST', `${dcv}/start/domain/cname`, body('example.org'));
    await scm.ask('POST', `${dcv}/submit/domain/cname`, body('example.org'));
    expect((await scm.ask('POST', `${dcv}/status`, body('example.org'))).json).toMatchObject({
      status: 'NOT_VALIDATED',
      orderStatus: 'SUBMITTED',
      orderMode: 'CNAME',
    });
    await scm.clock.advanceBy(60_000);
    expect((await scm.ask('POST', `${dcv}/status`, body('example.org'))).json).toEqual({
      ...{
        status: 'VALIDATED',
        validationDate: '2026-03-01',
        expirationDate: '2027-04-01',
        orderStatus: 'NOT_INITIATED',
      },
    });
    expect(await enrolledUnder(scm, 'www.example.org')).toBe('taken');
    expect(await scm.read(`/api/domain/v1/${scm.id}`)).toMatchObject({
      validationStatus: 'VALIDATED',
      validationMethod: 'CNAME_CSR_HASH',
    });
  });

  it('stays unproved while the proof is not in place', async () => {
    const scm = await withDomain();
    scm.server.directory.domains.named('example.org')!.validation.provable = false;
    await scm.ask('POST', `${dcv}/start/domain/http`, body('example.org'));
    await scm.ask('POST', `${dcv}/submit/domain/http`, body('example.org'));
    await scm.clock.advanceBy(2 * day);
    expect((await scm.ask('POST', `${dcv}/status`, body('example.org'))).json).toMatchObject({
      ...{
        status: 'NOT_VALIDATED',
        orderStatus: 'SUBMITTED',
        lastCheck: '2026-03-03T00:00:00.000Z',
        nextCheck: '2026-03-03T01:00:00.000Z',
      },
    });
  });

  it('is closed to both APIs once its validation has run out, and while it is suspended', async () => {
    const scm = await adminFixture({ account: { autoApprove: true } });
    const delegations = [{ orgId: scm.orgId, certTypes: ['SSL'], status: 'ACTIVE' as const }];
    const { id } = scm.server.directory.domains.add({
      name: 'example.org',
      delegations,
      validated: 'TXT',
      expiresAt: scm.clock.now() + day,
    });
    const csr = await sampleCsr({ commonName: 'www.example.org' });
    const rest = async () => (await scm.call('POST', '', { body: { csr } })).json['code'];
    expect([await enrolledUnder(scm, 'www.example.org'), await rest()]).toEqual(['taken', undefined]);
    await scm.ask('PUT', `/api/domain/v1/${id}/suspend`);
    expect([await enrolledUnder(scm, 'www.example.org'), await rest()]).toEqual([-715, -715]);
    await scm.ask('PUT', `/api/domain/v1/${id}/activate`);
    await scm.clock.advanceBy(2 * day);
    expect([await enrolledUnder(scm, 'www.example.org'), await rest()]).toEqual([-107, -107]);
    expect(await scm.read(`${dcv}?dcvStatus=EXPIRED`)).toMatchObject([
      { domain: 'example.org', dcvStatus: 'EXPIRED', expirationDate: '2026-03-02' },
    ]);
  });

  it('example.com is validated from the start and kept so', async () => {
    const scm = await adminFixture();
    for (const days of [0, 200, 400]) {
      await scm.clock.advanceBy(days * day);
      expect(await enrolledUnder(scm, 'www.example.com')).toBe('taken');
    }
  });

  it.each([
    ['cname', { host: /^_[0-9A-F]{32}\.example\.org\.$/, point: /^[0-9A-F]{32}\.[0-9A-F]{32}\.sectigo\.com\.$/ }],
    [
      'http',
      {
        url: /^http:\/\/example\.org\/\.well-known\/pki-validation\/[0-9A-F]{32}\.txt$/,
        firstLine: /^[0-9a-f]{64}$/,
        secondLine: /^sectigo\.com$/,
      },
    ],
    [
      'https',
      {
        url: /^https:\/\/example\.org\/\.well-known\/pki-validation\/[0-9A-F]{32}\.txt$/,
        firstLine: /^[0-9a-f]{64}$/,
        secondLine: /^sectigo\.com$/,
      },
    ],
  ])('is proved by %s in the recorded form', async (mode, expected) => {
    const scm = await withDomain();
    const { json } = await scm.ask('POST', `/api/dcv/v1/validation/start/domain/${mode}`, body('example.org'));
    expect(Object.keys(json)).toEqual(Object.keys(expected));
    for (const [name, pattern] of Object.entries(expected)) expect(json[name]).toMatch(pattern);
    expect((await scm.ask('POST', `/api/dcv/v1/validation/start/domain/${mode}`, body('example.org'))).json).toEqual(
      json,
    );
    expect((await scm.ask('POST', `/api/dcv/v1/validation/submit/domain/${mode}`, body('example.org'))).json).toEqual({
      ...{
        status: 'NOT_VALIDATED',
        orderStatus: 'SUBMITTED',
        message: 'Submitted successfully',
        orderBackendId: expect.any(String) as string,
      },
    });
  });

  it('is proved by e-mail to one of the five addresses, or those common to several', async () => {
    const scm = await withDomain();
    const several = { body: { domains: ['example.org', 'example.com'] } };
    expect((await scm.ask('POST', `${dcv}/start/domain/email`, several)).json).toMatchObject({
      emails: [],
      dcvEmails: [{ domainName: 'example.org' }, { domainName: 'example.com' }],
    });
    const { emails } = (await scm.ask('POST', `${dcv}/start/domain/email`, body('example.org'))).json as {
      emails: string[];
    };
    expect(emails).toHaveLength(5);
    const sent = await scm.ask('POST', `${dcv}/submit/domain/email`, {
      body: { domain: 'example.org', email: emails[4] },
    });
    expect(sent.json).toMatchObject({
      orderStatus: 'SUBMITTED',
      emailValidationReferenceNumber: expect.any(String) as string,
    });
  });

  it('by TXT gets its record on submission', async () => {
    const scm = await withDomain();
    const { json } = await scm.ask('POST', `${dcv}/submit/domain/txt`, body('example.org'));
    expect(json).toMatchObject({
      host: '_pki-validation.example.org.',
      point: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect((await scm.ask('POST', '/api/dcv/v1/validation/submit/domain/txt', body('example.org'))).status).toBe(501);
  });

  it.each([
    ['start/domain/cname', 'unknown.org', -727],
    ['start/domain/cname', '', -7],
    ['submit/domain/https', 'example.org', -1601],
  ])('refuses %s of “%s” with %s', async (path, domain, code) => {
    const scm = await withDomain();
    expect((await scm.ask('POST', `${dcv}/${path}`, body(domain))).json['code']).toBe(code);
  });

  it('under another can be delegated but not validated by itself', async () => {
    const scm = await withDomain('shop.example.org');
    expect((await scm.ask('POST', `${dcv}/start/domain/cname`, body('shop.example.org'))).json).toEqual({
      ...{
        code: -723,
        description: 'shop.example.org is not a high-level domain. Only high-level domains can be validated.',
      },
    });
  });

  it('writes its words as the description has them where the instance is set so', async () => {
    const scm = await withDomain('example.org', { dialect: { enums: 'display' } });
    expect(await scm.read(`${dcv}?domain=example.org`)).toEqual([
      { domain: 'example.org', dcvStatus: 'Not validated', dcvOrderStatus: 'Not initiated' },
    ]);
    expect(await scm.read(`${dcv}?dcvStatus=Not%20validated`)).toHaveLength(1);
  });

  it('can be deleted only while nothing valid stands under it', async () => {
    const scm = await withDomain();
    expect((await scm.ask('DELETE', '/api/domain/v1/400')).status).toBe(204);
    const again = await adminFixture();
    await again.order({ csr: await sampleCsr({ commonName: 'www.example.com' }) });
    expect((await again.ask('DELETE', '/api/domain/v1/400')).json['code']).toBe(-740);
    expect((await scm.ask('GET', '/api/domain/v1/400')).status).toBe(404);
  });
});

describe('a delegation', () => {
  it('that an RAO asks for counts once it is approved', async () => {
    const scm = await adminFixture();
    const { administrators, domains } = scm.server.directory;
    const as = administrators.create({ credentials: [{ role: 'RAO_SSL', orgId: scm.orgId }] });
    const delegations = [{ orgId: scm.orgId, certTypes: ['SSL'] }];
    const made = await scm.ask('POST', '/api/domain/v1', { as, body: { name: 'example.org', delegations } });
    const id = made.headers.get('location')?.split('/').at(-1);
    Object.assign(domains.named('example.org')!.validation, { validatedAt: 0, expiresAt: scm.clock.now() + day });
    expect(await scm.read(`/api/domain/v1/${id}`)).toMatchObject({ delegationStatus: 'REQUESTED' });
    expect(await enrolledUnder(scm, 'www.example.org')).toBe(-1010);
    expect(
      (await scm.ask('POST', `/api/domain/v1/${id}/delegation/approve`, { body: { orgId: scm.orgId } })).status,
    ).toBe(200);
    expect(await enrolledUnder(scm, 'www.example.org')).toBe('taken');
    expect(
      (await scm.ask('POST', `/api/domain/v1/${id}/delegation/reject`, { body: { orgId: scm.orgId } })).json['code'],
    ).toBe(-705);
  });

  it('of names under a domain does not cover the domain itself, and reaches departments', async () => {
    const scm = await adminFixture();
    const delegation = { orgId: scm.orgId, certTypes: ['SSL'], domainCertificateRequestPrivileges: ['SUBDOMAIN'] };
    expect((await scm.ask('POST', '/api/domain/v1/400/delegation', { body: delegation })).status).toBe(200);
    expect(await enrolledUnder(scm, 'example.com')).toBe(-1010);
    expect(await enrolledUnder(scm, 'www.example.com', scm.department)).toBe('taken');
    expect((await scm.ask('DELETE', '/api/domain/v1/400/delegation', { body: delegation })).json['code']).toBe(-709);
  });
});

describe('an ACME account', () => {
  it('has keys of its own, and only domains that its organization has', async () => {
    const scm = await adminFixture();
    const sent = { name: 'Kubernetes', acmeServer: 'OV ACME Server', organizationId: scm.orgId, evDetails: {} };
    const made = await scm.ask('POST', '/api/acme/v2/account', { body: sent });
    const id = made.headers.get('location')?.split('/').at(-1);
    const account = await scm.read<Record<string, string>>(`/api/acme/v2/account/${id}`);
    expect(account).toMatchObject({ name: 'Kubernetes', certValidationType: 'OV', status: 'pending' });
    expect(account['accountId']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Buffer.from(account['macKey'] ?? '', 'base64url')).toHaveLength(32);
    const domains = { domains: [{ name: 'a.example.com' }, { name: 'example.net' }] };
    expect((await scm.ask('POST', `/api/acme/v2/account/${id}/domain`, { body: domains })).json).toEqual({
      notAddedDomains: ['example.net'],
    });
    expect(await scm.read(`/api/acme/v2/account/${id}/domain`)).toMatchObject([
      { name: 'a.example.com', validUntil: expect.stringMatching(/Z$/) as string },
    ]);
    expect((await scm.ask('DELETE', `/api/acme/v2/account/${id}/domain`, { body: domains })).json).toEqual({
      notRemovedDomains: ['example.net'],
    });
    expect(await scm.read(`/api/acme/v1/account/${id}`)).toMatchObject({ domains: [] });
  });

  it('is found by organization with departments, or without by “,-2”', async () => {
    const scm = await adminFixture();
    for (const organizationId of [scm.orgId, scm.department]) {
      await scm.ask('POST', '/api/acme/v2/account', {
        body: { name: 'x', acmeServer: 'DV ACME Server', organizationId },
      });
    }
    expect(await scm.read(`/api/acme/v2/account?organizationId=${scm.orgId}`)).toHaveLength(2);
    expect(await scm.read(`/api/acme/v2/account?organizationId=${scm.orgId}%2C-2`)).toHaveLength(1);
  });

  it('of the private CA hides its keys in lists', async () => {
    const scm = await adminFixture();
    await scm.ask('POST', '/api/acme/v1/pca/account', {
      body: { name: 'x', acmeServer: 'PCA', organizationId: scm.orgId, profileName: 'Private Server' },
    });
    const [row] = await scm.read<{ id: number; macKey: string }[]>('/api/acme/v1/pca/account');
    expect(row).toMatchObject({ macKey: '', macId: '' });
    expect((await scm.read<{ macKey: string }>(`/api/acme/v1/pca/account/${row!.id}`)).macKey).not.toBe('');
    expect((await scm.ask('GET', `/api/acme/v2/account/${row!.id}`)).status).toBe(404);
  });
});

describe('the SSL report', () => {
  it('gives every certificate with state and dates in one call, for one state or period too', async () => {
    const scm = await adminFixture({ dialect: { generation: 26 } });
    await scm.server.certificates.add(400);
    const report = async (wanted: object) => {
      const { json, headers } = await scm.ask('POST', '/api/report/v1/ssl-certificates', { body: wanted });
      expect(headers.get('content-disposition')).toBe('attachment; filename="rest_api_ssl-certificates.json"');
      return json['reports'] as { id: number; status: string; expires?: string }[];
    };
    const all = await report({});
    expect(all).toHaveLength(400);
    const issued = await report({ certificateStatus: 2 });
    expect(issued).toEqual(all.filter(({ status }) => status === 'Issued'));
    const period = { certificateDateAttribute: 3, from: '2026-04-01', to: '2026-04-30' };
    const ending = await report(period);
    expect(ending).toEqual(all.filter(({ expires = '' }) => expires >= '2026-04-01' && expires < '2026-05-01'));
    expect(ending.length).toBeGreaterThan(0);
    const rows = [
      ...(await scm.read<{ sslId: number; status: string }[]>('/api/ssl/v2')),
      ...(await scm.read<{ sslId: number; status: string }[]>('/api/ssl/v2?position=200')),
    ];
    expect(all.map(({ id, status }) => [id, status])).toEqual(rows.map(({ sslId, status }) => [sslId, status]));
  });
});

describe('organizations', () => {
  it('are made with departments, and nobody deletes one that has certificates', async () => {
    const scm = await adminFixture();
    const clientCertificate = { allowKeyRecoveryByMasterAdmins: false };
    await scm.ask('POST', '/api/organization/v1', { body: { name: 'Second', clientCertificate } });
    await scm.ask('POST', '/api/organization/v1', {
      body: { name: 'Mail', parentOrgName: 'Second', clientCertificate },
    });
    expect(await scm.read('/api/organization/v1')).toMatchObject([
      { name: 'Example Org' },
      { name: 'Second', departments: [{ name: 'Mail', parentName: 'Second' }] },
    ]);
    await scm.order({ csr: await sampleCsr({ commonName: 'www.example.com' }) });
    expect((await scm.ask('DELETE', `/api/organization/v1/${scm.orgId}`)).json['code']).toBe(-1021);
  });

  it('that only a REST account names are there as well', async () => {
    const scm = await adminFixture({ account: { organization: 'Somewhere else', autoApprove: true } });
    const certId = await scm.enroll({ csr: await sampleCsr({ commonName: 'www.example.com' }) });
    const { orgId } = await scm.read<{ orgId: number }>(`/api/ssl/v1/${certId}`);
    expect(await scm.read(`/api/organization/v1/${orgId}`)).toMatchObject({ name: 'Somewhere else' });
  });
});

it('keeps notifications with their recipients and takes both names of a type', async () => {
  const scm = await adminFixture();
  const recipientData = { recipients: [{ type: 'WEBHOOK', value: 'https://hooks.example.com/z' }] };
  const settings = {
    description: 'Before it ends',
    recipientData,
    orgData: { selectedOrgType: 'ANY' },
    additionalData: { days: 30 },
  };
  for (const type of ['SSLExpiration', 'SSL Certificate Expiration']) {
    expect((await scm.ask('POST', '/api/notification/v1', { body: { ...settings, type } })).status).toBe(201);
  }
  expect(await scm.read('/api/notification/v1?type=SSLExpiration')).toMatchObject([
    { ...settings, type: 'SSLExpiration', createdBy: 'pki.admin' },
    { type: 'SSLExpiration' },
  ]);
});
