/** Journey 5: one act on many certificates of an SCM account: previewed, begun by a person, each exactly once, whatever happens. */
import { auditCalls } from '../../src/contract/admin/audit-calls';
import { bulkCalls } from '../../src/contract/certificates/bulk-calls';
import type { Bulk, BulkChoice, BulkItem } from '../../src/domain/bulk/bulk';
import type { BulkView } from '../../src/domain/bulk/bulk-view';
import type { RowAct, Saying } from '../../src/domain/inventory/acts/row-acts';
import { createCsr } from '../../sandbox/world/keys';
import { scmOperator } from './stage/scm-operator';
import { begin as sync, linkAccount, rowsOf } from './stage/linked-account';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

interface World extends Stage {
  readonly id: string;
}

/** @param count certificates of all kinds and states */
async function imported(count: number, options: Parameters<typeof setStage>[0] = {}): Promise<World> {
  const stage = await setStage({ dialect: { generation: 26 }, ...options });
  await stage.scm.certificates.add(count);
  const { id } = await linkAccount(stage);
  await sync(stage, id);
  await stage.advance(2 * HOUR);
  return { ...stage, id };
}

interface Wish {
  readonly act: RowAct;
  readonly choice: BulkChoice;
  readonly saying?: Saying;
}

async function preview(world: World, { act, choice, saying = {} }: Wish, by = world.admin): Promise<BulkView> {
  let view = demand(await by.onCertificatesPage(bulkCalls.chooseBulk, { account: world.id, act, saying, choice }));
  while (view.state === 'choosing')
    view = demand(await by.onCertificatesPage(bulkCalls.readBulkPreview, { id: view.id }));
  return view;
}

async function start(world: World, wish: Wish): Promise<BulkView> {
  const { id, counts } = await preview(world, wish);
  return demand(await world.admin.onCertificatesPage(bulkCalls.beginBulk, { id, count: counts.waiting }));
}

const look = async (world: World, id: string): Promise<BulkView> =>
  demand(await world.admin.onCertificatesPage(bulkCalls.viewBulk, { id }));

async function results(world: World, { id, chunks }: Pick<BulkView, 'id' | 'chunks'>): Promise<BulkItem[]> {
  const items: BulkItem[] = [];
  for (let chunk = 0; chunk < chunks; chunk++) {
    items.push(...demand(await world.admin.onCertificatesPage(bulkCalls.listBulkItems, { id, chunk })));
  }
  return items;
}

const REVOKE = { act: 'revoke', saying: { reason: 'Cessation of operation' } } as const;
const EVERYTHING: BulkChoice = { filter: {} };

/** In SCM, of everything that the inventory knows. */
async function revocations(world: World): Promise<number> {
  const rows = await rowsOf(world, { account: world.id });
  return rows.filter(({ sslId }) => world.scm.orders.find(sslId)?.status === 'Revoked').length;
}

it('shows before what would be done and what is left out, does exactly that, and tells of each', async () => {
  const world = await imported(300, { faultRate: 0.05, delivery: 'twice' });
  const before = await revocations(world);
  const all = await rowsOf(world, { account: world.id });
  const view = await preview(world, { ...REVOKE, choice: EVERYTHING });
  expect(view).toMatchObject({ state: 'ready', total: 300 });
  const fit = all.filter(
    ({ status, notAfter }) => ['issued', 'replaced'].includes(status) && notAfter > world.clock.now(),
  );
  expect(view.counts).toMatchObject({ waiting: fit.length, 'left-out': 300 - fit.length });
  expect(await revocations(world)).toBe(before);
  const first = await results(world, view);
  expect(first.filter(({ state }) => state === 'left-out').every(({ said }) => said !== '')).toBe(true);

  const wrong = await world.admin.onCertificatesPage(bulkCalls.beginBulk, { id: view.id, count: fit.length - 1 });
  expect(wrong).toMatchObject({ ok: false, code: 'conflict' });
  demand(await world.admin.onCertificatesPage(bulkCalls.beginBulk, { id: view.id, count: fit.length }));
  await world.advance(12 * HOUR);
  const end = await look(world, view.id);
  expect(end).toMatchObject({
    state: 'done',
    counts: { waiting: 0, doing: 0, done: fit.length, refused: 0, unknown: 0 },
  });
  expect(await revocations(world)).toBe(before + fit.length);
  const { events } = demand(
    await world.admin.onAdminPage(auditCalls.listAudit, { act: 'row-revoke', outcome: 'done' }),
  );
  expect(events.length).toBeGreaterThanOrEqual(50);
  expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set([world.people.administrator]));
  curtain({ ...world, contractFaults: [] });
});

