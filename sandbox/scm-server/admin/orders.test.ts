import '@abraham/reflection';
import { execFileSync } from 'node:child_process';
import { X509Certificate } from '@peculiar/x509';
import { adminFixture, type AdminFixture } from '../testing/admin-fixture';
import { bareBase64, sampleCsr } from '../testing/sample-csr';

const csrOnce = sampleCsr({ commonName: 'www.example.com' });
const day = 86_400_000;

type Details = Readonly<Record<string, unknown>> & { readonly status: string };

const details = (scm: AdminFixture, id: number | string) => scm.read<Details>(`/api/ssl/v2/${id}`);
const codeOf = async (answer: ReturnType<AdminFixture['ask']>) => {
  const { status, json } = await answer;
  return [status, json['code']];
};

/** Approved and issued. */
async function issued(scm: AdminFixture, body: object = {}): Promise<number> {
  const id = await scm.order({ csr: await csrOnce, ...body });
  await scm.ask('POST', `/api/ssl/v1/approve/${id}`, { body: { message: 'yes' } });
  await scm.clock.advanceBy(180_000);
  return id;
}

function blocks(pem: string): X509Certificate[] {
  return (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (block) => new X509Certificate(block),
  );
}

describe('an order', () => {
  it('goes from requested to issued, and both APIs tell the same', async () => {
    const scm = await adminFixture();
    const answer = await scm.ask('POST', '/api/ssl/v2/enroll', {
      body: {
        orgId: scm.orgId,
        certType: 1018,
        term: 199,
        csr: await csrOnce,
        subjAltNames: 'a.example.com, b.example.com',
        comments: 'CERT-1',
      },
    });
    expect(answer.json).toEqual({
      sslId: expect.any(Number) as number,
      renewId: expect.stringMatching(/^\w{20}$/) as string,
    });
    const id = Number(answer.json['sslId']);
    expect(await details(scm, id)).toMatchObject({ status: 'Requested', requestedVia: 'Web API', comments: 'CERT-1' });
    expect((await scm.call('GET', `/${id}/status`)).json).toEqual({ status: 'Requested' });
    await scm.ask('POST', `/api/ssl/v1/approve/${id}`, { body: { message: 'yes' } });
    await scm.clock.advanceBy(180_000);
    const shown = await details(scm, id);
    expect(shown).toMatchObject({
      status: 'Issued',
      term: 199,
      subjectAlternativeNames: ['www.example.com', 'a.example.com', 'b.example.com'],
    });
    const [leaf] = blocks((await scm.call('GET', `/${id}`)).text);
    expect(String(shown['serialNumber']).replaceAll(':', '').toLowerCase()).toBe(leaf?.serialNumber);
  });

  it('of the Enrollment API appears here, is revoked here, and is revoked there', async () => {
    const scm = await adminFixture({ account: { autoApprove: true }, issuanceSeconds: 0 });
    const certId = await scm.enroll({ csr: await csrOnce, comments: 'CERT-2', customFields: { 'Cost center': '42' } });
    const list = await scm.read<{ sslId: number }[]>('/api/ssl/v1?commonName=www.example.com');
    expect(list.map(({ sslId }) => String(sslId))).toEqual([certId]);
    expect(await details(scm, certId)).toMatchObject({
      ...{ status: 'Issued', requestedVia: 'REST API', requester: 'Jira', orgId: scm.orgId, comments: 'CERT-2' },
      customFields: [{ name: 'Cost center', value: '42' }],
    });
    expect(
      (await scm.ask('POST', `/api/ssl/v1/revoke/${certId}`, { body: { reasonCode: 1, reason: 'lost' } })).status,
    ).toBe(204);
    expect((await scm.call('GET', `/${certId}/status`)).json).toEqual({ status: 'Revoked' });
    expect(scm.server.orders.find(certId)).toMatchObject({ reasonCode: 1, status: 'Revoked' });
    expect(await details(scm, certId)).toMatchObject({ status: 'Revoked', reasonCode: 1 });
  });

  it.each([
    ['numbers as text', { orgId: '{org}', certType: '1018', term: '199' }],
    ['null for what is optional', { externalRequester: null, dcvMode: null, comments: null, customFields: null }],
    ['empty text for what is optional', { externalRequester: '', dcvMode: '', dcvEmail: '' }],
    ['legacy fields', { numberServers: 1, serverType: -1, optionalFields: [] }],
    ['unknown fields', { licence: { seats: 5 } }],
  ])('is taken with %s, as published clients send it', async (_what, fields) => {
    const scm = await adminFixture();
    const body = JSON.parse(JSON.stringify(fields).replace('{org}', String(scm.orgId))) as object;
    expect(await scm.order({ csr: await csrOnce, ...body })).toBeGreaterThan(0);
  });

  it.each([
    ['PEM without the last line break', (pem: string) => pem.trim()],
    ['PEM on one line', (pem: string) => pem.replaceAll('\n', '')],
    ['bare base64', bareBase64],
  ])('is taken with the CSR as %s', async (_what, spell) => {
    const scm = await adminFixture();
    expect(await scm.order({ csr: spell(await csrOnce) })).toBeGreaterThan(0);
  });

  it.each([
    ['no organization', { orgId: undefined }, -7],
    ['an unknown organization', { orgId: 7 }, -1023],
    ['an unknown profile', { certType: 7 }, -111],
    ['a term that the profile has not', { term: 365 }, -36],
    ['no CSR', { csr: undefined }, -7],
    ['a CSR that is none', { csr: 'noise!' }, -9],
    ['comments too long', { comments: 'x'.repeat(1025) }, -1601],
    ['a name of nobody’s domain', { subjAltNames: 'www.example.net' }, -1010],
    ['an unknown custom field', { customFields: [{ name: 'Shoe size', value: '42' }] }, -135],
    ['another DCV mode', { dcvMode: 'PIGEON' }, -1601],
  ])('with %s is refused', async (_what, fields, code) => {
    const scm = await adminFixture();
    const body = { orgId: scm.orgId, certType: 1018, term: 199, csr: await csrOnce, ...fields };
    expect(await codeOf(scm.ask('POST', '/api/ssl/v1/enroll', { body }))).toEqual([400, code]);
    expect(scm.server.orders.list()).toEqual([]);
  });

  it('needs the mandatory custom fields on both APIs, and their kind of value', async () => {
    const scm = await adminFixture();
    scm.server.directory.customFields.add({
      name: 'Team',
      mandatories: ['REST_API'],
      input: { type: 'TEXT_OPTION', options: ['web'] },
    });
    const body = { orgId: scm.orgId, certType: 1018, term: 199, csr: await csrOnce };
    const send = (value: string) =>
      scm.ask('POST', '/api/ssl/v1/enroll', { body: { ...body, customFields: [{ name: 'Team', value }] } });
    expect(await codeOf(scm.ask('POST', '/api/ssl/v1/enroll', { body }))).toEqual([400, -62]);
    expect(await codeOf(send('mail'))).toEqual([400, -1601]);
    expect((await send('web')).status).toBe(200);
    expect((await scm.call('POST', '', { body: { csr: await csrOnce } })).json['code']).toBe(-62);
  });

  it('needs a validated organization for OV', async () => {
    const scm = await adminFixture();
    scm.server.directory.organizations.find(scm.orgId)!.validations[0]!.status = 'EXPIRED';
    const body = { orgId: scm.orgId, certType: 1018, term: 199, csr: await csrOnce };
    expect(await codeOf(scm.ask('POST', '/api/ssl/v1/enroll', { body }))).toEqual([400, -843]);
    expect((await scm.ask('POST', '/api/ssl/v1/enroll', { body: { ...body, certType: 1022, term: 365 } })).status).toBe(
      200,
    );
  });

  it('is declined with a reason, and can be neither approved nor collected then', async () => {
    const scm = await adminFixture();
    const id = await scm.order({ csr: await csrOnce });
    expect((await scm.ask('POST', `/api/ssl/v1/decline/${id}`, { body: { message: 'no budget' } })).status).toBe(204);
    expect(await details(scm, id)).toMatchObject({ status: 'Declined', declined: '03/01/2026' });
    expect(await codeOf(scm.ask('POST', `/api/ssl/v1/approve/${id}`, { body: {} }))).toEqual([400, -1112]);
    expect(await codeOf(scm.ask('GET', `/api/ssl/v1/collect/${id}`))).toEqual([400, -1112]);
    expect(scm.server.orders.find(String(id))?.refusal).toBe('no budget');
  });

  it('for EV is approved by another than its requester', async () => {
    const scm = await adminFixture();
    const id = await scm.order({ csr: await csrOnce, certType: 1021 });
    expect(await codeOf(scm.ask('POST', `/api/ssl/v1/approve/${id}`, { body: {} }))).toEqual([400, -1140]);
    const as = scm.server.directory.administrators.create();
    expect((await scm.ask('POST', `/api/ssl/v1/approve/${id}`, { as, body: {} })).status).toBe(204);
  });

  it('of an administrator who approves automatically goes straight to the CA', async () => {
    const scm = await adminFixture({ admin: { privileges: ['sslRequest', 'autoApproveCertificates'] } });
    expect(await details(scm, await scm.order({ csr: await csrOnce }))).toMatchObject({ status: 'Applied' });
  });
});

