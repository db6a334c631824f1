/** Journey 3: replaced by a person, for what is left of the validity: with a new key or the old one, once, never billed, public only. */
import { orderCalls } from '../../src/contract/issue/order-calls';
import { createCsr } from '../../sandbox/world/keys';
import { pasted } from '../../sandbox/world/person';
import type { FaultKind } from '../../sandbox/scm-server/faults/fault-table';
import {
  atScm,
  certIdOf,
  DAY,
  enrolled,
  markInstalled,
  opened,
  policy,
  press,
  revokeAs,
  theOpened,
  untilRenewalIsSent,
  setBriefStage,
} from './stage/life-of-a-certificate';
import { curtain, demand, HOUR, type Stage } from './stage/stage';

const NAME = 'www.example.com';

const withCsr = async (...names: string[]) =>
  ['Replace Certificate', { 'Certificate CSR text': pasted((await createCsr(names)).csrPem) }] as const;

async function settle(stage: Stage, key: string): Promise<void> {
  const { question } = await stage.order(key, stage.operator);
  const certId = stage.scm.orders.findByComment(question?.mark ?? '?')[0]?.certId ?? null;
  const settlement = { issueId: stage.issue(key).id, sentAt: question?.sentAt ?? 0, certId };
  demand(await stage.operator.onIssue(orderCalls.settleOrder, settlement));
}

const replacements = (stage: Stage) => stage.scm.orders.list().filter(({ action }) => action === 'replace');

it('replaces by transition with a new key: a new id and attachment, the same end, the old one kept as history', async () => {
  const stage = await setBriefStage({ delivery: 'twice' });
  const key = await enrolled(stage);
  const before = certIdOf(stage, key);
  const end = stage.issue(key).text['Certificate expiry'];
  await stage.advance(10 * DAY);
  await press(stage, key, await withCsr(NAME));
  expect(stage.issue(key).status).toBe('Certificate Pending');
  await stage.advance(HOUR);
  const issue = stage.issue(key);
  expect(issue.status).toBe('Certificate Enrolled');
  expect(issue.attachments).toHaveLength(2);
  expect(issue.text['Certificate ID']).not.toBe(before);
  expect(issue.text['Certificate expiry']).toBe(end);
  expect(issue.properties['scm-certificate']).toMatchObject({ certId: certIdOf(stage, key) });
  expect([atScm(stage, before), atScm(stage, certIdOf(stage, key))]).toEqual(['Replaced', 'Issued']);
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 0, replace: 1 });
  const said = stage.comments(key).join('\n');
  expect(said).toMatch(/Replacement requested .*does not bill a replacement/s);
  expect(said).toMatch(/Certificate replaced\..*SCM lists the old certificate as replaced/s);
  curtain(stage);
});

it('replaces with the key that the CSR on the issue has, and is renewed by itself from then on like any other', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  const [first] = stage.scm.orders.list();
  await press(stage, key, ['Replace Certificate']);
  await stage.advance(HOUR);
  expect(replacements(stage).map(({ spkiSha256 }) => spkiSha256)).toEqual([first?.spkiSha256]);
  await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed' });
  await stage.advance(33 * DAY);
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, replace: 1, renew: 1 });
  expect(stage.scm.orders.list().at(-1)?.predecessor).toBe(replacements(stage)[0]?.certId);
  curtain(stage);
});

it('takes names in and out, as long as the certificate stays what it is called', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage, [NAME, 'shop.example.com']);
  await press(stage, key, await withCsr(NAME));
  await stage.advance(HOUR);
  expect(stage.issue(key).text['Certificate names']).toBe(NAME);
  await press(stage, key, await withCsr(NAME, 'mail.example.com'));
  await stage.advance(HOUR);
  expect(stage.issue(key).text['Certificate names']).toBe(`${NAME}\nmail.example.com`);
  await press(stage, key, await withCsr('other.example.com'));
  await stage.advance(HOUR);
  expect(stage.comments(key).at(-1)).toMatch(/its first name is www\.example\.com.*“Replace Certificate” again/s);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(replacements(stage)).toHaveLength(2);
  curtain(stage);
});