it('stops between two certificates, and goes on where it stopped', async () => {
  const world = await imported(200);
  const before = await revocations(world);
  const { id, counts } = await start(world, { ...REVOKE, choice: EVERYTHING });
  await world.advance(5_000);
  demand(await world.admin.onCertificatesPage(bulkCalls.steerBulk, { id, steering: 'stop' }));
  await world.advance(HOUR);
  const stopped = await look(world, id);
  expect(stopped).toMatchObject({ state: 'stopped', counts: { doing: 0 } });
  expect(stopped.counts.waiting).toBeGreaterThan(0);
  expect(await revocations(world)).toBe(before + stopped.counts.done);
  expect(await world.admin.onCertificatesPage(bulkCalls.steerBulk, { id, steering: 'stop' })).toMatchObject({
    code: 'conflict',
  });
  demand(await world.admin.onCertificatesPage(bulkCalls.steerBulk, { id, steering: 'resume' }));
  await world.advance(HOUR);
  expect(await look(world, id)).toMatchObject({ state: 'done', counts: { done: counts.waiting } });
  expect(await revocations(world)).toBe(before + counts.waiting);
  curtain(world);
});

it('goes on after a job was cut off in the middle, and nothing is done twice or lost', async () => {
  const world = await imported(60);
  const { id, counts } = await start(world, { ...REVOKE, choice: EVERYTHING });
  // Every other write of results is lost once: the certificates stand as begun, and are looked at again.
  const { kvs } = world.app;
  const answer = kvs.call.bind(kvs);
  let writes = 0;
  kvs.call = (path, body) => {
    if (path.endsWith('/transaction') && ++writes % 7 === 0) throw new Error('The store is away.');
    return answer(path, body);
  };
  await world.advance(4 * HOUR);
  kvs.call = answer;
  await world.advance(4 * HOUR);
  expect(await look(world, id)).toMatchObject({
    state: 'done',
    counts: { done: counts.waiting, waiting: 0, doing: 0 },
  });
  curtain({ ...world, host: { ...world.host, failures: [] } });
});

it('refuses at its turn what has changed since the preview', async () => {
  const world = await imported(40);
  const view = await preview(world, { ...REVOKE, choice: EVERYTHING });
  const [one] = (await results(world, view)).filter(({ state }) => state === 'waiting');
  world.scm.orders.revoke(one!.sslId);
  const [other] = (await rowsOf(world, { account: world.id })).filter(({ status }) => status === 'revoked');
  expect(other?.sslId).not.toBe(one!.sslId);
  demand(await world.admin.onCertificatesPage(bulkCalls.beginBulk, { id: view.id, count: view.counts.waiting }));
  await world.advance(HOUR);
  const items = await results(world, view);
  // Revoked elsewhere is what was wanted.
  expect(items.find(({ sslId }) => sslId === one!.sslId)).toMatchObject({ state: 'done' });
  expect(items.every(({ state }) => state === 'done' || state === 'left-out')).toBe(true);
  curtain(world);
});

it('is for those who decide, who alone begin what they previewed, and not for others', async () => {
  const world = await imported(30);
  const wish = { account: world.id, act: 'hide', saying: {}, choice: EVERYTHING } as const;
  expect(await world.requester.onCertificatesPage(bulkCalls.chooseBulk, wish)).toMatchObject({ code: 'no-right' });
  const { id, counts } = await preview(world, wish);
  expect(await world.requester.onCertificatesPage(bulkCalls.beginBulk, { id, count: counts.waiting })).toMatchObject({
    ok: false,
  });
  const foreign = await world.requester.onCertificatesPage(bulkCalls.beginBulk, { id, count: counts.waiting });
  expect(foreign).toMatchObject({ ok: false, code: 'not-found' });
  await world.advance(HOUR);
  expect(await rowsOf(world, { account: world.id })).toHaveLength(30);
  curtain(world);
});

it('hides many and brings them back', async () => {
  const world = await imported(120);
  const { id } = await start(world, { act: 'hide', choice: EVERYTHING });
  await world.advance(HOUR);
  expect(await look(world, id)).toMatchObject({ state: 'done', counts: { done: 120 } });
  expect(await rowsOf(world, { account: world.id })).toEqual([]);
  await start(world, { act: 'unhide', choice: { filter: { hidden: true } } });
  await world.advance(HOUR);
  expect(await rowsOf(world, { account: world.id })).toHaveLength(120);
  curtain(world);
});

