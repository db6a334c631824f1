/** Journey 3: whoever may see a home project plans the renewals of its profiles and SCM accounts; nobody else learns of them. */
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { planCalls } from '../../src/contract/certificates/plan-calls';
import type { Call } from '../../src/contract/call';
import type { CertificateToPlan } from '../../src/domain/renewal/plan/certificate-to-plan';
import type { PlanAsk } from '../../src/domain/renewal/plan/facts/plan-source';
import { planRenewals } from '../../src/domain/renewal/plan/plan-renewals';
import { DAY_MS } from '../../src/domain/validity';
import type { PermissionChange } from '../../sandbox/jira-server/management';
import type { Person } from '../../sandbox/world/person';
import { setBriefStage } from './stage/life-of-a-certificate';
import { begin, linkAccount } from './stage/linked-account';
import { otherProject } from './stage/set-up-on-stage';
import { curtain, demand, draftOf, HOUR, setStage, type Stage } from './stage/stage';

const sourcesOf = async (as: Person) => demand(await as.onCertificatesPage(planCalls.viewPlanSources, {}));

/** All pages. */
async function certificatesOf(as: Person, source: Omit<PlanAsk, 'cursor'>) {
  const pages: (readonly CertificateToPlan[])[] = [];
  let cursor: string | undefined;
  do {
    const ask = { ...source, ...(cursor !== undefined && { cursor }) };
    const page = demand(await as.onCertificatesPage(planCalls.listPlanCertificates, ask));
    pages.push(page.certificates);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { pages: pages.length, certificates: pages.flat() };
}

/** The profile belongs to a project. */
async function giveHome(stage: Stage, homeProject: string): Promise<void> {
  const { id, version } = stage.profile;
  const draft = draftOf(stage, stage.account, { id, version, clientSecret: '', homeProject, autoRenew: true });
  demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draft));
}

const idOf = async (stage: Stage, key = 'CERT') =>
  ((await (await stage.admin.call('GET', `/project/${key}`)).json()) as { id: string }).id;

it('shows a profile with its policy, and its certificates with what was begun for them', async () => {
  const stage = await setBriefStage();
  await giveHome(stage, await idOf(stage));
  const key = await stage.enroll(['www.example.com']);
  await stage.enroll(['old.example.com']);
  await stage.advance(2 * HOUR);
  const { now, sources, isJiraAdmin } = await sourcesOf(stage.requester);
  expect(isJiraAdmin).toBe(false);
  expect(sources).toEqual([
    {
      ...{ kind: 'profile', id: stage.profile.id, name: stage.profile.name },
      policy: {
        ...{ timing: { by: 'window', days: 30 }, calendar: stage.profile.calendar, autoRenew: true },
        ...{ keyOnRenewal: 'reuse', approval: { ask: 'never' } },
      },
    },
  ]);
  const profile = { kind: 'profile', id: stage.profile.id } as const;
  const { certificates } = await certificatesOf(stage.requester, profile);
  expect(certificates.map(({ name, state }) => [name, state]).sort()).toEqual([
    ['old.example.com', 'waiting'],
    ['www.example.com', 'waiting'],
  ]);
  expect(JSON.stringify(certificates)).not.toContain('BEGIN CERTIFICATE');
  const www = certificates.find(({ name }) => name === 'www.example.com');
  expect(www).toMatchObject({ source: `profile:${stage.profile.id}`, issueId: stage.issue(key).id, publicTrust: true });
  // The plan is what the app then does.
  const policy = sources.flatMap((source) => (source.kind === 'profile' ? [source.policy] : []))[0];
  const [first] = planRenewals(certificates, () => policy, { from: now, until: now + 365 * DAY_MS, now });
  await stage.advance((first?.at ?? 0) - now - DAY_MS);
  expect((await certificatesOf(stage.requester, profile)).certificates).toHaveLength(2);
  expect((await certificatesOf(stage.requester, profile)).certificates.every(({ state }) => state === 'waiting')).toBe(
    true,
  );
  await stage.advance(5 * DAY_MS);
  const renewed = (await certificatesOf(stage.requester, profile)).certificates;
  expect(renewed.filter(({ notBefore }) => notBefore > now + 25 * DAY_MS)).toHaveLength(2);
  expect(renewed).toHaveLength(2);
  curtain(stage);
});

