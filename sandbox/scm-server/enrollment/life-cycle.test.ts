import { X509Certificate } from 'node:crypto';
import { scmFixture, fixtureStart, type ScmFixture } from '../testing/scm-fixture';
import { bareBase64, sampleCsr } from '../testing/sample-csr';

const minute = 60_000;
const day = 86_400_000;

describe('an order', () => {
  let csr: string;
  beforeAll(async () => {
    csr = bareBase64(await sampleCsr({ commonName: 'www.example.com' }));
  });

  const statusOf = async (scm: ScmFixture, certId: string) =>
    (await scm.call('GET', `/${certId}/status`)).json['status'];

  it('goes from Requested through Approved and Applied to Issued and Expired by time alone', async () => {
    const scm = await scmFixture();
    const certId = await scm.enroll({ csr, comments: 'CERT-7' });
    const seen: unknown[] = [];
    for (const at of [0, 60, 90, 179, 180]) {
      await scm.clock.advanceTo(fixtureStart + at * 1000);
      seen.push(await statusOf(scm, certId));
    }
    expect(seen).toEqual(['Requested', 'Approved', 'Applied', 'Applied', 'Issued']);
    const [order] = scm.server.orders.findByComment('CERT-7');
    const issued = fixtureStart + 3 * minute;
    expect(order).toMatchObject({ certId, status: 'Issued', issuedAt: issued, notBefore: issued - 60 * minute });
    expect(order?.notAfter).toBe(issued - 60 * minute + 199 * day - 1000);
    await scm.clock.advanceTo((order?.notAfter ?? 0) + 1000);
    expect(await statusOf(scm, certId)).toBe('Expired');
    expect((await scm.call('GET', `/${certId}`)).status).toBe(200);
    expect(scm.departures).toEqual([]);
  });

  it('of an auto-approving account goes straight to the CA', async () => {
    const scm = await scmFixture({ account: { autoApprove: true }, issuanceSeconds: 5 });
    const certId = await scm.enroll({ csr });
    expect((await scm.call('GET', `/${certId}/status`)).json).toMatchObject({ status: 'Applied', dcvInfo: {} });
    await scm.clock.advanceBy(5000);
    expect(await statusOf(scm, certId)).toBe('Issued');
  });

  it('answers downloads with 404 and a code until it is issued, then with leaf, intermediate and root', async () => {
    const scm = await scmFixture();
    const certId = await scm.enroll({ csr, subjAltNames: ['shop.example.com'] });
    const early = await scm.call('GET', `/${certId}`);
    expect([early.status, early.json['code']]).toEqual([404, -103]);
    await scm.clock.advanceBy(3 * minute);
    const { headers, text } = await scm.call('GET', `/${certId}`);
    expect(headers.get('content-type')).toBe('application/x-pem-file');
    const [leaf, intermediate, root] = text.split(/(?=-----BEGIN)/).map((block) => new X509Certificate(block));
    expect(leaf!.subjectAltName).toBe('DNS:www.example.com, DNS:shop.example.com');
    expect(leaf!.checkIssued(intermediate!) && leaf!.verify(intermediate!.publicKey)).toBe(true);
    expect(intermediate!.checkIssued(root!) && intermediate!.verify(root!.publicKey)).toBe(true);
    expect(text.endsWith(scm.server.ca.chainPem)).toBe(true);
    expect((await scm.call('GET', `/${certId}`)).text).toBe(text);
    const facts = scm.server.orders.find(certId);
    expect(leaf!.serialNumber.toLowerCase()).toBe(facts!.serialNumber);
    expect(Date.parse(leaf!.validTo)).toBe(facts!.notAfter);
    expect(scm.departures).toEqual([]);
  });

  it('waits for a person where nobody approves by himself', async () => {
    const scm = await scmFixture({ approvalSeconds: Infinity });
    const certId = await scm.enroll({ csr });
    await scm.clock.advanceBy(30 * day);
    expect(await statusOf(scm, certId)).toBe('Requested');
    scm.server.orders.approve(certId);
    await scm.clock.advanceBy(2 * minute);
    expect(await statusOf(scm, certId)).toBe('Issued');
    expect(() => scm.server.orders.approve(certId)).toThrow('is Issued');
  });

  it.each([
    ['declined', 'Declined', 0],
    ['rejected', 'Rejected', 90],
    ['invalidated', 'Invalid', 90],
  ])('that is %s stays uncollectable', async (_what, status, seconds) => {
    const scm = await scmFixture();
    const certId = await scm.enroll({ csr });
    await scm.clock.advanceBy(seconds * 1000);
    const { orders } = scm.server;
    if (status === 'Declined') orders.decline(certId, 'not ours');
    else if (status === 'Rejected') orders.reject(certId, 'not ours');
    else orders.invalidate(certId, 'not ours');
    await scm.clock.advanceBy(day);
    expect(await statusOf(scm, certId)).toBe(status);
    expect((await scm.call('GET', `/${certId}`)).status).toBe(404);
    expect(orders.find(certId)).toMatchObject({ status, refusal: 'not ours' });
  });

  it('stands still while it is held', async () => {
    const scm = await scmFixture();
    const certId = await scm.enroll({ csr });
    await scm.clock.advanceBy(90_000);
    scm.server.orders.hold(certId);
    await scm.clock.advanceBy(day);
    expect(await statusOf(scm, certId)).toBe('Applied');
    scm.server.orders.release(certId);
    await scm.clock.advanceBy(89_999);
    expect(await statusOf(scm, certId)).toBe('Applied');
    await scm.clock.advanceBy(1);
    expect(scm.server.orders.find(certId)).toMatchObject({
      status: 'Issued',
      issuedAt: fixtureStart + day + 3 * minute,
    });
  });

  it('is taken twice when it is sent twice, with ids that are digits and not consecutive', async () => {
    const scm = await scmFixture();
    const ids: string[] = [];
    for (let count = 0; count < 8; count++) ids.push(await scm.enroll({ csr, comments: 'same' }));
    expect(new Set(ids).size).toBe(8);
    expect(ids.every((id) => /^\d+$/.test(id))).toBe(true);
    expect(ids.slice(1).some((id, index) => Number(id) - Number(ids[index]) > 1)).toBe(true);
    expect(scm.server.orders.findByComment('same')).toHaveLength(8);
    expect(scm.server.calls().enroll).toBe(8);
  });

  it('can be revoked once issued, once, and is not to be had afterwards', async () => {
    const scm = await scmFixture();
    const certId = await scm.enroll({ csr });
    const revoke = (body: object) => scm.call('DELETE', `/${certId}`, { body });
    expect((await revoke({ message: 'lost' })).json).toMatchObject({ code: -102 });
    await scm.clock.advanceBy(3 * minute);
    const done = await revoke({ message: 'lost', reasonCode: '1' });
    expect([done.status, done.text]).toEqual([200, '']);
    expect(scm.server.orders.find(certId)).toMatchObject({ status: 'Revoked', reasonCode: 1 });
    expect((await revoke({ message: 'lost' })).json).toMatchObject({ code: -159 });
    expect((await scm.call('GET', `/${certId}`)).json).toMatchObject({ code: -110 });
    const again = await scm.call('POST', `/${certId}/replace`, { body: { csr } });
    expect(again.json).toEqual({ code: -130, description: "SSL state is not 'ISSUED': REVOKED" });
  });
});

