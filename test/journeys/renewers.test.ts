/** Journey 3 and 5: who renews a certificate of an SCM account, and the app that renews what people let it renew: never two, never twice. */
import { bulkCalls } from '../../src/contract/certificates/bulk-calls';
import { orderCalls } from '../../src/contract/certificates/order-calls';
import { issueCalls } from '../../src/contract/certificates/issue-calls';
import { actCalls as issueActCalls } from '../../src/contract/issue/act-calls';
import { importedCalls } from '../../src/contract/issue/imported-calls';
import type { OrderView } from '../../src/domain/account-order/order-view';
import type { BulkView } from '../../src/domain/bulk/bulk-view';
import { ALL, issuesOf, setRule } from './stage/issues-of-rows';
import { linkAccount, rowsOf } from './stage/linked-account';
import {
  anyTime,
  audited,
  DAY,
  ordersNamed,
  press,
  renewerOf,
  renewerStage,
  rowOf,
  rowsNamed,
  savePolicy,
  setInScm,
  stateInScm,
  sync,
  type RenewerStage,
} from './stage/renewers';
import { curtain, demand, HOUR } from './stage/stage';

describe('letting the app renew', () => {
  it('switches SCM’s own renewal off first and reads that back', async () => {
    const stage = await renewerStage({ web: { left: 80 } });
    const { sslId } = await rowOf(stage, 'web');
    expect((await renewerOf(stage, { sslId })).renewer).toBe('person');
    await setInScm(stage, sslId, 'Scheduled');
    await sync(stage);
    expect((await renewerOf(stage, { sslId })).renewer).toBe('scm');
    demand(await press(stage, 'web', 'adopt'));
    expect(await stateInScm(stage, sslId)).toBe('Not scheduled');
    expect(await rowOf(stage, 'web')).toMatchObject({
      autoRenew: 'not-scheduled',
      adopted: { by: stage.people.administrator },
    });
    expect(await renewerOf(stage, { sslId })).toMatchObject({
      renewer: 'app',
      sentence: expect.stringMatching(
        /^This app renews it by itself on \d{4}-\d\d-\d\d, after two thirds of its life\.$/,
      ) as string,
    });
    expect(await press(stage, 'web', 'auto-renew-on', { daysBefore: 20 })).toMatchObject({ code: 'conflict' });
    expect(await press(stage, 'web', 'hide')).toMatchObject({ code: 'conflict' });
    expect(await press(stage, 'web', 'adopt')).toMatchObject({ code: 'conflict' });
    await stage.advance(DAY);
    expect(ordersNamed(stage, 'web')).toBe(1);
    curtain(stage);
  });

  it.each(['denied', '503', 'drop-before'] as const)('lets nothing where switching SCM off meets %s', async (fault) => {
    const stage = await renewerStage({ web: {} });
    const { sslId } = await rowOf(stage, 'web');
    await setInScm(stage, sslId, 'Scheduled');
    await sync(stage);
    stage.scm.faults.force(fault, { operation: 'ssl-update', times: 1 });
    expect(await press(stage, 'web', 'adopt')).toMatchObject({ ok: false });
    expect((await rowOf(stage, 'web')).adopted).toBeUndefined();
    await stage.advance(DAY);
    expect(ordersNamed(stage, 'web')).toBe(1);
    // Pressed again it does what it could not do then.
    demand(await press(stage, 'web', 'adopt'));
    expect(await stateInScm(stage, sslId)).toBe('Not scheduled');
    curtain(stage);
  });

  it('takes an answer that got lost for what SCM says afterwards', async () => {
    const stage = await renewerStage({ web: { left: 80 } });
    const { sslId } = await rowOf(stage, 'web');
    await setInScm(stage, sslId, 'Scheduled');
    stage.scm.faults.force('drop-after', { operation: 'ssl-update', times: 1 });
    demand(await press(stage, 'web', 'adopt'));
    expect(await stateInScm(stage, sslId)).toBe('Not scheduled');
    expect((await rowOf(stage, 'web')).adopted).toBeDefined();
    curtain(stage);
  });

  it('is refused for what a client or a profile renews, and to people who may only look', async () => {
    const stage = await renewerStage({ client: { requestedVia: 'ACME' }, web: {} });
    await stage.enroll(['own.example.com']);
    await stage.advance(HOUR);
    await sync(stage);
    expect(await press(stage, 'client', 'adopt')).toMatchObject({
      message: expect.stringContaining('ACME or an agent') as string,
    });
    expect(await press(stage, 'own', 'adopt')).toMatchObject({
      message: expect.stringContaining('through an issue') as string,
    });
    expect(await press(stage, 'web', 'adopt', {}, stage.stranger)).toMatchObject({ ok: false });
    expect((await renewerOf(stage, await rowOf(stage, 'client'))).renewer).toBe('client');
    expect(await renewerOf(stage, await rowOf(stage, 'own'))).toMatchObject({
      renewer: 'profile',
      sentence: expect.stringMatching(/obtained it on CERT-\d+/) as string,
    });
    expect((await rowsOf(stage, { account: stage.id })).filter(({ adopted }) => adopted)).toEqual([]);
    curtain(stage);
  });
});