describe('collect', () => {
  it('says "being processed" with 400 and code 0 until the certificate is there', async () => {
    const scm = await adminFixture();
    const id = await scm.order({ csr: await csrOnce });
    expect((await scm.ask('GET', `/api/ssl/v1/collect/${id}`)).json).toEqual({
      code: 0,
      description: 'Being processed by Sectigo',
    });
    await scm.clock.advanceBy(180_000);
    scm.server.faults.force('not-collectable', { operation: 'ssl-collect' });
    expect(await codeOf(scm.ask('GET', `/api/ssl/v1/collect/${id}`))).toEqual([400, 0]);
    await scm.clock.advanceBy(180_000);
    expect((await scm.ask('GET', `/api/ssl/v1/collect/${id}`)).status).toBe(200);
  });

  it.each([
    ['x509', ['root', 'intermediate', 'leaf']],
    ['pem', ['root', 'intermediate', 'leaf']],
    ['x509R', ['leaf', 'intermediate', 'root']],
    ['x509CO', ['leaf']],
    ['pemco', ['leaf']],
    ['pemia', ['leaf', 'intermediate', 'root']],
    ['x509IO', ['intermediate', 'root'].reverse()],
    ['x509IOR', ['intermediate', 'root']],
  ])('%s holds %s, as a parameter and as a segment', async (format, expected) => {
    const scm = await adminFixture();
    const id = await issued(scm);
    const answer = await scm.ask('GET', `/api/ssl/v1/collect/${id}?format=${format}`);
    expect((await scm.ask('GET', `/api/ssl/v1/collect/${id}/${format}`)).text).toBe(answer.text);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream;charset=UTF-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="www.example.com.cert"');
    const kind = (certificate: X509Certificate) => {
      if (certificate.subject.includes('Root')) return 'root';
      return certificate.subject.includes('TLS CA') ? 'intermediate' : 'leaf';
    };
    expect(blocks(answer.text).map(kind)).toEqual(expected);
  });

  it('base64, which is the default, and bin are a PKCS#7 that openssl reads', async () => {
    const scm = await adminFixture();
    const id = await issued(scm);
    const { text } = await scm.ask('GET', `/api/ssl/v2/collect/${id}`);
    expect(text).toMatch(/^-----BEGIN PKCS7-----\n/);
    const printed = execFileSync('openssl', ['pkcs7', '-print_certs'], { input: text }).toString();
    expect(printed.match(/subject=/g)).toHaveLength(3);
    const headers = { login: 'pki.admin', password: scm.admin.password, customerUri: 'example' };
    const der = await scm.server.fetch(
      new Request(`https://cert-manager.com/api/ssl/v1/collect/${id}/bin`, { headers }),
    );
    const bytes = Buffer.from(await der.arrayBuffer());
    expect(bytes.toString('base64')).toBe(bareBase64(text));
  });

  it('works for a seeded certificate, the same each time', async () => {
    const scm = await adminFixture();
    const id = await scm.server.certificates.addOne({ status: 'Issued', names: ['seeded.example.com'] });
    const first = await scm.ask('GET', `/api/ssl/v1/collect/${id}/x509CO`);
    expect((await scm.ask('GET', `/api/ssl/v1/collect/${id}/x509CO`)).text).toBe(first.text);
    const shown = await details(scm, id);
    expect(String(shown['serialNumber']).replaceAll(':', '').toLowerCase()).toBe(blocks(first.text)[0]?.serialNumber);
  });
});