it('keeps old and new apart where SCM keeps the id of what it replaces, and never revokes the new one for the old', async () => {
  const stage = await setBriefStage({ dialect: { replaceKeepsId: true }, delivery: 'twice' });
  const key = await enrolled(stage);
  const [id, serialNumber] = [certIdOf(stage, key), stage.issue(key).text['Certificate serial number']];
  await press(stage, key, await withCsr(NAME));
  await stage.advance(HOUR);
  expect(certIdOf(stage, key)).toBe(id);
  expect(stage.issue(key).text['Certificate serial number']).not.toBe(serialNumber);
  expect(stage.issue(key).attachments).toHaveLength(2);
  await markInstalled(stage, key);
  await press(stage, key, revokeAs('Superseded'));
  await stage.advance(HOUR);
  expect(stage.comments(key).at(-1)).toMatch(/under the same id as the old one, so revoking the old one/);
  expect(atScm(stage, id)).toBe('Issued');
  await press(stage, key, await withCsr(NAME));
  await stage.advance(HOUR);
  expect(stage.issue(key).attachments).toHaveLength(3);
  await press(stage, key, revokeAs('Cessation of operation'));
  await stage.advance(HOUR);
  expect([atScm(stage, id), stage.issue(key).status]).toEqual(['Revoked', 'Certificate Revoked']);
  curtain(stage);
});

it('revokes the replaced one as “Superseded” once the new one is installed', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  const old = certIdOf(stage, key);
  await press(stage, key, await withCsr(NAME));
  await stage.advance(HOUR);
  await press(stage, key, revokeAs('Superseded'));
  await stage.advance(HOUR);
  expect(stage.comments(key).at(-1)).toMatch(/nobody has marked the new one/);
  await markInstalled(stage, key);
  await press(stage, key, revokeAs('Superseded'));
  await stage.advance(HOUR);
  expect([atScm(stage, old), atScm(stage, certIdOf(stage, key))]).toEqual(['Revoked', 'Issued']);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  curtain(stage);
});

it('asks nothing of SCM for a certificate of a private CA: replacement is for public ones', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { publicTrust: false });
  await press(stage, key, await withCsr(NAME));
  await stage.advance(HOUR);
  expect(stage.comments(key).at(-1)).toMatch(/Replacement is for public SSL certificates only/);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.scm.calls().replace).toBe(0);
  curtain(stage);
});

it('says in SCM’s words why SCM did not replace it, and whom to ask', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  stage.scm.orders.revoke(certIdOf(stage, key));
  await press(stage, key, await withCsr(NAME));
  await stage.advance(HOUR);
  const said = stage.comments(key).join('\n');
  expect(said).toMatch(/Certificate refused\. Nothing was ordered\..*“SSL state is not 'ISSUED': REVOKED” \(-130\)/s);
  expect(said).toMatch(/Someone with access to Sectigo Certificate Manager/);
  expect(replacements(stage)).toEqual([]);
  curtain(stage);
});

it.each<[FaultKind, number]>([
  ['drop-before', 0],
  ['504-before', 0],
  ['drop-after', 1],
  ['500-after', 1],
])('asks a person when the reply to a replacement ends in %s, and sends nothing until then', async (fault, taken) => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  stage.scm.faults.force(fault, { operation: 'replace' });
  await press(stage, key, await withCsr(NAME));
  await stage.advance(3 * DAY);
  expect(stage.scm.calls().replace).toBe(1);
  expect(replacements(stage)).toHaveLength(taken);
  expect(stage.comments(key).at(-1)).toMatch(/^The answer to this order was lost\./);
  await settle(stage, key);
  await stage.advance(DAY);
  expect(replacements(stage)).toHaveLength(1);
  expect(stage.issue(key)).toMatchObject({ status: 'Certificate Enrolled' });
  expect(stage.issue(key).attachments).toHaveLength(2);
  curtain(stage);
});

it('takes the old certificate’s id for no answer to a lost replacement while SCM still gives the old one for it', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  stage.scm.faults.force('drop-after', { operation: 'replace' });
  await press(stage, key, ['Replace Certificate']);
  await stage.advance(HOUR);
  const { question } = await stage.order(key, stage.operator);
  const settlement = { issueId: stage.issue(key).id, sentAt: question?.sentAt ?? 0, certId: certIdOf(stage, key) };
  demand(await stage.operator.onIssue(orderCalls.settleOrder, settlement));
  await stage.advance(HOUR);
  expect(stage.comments(key).at(-1)).toMatch(/^That was another order\./);
  await settle(stage, key);
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(replacements(stage)).toHaveLength(1);
  curtain(stage);
});

it('tells a Replace of the renewal that is on its way, makes no second order, and goes on', async () => {
  const stage = await setBriefStage({ approvalSeconds: 3600 });
  const key = await stage.enroll();
  await untilRenewalIsSent(stage, { openRenewalIssue: 'when-needed' });
  await press(stage, key, await withCsr(NAME));
  await stage.advance(DAY);
  expect(stage.comments(key).join('\n')).toMatch(/already on its way; no second one was sent/);
  expect(stage.scm.calls()).toMatchObject({ renew: 1, replace: 0 });
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  curtain(stage);
});

