/** What people, scripts and admins do wrong, or on purpose: each is refused clearly or survived, and nothing else changes. */
import type { ProjectDefinition, SiteDefinition } from '../../sandbox/jira-server/site-definition';
import { PEOPLE } from '../../sandbox/jira-server/certificate-project';
import { SITE_URL } from '../../sandbox/world/world';
import { accountCalls } from '../../src/contract/admin/account-calls';
import { auditCalls } from '../../src/contract/admin/audit-calls';
import { webhookCalls } from '../../src/contract/admin/webhook-calls';
import { orderCalls } from '../../src/contract/issue/order-calls';
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { requestCalls } from '../../src/contract/issue/request-calls';
import { ruleCalls } from '../../src/contract/admin/rule-calls';
import { setUpCalls } from '../../src/contract/admin/set-up-calls';
import { syncCalls } from '../../src/contract/admin/sync-calls';
import { atScm, certIdOf, DAY, enrolled, policy, press, revokeAs, setBriefStage } from './stage/life-of-a-certificate';
import { giveRight, takeRight } from './stage/rights';
import { curtain, demand, draftOf, HOUR, setStage, type Stage } from './stage/stage';

/** Everything that the app stores and what SCM was asked to do; logs, the audit list and the readings of Jira's fields do not count. */
const kept = (stage: Stage) => {
  const { enroll, renew, replace, revoke } = stage.scm.calls();
  const records = stage.app.storage.dump().filter(({ space, entityName }) => space !== 'kvs' && entityName !== 'audit');
  return JSON.stringify([{ enroll, renew, replace, revoke }, records]);
};

/** What the audit list says of an act: who, and how it ended. */
async function told(stage: Stage, act: string) {
  const { events } = demand(await stage.admin.onAdminPage(auditCalls.listAudit, { act }));
  return events.map(({ actor, outcome, code }) => [actor, outcome, code]);
}

/** Calls that the audit list tells apart by what they ask for. */
const ACTS_OF: Readonly<Record<string, readonly string[]>> = { saveProfile: ['createProfile', 'changeProfile'] };

describe('a Jira user who is no admin', () => {
  const tables = {
    ...profileCalls,
    ...accountCalls,
    ...syncCalls,
    ...setUpCalls,
    ...ruleCalls,
    ...auditCalls,
    ...webhookCalls,
  };
  const calls = Object.values(tables).map(({ name }) => name);
  const modules = ['profile-settings', 'enroll'];

  it.each(calls)('is refused by %s before its payload is even read', async (name) => {
    const stage = await setStage();
    await enrolled(stage);
    const before = kept(stage);
    for (const moduleKey of modules) {
      for (const payload of [{}, undefined, { id: stage.profile.id, version: stage.profile.version }]) {
        const request = { functionKey: name, payload };
        const as = { accountId: PEOPLE.requester };
        const answer = await stage.app.invokeResolver(moduleKey, request, as).catch(() => ({ ok: false }));
        expect(answer).toMatchObject({ ok: false });
      }
    }
    const answer = await stage.app
      .invokeResolver('profile-settings', { functionKey: name, payload: {} }, { accountId: PEOPLE.requester })
      .catch(() => 'no such call on this page');
    if (name in ruleCalls) expect(answer).toBe('no such call on this page');
    else expect(answer).toMatchObject({ ok: false, code: 'no-right' });
    expect(kept(stage)).toBe(before);
    for (const act of ACTS_OF[name] ?? [name]) {
      const refused = (await told(stage, act)).filter(([, outcome]) => outcome === 'refused');
      expect([act, refused]).toEqual([act, [[PEOPLE.requester, 'refused', 'no-right']]]);
    }
  });
});

