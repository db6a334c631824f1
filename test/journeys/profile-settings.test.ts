/** Journey 1: what a profile may be used for, what it is called, and what becomes of its certificates when it goes. */
import { profileCalls } from '../../src/contract/admin/profile-calls';
import {
  enrolled,
  opened,
  policy,
  press,
  profileOf,
  revokeAs,
  DAY,
  setBriefStage,
} from './stage/life-of-a-certificate';
import type { ProfileDraft } from '../../src/domain/profile';
import { curtain, demand, draftOf, HOUR, PROFILE, type Stage } from './stage/stage';

/** The certificate project of the stage. */
const projectId = (stage: Stage) => stage.jira.site.projects().find(({ key }) => key === 'CERT')?.id ?? '';
const ELSEWHERE = '99999';

async function enable(stage: Stage, enabled: boolean): Promise<void> {
  const { id, version } = await profileOf(stage);
  demand(await stage.admin.onAdminPage(profileCalls.enableProfile, { id, version, enabled }));
}

describe('a profile with allowed projects', () => {
  it('is refused in another project, by the validator and by the job, and orders nothing', async () => {
    const stage = await setBriefStage();
    const key = await stage.request();
    await policy(stage, { projects: [ELSEWHERE] });
    const answer = await stage.requester.transition(key, 'Enroll Certificate');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/“Standard SSL” may not be used in this project/);
    await policy(stage, { projects: [projectId(stage)] });
    expect((await stage.requester.transition(key, 'Enroll Certificate')).status).toBe(204);
    // Forbidden between transition and job.
    await policy(stage, { projects: [ELSEWHERE] });
    await stage.app.settle();
    expect(stage.issue(key).status).toBe('Certificate Request');
    expect(stage.comments(key).at(-1)).toMatch(/may not be used in this project/);
    expect(stage.scm.calls().enroll).toBe(0);
    curtain(stage);
  });

  it('keeps renewing what it has in projects that are not allowed any more', async () => {
    const stage = await setBriefStage();
    const key = await enrolled(stage);
    await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed', projects: [ELSEWHERE] });
    await stage.advance(32 * DAY);
    expect(stage.issue(key).attachments).toHaveLength(2);
    expect(stage.scm.calls().renew).toBe(1);
    curtain(stage);
  });

  it('offers projects by name, as the admin sees them, and shows them by name', async () => {
    const stage = await setBriefStage();
    const found = demand(await stage.admin.onAdminPage(profileCalls.searchProjects, { query: 'manag' }));
    expect(found).toEqual([{ id: projectId(stage), key: 'CERT', name: 'Certificate Management' }]);
    await policy(stage, { projects: [projectId(stage), ELSEWHERE], homeProject: projectId(stage) });
    const { projects } = demand(await stage.admin.onAdminPage(profileCalls.listProfiles, {}));
    expect(projects).toEqual([...found, { id: ELSEWHERE, key: '', name: `project ${ELSEWHERE}` }]);
    curtain(stage);
  });

  it.each(['CERT', '../10000', '1 OR 1=1'])('takes ids of projects only, not %s', async (project) => {
    const stage = await setBriefStage();
    const draft = draftOf(stage, stage.account, { name: 'Second', projects: [project] });
    const answer = await stage.admin.onAdminPage(profileCalls.saveProfile, draft);
    expect(answer).toMatchObject({ ok: false, code: 'invalid-input', faults: [{ field: 'projects.0' }] });
    curtain(stage);
  });
});