describe('renew and replace', () => {
  const issuedOne = async (scm: ScmFixture) => {
    const body = {
      csr: await sampleCsr({ commonName: 'www.example.com' }),
      subjAltNames: ['b.example.com'],
      comments: 'one',
    };
    const certId = await scm.enroll(body);
    await scm.clock.advanceBy(3 * minute);
    return certId;
  };

  it.each([['{}'], [''], ['""'], ['{"csr":null,"comments":"two","unknown":[1]}']])(
    'a renewal with the body %p is a new order with the key and names of the old one, which stays Issued',
    async (body) => {
      const scm = await scmFixture();
      const certId = await issuedOne(scm);
      await scm.clock.advanceBy(day);
      const { status, json } = await scm.call('POST', `/${certId}/renew`, { ...(body !== '' && { body }) });
      expect(status).toBe(200);
      await scm.clock.advanceBy(3 * minute);
      const [old, renewed] = [scm.server.orders.find(certId), scm.server.orders.find(String(json['certId']))];
      expect(old).toMatchObject({ status: 'Issued', renewedBy: [renewed!.certId] });
      expect(renewed).toMatchObject({ status: 'Issued', predecessor: certId, names: old!.names });
      expect(renewed!.spkiSha256).toBe(old!.spkiSha256);
      expect(renewed!.notAfter).toBe(old!.notAfter! + day + 3 * minute);
    },
  );

  it('a replacement takes a new key, keeps the end of validity, and makes the old one Replaced when it is issued', async () => {
    const scm = await scmFixture();
    const certId = await issuedOne(scm);
    await scm.clock.advanceBy(day);
    const csr = await sampleCsr({ commonName: 'www.example.com' });
    const { json } = await scm.call('POST', `/${certId}/replace`, { body: { csr, comments: 'new key' } });
    expect(scm.server.orders.find(certId)?.status).toBe('Issued');
    await scm.clock.advanceBy(3 * minute);
    const [old, replacement] = [scm.server.orders.find(certId), scm.server.orders.find(String(json['certId']))];
    expect(old).toMatchObject({ status: 'Replaced', replacedBy: [replacement!.certId] });
    expect(replacement).toMatchObject({ status: 'Issued', notAfter: old!.notAfter, names: old!.names });
    expect(replacement!.spkiSha256).not.toBe(old!.spkiSha256);
    expect((await scm.call('DELETE', `/${certId}`, { body: { message: 'old key' } })).status).toBe(200);
    expect(scm.departures).toEqual([]);
  });

  it('an expired certificate can be renewed but not replaced', async () => {
    const scm = await scmFixture();
    const certId = await issuedOne(scm);
    await scm.clock.advanceBy(200 * day);
    const body = { csr: await sampleCsr({ commonName: 'www.example.com' }) };
    expect((await scm.call('POST', `/${certId}/replace`, { body })).json).toMatchObject({ code: -130 });
    expect((await scm.call('POST', `/${certId}/renew`, { body })).status).toBe(200);
  });
});
