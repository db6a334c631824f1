/** Journey 5: what could order twice through an SCM account, or pass off as ordered what is not. */
import { actCalls } from '../../src/contract/certificates/act-calls';
import { bulkCalls } from '../../src/contract/certificates/bulk-calls';
import { orderCalls } from '../../src/contract/certificates/order-calls';
import { createCsr } from '../../sandbox/world/keys';
import { begin } from './stage/linked-account';
import {
  draft,
  issuedElsewhere,
  orderOf,
  ordersInScm,
  orderStage,
  place,
  renew,
  replace,
  type OrderStage,
} from './stage/account-orders';
import { scmOperator } from './stage/scm-operator';
import { curtain, demand, HOUR } from './stage/stage';

const DAY = 24 * HOUR;
const NAME = 'www.example.com';

const renewals = (stage: OrderStage, sslId: string) =>
  stage.scm.orders.list().find(({ certId }) => certId === sslId)?.renewedBy ?? [];

const settle = (stage: OrderStage, id: string, { sentAt, sslId }: { sentAt: number; sslId: string | null }) =>
  stage.operator.onCertificatesPage(orderCalls.settleAccountOrder, { account: stage.id, id, sentAt, sslId });

describe('a renewal whose answer is lost', () => {
  it('is told from what somebody else orders under the name meanwhile', async () => {
    const stage = await orderStage();
    const old = await issuedElsewhere(stage);
    stage.scm.faults.force('drop-after', { operation: 'ssl-renew' });
    const { id } = demand(await renew(stage, old));
    await stage.advance(10_000);
    const other = await stage.scm.certificates.addOne({ status: 'Requested', names: [NAME, 'other.example.com'] });
    await place(stage);
    await stage.advance(3 * HOUR);
    const found = await orderOf(stage, id);
    expect(found).toMatchObject({ outcome: 'issued', foundBy: 'look', sslId: renewals(stage, old)[0] });
    expect(found.sslId).not.toBe(other);
    expect(stage.scm.calls()['ssl-renew']).toBe(1);
    curtain(stage);
  });

  it('of what had been renewed before is left to a person: SCM says nothing new of it', async () => {
    const stage = await orderStage();
    const old = await issuedElsewhere(stage);
    demand(await renew(stage, old));
    await stage.advance(2 * HOUR);
    stage.scm.faults.force('drop-before', { operation: 'ssl-renew' });
    const { id } = demand(await renew(stage, old, { confirmed: true }));
    await stage.advance(10_000);
    // Somebody orders the same by hand.
    await stage.scm.certificates.addOne({ status: 'Requested', names: [NAME] });
    await stage.advance(DAY);
    const lost = await orderOf(stage, id);
    expect(lost).toMatchObject({ state: 'unknown', sslId: '' });
    expect(lost.sentence).toMatch(/had been renewed before/);
    expect(await renew(stage, old, { confirmed: true })).toMatchObject({ ok: true, data: { id } });
    expect(stage.scm.calls()['ssl-renew']).toBe(2);
    curtain(stage);
  });

  it('beside another one under the same name is not mistaken for it, and a person tells them apart', async () => {
    const stage = await orderStage({ delivery: 'twice' });
    const olds = [await issuedElsewhere(stage), await issuedElsewhere(stage)] as const;
    stage.scm.faults.force('drop-after', { operation: 'ssl-renew', times: 2 });
    const ids = [demand(await renew(stage, olds[0])).id, demand(await renew(stage, olds[1])).id];
    await stage.advance(DAY);
    for (const [place, id] of ids.entries()) {
      const lost = await orderOf(stage, id);
      expect(lost).toMatchObject({ state: 'unknown', sslId: '' });
      const [right] = renewals(stage, olds[place]!);
      demand(await settle(stage, id, { sentAt: lost.sentAt, sslId: right! }));
    }
    await stage.advance(2 * HOUR);
    for (const [place, id] of ids.entries()) {
      expect(await orderOf(stage, id)).toMatchObject({ outcome: 'issued', sslId: renewals(stage, olds[place]!)[0] });
    }
    expect(stage.scm.calls()['ssl-renew']).toBe(2);
    curtain(stage);
  });
});

it('sends no renewal for another certificate than the one that was looked at', async () => {
  const stage = await orderStage();
  const old = await issuedElsewhere(stage);
  const { id } = demand(await renew(stage, old));
  // Before the job comes, somebody replaces it in SCM, under the same id.
  stage.scm.faults.force('503', { operation: 'ssl-list', times: 3 });
  const { csrPem: csr } = await createCsr([NAME]);
  await scmOperator(stage)('POST', `/api/ssl/v1/replace/${old}`, { csr, reason: 'key rolled' });
  stage.scm.faults.force('503', { operation: 'ssl-details', times: 4 });
  await stage.advance(8 * HOUR);
  const refused = await orderOf(stage, id);
  expect(refused).toMatchObject({ state: 'failed' });
  expect(refused.sentence).toMatch(/another certificate under this id/);
  expect(stage.scm.calls()['ssl-renew']).toBe(0);
  curtain(stage);
});

