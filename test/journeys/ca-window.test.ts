/** The time that a CA suggests (RFC 9773): followed, asked for each certificate alone, and never needed. */
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { renewalCalls } from '../../src/contract/issue/renewal-calls';
import type { ProfileDraft } from '../../src/domain/profile';
import type { CaSilence } from '../../src/domain/renewal/ca-window/ca-window';
import type { RenewalInfoFault } from '../../sandbox/scm-server/renewal-info/renewal-info-desk';
import { DAY, enrolled, policy, profileOf, setBriefStage } from './stage/life-of-a-certificate';
import { curtain, demand, draftOf, HOUR, type Stage, type StageOptions } from './stage/stage';

const HOST = 'ari.example.net';
const CA: Partial<ProfileDraft> = {
  ...{ autoRenew: true, timing: { by: 'ca-window' }, renewalInfoUrl: `https://${HOST}/renewalInfo` },
};
const WHY = 'https://ca.example/incident';

const allow = (stage: Stage) =>
  stage.egress.set({
    egresses: [{ key: 'scm-hosts', description: 'CA', configured: [{ domain: HOST, type: ['FETCH_BACKEND_SIDE'] }] }],
  });
const disallow = (stage: Stage) => stage.egress.deleteDomain({ key: 'scm-hosts', domain: HOST });

async function askingStage(options: StageOptions = {}): Promise<Stage> {
  const stage = await setBriefStage(options);
  allow(stage);
  await policy(stage, CA);
  return stage;
}

const renewals = (stage: Stage) => stage.scm.calls().renew;
const outlook = async (stage: Stage, key: string) => (await stage.order(key)).certificate?.outlook;
const view = async (stage: Stage, key: string) =>
  demand(await stage.requester.onIssue(renewalCalls.viewRenewal, { issueId: stage.issue(key).id }));
const explanation = async (stage: Stage, key: string) => (await view(stage, key))?.caWindow?.window?.explanationUrl;
const serialOf = (stage: Stage) => stage.scm.orders.list()[0]?.serialNumber?.toLowerCase() ?? '';
const inDays = (stage: Stage, days: number) => stage.clock.now() + days * DAY;

it('renews in the window of the CA, by which the new certificate is not renewed again', async () => {
  const stage = await askingStage({ delivery: 'twice' });
  const key = await enrolled(stage);
  const window = { start: inDays(stage, 30), end: inDays(stage, 31) };
  stage.scm.renewalInfo.suggest(window, serialOf(stage));
  await stage.advance(DAY);
  expect(await outlook(stage, key)).toMatch(/^Renewal begins on .*, when its CA suggests it; the app renews it/);
  expect(await view(stage, key)).toMatchObject({ schedule: { rule: 'ca-window' }, caWindow: { window } });
  await stage.advance(28.9 * DAY);
  expect(renewals(stage)).toBe(0);
  await stage.advance(1.3 * DAY);
  expect([renewals(stage), stage.issue(key).status]).toEqual([1, 'Certificate Renewed']);
  await stage.advance(30 * DAY);
  expect(renewals(stage)).toBe(1);
  expect(new Set(stage.scm.renewalInfo.asked()).size).toBe(2);
  curtain(stage);
});

it('asks as often as the CA says, and no more once the renewal has begun', async () => {
  const stage = await askingStage();
  await enrolled(stage);
  const asked = () => stage.scm.renewalInfo.asked().length;
  const before = asked();
  await stage.advance(4 * DAY);
  expect(asked() - before).toBeGreaterThanOrEqual(10);
  expect(asked() - before).toBeLessThanOrEqual(16);
  await policy(stage, { ...CA, autoRenew: false });
  await stage.advance(38 * DAY);
  const begun = asked();
  await stage.advance(5 * DAY);
  expect(asked()).toBe(begun);
  curtain(stage);
});

it('an incident pulls a young certificate forward once, although the CA calls in the next one as well', async () => {
  const stage = await askingStage({ delivery: 'twice' });
  const key = await enrolled(stage);
  await stage.advance(2 * DAY);
  stage.scm.renewalInfo.callIn(WHY);
  const explained = new Set<string | undefined>();
  for (let quarter = 0; quarter < 14 * 4; quarter++) {
    explained.add(await explanation(stage, key));
    await stage.advance(HOUR / 4);
  }
  expect(explained).toContain(WHY);
  expect([renewals(stage), stage.issue(key).status]).toEqual([1, 'Certificate Renewed']);
  const next = stage.jira.site.issues().find((issue) => issue.key !== key)?.key ?? '';
  expect(await outlook(stage, next)).toMatch(
    /after a third of its life, because its CA called in the one before it as early: it would be renewed in a loop/,
  );
  for (let day = 0; day < 19; day++) {
    stage.scm.renewalInfo.callIn(WHY);
    await stage.advance(DAY);
  }
  expect(renewals(stage)).toBe(1);
  curtain(stage);
});

