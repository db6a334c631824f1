/** Where an issue goes, and what it is still told, when what was asked on it comes to nothing or is about what is over. */
import { actCalls } from '../../src/contract/issue/act-calls';
import type { Act } from '../../src/domain/acts/act';
import { createCsr } from '../../sandbox/world/keys';
import { pasted } from '../../sandbox/world/person';
import {
  DAY,
  enrolled,
  markInstalled,
  policy,
  press,
  revokeAs,
  theOpened,
  setBriefStage,
} from './stage/life-of-a-certificate';
import { giveRight, takeRight } from './stage/rights';
import { curtain, demand, HOUR, type Stage } from './stage/stage';

/** A person presses a button of the panel. */
async function button(stage: Stage, key: string, act: Act, reason?: string): Promise<void> {
  const shownFor = (await stage.order(key)).acts?.shownFor ?? '';
  const asked = { issueId: stage.issue(key).id, act, shownFor, press: `press-of-${act}-000001` };
  demand(await stage.requester.onIssue(actCalls.act, { ...asked, ...(reason !== undefined && { reason }) }));
}

const withOtherName = async (transition: string) =>
  [transition, { 'Certificate CSR text': pasted((await createCsr(['other.example.com'])).csrPem) }] as const;

/** Requester's renewal that waits for an approver, while a person revokes the certificate by button. */
async function revokedWhileRenewing(): Promise<{ stage: Stage; key: string; renewal: string }> {
  const stage = await setBriefStage({ approvalSeconds: 7_200 });
  const key = await stage.enroll();
  await stage.advance(DAY);
  await press(stage, key, ['Renew Certificate']);
  await stage.advance(60_000);
  await button(stage, key, 'revoke', 'Cessation of operation');
  await stage.advance(60_000);
  const renewal = stage.scm.orders.list().find(({ action }) => action === 'renew')?.certId ?? '';
  return { stage, key, renewal };
}

it('attaches a certificate as soon as Jira lets it, also when a renewal was refused meanwhile', async () => {
  const stage = await setBriefStage();
  const key = await stage.enroll();
  takeRight(stage, 'CREATE_ATTACHMENTS');
  await stage.advance(2 * HOUR);
  await policy(stage, { keyOnRenewal: 'fresh' });
  await button(stage, key, 'renew');
  await stage.advance(3 * HOUR);
  expect((await stage.order(key)).state).toBe('rejected');
  giveRight(stage, 'CREATE_ATTACHMENTS');
  await stage.advance(2 * DAY);
  expect(stage.issue(key).attachments).toHaveLength(1);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.comments(key).filter((text) => text.startsWith('Certificate enrolled'))).toHaveLength(1);
  curtain(stage);
});

it('tells the old issue that its certificate was renewed elsewhere, also after a later renewal was refused there', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true });
  await stage.advance(32 * DAY);
  const renewal = theOpened(stage, key).key;
  await policy(stage, { autoRenew: false });
  await markInstalled(stage, renewal);
  await press(stage, key, revokeAs('Superseded'));
  await stage.advance(HOUR);
  await press(stage, renewal, await withOtherName('Renew Certificate'));
  await stage.advance(HOUR);
  const before = stage.comments(key).length;
  await press(stage, key, ['Enroll Certificate']);
  await stage.advance(2 * DAY);
  expect(stage.comments(key).slice(before)).toEqual([expect.stringContaining(renewal)]);
  expect(stage.issue(key).status).toBe('Certificate Renewed');
  expect(stage.scm.calls().enroll).toBe(1);
  curtain(stage);
});

it.each([
  ['before anything was sent', 0],
  ['too late', 60_000],
])('takes a cancelled issue back when there is nothing to revoke: cancelled %s', async (_, wait) => {
  const stage = await setBriefStage({ delivery: 'twice', approvalSeconds: 7_200 });
  const key = await stage.enroll();
  await stage.advance(wait);
  await press(stage, key, ['Cancel Request']);
  await stage.advance(60_000);
  await press(stage, key, revokeAs('Superseded'));
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Cancelled');
  expect(stage.comments(key).filter((text) => text.includes('This issue has no certificate'))).toHaveLength(1);
  curtain(stage);
});

it('leaves an issue that a person moved on before the answer that there is nothing to revoke', async () => {
  const stage = await setBriefStage();
  const key = await stage.enroll();
  await press(stage, key, ['Cancel Request']);
  await stage.advance(HOUR);
  await press(stage, key, revokeAs('Superseded'));
  await press(stage, key, ['Enroll Certificate']);
  await stage.advance(DAY);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  curtain(stage);
});

it('takes an expired issue back to Expired when its renewal is refused', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await stage.advance(66 * DAY);
  expect(stage.issue(key).status).toBe('Certificate Expired');
  await press(stage, key, await withOtherName('Renew Certificate'));
  await stage.advance(DAY);
  expect(stage.issue(key).status).toBe('Certificate Expired');
  curtain(stage);
});

it('takes an expired issue back to Expired when its renewal is cancelled', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await stage.advance(66 * DAY);
  await press(stage, key, ['Renew Certificate']);
  await press(stage, key, ['Cancel Request']);
  await stage.advance(DAY);
  expect(stage.scm.calls().renew).toBe(0);
  expect(stage.issue(key).status).toBe('Certificate Expired');
  curtain(stage);
});

it('leaves an issue in Revoked when its certificate was revoked and the renewal is declined', async () => {
  const { stage, key, renewal } = await revokedWhileRenewing();
  stage.scm.orders.decline(renewal, 'no');
  await stage.advance(2 * DAY);
  expect((await stage.order(key)).state).toBe('declined');
  expect(stage.issue(key).status).toBe('Certificate Revoked');
  curtain(stage);
});

it('takes an issue to Enrolled when its certificate was revoked and the renewal is issued', async () => {
  const { stage, key } = await revokedWhileRenewing();
  await stage.advance(2 * DAY);
  expect(stage.issue(key).attachments).toHaveLength(2);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.issue(key).summary).not.toMatch(/revoked/i);
  expect(stage.comments(key).join()).not.toContain('was left there');
  curtain(stage);
});
