import { adminFixture } from '../testing/admin-fixture';
import { sampleCsr } from '../testing/sample-csr';

const csrOnce = sampleCsr({ commonName: 'www.example.com' });

describe('one account behind two APIs', () => {
  it('shows a replacement of the Enrollment API as a certificate of its own, and the old one as replaced', async () => {
    const scm = await adminFixture({ account: { autoApprove: true }, issuanceSeconds: 0 });
    const first = await scm.enroll({ csr: await csrOnce });
    const { json } = await scm.call('POST', `/${first}/replace`, { body: { csr: await csrOnce } });
    const second = String(json['certId']);
    expect(await scm.read(`/api/ssl/v2/${first}`)).toMatchObject({ status: 'Replaced', replaced: '03/01/2026' });
    expect(await scm.read(`/api/ssl/v2/${second}`)).toMatchObject({ status: 'Issued' });
  });

  it('lets the Enrollment API renew what the Admin API ordered for the same organization', async () => {
    const scm = await adminFixture({ account: { autoApprove: true } });
    const id = await scm.order({ csr: await csrOnce });
    await scm.clock.advanceBy(240_000);
    const renewed = await scm.call('POST', `/${id}/renew`, { body: {} });
    expect(renewed.status).toBe(200);
    expect(await scm.read(`/api/ssl/v2/${id}`)).toMatchObject({ renewed: true });
    expect(await scm.read(`/api/ssl/v2/${String(renewed.json['certId'])}`)).toMatchObject({ requestedVia: 'REST API' });
  });

  it('lets an administrator approve what the Enrollment API asks for', async () => {
    const scm = await adminFixture({ approvalSeconds: Infinity });
    const certId = await scm.enroll({ csr: await csrOnce });
    await scm.clock.advanceBy(86_400_000);
    expect((await scm.call('GET', `/${certId}/status`)).json).toEqual({ status: 'Requested' });
    await scm.ask('POST', `/api/ssl/v1/approve/${certId}`, { body: { message: 'fine' } });
    await scm.clock.advanceBy(180_000);
    expect((await scm.call('GET', `/${certId}`)).status).toBe(200);
  });

  it('offers the certificate profile of a REST account beside its own', async () => {
    const scm = await adminFixture({ account: { profileId: 7001, profileName: 'Edge', termDays: 46 } });
    expect(await scm.read('/api/ssl/v1/types')).toContainEqual(
      expect.objectContaining({ id: 7001, name: 'Edge', terms: [46] }),
    );
    expect(await scm.read('/api/endpoint/v1/71/account')).toMatchObject([
      { name: 'Jira', idToken: scm.account.clientId },
    ]);
  });

  it('tells no secret on the Admin API but the keys of an ACME account', async () => {
    const scm = await adminFixture();
    const everything = await Promise.all(
      ['/api/endpoint/v1/71/account', '/api/admin/v1', `/api/admin/v1/${scm.admin.id}`, '/api/organization/v1'].map(
        async (path) => (await scm.ask('GET', path)).text,
      ),
    );
    for (const secret of [scm.account.clientSecret, scm.admin.password, scm.admin.clientSecret]) {
      expect(everything.join()).not.toContain(secret);
    }
  });
});