describe('the app', () => {
  it('orders once although every job comes twice, and goes on with the certificate that came of it', async () => {
    const stage = await renewerStage({ web: {}, other: {} }, { delivery: 'twice' });
    demand(await press(stage, 'web', 'adopt'));
    await stage.advance(DAY);
    expect(stage.scm.calls()['ssl-renew']).toBe(1);
    expect([ordersNamed(stage, 'web'), ordersNamed(stage, 'other')]).toEqual([2, 1]);
    const [old, next] = await rowsNamed(stage, 'web');
    expect(old).toMatchObject({ status: 'issued' });
    expect(old!.adopted).toBeUndefined();
    // Said at once, whatever the next sync reads.
    expect(old!.renewed).toBe(true);
    expect((await renewerOf(stage, old!)).sentence).toBe(
      `It was renewed: the new certificate has the SCM id ${next!.sslId}.`,
    );
    expect(next).toMatchObject({ status: 'issued', adopted: { by: stage.people.administrator } });
    expect((await renewerOf(stage, next!)).renewer).toBe('app');
    expect(await audited(stage, 'row-renewal-ordered')).toBe(1);
    expect(await audited(stage, 'row-renewal-passed-on')).toBe(1);
    // Nothing went wrong: nobody is told anything.
    expect(issuesOf(stage, stage.id).size).toBe(0);
    curtain(stage);
  });

  it('orders nothing that is only observed', async () => {
    const stage = await renewerStage({ web: {} });
    demand(await press(stage, 'web', 'adopt'));
    demand(await press(stage, 'web', 'observe'));
    expect(await press(stage, 'web', 'observe')).toMatchObject({ code: 'conflict' });
    await stage.advance(2 * DAY);
    expect(ordersNamed(stage, 'web')).toBe(1);
    expect((await renewerOf(stage, await rowOf(stage, 'web'))).renewer).toBe('person');
    curtain(stage);
  });

  it('steps back, and says so once, where SCM is switched on behind its back', async () => {
    const stage = await renewerStage({ web: { left: 80 } }, { delivery: 'twice' });
    demand(await press(stage, 'web', 'adopt'));
    const { sslId } = await rowOf(stage, 'web');
    await setInScm(stage, sslId, 'Scheduled');
    await sync(stage);
    await stage.advance(2 * HOUR);
    expect((await rowOf(stage, 'web')).adopted).toBeUndefined();
    expect((await renewerOf(stage, { sslId })).renewer).toBe('scm');
    const [issue] = issuesOf(stage, stage.id).get(sslId) ?? [];
    expect(stage.comments(issue!.key).filter((text) => text.includes('SCM renews it again'))).toHaveLength(1);
    await stage.advance(3 * DAY);
    expect(stage.comments(issue!.key).filter((text) => text.includes('SCM renews it again'))).toHaveLength(1);
    expect(await audited(stage, 'row-given-back')).toBe(1);
    expect(ordersNamed(stage, 'web')).toBe(1);
    curtain(stage);
  });

  it('asks SCM before it orders: what no sync has seen counts too', async () => {
    const stage = await renewerStage({ web: { left: 31 } });
    demand(await press(stage, 'web', 'adopt'));
    await setInScm(stage, (await rowOf(stage, 'web')).sslId, 'Scheduled');
    await stage.advance(4 * DAY);
    expect(stage.scm.calls()['ssl-renew']).toBe(0);
    expect((await rowOf(stage, 'web')).adopted).toBeUndefined();
    curtain(stage);
  });

  it('begins no more in a day than the account allows, and all of them in the end', async () => {
    const stage = await renewerStage({ one: {}, two: {}, three: {} });
    demand(await savePolicy(stage, { ...anyTime, dailyCap: 1 }));
    for (const name of ['one', 'two', 'three']) demand(await press(stage, name, 'adopt'));
    const ordered = () => ['one', 'two', 'three'].filter((name) => ordersNamed(stage, name) === 2).length;
    await stage.advance(3 * HOUR);
    expect(ordered()).toBe(1);
    await stage.advance(5 * DAY);
    expect(ordered()).toBe(3);
    expect(stage.scm.calls()['ssl-renew']).toBe(3);
    curtain(stage);
  });

  it.each([
    ['drop-after', 'ssl-renew'],
    ['503', 'ssl-renew'],
    ['503', 'ssl-details'],
  ] as const)('orders once and goes on although SCM’s answer meets %s at %s', async (fault, operation) => {
    const stage = await renewerStage({ web: {} }, { delivery: 'twice' });
    demand(await press(stage, 'web', 'adopt'));
    stage.scm.faults.force(fault, { operation, times: 1 });
    await stage.advance(2 * DAY);
    expect(ordersNamed(stage, 'web')).toBe(2);
    const adopted = (await rowsNamed(stage, 'web')).map((row) => row.adopted !== undefined);
    expect(adopted).toEqual([false, true]);
    curtain(stage);
  });

  it('asks a person, once, where nobody knows whether SCM took the order, and goes on when they have looked', async () => {
    const stage = await renewerStage({ web: { left: 29 } });
    demand(await press(stage, 'web', 'adopt'));
    stage.scm.faults.force('drop-before', { operation: 'ssl-renew', times: 1 });
    await stage.advance(4 * DAY);
    const { sslId } = await rowOf(stage, 'web');
    expect(ordersNamed(stage, 'web')).toBe(1);
    const [issue] = issuesOf(stage, stage.id).get(sslId) ?? [];
    const told = (words: string) => stage.comments(issue!.key).filter((text) => text.includes(words)).length;
    expect(told('answer to its renewal was lost')).toBe(1);
    const { orders } = demand(
      await stage.operator.onCertificatesPage(orderCalls.viewOrders, { account: stage.id, stage: 'open' }),
    );
    const [{ id, sentAt }] = orders as [OrderView];
    const looked = { account: stage.id, id, sentAt, sslId: null };
    demand(await stage.operator.onCertificatesPage(orderCalls.settleAccountOrder, looked));
    await stage.advance(DAY + 2 * HOUR);
    expect([told('answer to its renewal was lost'), told('Its renewal came to nothing')]).toEqual([1, 1]);
    expect(ordersNamed(stage, 'web')).toBe(1);
    const again = { account: stage.id, sslId, csr: '', confirmed: false, dcvMode: '', dcvEmail: '' } as const;
    demand(await stage.operator.onCertificatesPage(orderCalls.renewCertificate, again));
    await stage.advance(2 * HOUR);
    expect((await rowsNamed(stage, 'web')).map((row) => row.adopted !== undefined)).toEqual([false, true]);
    curtain(stage);
  });

  it('orders nothing through an account that is switched off, and goes on once it is switched on', async () => {
    const stage = await renewerStage({ web: {} });
    demand(await press(stage, 'web', 'adopt'));
    demand(await savePolicy(stage, anyTime, false));
    await stage.advance(2 * DAY);
    expect(ordersNamed(stage, 'web')).toBe(1);
    expect((await renewerOf(stage, await rowOf(stage, 'web'))).sentence).toContain('switched off');
    demand(await savePolicy(stage, anyTime));
    await stage.advance(26 * HOUR);
    expect(ordersNamed(stage, 'web')).toBe(2);
    curtain(stage);
  });

  it('lists what it was to renew and cannot, although a rule leaves that out', async () => {
    const stage = await renewerStage({ web: { left: 31 }, other: { left: 31 } });
    await setRule(stage, stage.id, { ...ALL, names: ['*.example.org'] });
    demand(await press(stage, 'web', 'adopt'));
    demand(await savePolicy(stage, anyTime, false));
    await stage.advance(15 * DAY);
    expect(stage.jira.site.issues()).toEqual([]);
    await stage.advance(4 * DAY);
    const [list, ...more] = stage.jira.site.issues();
    expect(more).toEqual([]);
    expect(list!.summary).toBe('1 certificate ends within 14 days without an issue: Sectigo');
    curtain(stage);
  });

  it('orders nothing of what somebody lets end on its issue, until it is let to the app again', async () => {
    const stage = await renewerStage({ web: { left: 32 } });
    const { sslId } = await rowOf(stage, 'web');
    demand(await press(stage, 'web', 'adopt'));
    const { key } = demand(await stage.admin.onCertificatesPage(issueCalls.makeIssue, { account: stage.id, sslId }));
    await stage.advance(HOUR);
    const { id: issueId } = stage.issue(key);
    const shownFor = demand(await stage.requester.onIssue(importedCalls.viewImported, { issueId }))!.acts!.shownFor;
    const wish = {
      issueId,
      act: 'do-not-renew',
      shownFor,
      press: 'a-press-00000000',
      reason: 'The shop is closed.',
    } as const;
    demand(await stage.requester.onIssue(issueActCalls.act, wish));
    await stage.advance(5 * DAY);
    expect(ordersNamed(stage, 'web')).toBe(1);
    expect((await rowOf(stage, 'web')).adopted).toBeUndefined();
    demand(await press(stage, 'web', 'adopt'));
    await stage.advance(2 * HOUR);
    expect(ordersNamed(stage, 'web')).toBe(2);
    curtain(stage);
  });

  it('waits for the end of a freeze', async () => {
    const stage = await renewerStage({ web: {} });
    const day = (ahead: number) => new Date(stage.clock.now() + ahead * DAY).toISOString().slice(0, 10);
    const freezes = [{ name: 'Fair', from: day(-1), until: day(2) }];
    demand(await savePolicy(stage, { ...anyTime, calendar: { ...anyTime.calendar, freezes } }));
    demand(await press(stage, 'web', 'adopt'));
    await stage.advance(DAY);
    expect(ordersNamed(stage, 'web')).toBe(1);
    await stage.advance(9 * DAY);
    expect(ordersNamed(stage, 'web')).toBe(2);
    curtain(stage);
  });

  it('tells once of a renewal that SCM declines, on an issue that it makes, and orders no other', async () => {
    const stage = await renewerStage({ web: {} }, { approvalSeconds: Number.POSITIVE_INFINITY, delivery: 'twice' });
    demand(await press(stage, 'web', 'adopt'));
    await stage.advance(2 * HOUR);
    const renewal = stage.scm.orders.list().at(-1);
    await stage.operate('POST', `/api/ssl/v1/decline/${renewal!.certId}`, { message: 'Not this one.' });
    await stage.advance(3 * DAY);
    const { sslId } = await rowOf(stage, 'web');
    const [issue] = issuesOf(stage, stage.id).get(sslId) ?? [];
    expect(stage.comments(issue!.key).filter((text) => text.includes('Its renewal came to nothing'))).toHaveLength(1);
    expect(stage.scm.calls()['ssl-renew']).toBe(1);
    curtain(stage);
  });

  it('warns once of a renewal that waits in SCM while the end comes near, and is reminded of it, whatever rule gives issues', async () => {
    const stage = await renewerStage({ web: { left: 17 } }, { approvalSeconds: Infinity, delivery: 'twice' });
    await setRule(stage, stage.id, { ...ALL, names: ['*.example.org'] });
    demand(await press(stage, 'web', 'adopt'));
    await stage.advance(DAY);
    expect(issuesOf(stage, stage.id).size).toBe(0);
    await sync(stage);
    expect((await rowOf(stage, 'web')).renewed).toBe(true);
    await stage.advance(8 * DAY);
    const { sslId } = await rowOf(stage, 'web');
    const [issue] = issuesOf(stage, stage.id).get(sslId) ?? [];
    const told = (words: RegExp) => stage.comments(issue!.key).filter((text) => words.test(text)).length;
    expect(told(/not there yet[^]*“Awaiting approval”\. Next: An approver in SCM\./)).toBe(1);
    expect(told(/Expires in[^]*“Awaiting approval”/)).toBeGreaterThanOrEqual(2);
    expect(stage.scm.calls()['ssl-renew']).toBe(1);
    curtain(stage);
  });

  it('goes on with what comes of a renewal although the certificate before was revoked meanwhile', async () => {
    const stage = await renewerStage({ web: {} }, { approvalSeconds: Infinity });
    demand(await press(stage, 'web', 'adopt'));
    await stage.advance(2 * HOUR);
    demand(await press(stage, 'web', 'revoke', { reason: 'superseded' }));
    await stage.advance(12 * HOUR);
    stage.scm.orders.approve(stage.scm.orders.list().at(-1)!.certId);
    await stage.advance(DAY);
    expect(await rowsNamed(stage, 'web')).toMatchObject([
      { status: 'revoked' },
      { status: 'issued', adopted: { by: stage.people.administrator } },
    ]);
    curtain(stage);
  });

  it('says once, with who acts, that it may not renew what came of a renewal, and tries no more', async () => {
    const stage = await renewerStage({ web: {} }, { approvalSeconds: Infinity, delivery: 'twice' });
    demand(await press(stage, 'web', 'adopt'));
    await stage.advance(2 * HOUR);
    const { certId } = stage.scm.orders.list().at(-1)!;
    await setInScm(stage, certId, 'Scheduled');
    stage.scm.faults.force('denied', { operation: 'ssl-update', times: 1e9 });
    stage.scm.orders.approve(certId);
    await stage.advance(DAY);
    const asked = stage.scm.calls()['ssl-update'];
    expect((await rowsNamed(stage, 'web')).map((row) => row.adopted !== undefined)).toEqual([false, false]);
    await stage.advance(5 * DAY);
    expect(stage.scm.calls()['ssl-update']).toBe(asked);
    const [issue] = issuesOf(stage, stage.id).get(certId) ?? [];
    const told = stage.comments(issue!.key).filter((text) => text.includes('does not renew the new certificate'));
    expect(told).toEqual([expect.stringContaining(`SCM id ${certId}. Install it; then choose`)]);
    expect([await audited(stage, 'row-renewal-refused'), ordersNamed(stage, 'web')]).toEqual([1, 2]);
    curtain(stage);
  });

  it.each([1, 5])('renews what SCM gave %i odd answers about, and says once where they last', async (times) => {
    const stage = await renewerStage({ web: { left: 31 } });
    demand(await press(stage, 'web', 'adopt'));
    stage.scm.faults.force('unknown-word', { operation: 'ssl-details', times });
    await stage.advance(9 * DAY);
    expect(ordersNamed(stage, 'web')).toBe(2);
    const said = stage.jira.site.issues().flatMap(({ key }) => stage.comments(key));
    expect(said.filter((text) => text.includes('“Quarantined”'))).toHaveLength(times === 1 ? 0 : 1);
    curtain(stage);
  });

  it('orders a certificate once that two accounts show, and says so where it is not ordered', async () => {
    const stage = await renewerStage({ web: {} });
    const other = (await linkAccount(stage, 'Second')).id;
    await sync({ ...stage, id: other });
    for (const id of [stage.id, other]) demand(await press({ ...stage, id }, 'web', 'adopt'));
    await stage.advance(DAY);
    expect(ordersNamed(stage, 'web')).toBe(2);
    const comments = stage.jira.site.issues().flatMap(({ key }) => stage.comments(key));
    expect(comments).toEqual([expect.stringContaining('through another SCM account')]);
    curtain(stage);
  });

  it('looks at what it renews anew when the policy changes, and a policy without sense is refused with the arithmetic', async () => {
    const stage = await renewerStage({ web: { left: 40 } });
    demand(await press(stage, 'web', 'adopt'));
    await stage.advance(DAY);
    expect(ordersNamed(stage, 'web')).toBe(1);
    const bad = await savePolicy(stage, { ...anyTime, timing: { by: 'fraction', lived: 0.1 } });
    expect(bad).toMatchObject({
      ok: false,
      faults: [{ field: 'timing', message: expect.stringMatching(/every 20 days/) as string }],
    });
    demand(await savePolicy(stage, { ...anyTime, timing: { by: 'window', days: 45 } }));
    await stage.advance(2 * HOUR);
    expect(ordersNamed(stage, 'web')).toBe(2);
    curtain(stage);
  });
});

