/** Journey 5: everything that an SCM account has, brought into the inventory: once, whatever happens on the way. */
import { syncCalls } from '../../src/contract/admin/sync-calls';
import { inventoryCalls } from '../../src/contract/certificates/inventory-calls';
import { begin, countWrites, linkAccount, rowsOf, steer, viewOf } from './stage/linked-account';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

const MINUTE = 60_000;
const DAY = 24 * HOUR;

/** A job that cannot reach the store throws and is repeated; that it threw is what these journeys are about. */
function curtainAfterCrash(stage: Stage): void {
  curtain({ ...stage, host: { ...stage.host, failures: [] } });
}

/** Every certificate of SCM stands in the inventory once. */
async function expectAll(stage: Stage, account: string, count: number): Promise<void> {
  const rows = await rowsOf(stage, { account });
  expect(rows).toHaveLength(count);
  expect(new Set(rows.map(({ sslId }) => sslId)).size).toBe(count);
  const ends = rows.map(({ notAfter }) => notAfter);
  expect(ends).toEqual([...ends].sort((one, other) => one - other));
}

describe.each([25, 26] as const)('an SCM of generation %s', (generation) => {
  it('is imported whole with as few calls as paging allows, and again without writing a row', async () => {
    const stage = await setStage({ dialect: { generation }, delivery: 'twice' });
    await stage.scm.certificates.add(410);
    const { id } = await linkAccount(stage);
    const estimate = demand(await stage.admin.onAdminPage(syncCalls.readSyncEstimate, { account: id }));
    expect(estimate).toMatchObject({ certificates: 410, calls: generation === 25 ? 413 : 3 });
    const before = stage.scm.calls();
    await begin(stage, id);
    await stage.advance(6 * HOUR);
    expect(await viewOf(stage, id)).toMatchObject({ state: 'done', added: 410, changed: 0, gone: 0, complete: true });
    expect(stage.scm.calls()['ssl-list'] - before['ssl-list']).toBe(3);
    expect(stage.scm.calls()['ssl-details'] - before['ssl-details']).toBe(generation === 25 ? 410 : 0);
    await expectAll(stage, id, 410);

    const writes = countWrites(stage);
    await begin(stage, id);
    await stage.advance(6 * HOUR);
    expect(await viewOf(stage, id)).toMatchObject({ state: 'done', added: 0, gone: 0 });
    // Some have expired meanwhile.
    const { changed } = await viewOf(stage, id);
    expect(changed).toBeLessThan(20);
    expect(writes.get('inventory') ?? 0).toBe(changed);
    expect(writes.get('certificate-name') ?? 0).toBe(0);
    curtain(stage);
  });

  it.each([
    'shuffled-rows',
    'repeated-row',
    'missing-row',
    'moving-total',
    'unknown-word',
    'absent-fields',
    'html-page',
    '429',
    '503',
    'drop-after',
    '504-before',
  ] as const)('is imported whole although a list comes with %s', async (fault) => {
    const stage = await setStage({ dialect: { generation } });
    await stage.scm.certificates.add(230);
    const { id } = await linkAccount(stage);
    stage.scm.faults.force(fault, { operation: 'ssl-list', times: 2 });
    await begin(stage, id);
    await stage.advance(6 * HOUR);
    expect(await viewOf(stage, id)).toMatchObject({ state: 'done', complete: true, trouble: '' });
    await expectAll(stage, id, 230);
    // What is no JSON breaks the contract, which is the point.
    curtain(fault === 'html-page' ? { ...stage, contractFaults: [] } : stage);
  });
});

it('writes the rows that changed and no others', async () => {
  const stage = await setStage({ dialect: { generation: 26 } });
  await stage.scm.certificates.add(1_200);
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  await stage.advance(HOUR);
  const issued = await rowsOf(stage, { account: id, by: { what: 'status', value: 'issued' } });
  for (const { sslId } of issued.slice(-40)) stage.scm.orders.revoke(sslId);
  for (let place = 0; place < 10; place++) {
    await stage.scm.certificates.addOne({ status: 'Issued', names: [`late${place}.example.com`] });
  }
  const writes = countWrites(stage);
  await begin(stage, id);
  await stage.advance(HOUR);
  // Some end by themselves meanwhile.
  const changed = 40 + issued.filter(({ notAfter }) => notAfter < stage.clock.now()).length;
  expect(changed).toBeLessThan(43);
  expect(await viewOf(stage, id)).toMatchObject({ state: 'done', added: 10, changed, complete: true });
  expect(writes.get('inventory')).toBe(10 + changed);
  expect(await rowsOf(stage, { account: id, by: { what: 'name', value: 'late3.example.com' } })).toMatchObject([
    { commonName: 'late3.example.com', status: 'issued' },
  ]);
  await expectAll(stage, id, 1_210);
  curtain(stage);
});

