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
});
