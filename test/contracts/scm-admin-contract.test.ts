import { sampleCsr } from '../../sandbox/scm-server/testing/sample-csr';
import { adminFixture } from '../../sandbox/scm-server/testing/admin-fixture';
import { walkAdminApi } from './scm-admin-walk';
import { scmContractAvailable } from './scm-openapi';

const withContract = scmContractAvailable() ? describe : describe.skip;

withContract('the Admin API of the stand-in', () => {
  it.each([
    ['25', {}],
    ['26', { generation: 26 }],
    ['25 with display words', { enums: 'display', orderDcv: 'array', dates: 'ISO_HMS' }],
  ] as const)(
    'keeps to the description in every operation, in success and in refusal, as %s',
    async (_name, dialect) => {
      const scm = await adminFixture({ dialect });
      expect(await walkAdminApi(scm)).toEqual([]);
      expect([...new Set(scm.departures)]).toEqual([]);
    },
  );

  it('keeps to it under faults, and forgets no order that it has taken', async () => {
    const scm = await adminFixture({ faultRate: 0.6 });
    const csr = await sampleCsr({ commonName: 'www.example.com' });
    for (let count = 0; count < 60; count++) {
      const body = { orgId: scm.orgId, certType: 1018, term: 199, csr, comments: `CERT-${count}` };
      await scm.ask('POST', '/api/ssl/v1/enroll', { body }).catch(() => undefined);
      await scm.ask('GET', '/api/ssl/v1?size=5').catch(() => undefined);
    }
    const unanswered = scm.server.faults.unanswered('ssl-enroll');
    expect(unanswered.length).toBeGreaterThan(5);
    for (const { committed, certId, comments } of unanswered) {
      const orders = scm.server.orders.list().filter((order) => order.comments === comments);
      expect(orders.map((order) => order.certId)).toEqual(committed ? [certId] : []);
    }
    expect(scm.departures).toEqual([]);
  });
});