it('stops as a whole, and says who must act, where the account itself cannot be used', async () => {
  const world = await imported(40);
  const { id } = await start(world, { ...REVOKE, choice: EVERYTHING });
  for (const { id: admin } of world.scm.directory.administrators.list())
    world.scm.directory.administrators.remove(admin);
  await world.advance(2 * HOUR);
  const view: { readonly state: Bulk['state']; readonly trouble: string } = await look(world, id);
  expect(view.state).toBe('stopped');
  expect(view.trouble).toContain('Sectigo Profile Settings');
  curtain(world);
});

it('renews many once each, whatever becomes of SCM’s answers and however often it is asked for', async () => {
  const world = await imported(40, { delivery: 'twice' });
  const before = world.scm.calls()['ssl-renew'];
  const view = await preview(world, { act: 'renew', choice: EVERYTHING });
  world.scm.faults.force('drop-after', { operation: 'ssl-renew', times: 2 });
  world.scm.faults.force('503', { operation: 'ssl-renew', times: 2 });
  demand(await world.admin.onCertificatesPage(bulkCalls.beginBulk, { id: view.id, count: view.counts.waiting }));
  await world.advance(12 * HOUR);
  const end = await look(world, view.id);
  expect(end).toMatchObject({ state: 'done', counts: { waiting: 0, doing: 0 } });
  const handed = (await results(world, end)).filter(({ state }) => state === 'handed').map(({ sslId }) => sslId);
  expect(handed.length).toBeGreaterThan(10);
  // 503 alone says that nothing was taken, and is sent again.
  expect(world.scm.calls()['ssl-renew'] - before).toBe(handed.length + 2);
  const again = await preview(world, { act: 'renew', choice: { sslIds: handed } });
  // What can be ordered again was not renewed in SCM.
  const ask = scmOperator(world);
  for (const { sslId } of (await results(world, again)).filter(({ state }) => state === 'waiting')) {
    const { renewed } = await ask('GET', `/api/ssl/v1/${sslId}`);
    expect([sslId, renewed]).toEqual([sslId, false]);
  }
  curtain(world);
});

it('replaces many with the CSR of each, and says which files are for none', async () => {
  const world = await imported(10);
  const names = ['alpha.example.com', 'beta.example.com'];
  for (const name of names) await world.scm.certificates.addOne({ status: 'Issued', names: [name, `www.${name}`] });
  await sync(world, world.id);
  await world.advance(HOUR);
  const rows = await rowsOf(world, { account: world.id });
  const sslIds = names.map((name) => rows.find(({ commonName }) => commonName === name)!.sslId);
  const view = await preview(world, { act: 'replace', choice: { sslIds } });
  expect(view).toMatchObject({ counts: { waiting: 0, 'left-out': 2 }, leftOut: [{ count: 2 }] });
  const files = [
    { file: 'alpha.csr', csr: (await createCsr(['alpha.example.com'])).csrPem },
    { file: 'other.csr', csr: (await createCsr(['other.example.com'])).csrPem },
    { file: 'broken.csr', csr: 'no CSR' },
  ];
  const given = demand(await world.admin.onCertificatesPage(bulkCalls.checkBulkRequests, { id: view.id, files }));
  expect(given.unmatched.map(({ file }) => file).sort()).toEqual(['broken.csr', 'other.csr']);
  expect(given.view).toMatchObject({ counts: { waiting: 1, 'left-out': 1 } });
  demand(await world.admin.onCertificatesPage(bulkCalls.beginBulk, { id: view.id, count: 1 }));
  await world.advance(3 * HOUR);
  expect(await look(world, view.id)).toMatchObject({ state: 'done', counts: { handed: 1, 'left-out': 1 } });
  expect(world.scm.calls()['ssl-replace']).toBe(1);
  const [replaced] = await rowsOf(world, { account: world.id, by: { what: 'name', value: 'alpha.example.com' } });
  const was = rows.find(({ commonName }) => commonName === 'alpha.example.com');
  expect(replaced).toMatchObject({ sslId: was!.sslId, status: 'issued' });
  expect(replaced!.serialNumber).not.toBe(was!.serialNumber);
  // The CSR names one alone: a server whose key is changed in a hurry loses no name.
  expect(replaced!.names).toEqual(was!.names);
  curtain(world);
});
