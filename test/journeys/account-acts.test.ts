/** Journey 5: people act on single certificates of an SCM account: revoke, approve, decline, SCM's own renewal, delete here only. */
import { actCalls } from '../../src/contract/certificates/act-calls';
import { auditCalls } from '../../src/contract/admin/audit-calls';
import type { RowAct, Saying } from '../../src/domain/inventory/acts/row-acts';
import type { InventoryRow } from '../../src/domain/inventory/rows/inventory-row';
import { createCsr } from '../../sandbox/world/keys';
import { scmOperator } from './stage/scm-operator';
import { begin, linkAccount, rowsOf, viewOf } from './stage/linked-account';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

const REASON = { reason: 'Superseded' };

interface World extends Stage {
  readonly id: string;
}

async function imported(options: Parameters<typeof setStage>[0] = {}): Promise<World> {
  const stage = await setStage({ dialect: { generation: 26 }, ...options });
  for (const name of ['one', 'two', 'three']) {
    await stage.scm.certificates.addOne({ status: 'Issued', names: [`${name}.example.com`] });
  }
  for (const name of ['asked', 'wanted']) {
    await stage.scm.certificates.addOne({ status: 'Requested', names: [`${name}.example.com`] });
  }
  const { id } = await linkAccount(stage);
  await sync(stage, id);
  return { ...stage, id };
}

async function sync(stage: Stage, id: string): Promise<void> {
  await begin(stage, id);
  await stage.advance(HOUR);
  expect(await viewOf(stage, id)).toMatchObject({ state: 'done' });
}

