/** Journey 5: an account is removed after work was done through it: what has ended goes with it, what SCM is still at stays on record. */
import { accountCalls } from '../../src/contract/admin/account-calls';
import { bulkCalls } from '../../src/contract/certificates/bulk-calls';
import { orderCalls } from '../../src/contract/certificates/order-calls';
import { createCsr } from '../../sandbox/world/keys';
import { begin, linkAccount, rowsOf } from './stage/linked-account';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

/** Events are kept, and a key that was claimed is never given back. */
const STAYS = new Set(['audit', 'key-claim']);

/** What is stored of an account, or of these acts on many. */
const workOf = (stage: Stage, ids: readonly string[]) =>
  stage.app.storage
    .dump()
    .filter(({ entityName = '' }) => !STAYS.has(entityName))
    .filter(({ key, value }) => ids.some((id) => `${key} ${JSON.stringify(value)}`.includes(id)));

async function workedWith(stage: Stage, name: string) {
  const account = await linkAccount(stage, name);
  await begin(stage, account.id);
  await stage.advance(HOUR);
  const wish = { account: account.id, act: 'replace', saying: { message: 'New key' }, choice: { filter: {} } } as const;
  const many = demand(await stage.admin.onCertificatesPage(bulkCalls.chooseBulk, wish));
  const { csrPem } = await createCsr(['www.example.com']);
  demand(
    await stage.admin.onCertificatesPage(bulkCalls.checkBulkRequests, {
      ...{ id: many.id, files: [{ file: 'www.csr', csr: csrPem }] },
    }),
  );
  return { account, many };
}

async function renew(stage: Stage, account: string, name: string): Promise<string> {
  const [row] = await rowsOf(stage, { account, by: { what: 'name', value: name } });
  const asked = { account, sslId: row!.sslId, csr: '', confirmed: true, dcvMode: '' as const, dcvEmail: '' };
  return demand(await stage.operator.onCertificatesPage(orderCalls.renewCertificate, asked)).id;
}

it('takes along work on many and orders that have ended, and leaves orders on their way and other accounts alone', async () => {
  const stage = await setStage({ dialect: { generation: 26 }, delivery: 'twice' });
  for (const name of ['www', 'done', 'under-way'])
    await stage.scm.certificates.addOne({ status: 'Issued', names: [`${name}.example.com`] });
  const { account, many } = await workedWith(stage, 'One');
  const other = await workedWith(stage, 'Another');
  const done = await renew(stage, account.id, 'done.example.com');
  await stage.advance(6 * HOUR);
  const underWay = await renew(stage, account.id, 'under-way.example.com');
  await stage.advance(1_000);
  const { orders } = demand(
    await stage.operator.onCertificatesPage(orderCalls.viewOrders, { account: account.id, stage: 'open' }),
  );
  expect(orders.map(({ id }) => id)).toEqual([underWay]);
  expect(workOf(stage, [many.id, done]).length).toBeGreaterThan(3);
  const kept = workOf(stage, [other.account.id, other.many.id]).length;

  const { id, version } = account;
  demand(await stage.admin.onAdminPage(accountCalls.removeAccount, { id, version }));
  await stage.advance(2 * HOUR);
  expect(workOf(stage, [account.id, many.id]).map(({ key }) => key)).toEqual([underWay]);
  expect(workOf(stage, [other.account.id, other.many.id])).toHaveLength(kept);
  curtain(stage);
});