it('keeps the app from renewing what a person is replacing just now', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed' });
  await stage.advance(26 * DAY);
  stage.scm.faults.force('503', { operation: 'replace', times: 100_000 });
  await press(stage, key, await withCsr(NAME));
  await stage.advance(8 * DAY);
  expect(stage.scm.orders.list()).toHaveLength(1);
  stage.scm.faults.unforce();
  await stage.advance(15 * DAY);
  // What was replaced ends when the old one would have, so it is due soon; each is ordered once.
  expect(stage.scm.orders.list().map(({ action }) => action)).toEqual(['enroll', 'replace', 'renew']);
  curtain(stage);
});

it('gives nothing to an issue that has somebody else’s certificate in its fields and property', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  const { 'scm-certificate': property } = stage.issue(key).properties;
  const clone = await stage.request([NAME]);
  await stage.requester.call('PUT', `/issue/${clone}/properties/scm-certificate`, property);
  // The workflow offers “Replace Certificate” only where the certificate is; an admin's own may do otherwise.
  const { id } = stage.issue(clone);
  const transition = { executionId: 'clone' };
  stage.app.queuePostFunction('replace', { issue: { id, key: clone }, transition, configuration: '{"v":1}' });
  await stage.advance(HOUR);
  expect(stage.comments(clone).at(-1)).toMatch(/has no certificate that could be replaced/);
  expect(replacements(stage)).toEqual([]);
  expect(atScm(stage, certIdOf(stage, key))).toBe('Issued');
  curtain(stage);
});

it('replaces each of a crowd once while SCM stumbles', async () => {
  const stage = await setBriefStage({ faultRate: 0.05, seed: 7, delivery: 'twice' });
  const names = Array.from({ length: 8 }, (_, index) => `host${index}.example.com`);
  const keys: string[] = [];
  for (const name of names) keys.push(await stage.enroll([name]));
  const settleAll = async () => {
    await stage.advance(DAY);
    for (const key of keys) {
      const lost = (await stage.order(key, stage.operator)).state === 'unknown';
      if (lost) await settle(stage, key);
    }
  };
  for (let days = 0; days < 5; days++) await settleAll();
  for (const [index, key] of keys.entries()) await press(stage, key, await withCsr(names[index] ?? ''));
  for (let days = 0; days < 5; days++) await settleAll();
  expect(keys.map((key) => stage.issue(key).status)).toEqual(keys.map(() => 'Certificate Enrolled'));
  expect(replacements(stage)).toHaveLength(keys.length);
  expect(new Set(replacements(stage).map(({ predecessor }) => predecessor)).size).toBe(keys.length);
  expect(keys.map((key) => stage.issue(key).attachments.length)).toEqual(keys.map(() => 2));
  curtain(stage);
});

it('goes on renewing by itself after a replacement was refused, and says so', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed' });
  await press(stage, key, await withCsr('other.example.com'));
  await stage.advance(DAY);
  expect((await stage.order(key)).certificate?.outlook).toMatch(/^Renewal begins on .*the app renews it by itself\.$/);
  await stage.advance(33 * DAY);
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, replace: 0, renew: 1 });
  expect(opened(stage, key)).toEqual([]);
  curtain(stage);
});

it('leaves the issue of a renewal that waits for a person to the replacement, which ends no later', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await stage.advance(33 * DAY);
  const renewal = theOpened(stage, key).key;
  await press(stage, key, await withCsr(NAME));
  await stage.advance(2 * DAY);
  expect(stage.issue(key)).toMatchObject({ status: 'Certificate Enrolled' });
  expect(stage.comments(renewal).join('\n')).not.toMatch(/nothing left to do/);
  expect(stage.issue(renewal).status).toBe('Certificate Request');
  expect((await stage.order(key)).certificate?.outlook).toContain(`“Enroll Certificate” on ${renewal}`);
  await stage.advance(14 * DAY);
  expect(stage.comments(renewal).at(-1)).toMatch(/^.*Expires in \d+ days at the latest/);
  expect(theOpened(stage, key).key).toBe(renewal);
  await press(stage, renewal, ['Enroll Certificate']);
  await stage.advance(DAY);
  expect(stage.scm.orders.list().at(-1)).toMatchObject({ action: 'renew', predecessor: certIdOf(stage, key) });
  expect(stage.issue(renewal).status).toBe('Certificate Enrolled');
  expect(stage.issue(key).status).toBe('Certificate Renewed');
  curtain(stage);
});
