/** Everything that somebody tries without a right to it, or at the wrong moment: a clear refusal, nothing changed, and a line in the audit list. */
import type { ProjectDefinition, SiteDefinition } from '../../sandbox/jira-server/site-definition';
import { CUSTOMERS } from '../../sandbox/jira-server/service-desk/service-project';
import type { Person } from '../../sandbox/world/person';
import { auditCalls } from '../../src/contract/admin/audit-calls';
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { actCalls } from '../../src/contract/issue/act-calls';
import { certificateCalls } from '../../src/contract/issue/certificate-calls';
import { orderCalls } from '../../src/contract/issue/order-calls';
import { requestCalls } from '../../src/contract/issue/request-calls';
import type { AuditFilter } from '../../src/domain/audit/audit-filter';
import { atScm, certIdOf, DAY, doNotRenew, enrolled, press, revokeAs } from './stage/life-of-a-certificate';
import { giveRight, takeRight } from './stage/rights';
import { delivered, setDesk } from './stage/service-desk';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

/** Newest first. */
async function told(stage: Stage, filter: AuditFilter) {
  return demand(await stage.admin.onAdminPage(auditCalls.listAudit, filter)).events;
}

const actsOf = (events: readonly { readonly act: string }[]) => [...new Set(events.map(({ act }) => act))].sort();

/** What must not change: what the app stores, the issue, and what SCM was asked to do. */
function state(stage: Stage, key: string): string {
  const { enroll, renew, replace, revoke } = stage.scm.calls();
  const records = stage.app.storage
    .dump()
    .filter(({ space, key: name }) => space !== 'kvs' || /^(compromised|serial|lineage)/.test(name))
    .filter(({ entityName }) => entityName !== 'audit');
  return JSON.stringify([{ enroll, renew, replace, revoke }, records, stage.issue(key)]);
}

let presses = 0;

const pressing = (
  issueId: string,
  act: 'renew' | 'replace' | 'revoke' | 'do-not-renew' | 'cancel',
  shownFor: string,
) => ({
  ...{ issueId, act, shownFor, press: `press-${++presses}-00000000`, reason: 'Key compromise' },
});

/** Every call that stands on an issue, about one that the person names. */
const onIssue = (person: Person, issueId: string, shownFor: string) => ({
  viewOrder: () => person.onIssue(orderCalls.viewOrder, { issueId }),
  viewCertificate: () => person.onIssue(certificateCalls.viewCertificate, { issueId }),
  viewRequest: () => person.onIssue(requestCalls.viewRequest, { issueId }),
  viewChain: () => person.onIssue(requestCalls.viewChain, { issueId }),
  checkRequest: () => person.onIssue(requestCalls.checkRequest, { issueId, csr: 'x' }),
  submitRequest: () => person.onIssue(requestCalls.submitRequest, { issueId, csr: 'x', order: true }),
  markInstalled: () => person.onIssue(orderCalls.markInstalled, { issueId }),
  settleOrder: () => person.onIssue(orderCalls.settleOrder, { issueId, sentAt: 1, certId: '1' }),
  lookAtScm: () => person.onIssue(actCalls.lookAtScm, { issueId }),
  act: async () => {
    const acts = ['renew', 'replace', 'do-not-renew', 'cancel'] as const;
    for (const act of acts)
      expect(await person.onIssue(actCalls.act, pressing(issueId, act, shownFor))).toMatchObject(REFUSED);
    return person.onIssue(actCalls.act, pressing(issueId, 'revoke', shownFor));
  },
});

const REFUSED = { ok: false, code: expect.stringMatching(/^(no-right|not-found)$/) as string };
/** The audit list names a button by its own act. */
const BUTTON_ACTS = ['renew', 'replace', 'do-not-renew', 'cancel-request', 'revoke'];
const ON_ISSUE = Object.keys(onIssue({} as Person, '', '')) as readonly (keyof ReturnType<typeof onIssue>)[];

const TOLD = [...ON_ISSUE.filter((name) => name !== 'act'), ...BUTTON_ACTS].sort();

