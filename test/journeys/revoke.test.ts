/** Journey 4: revoked by transition, revoked elsewhere, and what is in use is not revoked by mistake. */
import { createCsr } from '../../sandbox/world/keys';
import { pasted } from '../../sandbox/world/person';
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
  setBriefStage,
} from './stage/life-of-a-certificate';
import { curtain, demand, HOUR } from './stage/stage';
import { orderCalls } from '../../src/contract/issue/order-calls';

it('revokes by transition with the reason that the issue gives, and renews it no more', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true });
  await press(stage, key, revokeAs('Key compromise'));
  await stage.advance(HOUR);
  expect(atScm(stage, certIdOf(stage, key))).toBe('Revoked');
  expect(stage.issue(key)).toMatchObject({
    status: 'Certificate Revoked',
    summary: 'Certificate revoked:www.example.com',
  });
  expect(stage.comments(key).at(-1)).toMatch(
    /Certificate revoked\. .*reason: Key compromise\. This cannot be undone\./,
  );
  await stage.advance(61 * DAY);
  expect(opened(stage, key)).toEqual([]);
  expect(stage.scm.calls()).toMatchObject({ revoke: 1, renew: 0 });
  curtain(stage);
});

it('takes a new order on the issue of a revoked certificate', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await press(stage, key, revokeAs('Key compromise'));
  await stage.advance(HOUR);
  const { csrPem } = await createCsr(['www.example.com']);
  await press(stage, key, ['Enroll Certificate', { 'Certificate CSR text': pasted(csrPem) }]);
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.scm.calls()).toMatchObject({ enroll: 2, renew: 0 });
  curtain(stage);
});

it('takes no reason as “Unspecified”, the default that a tool has to have', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await press(stage, key, ['Revoke Certificate']);
  await stage.advance(HOUR);
  const revoked = stage.scm.orders.find(certIdOf(stage, key));
  expect([revoked?.status, revoked?.reasonCode]).toEqual(['Revoked', 0]);
  expect(stage.comments(key).at(-1)).toMatch(/reason: Unspecified/);
  curtain(stage);
});

it.each([
  ['Unspecified', 0],
  ['Key compromise', 1],
  ['Affiliation changed', 3],
  ['Cessation of operation', 5],
])('gives SCM the number of “%s”', async (reason, code) => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await press(stage, key, revokeAs(reason));
  await stage.advance(HOUR);
  expect(stage.scm.orders.find(certIdOf(stage, key))?.reasonCode).toBe(code);
  curtain(stage);
});

it.each([['“Superseded” where nothing supersedes it', 'Superseded', /nothing supersedes it and it is still in use/]])(
  'refuses %s, and the issue goes back',
  async (_what, reason, sentence) => {
    const stage = await setBriefStage();
    const key = await enrolled(stage);
    await press(stage, key, revokeAs(reason));
    await stage.advance(HOUR);
    expect(stage.comments(key).at(-1)).toMatch(sentence);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    expect(stage.scm.calls().revoke).toBe(0);
    curtain(stage);
  },
);

it('revokes the old one only after the new one was marked as installed', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true });
  await stage.advance(33 * DAY);
  const renewal = theOpened(stage, key);
  const old = certIdOf(stage, key);
  await press(stage, key, revokeAs('Superseded'));
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Renewed');
  expect(stage.comments(key).at(-1)).toMatch(/may still be in use: nobody has marked the new one/);
  expect(atScm(stage, old)).toBe('Issued');
  await markInstalled(stage, renewal.key);
  await stage.advance(60_000);
  await press(stage, key, revokeAs('Superseded'));
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Revoked');
  expect(atScm(stage, old)).toBe('Revoked');
  expect(atScm(stage, certIdOf(stage, renewal.key))).toBe('Issued');
  curtain(stage);
});

it('on an issue that was renewed in place, “Superseded” means the certificate before', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  const old = certIdOf(stage, key);
  await press(stage, key, ['Renew Certificate']);
  await stage.advance(HOUR);
  await markInstalled(stage, key);
  await press(stage, key, revokeAs('Superseded'));
  await stage.advance(HOUR);
  expect(atScm(stage, old)).toBe('Revoked');
  expect(atScm(stage, certIdOf(stage, key))).toBe('Issued');
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.comments(key).at(-1)).toMatch(/Previous certificate revoked/);
  curtain(stage);
});

it('revokes once when the answer is lost and everything is delivered twice', async () => {
  const stage = await setBriefStage({ delivery: 'twice' });
  const key = await enrolled(stage);
  stage.scm.faults.force('drop-after', { operation: 'revoke' });
  await press(stage, key, revokeAs('Cessation of operation'));
  await stage.advance(2 * HOUR);
  expect(atScm(stage, certIdOf(stage, key))).toBe('Revoked');
  expect(stage.issue(key).status).toBe('Certificate Revoked');
  expect(stage.comments(key).filter((text) => text.startsWith('Certificate revoked'))).toHaveLength(1);
  curtain(stage);
});

it('notices within days what was revoked in SCM, stops its renewal and proposes a replacement', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true });
  await stage.advance(20 * DAY);
  stage.scm.orders.revoke(certIdOf(stage, key), 1);
  await stage.advance(5 * DAY);
  expect(stage.issue(key).status).toBe('Certificate Revoked');
  expect(stage.comments(key).at(-1)).toMatch(/revoked outside Jira.*not renewed any more.*To replace it/s);
  await stage.advance(61 * DAY);
  expect(stage.scm.calls().renew).toBe(0);
  expect(stage.comments(key).filter((text) => text.includes('outside Jira'))).toHaveLength(1);
  curtain(stage);
});

it('does not renew what was revoked in SCM on the very day of its renewal, and calls its renewal issue off', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await stage.advance(33 * DAY);
  const renewal = theOpened(stage, key);
  stage.scm.orders.revoke(certIdOf(stage, key), 1);
  await stage.advance(5 * DAY);
  expect(stage.issue(key).status).toBe('Certificate Revoked');
  expect(stage.issue(renewal.key).status).toBe('Certificate Cancelled');
  expect(stage.scm.calls().renew).toBe(0);
  curtain(stage);
});

it('lets only people who may move the issue say that its certificate is installed', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  const issueId = stage.issue(key).id;
  expect(await stage.stranger.onIssue(orderCalls.markInstalled, { issueId })).toMatchObject({
    ok: false,
    code: 'no-right',
  });
  demand(await stage.requester.onIssue(orderCalls.markInstalled, { issueId }));
  await stage.advance(60_000);
  expect((await stage.order(key)).certificate).toMatchObject({ mayMarkInstalled: false });
  expect((await stage.order(key)).certificate?.installedAt).toBeDefined();
  curtain(stage);
});