/** A project of the stranger's own, in which every transition is always there. */
function withOwnProject(site: SiteDefinition): SiteDefinition {
  const [like] = site.projects as readonly [ProjectDefinition];
  // A clone takes every field along, whatever stands on the create screen.
  const screens = { create: like.screens.edit, edit: like.screens.edit };
  const own = { ...like, screens, key: 'OWN', name: 'Own', roles: { ...like.roles, Requesters: [PEOPLE.stranger] } };
  const workflows = site.workflows.map((workflow) => ({
    ...workflow,
    transitions: workflow.transitions.map((one) =>
      /^(Renew|Revoke|Do Not Renew)/.test(one.name) ? { ...one, from: 'any' as const } : one,
    ),
  }));
  return { ...site, workflows, projects: [...site.projects, own] };
}

/** The stranger's issue says of itself all that somebody else's certificate issue says. */
async function clone(stage: Stage, victim: string): Promise<string> {
  const { text, properties } = stage.issue(victim);
  const id = (name: string) => stage.jira.site.fieldId(name);
  const copied = ['Certificate ID', 'Certificate serial number', 'Certificate expiry'] as const;
  const fields = {
    ...{ project: { key: 'OWN' }, issuetype: { name: 'Certificate' }, summary: stage.issue(victim).summary },
    ...Object.fromEntries(copied.map((name) => [id(name), text[name]])),
    [id('Certificate profile')]: { value: 'Standard SSL' },
  };
  const entries = Object.entries(properties).map(([key, value]) => ({ key, value }));
  const answer = await stage.stranger.call('POST', '/issue', { fields, properties: entries });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { key: string }).key;
}

describe('a requester of another project', () => {
  it.each([
    ['id', (stage: Stage, key: string) => stage.issue(key).id],
    ['key', (_stage: Stage, key: string) => key],
    ['certificate id', certIdOf],
    ['serial number', (stage: Stage, key: string) => stage.issue(key).text['Certificate serial number'] ?? ''],
  ] as const)('who names a certificate by its %s is refused by every call', async (_what, nameOf) => {
    const stage = await setStage({ reshape: withOwnProject });
    const key = await enrolled(stage);
    const before = kept(stage);
    const issueId = nameOf(stage, key);
    const person = stage.stranger;
    const answers = [
      await person.onIssue(orderCalls.viewOrder, { issueId }),
      await person.onIssue(orderCalls.markInstalled, { issueId }),
      await person.onIssue(orderCalls.settleOrder, { issueId, sentAt: 1, certId: '1' }),
      await person.onIssue(requestCalls.viewRequest, { issueId }),
      await person.onIssue(requestCalls.checkRequest, { issueId, csr: 'x' }),
      await person.onIssue(requestCalls.submitRequest, { issueId, csr: 'x', order: true }),
      await person.onIssue(requestCalls.viewChain, { issueId }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ ok: false });
    expect(JSON.stringify(answers)).not.toMatch(/www\.example\.com|BEGIN|Standard SSL/);
    await stage.advance(HOUR);
    expect(kept(stage)).toBe(before);
    curtain(stage);
  });

  it.each([
    ['revokes', revokeAs('Key compromise')],
    ['renews', ['Renew Certificate']],
    ['gives up', ['Do Not Renew', { 'Certificate not renewed because': 'mine now' }]],
  ] as const)('who %s a clone of somebody’s issue reaches nothing', async (_what, [name, fields]) => {
    const stage = await setStage({ reshape: withOwnProject });
    const key = await enrolled(stage);
    const victim = JSON.stringify(stage.issue(key));
    const own = await clone(stage, key);
    const byId = Object.entries(fields ?? {}).map(([field, value]) => [stage.jira.site.fieldId(field), value] as const);
    expect((await stage.stranger.transition(own, name, Object.fromEntries(byId))).status).toBe(204);
    await stage.advance(DAY);
    expect(JSON.stringify(stage.issue(key))).toBe(victim);
    expect(atScm(stage, certIdOf(stage, key))).toBe('Issued');
    const { renew, revoke, enroll } = stage.scm.calls();
    expect({ renew, revoke, enroll }).toEqual({ renew: 0, revoke: 0, enroll: 1 });
    expect(stage.comments(own).length).toBeGreaterThan(0);
    curtain(stage);
  });
});