/** A project of the stranger's own. */
function withOwnProject(site: SiteDefinition): SiteDefinition {
  const [like] = site.projects as readonly [ProjectDefinition];
  // A clone takes every field along, whatever stands on the create screen.
  const screens = { create: like.screens.edit, edit: like.screens.edit };
  const roles = { ...like.roles, Requesters: ['5b10a0effa615349cb016cd8'] };
  const own = { ...like, key: 'OWN', name: 'Own', screens, roles };
  const workflows = site.workflows.map((workflow) => ({
    ...workflow,
    transitions: workflow.transitions.map((one) =>
      /^(Renew|Revoke|Replace|Do Not Renew)/.test(one.name) ? { ...one, from: 'any' as const } : one,
    ),
  }));
  return { ...site, workflows, projects: [...site.projects, own] };
}

describe('a requester of another project who names somebody else’s certificate', () => {
  it.each([
    ['id', (stage: Stage, key: string) => stage.issue(key).id],
    ['key', (_stage: Stage, key: string) => key],
    ['certificate id', certIdOf],
    ['serial number', (stage: Stage, key: string) => stage.issue(key).text['Certificate serial number'] ?? ''],
  ] as const)('by its %s is refused by every call, and every one is told', async (_what, nameOf) => {
    const stage = await setStage({ reshape: withOwnProject });
    const key = await enrolled(stage);
    const shownFor = (await stage.order(key)).acts?.shownFor ?? '';
    const before = state(stage, key);
    const calls = onIssue(stage.stranger, nameOf(stage, key), shownFor);
    for (const name of ON_ISSUE) {
      const answer = await calls[name]();
      expect([name, answer]).toMatchObject([name, REFUSED]);
      expect(JSON.stringify(answer)).not.toMatch(/www\.example\.com|BEGIN|Standard SSL/);
    }
    await stage.advance(HOUR);
    expect(state(stage, key)).toBe(before);
    const events = await told(stage, { actor: stage.people.stranger });
    expect(actsOf(events)).toEqual(TOLD);
    for (const { outcome, code } of events)
      expect([outcome, code]).toEqual(['refused', expect.stringMatching(/no-right|not-found/)]);
    curtain(stage);
  });
});

describe('a clone of somebody’s issue', () => {
  it.each<[string, readonly [string, Readonly<Record<string, unknown>>?]]>([
    ['renew', ['Renew Certificate']],
    ['replace', ['Replace Certificate']],
    ['revoke', revokeAs('Key compromise')],
    ['do-not-renew', doNotRenew('mine now')],
  ])('is asked to %s: refused on the clone, and told there', async (act, [name, values = {}]) => {
    const stage = await setStage({ reshape: withOwnProject });
    const key = await enrolled(stage);
    const victim = JSON.stringify(stage.issue(key));
    const { text, properties, summary } = stage.issue(key);
    const id = (field: string) => stage.jira.site.fieldId(field);
    const fields = {
      ...{ project: { key: 'OWN' }, issuetype: { name: 'Certificate' }, summary },
      ...Object.fromEntries(['Certificate ID', 'Certificate serial number'].map((field) => [id(field), text[field]])),
    };
    const entries = Object.entries(properties).map(([property, value]) => ({ key: property, value }));
    const made = await stage.stranger.call('POST', '/issue', { fields, properties: entries });
    const clone = ((await made.json()) as { key: string }).key;
    const given = Object.fromEntries(Object.entries(values).map(([field, value]) => [id(field), value]));
    expect((await stage.stranger.transition(clone, name, given)).status).toBe(204);
    await stage.advance(DAY);
    expect(stage.comments(clone).join('\n')).toMatch(/has no certificate/);
    const events = await told(stage, { issue: clone });
    expect(events.map(({ act: what, outcome }) => `${what} ${outcome}`)).toEqual(
      expect.arrayContaining([`${act} asked`, expect.stringMatching(/(rejected|refused) refused$/)]),
    );
    expect(JSON.stringify(stage.issue(key))).toBe(victim);
    expect(await told(stage, { issue: key, outcome: 'refused' })).toEqual([]);
    expect(atScm(stage, certIdOf(stage, key))).toBe('Issued');
    expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 0, replace: 0, revoke: 0 });
    curtain(stage);
  });
});

