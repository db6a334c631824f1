/** Journey 5: what changes in SCM of a certificate that has an issue stands on the issue after the next sync, and is told once. */
import { createCsr } from '../../sandbox/world/keys';
import { actCalls } from '../../src/contract/certificates/act-calls';
import { bulkCalls } from '../../src/contract/certificates/bulk-calls';
import { orderCalls } from '../../src/contract/certificates/order-calls';
import type { RowAct, Saying } from '../../src/domain/inventory/acts/row-acts';
import { CERTIFICATE_PROPERTY } from '../../src/domain/issue/issue-fields';
import { scmOperator } from './stage/scm-operator';
import { ALL, importAll, issuesOf, makeNow, setRule } from './stage/issues-of-rows';
import { begin, linkAccount, rowsOf } from './stage/linked-account';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

const MINUTE = 60_000;

interface Imported extends Stage {
  readonly id: string;
  readonly sslId: string;
  readonly key: string;
}

/** @param days until the certificate ends; undefined: as long as SCM lets it live */
async function imported(options: Parameters<typeof setStage>[0] = {}, days?: number): Promise<Imported> {
  const stage = await setStage(options);
  const end = days === undefined ? {} : { notAfter: stage.clock.now() + days * 24 * HOUR };
  const sslId = await stage.scm.certificates.addOne({ status: 'Issued', names: ['www.example.com'], ...end });
  const { id } = await linkAccount(stage);
  await importAll(stage, id);
  await setRule(stage, id, ALL);
  await makeNow(stage, id);
  await stage.advance(HOUR);
  return { ...stage, id, sslId, key: issuesOf(stage, id).get(sslId)![0]!.key };
}

async function sync(stage: Imported): Promise<void> {
  await begin(stage, stage.id);
  await stage.advance(HOUR);
}

const rowOf = async (stage: Imported) =>
  (await rowsOf(stage, { account: stage.id })).find(({ sslId }) => sslId === stage.sslId)!;

async function act(stage: Imported, what: RowAct, saying: Saying = {}) {
  const { serialNumber } = await rowOf(stage);
  const wish = { account: stage.id, sslId: stage.sslId, serialNumber, act: what, saying };
  return stage.admin.onCertificatesPage(actCalls.actOnRow, wish);
}

it('follows a replacement that somebody made in SCM: number, end and property, told once although syncs repeat', async () => {
  const stage = await imported({ delivery: 'twice' });
  const before = await rowOf(stage);
  const body = { csr: await newCsr(), reason: 'Somebody did it in SCM' };
  await scmOperator(stage)('POST', `/api/ssl/v1/replace/${stage.sslId}`, body);
  await stage.advance(HOUR);
  await sync(stage);
  await sync(stage);
  const now = await rowOf(stage);
  expect(now.serialNumber).not.toBe(before.serialNumber);
  const issue = stage.issue(stage.key);
  expect(issue.text['Certificate serial number']).toBe(now.serialNumber);
  expect(issue.properties[CERTIFICATE_PROPERTY]).toMatchObject({ serialNumber: now.serialNumber });
  expect(stage.comments(stage.key)).toEqual([expect.stringMatching(/^Changed in SCM\. .*another serial number/)]);
  expect(now.former).toMatchObject({ serialNumber: before.serialNumber, revokedAt: 0 });
  curtain(stage);
});

it('moves the issue where SCM says that it is over, unless a person has moved it elsewhere', async () => {
  const stage = await imported({}, 9);
  await stage.advance(10 * 24 * HOUR);
  await sync(stage);
  expect(stage.issue(stage.key).status).toBe('Certificate Expired');
  expect(stage.comments(stage.key).filter((text) => /^Changed in SCM\./.test(text))).toHaveLength(1);
  curtain(stage);
});

it('tells the issue what was done on the page Certificates, once, and moves it', async () => {
  const stage = await imported({ delivery: 'twice' });
  demand(await act(stage, 'revoke', { reason: 'Cessation of operation' }));
  await stage.advance(MINUTE);
  await sync(stage);
  expect(stage.comments(stage.key)).toEqual([expect.stringMatching(/^Certificate revoked\. .*Cessation of operation/)]);
  expect(stage.issue(stage.key).status).toBe('Certificate Revoked');
  curtain(stage);
});

it('revokes what was replaced by its serial number, once the new one is marked as installed, and never the new one', async () => {
  const stage = await imported();
  const before = await rowOf(stage);
  const asked = {
    csr: await newCsr(),
    reason: 'New key',
    confirmed: false,
    dcvMode: '',
    dcvEmail: '',
  } as const;
  const order = { ...asked, names: [], account: stage.id, sslId: stage.sslId };
  demand(await stage.admin.onCertificatesPage(orderCalls.replaceCertificate, order));
  await stage.advance(HOUR);
  const early = await act(stage, 'revoke-before', { reason: 'Superseded' });
  expect(early.ok ? '' : early.message).toMatch(/Mark the new one as installed first/);
  demand(await act(stage, 'mark-installed'));
  demand(await act(stage, 'revoke-before', { reason: 'Superseded' }));
  const now = await rowOf(stage);
  expect(now).toMatchObject({ status: 'issued', installed: { of: now.serialNumber } });
  expect(now.former!.serialNumber).toBe(before.serialNumber);
  expect(now.former!.revokedAt).toBeGreaterThan(0);
  expect(stage.scm.orders.find(stage.sslId)).toMatchObject({ status: 'Issued' });
  expect(await act(stage, 'revoke-before', { reason: 'Superseded' })).toMatchObject({ ok: false, code: 'conflict' });
  // A sync leaves it as it is.
  await sync(stage);
  expect(await rowOf(stage)).toMatchObject({ former: now.former, installed: now.installed });
  curtain(stage);
});

it('marks many as installed at once, and revokes many that were replaced', async () => {
  const stage = await imported();
  const choice = { sslIds: [stage.sslId] };
  const wish = { account: stage.id, act: 'mark-installed', saying: {}, choice } as const;
  const { id, counts } = demand(await stage.admin.onCertificatesPage(bulkCalls.chooseBulk, wish));
  demand(await stage.admin.onCertificatesPage(bulkCalls.beginBulk, { id, count: counts.waiting }));
  await stage.advance(HOUR);
  const row = await rowOf(stage);
  expect(row.installed).toMatchObject({ of: row.serialNumber });
  const none = demand(
    await stage.admin.onCertificatesPage(bulkCalls.chooseBulk, {
      ...{ account: stage.id, act: 'revoke-before', saying: { reason: 'Superseded' }, choice },
    }),
  );
  expect(none.counts).toMatchObject({ waiting: 0, 'left-out': 1 });
  curtain(stage);
});

const newCsr = async () => (await createCsr(['www.example.com'])).csrPem;