it.each<[string, CaSilence, RenewalInfoFault]>([
  ['is out of order', 'no-answer', '503'],
  ['breaks the connection', 'no-answer', 'drop'],
])('renews after two thirds of life where the CA %s, and says so', async (_what, silence, fault) => {
  const stage = await setBriefStage();
  allow(stage);
  stage.scm.renewalInfo.fail(fault);
  await policy(stage, CA);
  const key = await enrolled(stage);
  expect(await outlook(stage, key)).toMatch(/after two thirds of its life, because its CA suggests no time; the app/);
  expect((await view(stage, key))?.caWindow).toMatchObject({ silence });
  await stage.advance(39 * DAY);
  expect(renewals(stage)).toBe(0);
  await stage.advance(2 * DAY);
  expect(renewals(stage)).toBe(1);
  curtain(stage);
});

it('follows no answer that makes no sense', async () => {
  const stage = await askingStage();
  const key = await enrolled(stage);
  const said: (string | undefined)[] = [];
  for (const fault of ['not-json', 'huge', 'backwards', 'redirect'] as const) {
    stage.scm.renewalInfo.fail(fault);
    await stage.advance(8 * HOUR);
    const { caWindow, schedule } = (await view(stage, key)) ?? {};
    said.push(`${fault}: ${caWindow?.silence ?? ''}, ${schedule?.rule ?? ''}`);
  }
  expect(said).toEqual([
    ...['not-json: unreadable, fraction', 'huge: unreadable, fraction'],
    ...['backwards: unreadable, fraction', 'redirect: no-answer, fraction'],
  ]);
  stage.scm.renewalInfo.fail(undefined);
  stage.scm.renewalInfo.suggest({ start: 0, end: 1 });
  await stage.advance(8 * HOUR);
  expect((await view(stage, key))?.caWindow).toMatchObject({ silence: 'unreadable' });
  expect(renewals(stage)).toBe(0);
  curtain(stage);
});

it('calls no CA that no Jira admin allowed: the form says who must, and a host taken back stops no renewal', async () => {
  const stage = await setBriefStage();
  const { id, version } = await profileOf(stage);
  const draft = { ...draftOf(stage, stage.account), id, version, clientSecret: '', ...CA };
  const { scmUrl, tokenUrl, renewalInfoUrl } = draft;
  const addresses = { scmUrl, tokenUrl, ...(renewalInfoUrl !== undefined && { renewalInfoUrl }) };
  const blocked = () => stage.admin.onAdminPage(profileCalls.findBlockedHosts, addresses);
  expect(demand(await blocked())).toEqual([HOST]);
  const refused = await stage.admin.onAdminPage(profileCalls.saveProfile, draft);
  expect(refused).toMatchObject({ ok: false, faults: [{ field: 'renewalInfoUrl' }] });
  expect(refused.ok ? '' : refused.faults[0]?.message).toMatch(/may not call ari.example.net.*A Jira admin must allow/);
  allow(stage);
  expect(demand(await blocked())).toEqual([]);
  demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draft));
  disallow(stage);
  const key = await enrolled(stage);
  const { profiles } = demand(await stage.admin.onAdminPage(profileCalls.listProfiles, undefined));
  expect(profiles).toMatchObject([{ blockedCa: HOST, findBlockedHosts: [] }]);
  expect((await view(stage, key))?.caWindow).toMatchObject({ silence: 'not-allowed' });
  await stage.advance(41 * DAY);
  expect([renewals(stage), stage.scm.renewalInfo.asked()]).toEqual([1, []]);
  curtain(stage);
});

it('forty certificates that are called in together are no storm, and each is renewed once', async () => {
  const stage = await askingStage({ delivery: 'twice' });
  for (let index = 0; index < 40; index++) await stage.enroll([`host-${index}.example.com`]);
  await stage.advance(2 * HOUR);
  stage.scm.renewalInfo.callIn(WHY);
  const perHour: number[] = [];
  for (let hour = 0; hour < 14; hour++) {
    const before = renewals(stage);
    await stage.advance(HOUR);
    perHour.push(renewals(stage) - before);
  }
  expect(renewals(stage)).toBe(40);
  expect(Math.max(...perHour)).toBeLessThanOrEqual(20);
  await stage.advance(2 * DAY);
  expect(renewals(stage)).toBe(40);
  curtain(stage);
});
