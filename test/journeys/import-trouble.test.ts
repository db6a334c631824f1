/** Journey 5 under bad conditions: what SCM sends is wrong, an account goes, another version of the app comes. See import.test.ts for lists that slip. */
import { accountCalls } from '../../src/contract/admin/account-calls';
import { syncCalls } from '../../src/contract/admin/sync-calls';
import { begin, linkAccount, rowsOf, steer, viewOf } from './stage/linked-account';
import { DAY } from './stage/life-of-a-certificate';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

/** What the store holds of the import of an account. */
const keptOf = (stage: Stage, account: string) =>
  stage.app.storage
    .dump()
    .filter(({ key, entityName }) => key.includes(account) && entityName !== 'audit')
    .map(({ key }) => key);

async function removeAccount(stage: Stage, { id, version }: { id: string; version: number }): Promise<void> {
  demand(await stage.admin.onAdminPage(accountCalls.removeAccount, { id, version }));
}

it.each(['ISO', 'ISO_HMS', 'US', 'US_HMS', 'EU', 'EU_HMS', 'JP', 'JP_HMS'] as const)(
  'reads dates in the form %s',
  async (dates) => {
    const stage = await setStage({ dialect: { generation: 25, dates } });
    await stage.scm.certificates.add(12);
    const { id } = await linkAccount(stage);
    await begin(stage, id);
    await stage.advance(HOUR);
    for (const { sslId, notAfter } of await rowsOf(stage, { account: id, by: { what: 'status', value: 'issued' } })) {
      const { notAfter: genuine = 0 } = stage.scm.orders.find(sslId)!;
      const exact = dates.endsWith('_HMS') ? genuine - (genuine % 1_000) : genuine - (genuine % DAY);
      expect(notAfter - (notAfter % 1_000)).toBe(exact);
    }
    // The newest description knows one form only.
    curtain({ ...stage, contractFaults: [] });
  },
);

it('removes what was imported with the account, in portions, and leaves other accounts alone', async () => {
  const stage = await setStage({ dialect: { generation: 26 }, delivery: 'twice' });
  await stage.scm.certificates.add(700);
  await stage.scm.certificates.addAwkward();
  const account = await linkAccount(stage);
  const other = await linkAccount(stage, 'Another');
  await begin(stage, account.id);
  await begin(stage, other.id);
  await stage.advance(HOUR);
  const kept = keptOf(stage, other.id);
  await removeAccount(stage, account);
  expect(await steer(stage, account.id, 'pause')).toMatchObject({ ok: false, code: 'not-found' });
  await stage.advance(2 * HOUR);
  expect(keptOf(stage, account.id)).toEqual([]);
  expect(keptOf(stage, other.id)).toEqual(kept);
  curtain(stage);
});

it.each([0, 1_000, 5_000])('an account removed %s ms into its import leaves nothing behind', async (after) => {
  const stage = await setStage({ dialect: { generation: 25 } });
  await stage.scm.certificates.add(300);
  const account = await linkAccount(stage);
  await begin(stage, account.id);
  await stage.advance(after);
  await removeAccount(stage, account);
  const asked = stage.scm.calls();
  await stage.advance(2 * HOUR);
  expect(stage.scm.calls()['ssl-details']).toBe(asked['ssl-details']);
  expect(keptOf(stage, account.id)).toEqual([]);
  const begun = await stage.admin.onAdminPage(syncCalls.beginSync, { account: account.id });
  expect(begun).toMatchObject({ code: 'not-found' });
  expect(await stage.admin.onAdminPage(syncCalls.viewSync, { account: account.id })).toMatchObject({ data: null });
  curtain(stage);
});