describe('renewal', () => {
  it.each([['""'], ['{}'], [undefined]])(
    'by id with the body %s makes a new certificate and leaves the old one',
    async (body) => {
      const scm = await adminFixture();
      const id = await issued(scm, { subjAltNames: 'a.example.com' });
      const { json } = await scm.ask('POST', `/api/ssl/v1/renewById/${id}`, body === undefined ? {} : { body });
      expect(json['sslId']).not.toBe(id);
      expect(await details(scm, id)).toMatchObject({ status: 'Issued', renewed: true });
      expect(await details(scm, Number(json['sslId']))).toMatchObject({
        status: 'Requested',
        subjectAlternativeNames: ['www.example.com', 'a.example.com'],
      });
    },
  );

  it('by renewId answers without an id', async () => {
    const scm = await adminFixture();
    const body = { orgId: scm.orgId, certType: 1018, term: 199, csr: await csrOnce };
    const { json } = await scm.ask('POST', '/api/ssl/v1/enroll', { body });
    await scm.clock.advanceBy(240_000);
    const answer = await scm.ask('POST', `/api/ssl/v1/renew/${String(json['renewId'])}`, { body: {} });
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(scm.server.orders.list()).toHaveLength(2);
  });

  it.each([
    ['pending', async (scm: AdminFixture) => scm.order({ csr: await csrOnce }), -105],
    ['of a profile without renewal', async (scm: AdminFixture) => issued(scm, { certType: 1023, term: 30 }), -180],
  ])('of one that is %s is refused', async (_what, make, code) => {
    const scm = await adminFixture();
    expect(await codeOf(scm.ask('POST', `/api/ssl/v1/renewById/${await make(scm)}`))).toEqual([400, code]);
  });

  it('takes the longest term there is when its own is gone', async () => {
    const scm = await adminFixture();
    const id = await issued(scm);
    await scm.clock.advanceTo(Date.UTC(2027, 2, 16));
    const { json } = await scm.ask('POST', `/api/ssl/v1/renewById/${id}`, { body: {} });
    expect(await details(scm, Number(json['sslId']))).toMatchObject({ term: 99 });
    expect(await scm.read<{ id: number; terms: number[] }[]>('/api/ssl/v1/types')).toContainEqual(
      expect.objectContaining({ id: 1018, terms: [99] }),
    );
  });

  it('by SCM itself is scheduled per certificate, happens in time, and goes on with the next', async () => {
    const scm = await adminFixture();
    const id = await issued(scm);
    const autoRenewDetails = { state: 'Scheduled', daysBeforeExpiration: 20 };
    expect((await scm.ask('PUT', '/api/ssl/v1', { body: { sslId: id, autoRenewDetails } })).json).toMatchObject({
      autoRenewDetails,
    });
    await scm.clock.advanceBy(178 * day);
    expect(await scm.read<unknown[]>('/api/ssl/v1')).toHaveLength(1);
    await scm.clock.advanceBy(2 * day);
    await scm.read<unknown[]>('/api/ssl/v1');
    await scm.clock.advanceBy(180_000);
    const [, next] = await scm.read<{ sslId: number }[]>('/api/ssl/v1');
    expect(await details(scm, id)).toMatchObject({ renewed: true, autoRenewDetails: { state: 'Successful' } });
    expect(await details(scm, next!.sslId)).toMatchObject({ status: 'Issued', autoRenewDetails });
    expect(scm.server.orders.find(String(next!.sslId))?.predecessor).toBe(String(id));
  });

  it('by SCM itself does not happen once it is switched off', async () => {
    const scm = await adminFixture();
    const id = await issued(scm);
    for (const state of ['Scheduled', 'Not scheduled'])
      await scm.ask('PUT', '/api/ssl/v1', { body: { sslId: id, autoRenewDetails: { state } } });
    await scm.clock.advanceBy(190 * day);
    expect(await scm.read<unknown[]>('/api/ssl/v1')).toHaveLength(1);
    expect(
      await codeOf(scm.ask('PUT', '/api/ssl/v1', { body: { sslId: id, autoRenewDetails: { state: 'Started' } } })),
    ).toEqual([400, -1601]);
  });
});