it('an issue that was moved with its certificate belongs to whom its new project lets, and is looked after there', async () => {
  const stage = await setBriefStage({ reshape: withOwnProject });
  const key = await enrolled(stage);
  const certId = certIdOf(stage, key);
  const moved = stage.jira.manage.moveIssue(key, 'OWN');
  const issueId = stage.issue(moved).id;
  const answer = await stage.requester.onIssue(requestCalls.viewChain, { issueId });
  expect(answer).toMatchObject({ ok: false, code: 'not-found' });
  expect((await stage.requester.call('GET', `/issue/${moved}/transitions`)).status).toBe(404);
  await stage.advance(32 * DAY);
  expect(stage.comments(moved).join('\n')).toMatch(/Renewal opened/);
  expect(atScm(stage, certId)).toBe('Issued');
  curtain(stage);
});

describe('an attachment', () => {
  it('that a person swapped or deleted changes nothing of what the app knows, gives out and renews', async () => {
    const stage = await setBriefStage();
    const key = await enrolled(stage);
    const [file] = stage.issue(key).attachments;
    const genuine = new TextDecoder().decode(file?.bytes);
    expect((await stage.admin.call('DELETE', `/attachment/${file?.id ?? ''}`)).status).toBe(204);
    await upload(stage, key, { name: file?.filename ?? '', content: 'forged' });
    const chain = await stage.requester.onIssue(requestCalls.viewChain, { issueId: stage.issue(key).id });
    expect(JSON.stringify(demand(chain))).not.toContain('forged');
    expect(genuine).toContain('BEGIN CERTIFICATE');
    await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed' });
    await stage.advance(35 * DAY);
    const files = stage.issue(key).attachments.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(files).toEqual(['forged', expect.stringContaining('BEGIN CERTIFICATE')]);
    expect(stage.scm.calls().renew).toBe(1);
    curtain(stage);
  });

  it('that a person made under the certificate’s name is not taken for the delivery', async () => {
    const stage = await setStage();
    const key = await stage.enroll();
    // The app's own calls name the issue by its id.
    stage.jira.faults.force({ status: 503 }, { pathPattern: /\/issue\/\d+\/attachments$/, times: 3 });
    const issued = () => stage.app.storage.dump().find(({ entityName }) => entityName === 'certificate')?.value;
    while (!issued()) await stage.advance(60_000);
    const { serialNumber } = issued() as { serialNumber: string };
    const name = `www.example.com-${serialNumber.slice(-8)}.pem`;
    expect(stage.issue(key).attachments).toEqual([]);
    await upload(stage, key, { name, content: 'forged' });
    await stage.advance(DAY);
    const files = stage.issue(key).attachments;
    const real = files.filter(({ bytes }) => new TextDecoder().decode(bytes).includes('BEGIN CERTIFICATE'));
    expect(real).toHaveLength(1);
    expect(files.map(({ filename }) => filename)).toEqual([name, name]);
    curtain(stage);
  });
});

async function upload(stage: Stage, key: string, file: { readonly name: string; readonly content: string }) {
  const body = new FormData();
  body.append('file', new Blob([file.content]), file.name);
  const headers = { 'X-Atlassian-Token': 'no-check' };
  const url = `${SITE_URL}/rest/api/3/issue/${key}/attachments`;
  const caller = { kind: 'user', accountId: stage.people.requester } as const;
  const answer = await stage.jira.fetch(new Request(url, { method: 'POST', headers, body }), caller);
  if (!answer.ok) throw new Error(await answer.text());
}