async function row(world: World, name: string, hidden = false): Promise<InventoryRow> {
  const [found] = await rowsOf(world, {
    account: world.id,
    hidden,
    by: { what: 'name', value: `${name}.example.com` },
  });
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

async function press(world: World, name: string, act: RowAct, { by = world.admin, saying = {}, hidden = false } = {}) {
  const { sslId, serialNumber } = await row(world, name, hidden);
  const asked = { account: world.id, sslId, serialNumber, act, saying: saying as Saying };
  return by.onCertificatesPage(actCalls.actOnRow, asked);
}

const order = (world: World, sslId: string) => world.scm.orders.list().find(({ certId }) => certId === sslId);

it('revokes for a reason, once, and not for people who may not', async () => {
  const world = await imported();
  const { sslId } = await row(world, 'one');
  expect(await press(world, 'one', 'revoke', { by: world.stranger, saying: REASON })).toMatchObject({ ok: false });
  expect(await press(world, 'one', 'revoke')).toMatchObject({ ok: false, code: 'invalid-input' });
  expect(order(world, sslId)).toMatchObject({ status: 'Issued' });
  const done = demand(await press(world, 'one', 'revoke', { saying: REASON }));
  expect(done).toMatchObject({ said: '', row: { status: 'revoked' } });
  expect(order(world, sslId)).toMatchObject({ status: 'Revoked' });
  expect(await row(world, 'one')).toMatchObject({ status: 'revoked' });
  expect(await press(world, 'one', 'revoke', { saying: REASON })).toMatchObject({ ok: false, code: 'conflict' });
  const { events } = demand(await world.admin.onAdminPage(auditCalls.listAudit, { act: 'row-revoke' }));
  expect(events.filter(({ outcome }) => outcome === 'done')).toMatchObject([
    { scmAccountId: world.id, certificateId: `${world.id}:${sslId}`, actor: world.people.administrator },
  ]);
  curtain(world);
});

it.each(['drop-after', 'drop-before', '504-after', '503'] as const)(
  'comes to the same end when SCM’s answer to a revocation meets %s and it is pressed again',
  async (fault) => {
    const world = await imported();
    world.scm.faults.force(fault, { operation: 'ssl-revoke', times: 1 });
    expect(await press(world, 'one', 'revoke', { saying: REASON })).toMatchObject({ ok: false });
    expect(demand(await press(world, 'one', 'revoke', { saying: REASON })).row.status).toBe('revoked');
    curtain(world);
  },
);

it('revokes nothing where SCM has another certificate under the id by now', async () => {
  const world = await imported();
  const { sslId, serialNumber } = await row(world, 'one');
  const asked = { account: world.id, sslId, serialNumber: `${serialNumber}0`, act: 'revoke', saying: REASON } as const;
  expect(await world.admin.onCertificatesPage(actCalls.actOnRow, asked)).toMatchObject({ ok: false, code: 'conflict' });
  const { csrPem } = await createCsr(['one.example.com']);
  await scmOperator(world)('POST', `/api/ssl/v1/replace/${sslId}`, { csr: csrPem, reason: 'New key' });
  await world.advance(HOUR);
  expect(await press(world, 'one', 'revoke', { saying: REASON })).toMatchObject({ ok: false, code: 'conflict' });
  expect(order(world, sslId)).toMatchObject({ status: 'Issued' });
  curtain(world);
});

it('approves and declines for those who decide, cancels for those who act, and looks an answer up that got lost', async () => {
  const world = await imported();
  const saying = { message: 'Known to the web team.' };
  expect(await press(world, 'asked', 'approve', { by: world.requester, saying })).toMatchObject({ code: 'no-right' });
  expect(await press(world, 'asked', 'approve')).toMatchObject({ code: 'invalid-input' });
  world.scm.faults.force('drop-after', { operation: 'ssl-decide', times: 1 });
  expect(demand(await press(world, 'asked', 'approve', { saying })).row.status).not.toBe('requested');
  expect(await press(world, 'asked', 'decline', { saying })).toMatchObject({ code: 'conflict' });
  expect(demand(await press(world, 'wanted', 'cancel', { by: world.requester, saying })).row.status).toBe('declined');
  curtain(world);
});

it('switches SCM’s own renewal on with its days, and off', async () => {
  const world = await imported();
  demand(await press(world, 'two', 'auto-renew-on', { saying: { daysBefore: 21 } }));
  expect(await row(world, 'two')).toMatchObject({ autoRenew: 'scheduled' });
  const { sslId } = await row(world, 'two');
  const details = await scmOperator(world)('GET', `/api/ssl/v1/${sslId}`);
  expect(details['autoRenewDetails']).toEqual({ state: 'Scheduled', daysBeforeExpiration: 21 });
  demand(await press(world, 'two', 'auto-renew-off'));
  expect(await row(world, 'two')).toMatchObject({ autoRenew: 'not-scheduled' });
  expect(await press(world, 'two', 'auto-renew-off')).toMatchObject({ code: 'conflict' });
  curtain(world);
});

it('deletes here only: it stays away over syncs, is in SCM as before, and comes back', async () => {
  const world = await imported();
  const { sslId } = await row(world, 'three');
  demand(await press(world, 'three', 'hide'));
  await sync(world, world.id);
  expect(await rowsOf(world, { account: world.id })).not.toContainEqual(expect.objectContaining({ sslId }));
  expect(order(world, sslId)).toMatchObject({ status: 'Issued' });
  expect(await press(world, 'three', 'revoke', { saying: REASON, hidden: true })).toMatchObject({ code: 'conflict' });
  demand(await press(world, 'three', 'unhide', { hidden: true }));
  expect(await row(world, 'three')).toMatchObject({ sslId, hidden: false, status: 'issued' });
  curtain(world);
});

it('hands what the app obtained through an issue over to that issue, which revokes and tells', async () => {
  const world = await imported();
  const key = await world.enroll(['own.example.com']);
  await world.advance(HOUR);
  await sync(world, world.id);
  const done = demand(await press(world, 'own', 'revoke', { saying: { reason: 'Cessation of operation' } }));
  expect(done.said).toContain(key);
  await world.advance(HOUR);
  expect(world.issue(key).status).toBe('Certificate Revoked');
  expect(world.comments(key).join(' ')).toContain('revoked');
  curtain(world);
});
