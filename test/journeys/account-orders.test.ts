/** Journey 5: orders through an SCM account: placed once, found again where an answer is lost, followed to their end. */
import { orderCalls } from '../../src/contract/certificates/order-calls';
import type { FaultKind } from '../../sandbox/scm-server/faults/fault-table';
import { createCsr } from '../../sandbox/world/keys';
import {
  draft,
  issuedElsewhere,
  orderOf,
  ordersInScm,
  orderStage,
  place,
  renew,
  replace,
  sync,
} from './stage/account-orders';
import type { OrderStage } from './stage/account-orders';
import { rowsOf } from './stage/linked-account';
import { curtain, demand, HOUR } from './stage/stage';

const MINUTE = 60_000;
const DAY = 24 * HOUR;

const LOST: readonly FaultKind[] = ['drop-after', '500-after', '504-after'];
const NOT_TAKEN: readonly FaultKind[] = ['drop-before', '500-before', '504-before'];

const row = async (stage: OrderStage, sslId: string) =>
  (await rowsOf(stage, { account: stage.id })).find((one) => one.sslId === sslId);

const list = async (stage: OrderStage, which: 'open' | 'ended') =>
  demand(await stage.operator.onCertificatesPage(orderCalls.viewOrders, { account: stage.id, stage: which })).orders;

/** Has SCM renew a certificate by itself, as somebody does in SCM. */
async function scheduleRenewal(stage: OrderStage, sslId: string): Promise<void> {
  const { login, password } = stage.scm.directory.administrators.create({ type: 'STANDARD' });
  const answer = await stage.scm.fetch(
    new Request('https://cert-manager.com/api/ssl/v1', {
      method: 'PUT',
      headers: { login, password, customerUri: 'example', 'content-type': 'application/json' },
      body: JSON.stringify({ sslId: Number(sslId), autoRenewDetails: { state: 'Scheduled' } }),
    }),
  );
  expect(answer.status).toBe(200);
}