describe('a disabled profile', () => {
  it('is refused for new requests, with a sentence, until it is enabled again', async () => {
    const stage = await setBriefStage();
    const key = await stage.request();
    await enable(stage, false);
    const answer = await stage.requester.transition(key, 'Enroll Certificate');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/“Standard SSL” is disabled.*still renewed and revoked/);
    await enable(stage, true);
    expect((await stage.requester.transition(key, 'Enroll Certificate')).status).toBe(204);
    await stage.app.settle();
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    curtain(stage);
  });

  it('goes on renewing and revoking what it has', async () => {
    const stage = await setBriefStage();
    const key = await enrolled(stage);
    await policy(stage, { autoRenew: true, openRenewalIssue: 'always', enabled: false });
    await stage.advance(32 * DAY);
    const [renewal] = opened(stage, key);
    expect(renewal?.status).toBe('Certificate Enrolled');
    await press(stage, renewal?.key ?? '', [...revokeAs('Cessation of operation')]);
    await stage.advance(HOUR);
    expect(stage.issue(renewal?.key ?? '').status).toBe('Certificate Revoked');
    curtain(stage);
  });

  it('is not switched by somebody who saw an older one', async () => {
    const stage = await setBriefStage();
    const { id, version } = stage.profile;
    await policy(stage, { comments: 'changed' });
    const answer = await stage.admin.onAdminPage(profileCalls.enableProfile, { id, version, enabled: false });
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
    expect((await profileOf(stage)).enabled).toBe(true);
    curtain(stage);
  });
});

describe('the name of a profile', () => {
  const save = (stage: Stage, name: string) =>
    stage.admin.onAdminPage(profileCalls.saveProfile, draftOf(stage, stage.account, { name }));

  it.each(['once', 'twice'] as const)('goes to one of two admins who create it at once, calls %s', async (delivery) => {
    const stage = await setBriefStage({ delivery });
    const answers = await Promise.all([
      save(stage, 'Wildcard SSL'),
      save(stage, 'Wildcard SSL'),
      save(stage, 'wildcard ssl'),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok)) expect(answer).toMatchObject({ faults: [{ field: 'name' }] });
    const { profiles } = demand(await stage.admin.onAdminPage(profileCalls.listProfiles, {}));
    expect(profiles).toHaveLength(2);
    // The losers' secrets are gone.
    const secrets = stage.app.storage.dump().filter(({ space, key }) => space === 'secret' && key.includes(':secret:'));
    expect(secrets).toHaveLength(2);
    curtain(stage);
  });

  it('is free again after a rename, a removal, and a save that failed', async () => {
    const stage = await setBriefStage();
    await policy(stage, { name: 'Renamed' });
    const second = demand(await save(stage, PROFILE));
    demand(await stage.admin.onAdminPage(profileCalls.removeProfile, second));
    stage.app.kvs.faults.force({ path: '/entity/set', moment: 'before', holding: '"clientId"' });
    expect(await save(stage, PROFILE)).toMatchObject({ ok: false });
    demand(await save(stage, PROFILE));
    curtain({ ...stage, contractFaults: [] });
  });

  it('can be taken over from an admin whose browser and function died on the way', async () => {
    const stage = await setBriefStage();
    // The claim was made; neither the profile nor the release came.
    stage.app.kvs.faults.force({ path: '/entity/set', moment: 'before', holding: '"clientId"' });
    stage.app.kvs.faults.force({ path: '/transaction', moment: 'before', holding: 'profile-name' });
    expect(await save(stage, 'Wildcard SSL')).toMatchObject({ ok: false });
    await stage.advance(2 * 60_000);
    demand(await save(stage, 'Wildcard SSL'));
    curtain({ ...stage, contractFaults: [] });
  });
});

describe('an expiry window', () => {
  it('is refused with the arithmetic when it is as long as the last certificate was valid', async () => {
    const stage = await setBriefStage();
    const short = stage.scm.accounts.create({ name: 'short', termDays: 60 });
    const { id, version } = stage.profile;
    const draft = { ...draftOf(stage, short), id, version };
    const saved = demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draft));
    const wide: ProfileDraft = {
      ...draft,
      version: saved.version,
      clientSecret: '',
      timing: { by: 'window', days: 60 },
    };
    // No certificate yet: the maximum of a public certificate counts.
    const accepted = demand(await stage.admin.onAdminPage(profileCalls.saveProfile, wide));
    await enrolled(stage);
    const answer = await stage.admin.onAdminPage(profileCalls.saveProfile, { ...wide, version: accepted.version });
    expect(answer).toMatchObject({ ok: false, faults: [{ field: 'timing' }] });
    expect(answer.ok ? '' : answer.faults[0]?.message).toMatch(
      /valid for 60 days.*every 20 days.*with 20 it is every 40/,
    );
    curtain(stage);
  });

  it('is held against the maximum of the day before there is a certificate', async () => {
    const stage = await setBriefStage({ startMs: Date.UTC(2027, 3, 1) });
    const draft = draftOf(stage, stage.account, { name: 'Second', timing: { by: 'window', days: 120 } });
    const answer = await stage.admin.onAdminPage(profileCalls.saveProfile, draft);
    expect(answer.ok ? '' : answer.faults[0]?.message).toMatch(/100 days at most/);
    demand(await stage.admin.onAdminPage(profileCalls.saveProfile, { ...draft, publicTrust: false }));
    curtain(stage);
  });
});

