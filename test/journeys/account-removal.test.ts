/** Journey 5: an account is removed after work was done through it: what has ended goes with it, what SCM is still at stays on record. */
import { accountCalls } from '../../src/contract/admin/account-calls';
import { bulkCalls } from '../../src/contract/certificates/bulk-calls';
import { orderCalls } from '../../src/contract/certificates/order-calls';
import { createCsr } from '../../sandbox/world/keys';
import { begin, linkAccount, rowsOf } from './stage/linked-account';
import { press, renewerStage } from './stage/renewers';
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

it('says before how many certificates nobody will renew, and tells it on an issue that names them', async () => {
  const stage = await renewerStage({ one: { left: 60 }, two: { left: 60 }, three: { left: 60 } });
  const preview = async () =>
    demand(await stage.admin.onAdminPage(accountCalls.previewAccountRemoval, { id: stage.id }));
  expect(await preview()).toEqual({ count: 0, more: false });
  for (const name of ['one', 'two']) demand(await press(stage, name, 'adopt'));
  expect(await preview()).toEqual({ count: 2, more: false });
  const { accounts } = demand(await stage.admin.onAdminPage(accountCalls.listAccounts, undefined));
  const { id, version } = accounts[0]!;
  const { notice } = demand(await stage.admin.onAdminPage(accountCalls.removeAccount, { id, version }));
  const [issue, ...more] = stage.jira.site.issues();
  expect([more, notice]).toEqual([[], `What nobody renews now stands on ${issue!.key}.`]);
  expect(issue!.summary).toBe('2 certificates are renewed by nobody: Sectigo');
  const words = await (await stage.admin.call('GET', `/issue/${issue!.key}?fields=description,assignee`)).text();
  for (const said of ['one.example.com (SCM id', 'two.example.com (SCM id', stage.people.administrator])
    expect(words).toContain(said);
  expect(words).not.toContain('three.example.com');
  demand(await stage.admin.onAdminPage(accountCalls.removeAccount, { id, version }));
  await stage.advance(2 * HOUR);
  expect(stage.jira.site.issues()).toHaveLength(1);
  curtain(stage);
});

it.each(['before', 'after'] as const)(
  'tells it once where Jira’s answer was lost %s it made the issue, as long as that takes',
  async (moment) => {
    const stage = await renewerStage({ one: { left: 60 } }, { delivery: 'twice' });
    demand(await press(stage, 'one', 'adopt'));
    const { accounts } = demand(await stage.admin.onAdminPage(accountCalls.listAccounts, undefined));
    const { id, version } = accounts[0]!;
    const create = { method: 'POST', pathPattern: /\/issue$/ };
    stage.jira.manage.setIndexLag(5_000);
    stage.jira.faults.force({ status: 502, moment }, create);
    const { notice } = demand(await stage.admin.onAdminPage(accountCalls.removeAccount, { id, version }));
    expect(notice).toContain('The app tries again by itself.');
    // Refused at first: the daily duty takes it up.
    if (moment === 'before') stage.jira.faults.force({ status: 400 }, { ...create, times: 4 });
    await stage.advance(96 * HOUR);
    const left = stage.jira.site.issues().filter(({ summary }) => summary.includes('renewed by nobody'));
    expect(left.map(({ summary }) => summary)).toEqual(['1 certificate is renewed by nobody: Sectigo']);
    // A claim that nobody holds says nothing any more.
    expect(workOf(stage, [id]).filter(({ entityName }) => entityName !== 'issue-claim')).toEqual([]);
    curtain(stage);
  },
);

it('removes an account although Jira takes no issue about it, and says that to the admin', async () => {
  const stage = await renewerStage({ one: { left: 60 } });
  demand(await press(stage, 'one', 'adopt'));
  const { accounts } = demand(await stage.admin.onAdminPage(accountCalls.listAccounts, undefined));
  const { id, version } = accounts[0]!;
  stage.jira.faults.force({ status: 400 }, { method: 'POST', pathPattern: /\/issue$/ });
  const { notice } = demand(await stage.admin.onAdminPage(accountCalls.removeAccount, { id, version }));
  expect(notice).toContain('could not be told on an issue: ');
  expect(demand(await stage.admin.onAdminPage(accountCalls.listAccounts, undefined)).accounts).toEqual([]);
  curtain(stage);
});