it('renews any seeded certificate that is issued, as its domain is there too', async () => {
  const scm = await adminFixture();
  await scm.server.certificates.add(200);
  const rows = await scm.read<{ sslId: number }[]>('/api/ssl/v1?status=Issued');
  const refusals = new Set<unknown>();
  for (const { sslId } of rows)
    refusals.add((await scm.ask('POST', `/api/ssl/v1/renewById/${sslId}`, { body: '""' })).json['code']);
  // Trial certificates are not renewed.
  expect([...refusals].filter((code) => code !== -180)).toEqual([undefined]);
});

describe('replacement', () => {
  it('keeps the id and the end, and is pending again until the new key is issued', async () => {
    const scm = await adminFixture();
    const id = await issued(scm);
    const before = await details(scm, id);
    const pem = (await scm.ask('GET', `/api/ssl/v1/collect/${id}/x509CO`)).text;
    await scm.clock.advanceBy(10 * day);
    const body = {
      csr: await sampleCsr({ commonName: 'www.example.com' }),
      reason: 'moved',
      subjectAlternativeNames: ['c.example.com'],
    };
    expect((await scm.ask('POST', `/api/ssl/v1/replace/${id}`, { body })).status).toBe(204);
    expect(await details(scm, id)).toMatchObject({ status: 'Applied' });
    expect(await codeOf(scm.ask('GET', `/api/ssl/v1/collect/${id}`))).toEqual([400, 0]);
    await scm.clock.advanceBy(180_000);
    const after = await details(scm, id);
    expect(after).toMatchObject({ status: 'Issued', expires: before['expires'], replaced: '03/11/2026' });
    expect(after['serialNumber']).not.toBe(before['serialNumber']);
    const leaf = blocks((await scm.ask('GET', `/api/ssl/v1/collect/${id}/x509CO`)).text)[0]!;
    expect(Buffer.from(leaf.publicKey.rawData).equals(Buffer.from(blocks(pem)[0]!.publicKey.rawData))).toBe(false);
    expect(after['subjectAlternativeNames']).toEqual(['www.example.com', 'c.example.com']);
  });

  it.each([
    [
      'revoked',
      async (scm: AdminFixture, id: number) => {
        await scm.ask('POST', `/api/ssl/v1/revoke/${id}`, { body: { reason: 'x' } });
      },
    ],
    ['expired', async (scm: AdminFixture) => scm.clock.advanceBy(200 * day)],
  ])('of one that is %s is refused', async (_what, spoil) => {
    const scm = await adminFixture();
    const id = await issued(scm);
    await spoil(scm, id);
    expect(
      await codeOf(scm.ask('POST', `/api/ssl/v1/replace/${id}`, { body: { csr: await csrOnce, reason: 'x' } })),
    ).toEqual([400, -130]);
  });
});