it('counts the valid certificates that a removal leaves alone', async () => {
  const stage = await setBriefStage();
  const { id } = stage.profile;
  const preview = async () => demand(await stage.admin.onAdminPage(profileCalls.previewRemoval, { id }));
  expect(await preview()).toEqual({ count: 0, more: false });
  const key = await enrolled(stage);
  await enrolled(stage, ['second.example.com']);
  expect(await preview()).toEqual({ count: 2, more: false });
  await press(stage, key, [...revokeAs('Cessation of operation')]);
  await stage.advance(HOUR);
  expect(await preview()).toEqual({ count: 1, more: false });
  await stage.advance(61 * DAY);
  expect(await preview()).toEqual({ count: 0, more: false });
  curtain(stage);
});

describe('Get started', () => {
  const state = async (stage: Stage) => demand(await stage.admin.onAdminPage(profileCalls.getStarted, {}));

  it('takes an order that SCM took for as good as a test, and says how the first order stands', async () => {
    const stage = await setBriefStage({ approvalSeconds: 20 * 86_400 });
    await stage.enroll();
    await stage.app.settle();
    expect((await state(stage)).certificate).toEqual({ state: 'under-way' });
    expect((await state(stage)).credentials).toEqual({ state: 'done', profile: PROFILE });
    await stage.advance(25 * DAY);
    expect((await state(stage)).certificate).toEqual({ state: 'done' });
    curtain(stage);
  });

  it('says that the first order is held up once SCM’s answer to it is lost', async () => {
    const stage = await setBriefStage();
    stage.scm.faults.force('drop-after', { operation: 'enroll', times: 1 });
    await stage.enroll();
    await stage.app.settle();
    expect((await state(stage)).certificate).toEqual({ state: 'held-up' });
  });

  it('sees trouble where SCM refuses the secret, and where no profile is enabled', async () => {
    const stage = await setBriefStage();
    await enable(stage, false);
    expect((await state(stage)).credentials).toEqual({ state: 'disabled', profile: PROFILE });
    await enable(stage, true);
    await policy(stage, { clientSecret: 'not the one' });
    await stage.admin.onAdminPage(profileCalls.testConnection, { id: stage.profile.id });
    expect((await state(stage)).credentials).toEqual({ state: 'refused', profile: PROFILE });
  });

  it('follows from credentials over the project to the first certificate', async () => {
    const stage = await setBriefStage();
    expect(await state(stage)).toEqual({
      credentials: { state: 'untested', profile: PROFILE },
      project: { state: 'done', key: 'CERT' },
      certificate: { state: 'missing' },
    });
    const { id, version } = stage.profile;
    demand(await stage.admin.onAdminPage(profileCalls.testConnection, { id }));
    expect((await state(stage)).credentials).toEqual({ state: 'done', profile: PROFILE });
    await enrolled(stage);
    expect((await state(stage)).certificate).toEqual({ state: 'done' });
    // Another address: nobody has tested that.
    await policy(stage, {
      scmUrl: 'https://other.enroll.enterprise.sectigo.com',
      clientSecret: stage.account.clientSecret,
    });
    expect((await state(stage)).credentials.state).toBe('untested');
    const now = await profileOf(stage);
    expect(now.version).toBeGreaterThan(version);
    demand(await stage.admin.onAdminPage(profileCalls.removeProfile, now));
    expect((await state(stage)).credentials).toEqual({ state: 'none' });
    expect((await state(stage)).certificate).toEqual({ state: 'done' });
    curtain(stage);
  });

  it('says that Jira did not answer where it did not', async () => {
    const stage = await setBriefStage();
    stage.jira.faults.force({ status: 503, moment: 'before' }, { pathPattern: /\/project\/search$/ });
    expect((await state(stage)).project).toEqual({ state: 'unknown' });
    curtain(stage);
  });

  it('is for Jira admins only, like all that stands on this page', async () => {
    const stage = await setBriefStage();
    const { id, version } = stage.profile;
    for (const person of [stage.requester, stage.stranger]) {
      const answers = await Promise.all([
        person.onAdminPage(profileCalls.getStarted, {}),
        person.onAdminPage(profileCalls.enableProfile, { id, version, enabled: false }),
        person.onAdminPage(profileCalls.previewRemoval, { id }),
        person.onAdminPage(profileCalls.findBlockedHosts, {
          scmUrl: 'https://a.example',
          tokenUrl: 'https://b.example',
        }),
        person.onAdminPage(profileCalls.searchProjects, { query: '' }),
      ]);
      expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual(answers.map(() => 'no-right'));
    }
    curtain(stage);
  });
});