it('finds the rows by each filter and by every domain above a name, sorted by expiry', async () => {
  const stage = await setStage({ dialect: { generation: 26 } });
  await stage.scm.certificates.add(600);
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  await stage.advance(HOUR);
  const all = await rowsOf(stage, { account: id });
  const [one] = all.filter(({ status, serialNumber }) => status === 'issued' && serialNumber !== 'none');
  for (const what of ['status', 'certTypeId', 'orgId', 'keyType', 'issue', 'serialNumber'] as const) {
    const value = one![what];
    const found = await rowsOf(stage, { account: id, by: { what, value } });
    expect(found).toEqual(all.filter((row) => row[what] === value));
    const ranged = await rowsOf(stage, { account: id, by: { what, value }, endsUntil: one!.notAfter });
    expect(ranged).toEqual(found.filter(({ notAfter }) => notAfter <= one!.notAfter));
  }
  const under = await rowsOf(stage, { account: id, by: { what: 'name', value: 'shop.example.com' } });
  const isUnder = (name: string) => name === 'shop.example.com' || name.endsWith('.shop.example.com');
  expect(under.map(({ sslId }) => sslId)).toEqual(
    all.filter(({ names }) => names.some(isUnder)).map(({ sslId }) => sslId),
  );
  const { snapshot } = await viewOf(stage, id);
  expect(snapshot).toMatchObject({ total: 600 });
  expect(snapshot!.byStatus.find(({ value }) => value === 'issued')?.count).toBe(
    all.filter(({ status }) => status === 'issued').length,
  );
  curtain(stage);
});

it('keeps a certificate of 10,000 names whole, finds it by the broadest hundred, and takes names that do harm', async () => {
  const stage = await setStage({ dialect: { generation: 26 } });
  const ids = await stage.scm.certificates.addAwkward();
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  await stage.advance(HOUR);
  await expectAll(stage, id, ids.length);
  const [crowd] = await rowsOf(stage, { account: id, by: { what: 'name', value: 'crowd.example.com' } });
  expect(crowd).toMatchObject({ sslId: ids.at(-1), nameCount: 10_000, suffixCount: 10_002 });
  expect(crowd!.names).toHaveLength(20);
  expect(crowd!.suffixes).toHaveLength(100);
  const names = demand(
    await stage.admin.onCertificatesPage(inventoryCalls.listNames, { account: id, sslId: crowd!.sslId }),
  );
  expect(new Set(names).size).toBe(10_000);
  curtain(stage);
});

it('is paused, resumed and cancelled by a person, whatever its job does, and is one import for two who begin it', async () => {
  const stage = await setStage({ dialect: { generation: 25 } });
  await stage.scm.certificates.add(900);
  const { id } = await linkAccount(stage);
  await Promise.all([begin(stage, id), begin(stage, id)]);
  await begin(stage, id);
  await stage.advance(4_000);
  const view = await viewOf(stage, id);
  expect(view).toMatchObject({ state: 'running', total: 900 });
  expect(view.done).toBeGreaterThan(0);
  demand(await steer(stage, id, 'pause'));
  const { done } = await viewOf(stage, id);
  await stage.advance(MINUTE);
  const before = stage.scm.calls()['ssl-details'];
  await stage.advance(2 * DAY);
  // A daily duty asks about orders that are on their way.
  const byOthers = stage.scm.calls()['ssl-details'] - before;
  expect(await viewOf(stage, id)).toMatchObject({ state: 'paused', done });
  expect(await steer(stage, id, 'pause')).toMatchObject({ ok: false, code: 'conflict' });
  expect(await stage.admin.onAdminPage(syncCalls.beginSync, { account: id })).toMatchObject({ code: 'conflict' });
  demand(await steer(stage, id, 'resume'));
  await stage.advance(HOUR);
  expect(await viewOf(stage, id)).toMatchObject({ state: 'done', added: 900 });
  expect(stage.scm.calls()['ssl-details'] - byOthers).toBe(900);

  await begin(stage, id);
  demand(await steer(stage, id, 'cancel'));
  await stage.advance(DAY);
  expect(await viewOf(stage, id)).toMatchObject({ state: 'cancelled' });
  await expectAll(stage, id, 900);
  curtain(stage);
});