describe('a replacement', () => {
  it('of what the app ordered itself is settled by its id', async () => {
    const stage = await orderStage();
    await place(stage);
    await stage.advance(2 * HOUR);
    const [{ certId: old } = { certId: '' }] = stage.scm.orders.list().filter(({ commonName }) => commonName === NAME);
    stage.scm.faults.force('drop-after', { operation: 'ssl-replace' });
    const { id } = demand(await replace(stage, old));
    await stage.advance(5_000);
    const { sentAt, state } = await orderOf(stage, id);
    expect(state).toBe('unknown');
    demand(await settle(stage, id, { sentAt, sslId: old }));
    await stage.advance(2 * HOUR);
    expect(await orderOf(stage, id)).toMatchObject({ outcome: 'issued', sslId: old, foundBy: 'person' });
    curtain(stage);
  });

  it('that somebody else made meanwhile is not looked up for ever', async () => {
    const stage = await orderStage();
    const old = await issuedElsewhere(stage);
    stage.scm.faults.force('drop-before', { operation: 'ssl-replace' });
    const { id } = demand(await replace(stage, old));
    await stage.advance(5_000);
    const { csrPem: csr } = await createCsr([NAME]);
    await scmOperator(stage)('POST', `/api/ssl/v1/replace/${old}`, { csr, reason: 'key rolled' });
    await stage.advance(2 * HOUR);
    const left = await orderOf(stage, id);
    expect(left).toMatchObject({ state: 'unknown', work: 'closed', actor: 'scm-operator' });
    expect(left.sentence).toMatch(new RegExp(`SCM id ${old} is not this order`));
    const before = stage.scm.calls()['ssl-details'];
    await stage.advance(6 * HOUR);
    expect(stage.scm.calls()['ssl-details'] - before).toBeLessThanOrEqual(1);
    // A person who has looked in SCM ends it.
    demand(await settle(stage, id, { sentAt: left.sentAt, sslId: null }));
    expect(await orderOf(stage, id)).toMatchObject({ outcome: 'not-ordered' });
    curtain(stage);
  });
});

it('refuses a form that was sent before and says something else by now', async () => {
  const stage = await orderStage();
  const wish = await draft(stage);
  const first = demand(await stage.operator.onCertificatesPage(orderCalls.placeOrder, wish));
  const send = (changes: object) => stage.operator.onCertificatesPage(orderCalls.placeOrder, { ...wish, ...changes });
  const { csrPem: csr } = await createCsr([NAME]);
  expect(await send({ csr })).toMatchObject({ ok: false, code: 'conflict' });
  expect(await send({ term: 30 })).toMatchObject({ ok: false, code: 'conflict' });
  expect(demand(await send({}))).toEqual(first);
  await stage.advance(2 * HOUR);
  expect(ordersInScm(stage)).toBe(1);
  curtain(stage);
});

it('says of many only what was ordered that it was: what stands in the way at a second try refuses it', async () => {
  const stage = await orderStage({ dialect: { generation: 26 } });
  const old = await issuedElsewhere(stage);
  await begin(stage, stage.id);
  await stage.advance(HOUR);
  const view = demand(
    await stage.admin.onCertificatesPage(bulkCalls.chooseBulk, {
      ...{ account: stage.id, act: 'renew', saying: {}, choice: { sslIds: [old] } },
    }),
  );
  stage.scm.faults.force('503', { operation: 'ssl-details' });
  demand(await stage.admin.onCertificatesPage(bulkCalls.beginBulk, { id: view.id, count: 1 }));
  await stage.advance(5_000);
  await scmOperator(stage)('PUT', '/api/ssl/v1', {
    ...{ sslId: Number(old), autoRenewDetails: { state: 'Scheduled' } },
  });
  await stage.advance(2 * HOUR);
  const [item] = demand(await stage.admin.onCertificatesPage(bulkCalls.listBulkItems, { id: view.id, chunk: 0 }));
  expect(item).toMatchObject({ state: 'refused' });
  expect(item?.said).toMatch(/SCM is set to renew/);
  expect(stage.scm.calls()['ssl-renew']).toBe(0);
  curtain(stage);
});

it('renews once what is renewed in two ways at once: alone and among many', async () => {
  const stage = await orderStage({ delivery: 'twice' });
  const old = await issuedElsewhere(stage);
  await begin(stage, stage.id);
  await stage.advance(HOUR);
  const choice = { sslIds: [old] };
  const wish = { account: stage.id, act: 'renew' as const, saying: {}, choice };
  const view = demand(await stage.admin.onCertificatesPage(bulkCalls.chooseBulk, wish));
  const serialNumber = stage.scm.orders.find(old)!.serialNumber!;
  stage.scm.faults.force('500-after', { operation: 'ssl-renew' });
  const asked = { account: stage.id, sslId: old, serialNumber, act: 'renew', saying: {} } as const;
  await Promise.all([
    stage.operator.onCertificatesPage(actCalls.actOnRow, asked),
    stage.admin.onCertificatesPage(bulkCalls.beginBulk, { id: view.id, count: 1 }),
    renew(stage, old),
  ]);
  await stage.advance(10_000);
  const again = demand(await stage.admin.onCertificatesPage(bulkCalls.chooseBulk, wish));
  expect(again).toMatchObject({ counts: { waiting: 0, 'left-out': 1 } });
  await stage.advance(3 * HOUR);
  expect(renewals(stage, old)).toHaveLength(1);
  expect(stage.scm.calls()['ssl-renew']).toBe(1);
  curtain(stage);
});