it('waits with an unattended renewal that meets wrong credentials, tells it once, and goes on when they are mended', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed' });
  await stage.advance(26 * DAY);
  const clientSecret = stage.scm.accounts.resetSecret(stage.account.clientId);
  await stage.advance(8 * DAY);
  expect(stage.scm.calls().renew).toBe(0);
  const told = stage.comments(key).filter((text) => text.startsWith('Still waiting.'));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/it was reset in SCM, or it has expired[\s\S]*A Jira admin must mend this/);
  expect(stage.comments(key).filter((text) => text.startsWith('Certificate refused'))).toEqual([]);
  await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed', clientSecret });
  await stage.advance(3 * HOUR);
  expect(stage.scm.calls().renew).toBe(1);
  expect(stage.issue(key).attachments).toHaveLength(2);
  curtain(stage);
});

/** @returns in how many of the hours SCM was asked for a token: what is delivered twice asks twice within one */
async function hoursWithCalls(stage: Stage, days: number): Promise<number> {
  let hours = 0;
  for (let hour = 0; hour < days * 24; hour++) {
    const before = stage.scm.calls().token;
    await stage.advance(HOUR);
    if (stage.scm.calls().token > before) hours += 1;
  }
  return hours;
}

describe.each(['once', 'twice'] as const)(
  'an unattended renewal whose profile stays broken, delivered %s',
  (delivery) => {
    /** @returns the issue, and the secret that would work */
    async function stuck(stage: Stage) {
      const key = await enrolled(stage);
      await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed' });
      await stage.advance(26 * DAY);
      return { key, clientSecret: stage.scm.accounts.resetSecret(stage.account.clientId) };
    }

    it('is tried once a day after a week, reminded of with who must act, and goes on within a day', async () => {
      const stage = await setBriefStage({ delivery });
      const { key, clientSecret } = await stuck(stage);
      await stage.advance(14 * DAY);
      // The order is tried daily, and its certificate looked at; hourly it would be 240.
      expect(await hoursWithCalls(stage, 10)).toBeLessThanOrEqual(22);
      const said = stage.comments(key);
      expect(said.filter((text) => text.startsWith('Still waiting.'))).toHaveLength(1);
      const reminders = said.filter((text) => /Expires in/.test(text));
      expect(reminders.length).toBeGreaterThan(0);
      for (const text of reminders) expect(text).toContain('A Jira admin must mend that');
      await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed', clientSecret });
      await stage.advance(25 * HOUR);
      expect([stage.scm.calls().renew, stage.issue(key).attachments.length]).toEqual([1, 2]);
      curtain(stage);
    });

    it('ends with the certificate, which is told, and orders nothing by itself after that', async () => {
      const stage = await setBriefStage({ delivery });
      const { key, clientSecret } = await stuck(stage);
      await stage.advance(40 * DAY);
      const said = stage.comments(key).join('\n');
      expect(said).toMatch(/Certificate expired/);
      expect(said).toMatch(/expired while its renewal waited for its profile to work again/);
      await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed', clientSecret });
      await stage.advance(5 * DAY);
      expect(stage.scm.calls().renew).toBe(0);
      curtain(stage);
    });
  },
);