it('reads an SCM account page by page, says who renews what, and leaves out what is renewed or over', async () => {
  const stage = await setStage({ dialect: { generation: 26 } });
  await stage.scm.certificates.add(640);
  await stage.scm.certificates.addOne({ status: 'Revoked', names: ['gone.example.com'] });
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  await stage.advance(HOUR);
  const { pages, certificates } = await certificatesOf(stage.requester, { kind: 'account', id });
  expect(pages).toBeGreaterThan(1);
  expect(new Set(certificates.map((one) => one.id)).size).toBe(certificates.length);
  expect(certificates.map(({ name }) => name)).not.toContain('gone.example.com');
  expect(certificates.every(({ notAfter }) => notAfter > stage.clock.now())).toBe(true);
  expect(new Set(certificates.map(({ state }) => state))).toContain('by-nobody');
  curtain(stage);
});

it('shows nobody a source whose home project they may not see, and a profile without one to Jira admins alone', async () => {
  const stage = await setStage();
  await stage.enroll();
  await stage.advance(2 * HOUR);
  const { id: account } = await linkAccount(stage);
  const names = async (as: Person) => (await sourcesOf(as)).sources.map(({ name }) => name);
  const list = (as: Person, ask: PlanAsk) => as.onCertificatesPage(planCalls.listPlanCertificates, ask);
  const profile = { kind: 'profile', id: stage.profile.id } as const;
  expect(await names(stage.admin)).toEqual(['Standard SSL', 'Sectigo']);
  expect(await names(stage.requester)).toEqual(['Sectigo']);
  expect(await list(stage.requester, profile)).toMatchObject({ ok: false, code: 'not-found' });
  expect(await names(stage.stranger)).toEqual([]);
  expect(await list(stage.stranger, { kind: 'account', id: account })).toMatchObject({ ok: false, code: 'not-found' });
  const shop = await otherProject(stage, 'SHOP');
  const browse = (to: PermissionChange['to'], granted: boolean) =>
    stage.jira.manage.setPermission('SHOP', { to, permission: 'BROWSE_PROJECTS', granted });
  for (const to of [{ loggedIn: true }, { anyone: true }] as const) browse(to, false);
  await giveHome(stage, shop);
  expect(await list(stage.requester, profile)).toMatchObject({ ok: false, code: 'not-found' });
  expect(await list(stage.stranger, profile)).toMatchObject({ ok: false, code: 'not-found' });
  browse({ accountId: stage.people.stranger }, true);
  expect(await names(stage.stranger)).toEqual(['Standard SSL']);
  expect(demand(await list(stage.stranger, profile)).certificates).toHaveLength(1);
  curtain(stage);
});

it('names issues with their owners as Jira shows them to that person', async () => {
  const stage = await setStage();
  const issueId = stage.issue(await stage.enroll()).id;
  const find = async (as: Person) =>
    demand(await as.onCertificatesPage(planCalls.findPlanIssues, { issueIds: [issueId, issueId, '999'] }));
  expect(await find(stage.requester)).toEqual([
    { id: issueId, key: 'CERT-1', owner: expect.stringMatching(/\w/) as string },
  ]);
  expect(await find(stage.stranger)).toEqual([]);
  curtain(stage);
});

it('refuses what no page of ours sends', async () => {
  const stage = await setStage();
  const ask = (name: string, payload: unknown) =>
    stage.admin.onCertificatesPage({ name } as unknown as Call<unknown, unknown>, payload);
  const profile = { kind: 'profile', id: stage.profile.id };
  const list = 'listPlanCertificates';
  const find = 'findPlanIssues';
  const bad: readonly (readonly [string, unknown])[] = [
    [list, {}],
    [list, { kind: 'order', id: stage.profile.id }],
    [list, { kind: 'profile', id: '' }],
    [list, { kind: 'profile', id: 'x'.repeat(65) }],
    [list, { ...profile, cursor: 7 }],
    [list, { ...profile, cursor: 'nowhere' }],
    [list, { ...profile, cursor: '1'.repeat(40) }],
    [find, { issueIds: [] }],
    [find, { issueIds: ['CERT-1'] }],
    [find, { issueIds: ['1', '../1'] }],
    [find, { issueIds: Array.from({ length: 101 }, (_, place) => String(place + 1)) }],
  ];
  for (const [name, payload] of bad) {
    expect([payload, await ask(name, payload)]).toEqual([
      payload,
      expect.objectContaining({ ok: false, code: 'invalid-input' }),
    ]);
  }
  for (const id of ['nobody', `account:${stage.profile.id}`, '__proto__']) {
    expect(await ask(list, { kind: 'profile', id })).toMatchObject({ ok: false, code: 'not-found' });
    expect(await ask(list, { kind: 'account', id })).toMatchObject({ ok: false, code: 'not-found' });
  }
  curtain(stage);
});