describe('revocation', () => {
  it.each([[{ reasonCode: 4 }], [{ reasonCode: '4' }], [{}]])('takes the reason code as %j', async (code) => {
    const scm = await adminFixture();
    const id = await issued(scm);
    expect((await scm.ask('POST', `/api/ssl/v2/revoke/${id}`, { body: { reason: 'gone', ...code } })).status).toBe(204);
    expect(await details(scm, id)).toMatchObject({ status: 'Revoked', reasonCode: 'reasonCode' in code ? 4 : 0 });
    expect(await codeOf(scm.ask('GET', `/api/ssl/v1/collect/${id}`))).toEqual([400, -110]);
  });

  it.each([
    ['without a reason', { reasonCode: 0 }, -7],
    ['with an empty reason', { reason: '' }, -7],
    ['with a reason too long', { reason: 'x'.repeat(513) }, -1601],
    ['for hold', { reason: 'x', reasonCode: 6 }, -1601],
  ])('%s is refused', async (_what, body, code) => {
    const scm = await adminFixture();
    expect(await codeOf(scm.ask('POST', `/api/ssl/v1/revoke/${await issued(scm)}`, { body }))).toEqual([400, code]);
  });

  it('needs an issued certificate, and once', async () => {
    const scm = await adminFixture();
    const pending = await scm.order({ csr: await csrOnce });
    const revoke = (id: number) => codeOf(scm.ask('POST', `/api/ssl/v1/revoke/${id}`, { body: { reason: 'x' } }));
    expect(await revoke(pending)).toEqual([400, -102]);
    const id = await issued(scm);
    expect(await revoke(id)).toEqual([204, undefined]);
    expect(await revoke(id)).toEqual([400, -159]);
    expect(await revoke(7)).toEqual([400, -5101]);
  });

  it('by serial number finds seeded certificates too', async () => {
    const scm = await adminFixture();
    await scm.server.certificates.add(5000);
    const [row] = await scm.read<{ sslId: number; serialNumber: string }[]>('/api/ssl/v1?status=Issued&size=1');
    const path = `/api/ssl/v1/revoke/serial/${row!.serialNumber}`;
    expect((await scm.ask('POST', path, { body: { reason: 'x' } })).status).toBe(204);
    expect(await details(scm, row!.sslId)).toMatchObject({ status: 'Revoked' });
    expect(await codeOf(scm.ask('POST', '/api/ssl/v1/revoke/serial/00:11', { body: { reason: 'x' } }))).toEqual([
      400, -5101,
    ]);
  });
});