it('an issue that was moved: whoever was left behind is refused by every call, and each is told', async () => {
  const stage = await setStage({ reshape: withOwnProject });
  const key = await enrolled(stage);
  const shownFor = (await stage.order(key)).acts?.shownFor ?? '';
  const moved = stage.jira.manage.moveIssue(key, 'OWN');
  const before = state(stage, moved);
  const calls = onIssue(stage.requester, stage.issue(moved).id, shownFor);
  for (const name of ON_ISSUE) expect([name, await calls[name]()]).toMatchObject([name, REFUSED]);
  expect(state(stage, moved)).toBe(before);
  const events = await told(stage, { actor: stage.people.requester, outcome: 'refused' });
  expect(actsOf(events)).toEqual(TOLD);
  expect(new Set(events.map(({ issueId }) => issueId))).toEqual(new Set([stage.issue(moved).id]));
  curtain(stage);
});

it('the right to the project lost while the panel is open: the press is refused and told; given back it works', async () => {
  const stage = await setStage();
  const key = await enrolled(stage);
  const shownFor = (await stage.order(key)).acts?.shownFor ?? '';
  const right = { to: { role: 'Requesters' }, permission: 'TRANSITION_ISSUES' } as const;
  stage.jira.manage.setPermission('CERT', { ...right, granted: false });
  const before = state(stage, key);
  const call = pressing(stage.issue(key).id, 'revoke', shownFor);
  expect(await stage.requester.onIssue(actCalls.act, call)).toMatchObject({ ok: false, code: 'no-right' });
  await stage.advance(HOUR);
  expect(state(stage, key)).toBe(before);
  expect(await told(stage, { issue: key, outcome: 'refused' })).toMatchObject([
    { act: 'revoke', actor: stage.people.requester, code: 'no-right' },
  ]);
  stage.jira.manage.setPermission('CERT', { ...right, granted: true });
  demand(await stage.requester.onIssue(actCalls.act, call));
  await stage.advance(HOUR);
  expect(atScm(stage, certIdOf(stage, key))).toBe('Revoked');
  curtain(stage);
});

describe('what stops a job is told', () => {
  it.each([
    ['is sent', 0, ['order-rejected invalid-input']],
    ['is approved', 20_000, ['order-delayed profile-gone']],
  ] as const)('a profile that is removed before the order %s', async (_when, ms, expected) => {
    const stage = await setStage({ approvalSeconds: 60, issuanceSeconds: 60 });
    const key = await stage.enroll();
    if (ms > 0) await stage.advance(ms);
    const { id, version } = stage.profile;
    demand(await stage.admin.onAdminPage(profileCalls.removeProfile, { id, version }));
    await stage.advance(DAY);
    const refused = await told(stage, { issue: key, outcome: 'refused' });
    expect(refused.map(({ act, code }) => `${act} ${code}`)).toEqual(expected);
    expect((await told(stage, { act: 'removeProfile' })).map(({ outcome }) => outcome)).toEqual(['done']);
    expect(stage.scm.orders.list().length).toBeLessThanOrEqual(1);
    curtain(stage);
  });

  it.each(['BROWSE_PROJECTS', 'CREATE_ATTACHMENTS'] as const)(
    'the app’s right %s taken away while it works',
    async (permission) => {
      const stage = await setStage({ approvalSeconds: 60, issuanceSeconds: 60 });
      const key = await stage.enroll();
      await stage.advance(20_000);
      takeRight(stage, permission);
      await stage.advance(DAY);
      const { id } = stage.issue(key);
      const events = await told(stage, { issue: id });
      const line = expect.objectContaining({
        act: 'order-delayed',
        code: expect.stringMatching(/^jira-/) as string,
      }) as object;
      expect(events).toEqual(expect.arrayContaining([line]));
      expect(stage.scm.orders.list()).toHaveLength(1);
      giveRight(stage, permission);
      await stage.advance(DAY);
      expect(stage.issue(key).attachments).toHaveLength(1);
      curtain(stage);
    },
  );
});

describe('transitions in bulk, by REST and by automation', () => {
  it('each is told once, with who made it, and bad ones are refused and told', async () => {
    const stage = await setStage({ delivery: 'twice' });
    const good = await Promise.all(['a', 'b', 'c'].map((name) => stage.request([`${name}.example.com`])));
    const bad = await stage.request(['d.example.com'], 'no csr at all');
    const made = await Promise.all([...good, bad].map((key) => stage.requester.transition(key, 'Enroll Certificate')));
    expect(made.map(({ status }) => status)).toEqual([204, 204, 204, 400]);
    await stage.advance(HOUR);
    for (const key of good) {
      const events = await told(stage, { issue: key, act: 'enroll' });
      expect(events).toMatchObject([{ actor: stage.people.requester, outcome: 'asked' }]);
    }
    const refused = await told(stage, { issue: bad });
    expect(refused).toMatchObject([{ act: 'validate', actor: stage.people.requester, outcome: 'refused' }]);
    expect(stage.scm.orders.list()).toHaveLength(3);
    curtain(stage);
  });
});

