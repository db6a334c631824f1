import { scmFixture } from '../testing/scm-fixture';
import { sampleCsr } from '../testing/sample-csr';

describe('REST accounts', () => {
  it('get an id and a secret of their own, and are listed', async () => {
    const { server, account } = await scmFixture();
    const second = server.accounts.create({ name: 'Second' });
    expect(server.accounts.list()).toEqual([account, second]);
    expect(second.clientId).not.toBe(account.clientId);
    expect(second.clientSecret).toMatch(/^[A-Za-z0-9]{32}$/);
  });

  it('can be changed: what is ordered afterwards follows the new settings', async () => {
    const scm = await scmFixture();
    const csr = await sampleCsr({ commonName: 'www.example.com' });
    const before = await scm.enroll({ csr });
    scm.server.accounts.change(scm.account.clientId, { autoApprove: true, termDays: 46 });
    const after = await scm.enroll({ csr });
    expect(scm.server.orders.find(before)?.status).toBe('Requested');
    expect(scm.server.orders.find(after)?.status).toBe('Applied');
    await scm.clock.advanceBy(120_000);
    const facts = scm.server.orders.find(after)!;
    expect(facts.notAfter! - facts.notBefore!).toBe(46 * 86_400_000 - 1000);
  });

  it('are unique by id, and an unknown one is an error', async () => {
    const { server, account } = await scmFixture();
    expect(() => server.accounts.create({ clientId: account.clientId })).toThrow('exists already');
    expect(() => server.accounts.resetSecret('nobody')).toThrow('There is no REST account nobody');
    expect(() => server.orders.approve('1')).toThrow('There is no order 1');
    expect(server.orders.find('1')).toBeUndefined();
  });

  it('see what was revoked outside the API', async () => {
    const scm = await scmFixture({ account: { autoApprove: true }, issuanceSeconds: 0 });
    const certId = await scm.enroll({ csr: await sampleCsr({ commonName: 'www.example.com' }) });
    scm.server.orders.revoke(certId, 4);
    expect((await scm.call('GET', `/${certId}/status`)).json).toEqual({ status: 'Revoked' });
    expect(scm.server.orders.find(certId)).toMatchObject({ reasonCode: 4, revokedAt: scm.clock.now() });
  });
});