describe('an imported certificate', () => {
  it('is listed as unmanaged, imported once, and may be deleted, unlike an order', async () => {
    const scm = await adminFixture();
    const id = await issued(scm);
    const elsewhere = await adminFixture({ seed: 2 });
    const foreign = await issued(elsewhere);
    const cert = bareBase64((await elsewhere.ask('GET', `/api/ssl/v1/collect/${foreign}/x509CO`)).text);
    const send = async () =>
      JSON.parse(
        (
          await scm.ask('POST', '/api/ssl/v2/import', {
            body: [
              { orgID: scm.orgId, cert },
              { orgID: scm.orgId, cert: 'AAAA' },
            ],
          })
        ).text,
      ) as { successful: boolean; created: boolean; cert: { id: number } }[];
    const [first, broken] = await send();
    expect([first!.created, broken]).toEqual([true, expect.objectContaining({ successful: false })]);
    expect((await send())[0]).toMatchObject({ created: false, cert: { id: first!.cert.id } });
    expect(await details(scm, first!.cert.id)).toMatchObject({
      status: 'Unmanaged',
      requestedVia: 'Imported',
      commonName: 'www.example.com',
    });
    expect((await scm.ask('DELETE', `/api/ssl/v1/${first!.cert.id}`)).status).toBe(204);
    expect((await scm.ask('GET', `/api/ssl/v1/${first!.cert.id}`)).status).toBe(404);
    expect(await codeOf(scm.ask('DELETE', `/api/ssl/v1/${id}`))).toEqual([400, -25]);
    expect((await scm.ask('HEAD', '/api/ssl/v1')).headers.get('x-total-count')).toBe('1');
  });
});

describe('editing', () => {
  it('changes the record any time, and what is ordered only before the CA has it', async () => {
    const scm = await adminFixture();
    const id = await scm.order({ csr: await csrOnce });
    const edit = (body: object) => scm.ask('PUT', '/api/ssl/v1', { body: { sslId: id, ...body } });
    expect(
      (await edit({ orgId: scm.department, subjectAlternativeNames: ['www.example.com', 'd.example.com'] })).json,
    ).toMatchObject({
      ...{ orgId: scm.department, subjectAlternativeNames: ['www.example.com', 'd.example.com'], status: 'Requested' },
    });
    await scm.clock.advanceBy(240_000);
    const all = {
      comments: 'kept',
      externalRequester: 'a@example.com',
      suspendNotifications: true,
      customFields: [{ name: 'Cost center', value: '7' }],
    };
    expect((await edit(all)).json).toMatchObject(all);
    expect((await edit({ term: 199, orgId: scm.department })).status).toBe(200);
    expect(await codeOf(edit({ term: 90 }))).toEqual([400, -1601]);
    expect(await codeOf(edit({ requesterAdminId: 7 }))).toEqual([400, -1601]);
    expect((await edit({ requesterAdminId: scm.admin.id, approverAdminId: -1 })).json).toMatchObject({
      requesterId: scm.admin.id,
    });
  });
});

it('writes every act of an administrator into the activity report', async () => {
  const scm = await adminFixture();
  const id = await issued(scm);
  await scm.ask('POST', `/api/ssl/v1/revoke/${id}`, { body: { reason: 'x' } });
  const { json } = await scm.ask('POST', '/api/report/v1/activity', { body: {} });
  const rows = json['reports'] as {
    action: { actionName: string };
    admin: { login: string };
    ssl: { backendCertId: string };
  }[];
  expect(rows.map(({ action, admin }) => [action.actionName, admin.login])).toEqual([
    ['SSL Certificate Requested', 'pki.admin'],
    ['SSL Certificate Approved', 'pki.admin'],
    ['SSL Certificate Revoked', 'pki.admin'],
  ]);
});