describe('a new order', () => {
  it('is approved in SCM, issued, collected, and can be downloaded with its chain', async () => {
    const stage = await orderStage({ delivery: 'twice', approvalSeconds: Number.POSITIVE_INFINITY });
    const id = await place(stage);
    await stage.advance(2 * MINUTE);
    const placed = await orderOf(stage, id);
    expect(placed).toMatchObject({ state: 'placed', commonName: 'www.example.com', status: 'requested' });
    expect(await row(stage, placed.sslId)).toMatchObject({ status: 'requested', commonName: 'www.example.com' });
    expect(stage.scm.orders.list().find(({ certId }) => certId === placed.sslId)?.comments).toBe(
      `for the shop | ${placed.mark}`,
    );
    expect(await list(stage, 'open')).toHaveLength(1);
    stage.scm.orders.approve(placed.sslId);
    await stage.advance(2 * HOUR);
    const issued = await orderOf(stage, id);
    expect(issued).toMatchObject({ state: 'settled', outcome: 'issued', stage: 'ended', sentence: '' });
    expect(await row(stage, placed.sslId)).toMatchObject({
      status: 'issued',
      notAfter: issued.notAfter - (issued.notAfter % DAY),
    });
    expect(ordersInScm(stage)).toBe(1);
    const { fileName, pem } = demand(
      await stage.operator.onCertificatesPage(orderCalls.getCertificate, { account: stage.id, sslId: placed.sslId }),
    );
    expect(fileName).toBe('www.example.com.pem');
    expect(pem.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
    curtain(stage);
  });

  it.each(['429', '503'] as const)('that SCM answers with %s was not taken, and is sent again', async (fault) => {
    const stage = await orderStage();
    stage.scm.faults.force(fault, { operation: 'ssl-enroll' });
    const id = await place(stage);
    await stage.advance(2 * HOUR);
    expect(await orderOf(stage, id)).toMatchObject({ state: 'settled', outcome: 'issued' });
    expect(ordersInScm(stage)).toBe(1);
    curtain(stage);
  });

  it.each(LOST)('whose answer is lost after SCM took it (%s) is found by its mark', async (fault) => {
    const stage = await orderStage({ delivery: 'twice' });
    stage.scm.faults.force(fault, { operation: 'ssl-enroll' });
    const id = await place(stage);
    await stage.advance(10_000);
    expect(await orderOf(stage, id)).toMatchObject({ state: 'unknown' });
    await stage.advance(3 * HOUR);
    expect(await orderOf(stage, id)).toMatchObject({ state: 'settled', outcome: 'issued', foundBy: 'look' });
    expect(ordersInScm(stage)).toBe(1);
    curtain(stage);
  });

  it.each(NOT_TAKEN)('that SCM never got (%s) is not sent again until a person says so', async (fault) => {
    const stage = await orderStage();
    stage.scm.faults.force(fault, { operation: 'ssl-enroll' });
    const wish = await draft(stage);
    const id = await place(stage, wish);
    await stage.advance(20 * DAY);
    const lost = await orderOf(stage, id);
    expect(lost).toMatchObject({ state: 'unknown', work: 'closed', actor: 'scm-operator' });
    expect(lost.sentence).toContain(lost.mark);
    expect(ordersInScm(stage)).toBe(0);
    const settle = (who: OrderStage['operator'], sentAt = lost.sentAt) =>
      who.onCertificatesPage(orderCalls.settleAccountOrder, { account: stage.id, id, sentAt, sslId: null });
    expect(await settle(stage.stranger)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await settle(stage.operator, lost.sentAt - 1)).toMatchObject({ ok: false, code: 'conflict' });
    demand(await settle(stage.operator));
    expect(await orderOf(stage, id)).toMatchObject({ state: 'failed', outcome: 'not-ordered', stage: 'ended' });
    expect(await settle(stage.operator)).toMatchObject({ ok: false, code: 'conflict' });
    // The same CSR may be ordered again now.
    await place(stage, { csr: wish.csr });
    await stage.advance(2 * HOUR);
    expect(ordersInScm(stage)).toBe(1);
    curtain(stage);
  });

  it('is settled by the id that a person found, and by no other', async () => {
    const stage = await orderStage();
    const other = await stage.scm.certificates.addOne({ status: 'Issued', names: ['other.example.com'] });
    const same = await issuedElsewhere(stage);
    stage.scm.faults.force('drop-after', { operation: 'ssl-enroll' });
    // The app may not look for it, and SCM is not taken for silent.
    stage.scm.faults.force('denied', { operation: 'ssl-list', times: 50 });
    const id = await place(stage);
    await stage.advance(5 * MINUTE);
    const { sentAt, state } = await orderOf(stage, id);
    expect(state).toBe('unknown');
    const right = stage.scm.orders.list().find(({ comments }) => comments.startsWith('for the shop'))!.certId;
    const settle = (sslId: string) =>
      stage.operator.onCertificatesPage(orderCalls.settleAccountOrder, { account: stage.id, id, sentAt, sslId });
    expect(await settle(other)).toMatchObject({ ok: false, code: 'invalid-input' });
    expect(await settle('999999')).toMatchObject({ ok: false, code: 'scm-unknown-certificate' });
    // It has the name, and another key: what SCM gives for it shows so.
    demand(await settle(same));
    await stage.advance(1_000);
    const back = await orderOf(stage, id);
    expect(back).toMatchObject({ state: 'unknown', sslId: '' });
    expect(back.sentence).toContain(`SCM id ${same} is not this order`);
    demand(
      await stage.operator.onCertificatesPage(orderCalls.settleAccountOrder, {
        ...{ account: stage.id, id, sentAt: back.sentAt, sslId: right },
      }),
    );
    await stage.advance(2 * HOUR);
    expect(await orderOf(stage, id)).toMatchObject({ outcome: 'issued', sslId: right, foundBy: 'person' });
    curtain(stage);
  });

  it('is one order however often the form is sent, and one for a key and its names', async () => {
    const stage = await orderStage({ delivery: 'twice' });
    const wish = await draft(stage);
    const answers = await Promise.all(
      [1, 2, 3].map(() => stage.operator.onCertificatesPage(orderCalls.placeOrder, wish)),
    );
    expect(new Set(answers.map((answer) => demand(answer).id)).size).toBe(1);
    const again = await place(stage, { csr: wish.csr });
    await stage.advance(2 * HOUR);
    expect(ordersInScm(stage)).toBe(1);
    const orders = [await orderOf(stage, demand(answers[0]!).id), await orderOf(stage, again)];
    expect(orders.map(({ state }) => state).sort()).toEqual(['failed', 'settled']);
    expect(orders.find(({ state }) => state === 'failed')?.sentence).toMatch(/this key and these names/);
    curtain(stage);
  });

  it('is refused with everything at once, on the server too', async () => {
    const stage = await orderStage();
    stage.scm.directory.customFields.add({
      ...{ name: 'Project number', mandatories: ['REST_API'], input: { type: 'NUMBER' as const } },
    });
    await sync(stage, stage.id);
    const wrong = await draft(stage, {
      ...{
        orgId: '',
        term: 825,
        externalRequester: 'nobody',
        names: ['not a name'],
        dcvMode: 'EMAIL',
        csr: 'nonsense',
      },
    });
    const refused = await stage.operator.onCertificatesPage(orderCalls.placeOrder, wrong);
    expect(refused).toMatchObject({ ok: false, code: 'invalid-input' });
    const fields = (refused.ok ? [] : refused.faults).map(({ field }) => field);
    expect(new Set(fields)).toEqual(
      new Set(['orgId', 'term', 'externalRequester', 'names', 'dcvEmail', 'csr', 'customFields.Project number']),
    );
    expect(stage.scm.calls()['ssl-enroll']).toBe(0);
    const id = await place(stage, { customFields: [{ name: 'Project number', value: '42' }] });
    await stage.advance(2 * HOUR);
    const { sslId } = await orderOf(stage, id);
    expect(stage.scm.orders.list().find(({ certId }) => certId === sslId)?.customFields).toEqual({
      'Project number': '42',
    });
    curtain(stage);
  });

  it('that SCM refuses says which tab to sync', async () => {
    const stage = await orderStage();
    stage.scm.directory.profiles.put({ id: 1019, name: 'Multi Domain SSL', terms: [199] });
    const id = await place(stage);
    await stage.advance(MINUTE);
    const refused = await orderOf(stage, id);
    expect(refused).toMatchObject({ state: 'failed', actor: 'scm-operator' });
    expect(refused.sentence).toMatch(/Sync the tab Certificate profiles/);
    curtain(stage);
  });

  it('is nobody’s who may not act in the home project', async () => {
    const stage = await orderStage();
    const wish = await draft(stage);
    expect(await stage.stranger.onCertificatesPage(orderCalls.placeOrder, wish)).toMatchObject({ ok: false });
    expect(
      await stage.stranger.onCertificatesPage(orderCalls.viewOrders, { account: stage.id, stage: 'open' }),
    ).toMatchObject({ ok: false, code: 'not-found' });
    curtain(stage);
  });

  it('that an approver declines ends there, and one that the CA rejects too', async () => {
    const stage = await orderStage();
    const id = await place(stage);
    await stage.advance(1_000);
    const { sslId } = await orderOf(stage, id);
    stage.scm.orders.decline(sslId, 'no');
    await stage.advance(HOUR);
    expect(await orderOf(stage, id)).toMatchObject({ state: 'settled', outcome: 'declined', actor: 'requester' });
    expect(await row(stage, sslId)).toMatchObject({ status: 'declined' });
    curtain(stage);
  });

  it.each(['wrong-key', 'wrong-names'] as const)('that comes with %s is told, and not passed off', async (fault) => {
    const stage = await orderStage();
    stage.scm.faults.force(fault, { operation: 'ssl-collect' });
    const id = await place(stage);
    await stage.advance(2 * HOUR);
    expect(await orderOf(stage, id)).toMatchObject({ state: 'settled', outcome: 'mismatched', actor: 'scm-operator' });
    curtain(stage);
  });
});

describe('a renewal', () => {
  it('is ordered once, however often it is asked for', async () => {
    const stage = await orderStage({ delivery: 'twice' });
    const old = await issuedElsewhere(stage);
    const ids = await Promise.all([renew(stage, old), renew(stage, old)]);
    expect(new Set(ids.map((one) => demand(one).id)).size).toBe(1);
    await stage.advance(2 * HOUR);
    const order = await orderOf(stage, demand(ids[0]).id);
    expect(order).toMatchObject({ state: 'settled', outcome: 'issued', ofSslId: old });
    expect(ordersInScm(stage)).toBe(2);
    const again = await renew(stage, old);
    expect(again).toMatchObject({ ok: false, code: 'conflict', faults: [{ field: 'confirmed' }] });
    expect(ordersInScm(stage)).toBe(2);
    curtain(stage);
  });

  it.each(LOST)('whose answer is lost (%s) is found as what is new under the name', async (fault) => {
    const stage = await orderStage({ delivery: 'twice' });
    const old = await issuedElsewhere(stage);
    await issuedElsewhere(stage);
    stage.scm.faults.force(fault, { operation: 'ssl-renew' });
    const { id } = demand(await renew(stage, old));
    await stage.advance(10_000);
    expect(await orderOf(stage, id)).toMatchObject({ state: 'unknown' });
    // Asked for again meanwhile, it is still the one that there is.
    expect(await renew(stage, old, { confirmed: true })).toMatchObject({ ok: true, data: { id } });
    await stage.advance(3 * HOUR);
    expect(await orderOf(stage, id)).toMatchObject({ state: 'settled', outcome: 'issued', foundBy: 'look' });
    expect(stage.scm.orders.list().find(({ certId }) => certId === old)?.renewedBy).toHaveLength(1);
    curtain(stage);
  });

  it('that SCM never got is not taken for another’s', async () => {
    const stage = await orderStage();
    const old = await issuedElsewhere(stage);
    const twin = await issuedElsewhere(stage);
    stage.scm.faults.force('drop-before', { operation: 'ssl-renew' });
    const lost = demand(await renew(stage, old));
    await stage.advance(10_000);
    const other = demand(await renew(stage, twin));
    await stage.advance(2 * DAY);
    expect(await orderOf(stage, other.id)).toMatchObject({ outcome: 'issued' });
    expect(await orderOf(stage, lost.id)).toMatchObject({ state: 'unknown' });
    expect(stage.scm.calls()['ssl-renew']).toBe(2);
    curtain(stage);
  });

  it('of what the app obtained on an issue is made there: the issue is named', async () => {
    const stage = await orderStage();
    const key = await stage.enroll();
    await stage.advance(2 * HOUR);
    const [own] = stage.scm.orders.list().filter(({ commonName }) => commonName === 'www.example.com');
    const refused = await renew(stage, own!.certId, { confirmed: true });
    expect(refused).toMatchObject({ ok: false, code: 'conflict', message: expect.stringContaining(key) as string });
    expect(await replace(stage, own!.certId)).toMatchObject({ ok: false, code: 'conflict' });
    curtain(stage);
  });

  it('of what SCM renews by itself needs a word from the person', async () => {
    const stage = await orderStage();
    const old = await issuedElsewhere(stage);
    await scheduleRenewal(stage, old);
    expect(await renew(stage, old)).toMatchObject({ ok: false, code: 'conflict', faults: [{ field: 'confirmed' }] });
    const { id } = demand(await renew(stage, old, { confirmed: true }));
    await stage.advance(2 * HOUR);
    expect(await orderOf(stage, id)).toMatchObject({ outcome: 'issued' });
    curtain(stage);
  });

  it('takes a CSR for the same names, and none for others', async () => {
    const stage = await orderStage();
    const old = await issuedElsewhere(stage);
    const other = (await createCsr(['other.example.com'])).csrPem;
    expect(await renew(stage, old, { csr: other })).toMatchObject({ ok: false, faults: [{ field: 'csr' }] });
    const { id } = demand(await renew(stage, old, { csr: (await createCsr(['www.example.com'])).csrPem }));
    await stage.advance(2 * HOUR);
    expect(await orderOf(stage, id)).toMatchObject({ outcome: 'issued' });
    curtain(stage);
  });
});

describe('a replacement', () => {
  it('keeps its id and gets the new key', async () => {
    const stage = await orderStage({ delivery: 'twice' });
    const old = await issuedElsewhere(stage);
    const { id } = demand(await replace(stage, old));
    await stage.advance(2 * HOUR);
    expect(await orderOf(stage, id)).toMatchObject({ outcome: 'issued', sslId: old, ofSslId: old });
    // Another one may follow.
    const next = demand(await replace(stage, old));
    expect(next.id).not.toBe(id);
    await stage.advance(2 * HOUR);
    expect(await orderOf(stage, next.id)).toMatchObject({ outcome: 'issued' });
    expect(stage.scm.calls()['ssl-replace']).toBe(2);
    curtain(stage);
  });

  it.each(LOST)('whose answer is lost (%s) is found by what SCM gives under the id', async (fault) => {
    const stage = await orderStage({ delivery: 'twice' });
    const old = await issuedElsewhere(stage);
    stage.scm.faults.force(fault, { operation: 'ssl-replace' });
    const { id } = demand(await replace(stage, old));
    await stage.advance(3 * HOUR);
    expect(await orderOf(stage, id)).toMatchObject({ outcome: 'issued', foundBy: 'look' });
    expect(stage.scm.calls()['ssl-replace']).toBe(1);
    curtain(stage);
  });

  it('that SCM never got is not taken for done', async () => {
    const stage = await orderStage();
    const old = await issuedElsewhere(stage);
    stage.scm.faults.force('504-before', { operation: 'ssl-replace' });
    const { id } = demand(await replace(stage, old));
    await stage.advance(3 * DAY);
    expect(await orderOf(stage, id)).toMatchObject({ state: 'unknown' });
    expect(await renew(stage, old)).toMatchObject({ ok: false, code: 'conflict' });
    expect(stage.scm.calls()['ssl-replace']).toBe(1);
    curtain(stage);
  });

  it('of a revoked or expired certificate is refused with what to do instead', async () => {
    const stage = await orderStage();
    const revoked = await stage.scm.certificates.addOne({ status: 'Revoked', names: ['www.example.com'] });
    const expired = await stage.scm.certificates.addOne({ status: 'Expired', names: ['www.example.com'] });
    expect(await replace(stage, revoked)).toMatchObject({
      message: expect.stringMatching(/Order a new one/) as string,
    });
    expect(await replace(stage, expired)).toMatchObject({
      message: expect.stringMatching(/Renew it instead/) as string,
    });
    expect(await renew(stage, revoked)).toMatchObject({ ok: false, code: 'conflict' });
    curtain(stage);
  });
});

describe('the status', () => {
  it('of one, of many and of all comes from SCM, and costs what is open', async () => {
    const stage = await orderStage();
    const ids = await Promise.all(
      ['one', 'two', 'three'].map((name) =>
        stage.scm.certificates.addOne({ status: 'Requested', names: [`${name}.example.com`] }),
      ),
    );
    for (let count = 0; count < 30; count++) await issuedElsewhere(stage, `old${count}.example.com`);
    const ask = (sslIds: readonly string[]) =>
      stage.operator.onCertificatesPage(orderCalls.checkStatus, { account: stage.id, sslIds: [...sslIds], orders: [] });
    expect(demand(await ask(ids))).toMatchObject(ids.map((sslId) => ({ sslId, status: 'requested' })));
    expect(await row(stage, ids[0]!)).toMatchObject({ status: 'requested' });
    stage.scm.orders.approve(ids[0]!);
    stage.scm.orders.decline(ids[1]!, 'no');
    await stage.advance(HOUR);
    const before = stage.scm.calls()['ssl-details'];
    await stage.advance(DAY);
    expect(await row(stage, ids[0]!)).toMatchObject({ status: 'issued' });
    expect(await row(stage, ids[1]!)).toMatchObject({ status: 'declined' });
    expect(stage.scm.calls()['ssl-details'] - before).toBeLessThanOrEqual(4);
    demand(await stage.operator.onCertificatesPage(orderCalls.askStatuses, { account: stage.id }));
    await stage.advance(HOUR);
    curtain(stage);
  });

  it('of one that was revoked elsewhere stands in its row, and ends its renewal', async () => {
    const stage = await orderStage();
    const old = await issuedElsewhere(stage);
    const ask = () =>
      stage.operator.onCertificatesPage(orderCalls.checkStatus, { account: stage.id, sslIds: [old], orders: [] });
    expect(demand(await ask())).toMatchObject([{ status: 'issued', changed: true }]);
    stage.scm.orders.revoke(old);
    expect(demand(await ask())).toMatchObject([{ status: 'revoked', changed: true }]);
    expect(await row(stage, old)).toMatchObject({ status: 'revoked' });
    expect(await renew(stage, old, { confirmed: true })).toMatchObject({
      ...{ ok: false, code: 'conflict' },
      message: expect.stringMatching(/Order a new one with a new key/) as string,
    });
    curtain(stage);
  });
});