it('an automation, also as an app, that makes the transition many times at once gets one order', async () => {
  const stage = await setStage({ delivery: 'twice' });
  const key = await stage.request();
  const offered = await stage.requester.call('GET', `/issue/${key}/transitions`);
  const { transitions } = (await offered.json()) as { transitions: { id: string; name: string }[] };
  const id = transitions.find(({ name }) => name === 'Enroll Certificate')?.id;
  const make = (kind: 'app' | 'user', accountId: string) =>
    stage.jira.fetch(
      new Request(`${SITE_URL}/rest/api/3/issue/${key}/transitions`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ transition: { id } }),
      }),
      { kind, accountId },
    );
  const crowd = [1, 2, 3, 4].flatMap(() => [make('app', PEOPLE.app), make('user', PEOPLE.requester)]);
  const made = (await Promise.all(crowd)).filter(({ status }) => status === 204).length;
  expect(made).toBeGreaterThan(0);
  await stage.advance(DAY);
  const acts = await told(stage, 'enroll');
  expect(acts).toHaveLength(made);
  for (const [actor] of acts) expect([PEOPLE.app, PEOPLE.requester]).toContain(actor);
  expect(stage.scm.calls().enroll).toBe(1);
  expect(stage.issue(key)).toMatchObject({ status: 'Certificate Enrolled' });
  expect(stage.issue(key).attachments).toHaveLength(1);
  curtain(stage);
});

/** Milliseconds after the transition: before the job, with the order sent, while SCM approves, while the CA issues. */
const STAGES = [0, 1_000, 20_000, 60_000, 120_000, 180_000];

describe('a profile that is removed', () => {
  it.each(STAGES)(
    '%i ms after the transition stops what it can, orders nothing twice and can be mended',
    async (ms) => {
      const stage = await setStage({ approvalSeconds: 60, issuanceSeconds: 60 });
      const key = await stage.enroll();
      if (ms > 0) await stage.advance(ms);
      const { id, version } = stage.profile;
      demand(await stage.admin.onAdminPage(profileCalls.removeProfile, { id, version }));
      await stage.advance(2 * DAY);
      const { status } = stage.issue(key);
      if (status === 'Certificate Pending') expect(stage.comments(key).join('\n')).toMatch(/was removed or leads to/);
      if (status === 'Certificate Request')
        expect(stage.comments(key).join('\n')).toMatch(/is not set up in this Jira/);
      demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draftOf(stage, stage.account)));
      if (status === 'Certificate Request') await press(stage, key, ['Enroll Certificate']);
      await stage.advance(DAY);
      expect(stage.issue(key).status).toBe('Certificate Enrolled');
      expect(stage.scm.orders.list()).toHaveLength(1);
      curtain(stage);
    },
  );
});

describe('the app’s right', () => {
  const rights = ['BROWSE_PROJECTS', 'TRANSITION_ISSUES', 'EDIT_ISSUES', 'ADD_COMMENTS', 'CREATE_ATTACHMENTS'] as const;

  it.each(rights.flatMap((right) => STAGES.map((ms) => [right, ms] as const)))(
    '%s taken away %i ms after the transition and given back two days later loses and doubles nothing',
    async (permission, ms) => {
      const stage = await setStage({ approvalSeconds: 60, issuanceSeconds: 60 });
      const key = await stage.enroll();
      if (ms > 0) await stage.advance(ms);
      takeRight(stage, permission);
      await stage.advance(2 * DAY);
      giveRight(stage, permission);
      await stage.advance(2 * DAY);
      expect(stage.scm.orders.list()).toHaveLength(1);
      expect(stage.issue(key).attachments).toHaveLength(1);
      expect(stage.comments(key).filter((text) => /^Certificate enrolled/.test(text))).toHaveLength(1);
      // Without the right to move the issue its last step is a person's, who is told.
      const moved = stage.issue(key).status === 'Certificate Enrolled';
      expect(moved || /A project admin must mend this|no transition from/.test(stage.comments(key).join('\n'))).toBe(
        true,
      );
      curtain(stage);
    },
  );
});