it('removes the rest of an account although the job that does was lost and the store stumbles', async () => {
  const stage = await setStage({ dialect: { generation: 26 } });
  await stage.scm.certificates.add(250);
  const account = await linkAccount(stage);
  await begin(stage, account.id);
  await stage.advance(HOUR);
  // The account goes, and the app dies before it could say what is to be done.
  stage.app.kvs.call('/api/v1/entity/delete', { entityName: 'account', key: account.id });
  for (const skip of [0, 2]) stage.app.kvs.faults.force({ path: '/batch/delete', moment: 'after', skip });
  await stage.advance(8 * DAY);
  expect(keptOf(stage, account.id).filter((key) => key.startsWith('inventory') || !key.includes(':'))).toEqual([]);
  curtain({ ...stage, host: { ...stage.host, failures: [] } });
});

it('takes what an older version of the app wrote, and writes it as it is written now', async () => {
  const stage = await setStage({ dialect: { generation: 26 } });
  await stage.scm.certificates.add(20);
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  await stage.advance(HOUR);
  const before = await rowsOf(stage, { account: id });
  for (const { key, value } of stage.app.storage.dump().filter(({ entityName }) => entityName === 'inventory')) {
    const { term, autoRenew, requestedVia, statusSince, hidden, ...older } = value as Record<string, unknown>;
    expect([term, autoRenew, requestedVia, statusSince, hidden]).not.toContain(undefined);
    stage.app.kvs.call('/api/v1/entity/set', { entityName: 'inventory', key, value: { ...older, hash: 'older' } });
  }
  for (const { key } of stage.app.storage.dump().filter((one) => one.key.startsWith('inventory:seen:')))
    stage.app.kvs.call('/api/v1/delete', { key });
  await begin(stage, id);
  await stage.advance(HOUR);
  expect(await viewOf(stage, id)).toMatchObject({ state: 'done', added: 0, changed: 20, complete: true });
  const withoutVersion = (rows: typeof before) => rows.map((row) => ({ ...row, version: 0 }));
  expect(withoutVersion(await rowsOf(stage, { account: id }))).toEqual(withoutVersion(before));
  curtain(stage);
});

describe('a list that says too little of its rows', () => {
  async function importedOnce() {
    const stage = await setStage({ dialect: { generation: 25 } });
    await stage.scm.certificates.add(420);
    const { id } = await linkAccount(stage);
    await begin(stage, id);
    await stage.advance(2 * HOUR);
    expect(stage.scm.calls()['ssl-details']).toBe(420);
    return { stage, id };
  }

  async function again(stage: Stage, id: string): Promise<number> {
    const issued = stage.scm.orders.list().filter(({ status }) => status === 'Issued');
    for (const { certId } of issued.slice(0, 12)) stage.scm.orders.revoke(certId);
    for (const name of ['late1.example.com', 'late2.example.com'])
      await stage.scm.certificates.addOne({ status: 'Issued', names: [name] });
    const before = stage.scm.calls()['ssl-details'];
    await begin(stage, id);
    await stage.advance(2 * HOUR);
    expect(await viewOf(stage, id)).toMatchObject({ state: 'done', added: 2, gone: 0, complete: true, trouble: '' });
    const rows = new Map((await rowsOf(stage, { account: id })).map((row) => [row.sslId, row.status]));
    for (const { certId, status } of stage.scm.orders.list())
      expect([certId, rows.get(certId)]).toEqual([certId, status.toLowerCase().replace(' ', '-')]);
    return stage.scm.calls()['ssl-details'] - before;
  }

  it('is asked for the details of what has changed by SCM’s report, and of a quarter of the rest', async () => {
    const { stage, id } = await importedOnce();
    expect(await again(stage, id)).toBeLessThan(300);
    curtain(stage);
  });

  it.each(['html-page', '503'] as const)('is asked for all details where the report comes with %s', async (fault) => {
    const { stage, id } = await importedOnce();
    stage.scm.faults.force(fault, { operation: 'reports', times: 12 });
    expect(await again(stage, id)).toBe(422);
    curtain({ ...stage, contractFaults: [] });
  });
});
