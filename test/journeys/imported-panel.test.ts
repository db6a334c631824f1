/** Journey 5: the panel of an imported certificate: its buttons, the order on its way and who acts next, and what it had before. */
import { createCsr } from '../../sandbox/world/keys';
import type { Person } from '../../sandbox/world/person';
import { actCalls } from '../../src/contract/issue/act-calls';
import { requestCalls } from '../../src/contract/issue/request-calls';
import { importedCalls } from '../../src/contract/issue/imported-calls';
import { orderCalls } from '../../src/contract/certificates/order-calls';
import type { Act } from '../../src/domain/acts/act';
import type { ImportedView } from '../../src/domain/inventory/issues/row-issue-view';
import { ALL, importAll, issuesOf, makeNow, setRule } from './stage/issues-of-rows';
import { linkAccount, rowsOf } from './stage/linked-account';
import { scmOperator } from './stage/scm-operator';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

const MINUTE = 60_000;

interface Imported extends Stage {
  readonly id: string;
  readonly sslId: string;
  /** Key of its issue. */
  readonly key: string;
}

async function imported(options: Parameters<typeof setStage>[0] = {}): Promise<Imported> {
  const stage = await setStage(options);
  const sslId = await stage.scm.certificates.addOne({ status: 'Issued', names: ['www.example.com'] });
  const { id } = await linkAccount(stage);
  await importAll(stage, id);
  await setRule(stage, id, ALL);
  await makeNow(stage, id);
  await stage.advance(HOUR);
  return { ...stage, id, sslId, key: issuesOf(stage, id).get(sslId)![0]!.key };
}

const inScm = (stage: Imported) => stage.scm.orders.list().filter(({ commonName }) => commonName === 'www.example.com');

async function panelOf(stage: Imported, as: Person = stage.requester): Promise<ImportedView> {
  const view = demand(await as.onIssue(importedCalls.viewImported, { issueId: stage.issue(stage.key).id }));
  if (!view) throw new Error('The issue was made for no certificate.');
  return view;
}

const possible = ({ acts }: ImportedView) =>
  (acts?.offers ?? []).flatMap(({ act, whyNot }) => (whyNot === undefined ? [act] : []));

let presses = 0;

interface Pressing {
  readonly reason?: string;
  readonly as?: Person;
  readonly shownFor?: string;
  readonly press?: string;
}

async function pressButton(stage: Imported, act: Act, { reason, as = stage.requester, ...given }: Pressing = {}) {
  const { press = `press-${++presses}-00000000`, shownFor = (await panelOf(stage)).acts?.shownFor ?? '' } = given;
  const call = { issueId: stage.issue(stage.key).id, act, shownFor, press };
  return as.onIssue(actCalls.act, { ...call, ...(reason !== undefined && { reason }) });
}

it('renews by its button once, however often that is pressed, and shows the order, who acts next and what it had before', async () => {
  const stage = await imported({ delivery: 'twice', approvalSeconds: 600 });
  const { shownFor } = (await panelOf(stage)).acts!;
  expect(possible(await panelOf(stage))).toEqual(['renew', 'replace', 'revoke', 'do-not-renew']);
  const again = { shownFor, press: 'the-same-press-0' };
  demand(await pressButton(stage, 'renew', again));
  await stage.advance(MINUTE);
  demand(await pressButton(stage, 'renew', again));
  const before = await panelOf(stage);
  expect(before.order).toMatchObject({ kind: 'renew', label: 'Awaiting approval', who: 'An approver in SCM' });
  expect(possible(before)).toEqual(['revoke', 'cancel']);
  expect(await pressButton(stage, 'renew')).toMatchObject({ ok: false, code: 'conflict' });
  // Nobody moved the issue.
  expect(stage.issue(stage.key).status).toBe('Certificate Enrolled');
  await stage.advance(HOUR);
  expect(inScm(stage)).toHaveLength(2);
  const after = await panelOf(stage);
  expect(after).toMatchObject({ sslId: inScm(stage)[1]!.certId, before: [{ sslId: stage.sslId, status: 'issued' }] });
  expect(after.order).toBeUndefined();
  expect(stage.comments(stage.key)).toEqual([
    expect.stringMatching(/wants this certificate to be renewed\./),
    expect.stringMatching(/^Renewal requested/),
    expect.stringMatching(/^Certificate renewed\./),
  ]);
  curtain(stage);
});

it('replaces with the CSR of the issue, and asks for one at once where there is none', async () => {
  const stage = await imported();
  expect(await pressButton(stage, 'replace')).toMatchObject({ ok: false, code: 'invalid-input' });
  const { csrPem } = await createCsr(['www.example.com']);
  const request = { issueId: stage.issue(stage.key).id, csr: csrPem, order: false };
  demand(await stage.requester.onIssue(requestCalls.submitRequest, request));
  demand(await pressButton(stage, 'replace'));
  await stage.advance(HOUR);
  expect(stage.comments(stage.key).at(-1)).toMatch(/^Certificate replaced\./);
  expect(stage.issue(stage.key)).toMatchObject({
    status: 'Certificate Enrolled',
    text: { 'Certificate ID': stage.sslId },
  });
  curtain(stage);
});

it('revokes with the reason that was chosen there, moves the issue, and offers nothing more', async () => {
  const stage = await imported();
  expect(await pressButton(stage, 'revoke', { reason: 'because' })).toMatchObject({ ok: false, code: 'invalid-input' });
  demand(await pressButton(stage, 'revoke', { reason: 'Key compromise' }));
  await stage.advance(MINUTE);
  expect(inScm(stage)).toMatchObject([{ status: 'Revoked', reasonCode: 1 }]);
  expect(stage.issue(stage.key).status).toBe('Certificate Revoked');
  expect(possible(await panelOf(stage))).toEqual([]);
  curtain(stage);
});

