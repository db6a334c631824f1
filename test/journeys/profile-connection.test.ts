/** Journey 1: a secret that lapses, and addresses that a Jira admin has to allow for the app. */
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { enrolled, policy, profileOf, DAY, setBriefStage } from './stage/life-of-a-certificate';
import { curtain, demand, draftOf, HOUR, setStage, type Stage } from './stage/stage';

const SCM_HOST = 'scm.example.net';
const allow = (stage: Stage, domain = SCM_HOST) =>
  stage.egress.set({
    egresses: [{ key: 'scm-hosts', description: 'SCM', configured: [{ domain, type: ['FETCH_BACKEND_SIDE'] }] }],
  });
const revoke = (stage: Stage, domain = SCM_HOST) => stage.egress.deleteDomain({ key: 'scm-hosts', domain });

const listed = async (stage: Stage) => {
  const { id } = await profileOf(stage);
  const { profiles } = demand(await stage.admin.onAdminPage(profileCalls.listProfiles, {}));
  return profiles.find((profile) => profile.id === id);
};
const test = (stage: Stage) => stage.admin.onAdminPage(profileCalls.testConnection, { id: stage.profile.id });

describe('a client secret that worked before', () => {
  it('is reported as reset or expired since its date, by the test and on the list, until it is mended', async () => {
    const stage = await setStage();
    const worked = stage.clock.now();
    demand(await test(stage));
    expect(await listed(stage)).toMatchObject({ workedAt: worked, testedAt: worked });
    await stage.advance(2 * DAY);
    const clientSecret = stage.scm.accounts.resetSecret(stage.account.clientId);
    const answer = await test(stage);
    expect(answer).toMatchObject({ ok: false, code: 'scm-credentials' });
    expect(answer.ok ? '' : answer.message).toMatch(
      /accepted this client secret until 2026-11-02.* has refused it since 2026-11-04.*reset in SCM, or it has expired/,
    );
    expect(await listed(stage)).toMatchObject({ workedAt: worked, refusedSince: stage.clock.now() });
    await policy(stage, { clientSecret });
    expect((await listed(stage))?.refusedSince).toBeUndefined();
    expect((await listed(stage))?.workedAt).toBeUndefined();
    demand(await test(stage));
    expect(await listed(stage)).toMatchObject({ workedAt: stage.clock.now() });
    curtain(stage);
  });

  it('is reported on the list when a job is the first to meet it, and written once', async () => {
    const stage = await setStage({ approvalSeconds: 3_600 });
    await stage.enroll();
    await stage.advance(10_000);
    stage.scm.accounts.resetSecret(stage.account.clientId);
    await stage.advance(2 * HOUR);
    const first = await listed(stage);
    expect(first?.refusedSince).toBeGreaterThan(first?.workedAt ?? 0);
    await stage.advance(DAY);
    expect(await listed(stage)).toEqual(first);
    curtain(stage);
  });

  it('is not said of a secret that never worked', async () => {
    const stage = await setStage();
    stage.scm.accounts.resetSecret(stage.account.clientId);
    const answer = await test(stage);
    expect(answer.ok ? '' : answer.message).toMatch(/did not accept the client id and secret/);
    curtain(stage);
  });
});

describe('a host that is not Sectigo’s own', () => {
  const addresses = { scmUrl: `https://${SCM_HOST}`, tokenUrl: 'https://login.example.net/token' };

  it('is named before anything is saved, and taken once a Jira admin has allowed it', async () => {
    const stage = await setStage();
    const blocked = await stage.admin.onAdminPage(profileCalls.findBlockedHosts, addresses);
    expect(demand(blocked)).toEqual([SCM_HOST, 'login.example.net']);
    const draft = draftOf(stage, stage.account, { name: 'Second', scmUrl: addresses.scmUrl });
    expect(await stage.admin.onAdminPage(profileCalls.saveProfile, draft)).toMatchObject({
      faults: [{ field: 'scmUrl' }],
    });
    allow(stage);
    const { id } = demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draft));
    demand(await stage.admin.onAdminPage(profileCalls.testConnection, { id }));
    curtain(stage);
  });

  async function onItsOwnHost(): Promise<Stage> {
    const stage = await setBriefStage();
    allow(stage);
    await policy(stage, { scmUrl: addresses.scmUrl, clientSecret: stage.account.clientSecret });
    return stage;
  }

  it('is said to be blocked on the list, by the test and on the issue when the admin takes it back', async () => {
    const stage = await onItsOwnHost();
    const running = await stage.enroll();
    await stage.advance(10_000);
    revoke(stage);
    expect(await listed(stage)).toMatchObject({ findBlockedHosts: [SCM_HOST] });
    const started = demand(await stage.admin.onAdminPage(profileCalls.getStarted, {}));
    expect(started.credentials.state).toBe('blocked');
    const answer = await test(stage);
    expect(answer).toMatchObject({ ok: false, code: 'scm-egress' });
    const sentence = /A Jira admin must allow the host scm\.example\.net again/;
    expect(answer.ok ? '' : answer.message).toMatch(sentence);
    await stage.advance(3 * HOUR);
    expect(stage.comments(running).filter((text) => sentence.test(text))).toHaveLength(1);
    const refused = await stage.enroll(['second.example.com']);
    await stage.app.settle();
    expect(stage.comments(refused).at(-1)).toMatch(sentence);
    expect(stage.scm.calls().enroll).toBe(1);
    allow(stage);
    await stage.advance(2 * HOUR);
    expect(stage.issue(running).status).toBe('Certificate Enrolled');
    expect(await listed(stage)).toMatchObject({ findBlockedHosts: [] });
    curtain(stage);
  });

  it('keeps an unattended renewal waiting while it is blocked, told once, and nothing is sent', async () => {
    const stage = await onItsOwnHost();
    const key = await enrolled(stage);
    await policy(stage, { scmUrl: addresses.scmUrl, autoRenew: true, openRenewalIssue: 'when-needed' });
    await stage.advance(26 * DAY);
    revoke(stage);
    await stage.advance(8 * DAY);
    expect(stage.comments(key).filter((text) => text.startsWith('Still waiting.'))).toHaveLength(1);
    allow(stage);
    await stage.advance(3 * HOUR);
    expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 1 });
    expect(stage.issue(key).attachments).toHaveLength(2);
    curtain(stage);
  });
});