it.each([
  ['the rows', '/batch/set', 'after', [0, 2, 5]],
  ['the rows', '/batch/set', 'before', [0, 2, 5]],
  ['where the walk stands', '/transaction', 'after', [0, 2, 5]],
  ['where the walk stands', '/transaction', 'before', [0, 2, 5]],
  ['the snapshot', '/api/v1/set', 'before', [0]],
  ['what was seen', '/batch/get', 'before', [0]],
] as const)('goes on when the store stumbles over %s (%s, %s)', async (_what, path, moment, skips) => {
  const stage = await setStage({ dialect: { generation: 26 } });
  await stage.scm.certificates.add(850);
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  for (const skip of skips) stage.app.kvs.faults.force({ path, moment, skip });
  await stage.advance(6 * HOUR);
  expect(await viewOf(stage, id)).toMatchObject({ state: 'done', complete: true });
  await expectAll(stage, id, 850);
  curtainAfterCrash(stage);
});

it('asks about what SCM does not list any more before it counts as gone', async () => {
  const stage = await setStage({ dialect: { generation: 26 } });
  await stage.scm.certificates.add(500);
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  await stage.advance(HOUR);
  stage.scm.faults.force('missing-row', { operation: 'ssl-list', times: 9 });
  await begin(stage, id);
  await stage.advance(HOUR);
  expect(await viewOf(stage, id)).toMatchObject({ state: 'done', gone: 0 });
  await expectAll(stage, id, 500);
  curtain(stage);
});

it('begins anew what another version of the app was in the middle of', async () => {
  const stage = await setStage({ dialect: { generation: 26 } });
  await stage.scm.certificates.add(1_500);
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  await stage.advance(1_000);
  const stored = stage.app.storage.dump().find(({ entityName }) => entityName === 'sync')?.value as object;
  expect(stored).toMatchObject({ state: 'running' });
  const value = { ...stored, shape: 0, walk: { page: 'elsewhere' }, base: 'none' };
  stage.app.kvs.call('/api/v1/entity/set', { entityName: 'sync', key: id, value });
  await stage.advance(6 * HOUR);
  expect(await viewOf(stage, id)).toMatchObject({ state: 'done', complete: true });
  await expectAll(stage, id, 1_500);
  curtain(stage);
});

it('comes weekly by itself once a person has imported the account, and is for Jira admins only', async () => {
  const stage = await setStage({ dialect: { generation: 26 } });
  await stage.scm.certificates.add(10);
  const { id } = await linkAccount(stage);
  await stage.advance(8 * DAY);
  expect(stage.scm.calls()['ssl-list']).toBe(0);
  await begin(stage, id);
  await stage.advance(HOUR);
  await stage.scm.certificates.addOne({ status: 'Issued', names: ['new.example.com'] });
  await stage.advance(8 * DAY);
  await expectAll(stage, id, 11);
  for (const call of [syncCalls.viewSync, syncCalls.beginSync]) {
    const answer = await stage.requester.onAdminPage(call, { account: id });
    expect(answer).toMatchObject({ ok: false, code: 'no-right' });
  }
  curtain(stage);
});

it('keeps the rate that the platform allows', async () => {
  const stage = await setStage({ dialect: { generation: 26 } });
  await stage.scm.certificates.add(3_000);
  const { id } = await linkAccount(stage);
  const writes = countWrites(stage);
  await begin(stage, id);
  for (let minute = 0; minute < 20; minute++) {
    const before = sum(writes);
    await stage.advance(MINUTE);
    expect(sum(writes) - before).toBeLessThanOrEqual(4_000);
  }
  const view = await viewOf(stage, id);
  expect(view).toMatchObject({ state: 'done', added: 3_000 });
  curtain(stage);
});

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((one, two) => one + two, 0);