it('leaves the issue where a person has it when what was asked for by button is refused', async () => {
  const stage = await imported();
  demand(await pressButton(stage, 'revoke', { reason: 'Superseded' }));
  await stage.advance(MINUTE);
  expect(stage.comments(stage.key).at(-1)).toMatch(/^Not revoked\. Nothing supersedes this certificate/);
  expect(stage.issue(stage.key).status).toBe('Certificate Enrolled');
  curtain(stage);
});

it('cancels a renewal that waits for its approval', async () => {
  const stage = await imported({ approvalSeconds: Number.POSITIVE_INFINITY });
  demand(await pressButton(stage, 'renew'));
  await stage.advance(MINUTE);
  demand(await pressButton(stage, 'cancel'));
  await stage.advance(HOUR);
  expect(inScm(stage).map(({ status }) => status)).toEqual(['Issued', 'Declined']);
  expect(possible(await panelOf(stage))).toContain('renew');
  curtain(stage);
});

/** Its list says what was renewed, and nobody approves. */
const SAYS_RENEWED = { dialect: { generation: 26 }, approvalSeconds: Number.POSITIVE_INFINITY } as const;

/** Somebody in SCM declines the latest renewal, and a sync sees what SCM says of the old certificate. */
async function declineLatest(stage: Imported, operate: ReturnType<typeof scmOperator>): Promise<void> {
  const latest = inScm(stage).at(-1)!.certId;
  await operate('POST', `/api/ssl/v1/decline/${latest}`, { message: 'Not this one.' });
  await stage.advance(HOUR);
  await importAll(stage, stage.id);
}

it('renews again after SCM has declined, although SCM calls it renewed from then on, each time once', async () => {
  const stage = await imported({ ...SAYS_RENEWED, delivery: 'twice' });
  const operate = scmOperator(stage);
  for (const orders of [2, 3]) {
    demand(await pressButton(stage, 'renew'));
    await stage.advance(MINUTE);
    expect(inScm(stage)).toHaveLength(orders);
    await declineLatest(stage, operate);
    const [row] = await rowsOf(stage, { account: stage.id, by: { what: 'name', value: 'www.example.com' } });
    expect(row).toMatchObject({ sslId: stage.sslId, renewed: true });
    const view = await panelOf(stage);
    expect(view).toMatchObject({ renewed: false, renewer: expect.stringContaining('came to nothing') as string });
    expect(possible(view)).toContain('renew');
  }
  demand(await pressButton(stage, 'renew'));
  await stage.advance(MINUTE);
  stage.scm.orders.approve(inScm(stage).at(-1)!.certId);
  await stage.advance(2 * HOUR);
  expect(inScm(stage).map(({ status }) => status)).toEqual(['Issued', 'Declined', 'Declined', 'Issued']);
  expect(await panelOf(stage)).toMatchObject({ sslId: inScm(stage).at(-1)!.certId });
  curtain(stage);
});

it('orders no other after a decline where somebody has renewed it in SCM since, and says who confirms that', async () => {
  const stage = await imported(SAYS_RENEWED);
  const operate = scmOperator(stage);
  demand(await pressButton(stage, 'renew'));
  await stage.advance(MINUTE);
  await declineLatest(stage, operate);
  await operate('POST', `/api/ssl/v1/renewById/${stage.sslId}`, {});
  demand(await pressButton(stage, 'renew'));
  await stage.advance(HOUR);
  expect(inScm(stage)).toHaveLength(3);
  expect(stage.comments(stage.key).at(-1)).toMatch(/renewal of this certificate was ordered already.*confirms that/s);
  curtain(stage);
});

it('follows an order that somebody placed on the page Certificates, so that the issue has the new one', async () => {
  const stage = await imported({ delivery: 'twice' });
  const order = {
    account: stage.id,
    sslId: stage.sslId,
    csr: '',
    confirmed: false,
    dcvMode: '',
    dcvEmail: '',
  } as const;
  demand(await stage.admin.onCertificatesPage(orderCalls.renewCertificate, order));
  await stage.advance(HOUR);
  const [, renewal] = inScm(stage);
  expect(stage.issue(stage.key)).toMatchObject({ text: { 'Certificate ID': renewal!.certId } });
  expect((await panelOf(stage)).before).toMatchObject([{ sslId: stage.sslId }]);
  expect(stage.comments(stage.key).filter((text) => /^Certificate renewed\./.test(text))).toHaveLength(1);
  curtain(stage);
});

it('keeps its buttons from whoever may not move the issue, and from a page that is out of date', async () => {
  const stage = await imported();
  const shownFor = (await panelOf(stage)).acts!.shownFor;
  const { stranger } = stage;
  const issueId = stage.issue(stage.key).id;
  expect(await stranger.onIssue(importedCalls.viewImported, { issueId })).toMatchObject({ ok: false });
  expect(await pressButton(stage, 'renew', { as: stranger, shownFor })).toMatchObject({ ok: false, code: 'no-right' });
  expect(await pressButton(stage, 'renew', { shownFor: 'other:1:0A -' })).toMatchObject({
    ok: false,
    code: 'conflict',
  });
  await stage.advance(HOUR);
  expect(inScm(stage)).toHaveLength(1);
  expect(stage.comments(stage.key)).toEqual([]);
  curtain(stage);
});