it('lets the app renew many at once, and says of each that is left out why', async () => {
  const stage = await renewerStage({
    one: { left: 80 },
    two: { left: 80 },
    client: { requestedVia: 'ACME', left: 80 },
  });
  await setInScm(stage, (await rowOf(stage, 'one')).sslId, 'Scheduled');
  await sync(stage);
  const wish = { account: stage.id, act: 'adopt', saying: {}, choice: { filter: {} } } as const;
  const view: BulkView = demand(await stage.admin.onCertificatesPage(bulkCalls.chooseBulk, wish));
  expect(view).toMatchObject({ state: 'ready', counts: { waiting: 2, 'left-out': 1 } });
  expect(view.leftOut[0]?.said).toContain('ACME or an agent');
  demand(await stage.admin.onCertificatesPage(bulkCalls.beginBulk, { id: view.id, count: 2 }));
  await stage.advance(HOUR);
  const rows = await rowsOf(stage, { account: stage.id });
  expect(rows.filter(({ adopted }) => adopted)).toHaveLength(2);
  expect(await stateInScm(stage, rows.find(({ commonName }) => commonName === 'one.example.com')!.sslId)).toBe(
    'Not scheduled',
  );
  curtain(stage);
});

/** Where nothing is due, an hour reads one page of an index for it. */
it('costs an idle hour one query', async () => {
  const stage: RenewerStage = await renewerStage({ web: { left: 80 } });
  demand(await press(stage, 'web', 'adopt'));
  await stage.advance(HOUR);
  const { kvs } = stage.app;
  const answer = kvs.call.bind(kvs);
  let queries = 0;
  kvs.call = (path, body) => {
    const { entityName } = (body ?? {}) as { readonly entityName?: string };
    if (path.endsWith('/query') && entityName === 'certificate-name') queries += 1;
    return answer(path, body);
  };
  await stage.advance(HOUR);
  expect(queries).toBe(1);
  curtain(stage);
});