describe('a customer of a service project', () => {
  it('is refused by every call, and every one is told', async () => {
    const stage = await setDesk();
    const key = await delivered(stage);
    const before = state(stage, key);
    const calls = onIssue(stage.customer, stage.issue(key).id, 'issue-1#1 -');
    for (const name of ON_ISSUE) expect([name, await calls[name]()]).toMatchObject([name, REFUSED]);
    expect(await stage.customer.onAdminPage(profileCalls.listProfiles, undefined)).toMatchObject({ code: 'no-right' });
    await stage.advance(HOUR);
    expect(state(stage, key)).toBe(before);
    const events = await told(stage, { outcome: 'refused' });
    expect(actsOf(events)).toEqual([...TOLD, 'listProfiles'].sort());
    expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set([CUSTOMERS.customer]));
    curtain(stage);
  });
});

describe('one line a minute', () => {
  it.each<[string, (stage: Stage, key: string) => Promise<unknown>, string]>([
    [
      'input that cannot be used',
      (stage, key) =>
        stage.requester.onIssue(actCalls.act, { ...pressing(stage.issue(key).id, 'revoke', 'x'), reason: 'Because' }),
      'invalid-input',
    ],
    [
      'what has changed meanwhile',
      (stage, key) =>
        stage.requester.onIssue(actCalls.act, pressing(stage.issue(key).id, 'revoke', 'issue-1#1 other:1')),
      'conflict',
    ],
  ])('for %s, however often it is sent', async (_what, send, code) => {
    const stage = await setStage();
    const key = await enrolled(stage);
    for (let turn = 0; turn < 40; turn++) expect(await send(stage, key)).toMatchObject({ ok: false, code });
    await stage.advance(60_000);
    await send(stage, key);
    const events = await told(stage, { issue: key, act: 'revoke' });
    expect(events.map((event) => event.code)).toEqual([code, code]);
    curtain(stage);
  });
});

describe('SCM is asked once', () => {
  it('by two clicks within a few seconds, and again later', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const look = () => stage.requester.onIssue(actCalls.lookAtScm, { issueId: stage.issue(key).id });
    const { status } = stage.scm.calls();
    const first = demand(await look());
    await stage.advance(3_000);
    expect(demand(await look())).toEqual(first);
    expect(stage.scm.calls().status - status).toBe(1);
    await stage.advance(10_000);
    demand(await look());
    expect(stage.scm.calls().status - status).toBe(2);
    curtain(stage);
  });

  it('again at once where the first question failed', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const look = () => stage.requester.onIssue(actCalls.lookAtScm, { issueId: stage.issue(key).id });
    stage.scm.faults.force('503', { operation: 'status', times: 1 });
    expect(await look()).toMatchObject({ ok: false, code: 'scm-busy' });
    expect(await look()).toMatchObject({ ok: true });
    curtain(stage);
  });
});

describe('a renewal by button, and a revocation meanwhile', () => {
  it.each(['transition', 'button'] as const)(
    'by %s: the issue stands where its new certificate belongs',
    async (how) => {
      const stage = await setStage({ approvalSeconds: 3_600 });
      const key = await stage.enroll();
      await stage.advance(DAY);
      const old = certIdOf(stage, key);
      const { id } = stage.issue(key);
      const shown = async () => (await stage.order(key)).acts?.shownFor ?? '';
      demand(await stage.requester.onIssue(actCalls.act, pressing(id, 'renew', await shown())));
      await stage.advance(HOUR / 2);
      if (how === 'transition') await press(stage, key, revokeAs('Cessation of operation'));
      else
        demand(
          await stage.requester.onIssue(actCalls.act, {
            ...pressing(id, 'revoke', await shown()),
            reason: 'Cessation of operation',
          }),
        );
      await stage.advance(60_000);
      expect([atScm(stage, old), stage.issue(key).status]).toEqual(['Revoked', 'Certificate Revoked']);
      await stage.advance(DAY);
      expect([certIdOf(stage, key) === old, stage.issue(key).status]).toEqual([false, 'Certificate Enrolled']);
      curtain(stage);
    },
  );
});
