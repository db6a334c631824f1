/** A service project in trouble: many requests at once, rights taken away, scopes that were never given, revocations elsewhere, and customers who try everything. */
import { actCalls } from '../../src/contract/issue/act-calls';
import { accountCalls } from '../../src/contract/admin/account-calls';
import { syncCalls } from '../../src/contract/admin/sync-calls';
import { auditCalls } from '../../src/contract/admin/audit-calls';
import { certificateCalls } from '../../src/contract/issue/certificate-calls';
import { orderCalls } from '../../src/contract/issue/order-calls';
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { requestCalls } from '../../src/contract/issue/request-calls';
import { ruleCalls } from '../../src/contract/admin/rule-calls';
import { setUpCalls } from '../../src/contract/admin/set-up-calls';
import { webhookCalls } from '../../src/contract/admin/webhook-calls';
import { CUSTOMERS, withCustomers } from '../../sandbox/jira-server/service-desk/service-project';
import { serveCustomer, setUpDesk } from '../../sandbox/story/service-desk';
import { setUpProject } from '../../sandbox/story/set-up';
import { createCsr } from '../../sandbox/world/keys';
import { pasted } from '../../sandbox/world/person';
import { certIdOf, DAY, policy, BRIEF } from './stage/life-of-a-certificate';
import { agentsOnly, firstWords, INTERNALS, portal, said } from './stage/portal-view';
import { giveRight, takeRight } from './stage/rights';
import { ask, delivered, send, setDesk } from './stage/service-desk';
import { curtain, demand, HOUR, PROFILE, setStage } from './stage/stage';

/** What Jira answers where the site has not approved a scope. */
const NO_SCOPE = { status: 401 };

it('gives each of many requests its certificate once, although everything comes twice', async () => {
  const stage = await setDesk({ delivery: 'twice' });
  const keys: string[] = [];
  for (let n = 0; n < 6; n++) keys.push(await ask(stage, (await createCsr([`h${n}.example.com`])).csrPem));
  const who = [stage.requester, stage.admin];
  await Promise.all(keys.map((key, n) => (who[n % 2] ?? stage.admin).transition(key, 'Enroll Certificate')));
  await stage.advance(6 * HOUR);
  expect(stage.scm.calls().enroll).toBe(keys.length);
  for (const key of keys) {
    const seen = await portal(stage, key);
    expect(seen.files).toHaveLength(1);
    expect(firstWords(seen.comments)).toEqual(['Certificate requested', 'Certificate issued']);
    expect(seen.comments.join('\n')).not.toMatch(INTERNALS);
  }
  curtain(stage);
});

it('keeps a request without a kind of certificate, which an agent chooses, from nobody’s words', async () => {
  const stage = await setDesk();
  const key = await ask(stage, undefined, '');
  const answer = await stage.requester.transition(key, 'Enroll Certificate');
  expect([answer.status, stage.scm.calls().enroll]).toEqual([400, 0]);
  const field = stage.jira.site.fieldId('Certificate profile');
  await stage.requester.call('PUT', `/issue/${key}`, { fields: { [field]: { value: PROFILE } } });
  await send(stage, key);
  await stage.requester.call('PUT', `/issue/${key}`, { fields: { [field]: null } });
  await stage.advance(HOUR);
  expect(await said(stage, key)).toEqual([
    expect.stringMatching(
      /^Please change your request\. Nothing was ordered\.\nSay which kind of certificate you need\./,
    ),
  ]);
  expect(agentsOnly(stage, key).at(-1)).toContain('Choose a “Certificate profile”.');
  await stage.requester.call('PUT', `/issue/${key}`, { fields: { [field]: { value: PROFILE } } });
  await send(stage, key);
  await stage.advance(HOUR);
  expect((await portal(stage, key)).files).toHaveLength(1);
  curtain(stage);
});

it('tells the customer of a duplicate, and nothing that is not the customer’s', async () => {
  const stage = await setDesk();
  const { csrPem } = await createCsr(['www.example.com']);
  const first = await ask(stage, csrPem);
  await send(stage, first);
  await stage.advance(HOUR);
  const key = await ask(stage);
  await send(stage, key);
  const field = stage.jira.site.fieldId('Certificate CSR text');
  await stage.requester.call('PUT', `/issue/${key}`, { fields: { [field]: pasted(csrPem) } });
  await stage.advance(HOUR);
  const words = await said(stage, key);
  expect(words.join('\n')).toMatch(/There is a valid certificate with this key and these names already\./);
  expect(words.join('\n')).not.toMatch(INTERNALS);
  expect(agentsOnly(stage, key).at(-1)).toContain('these names already');
  expect(stage.scm.calls().enroll).toBe(1);
  curtain(stage);
});

it('tells of a revocation outside Jira and of an expiry what is the customer’s', async () => {
  const stage = await setDesk(BRIEF);
  const gone = await delivered(stage);
  const key = await delivered(stage);
  stage.scm.orders.revoke(certIdOf(stage, gone));
  await stage.advance(6 * DAY);
  expect((await said(stage, gone)).at(-1)).toMatch(
    /^Certificate revoked\. .*not valid any more\. The service team has been told\.\nIf you still need one/,
  );
  await stage.advance(55 * DAY);
  expect((await said(stage, key)).at(-1)).toMatch(/^Certificate expired\./);
  expect([...(await said(stage, gone)), ...(await said(stage, key))].join('\n')).not.toMatch(INTERNALS);
  curtain(stage);
});

describe('the app', () => {
  it('without the right to comment delivers the certificate all the same, once', async () => {
    const stage = await setDesk();
    takeRight(stage, 'ADD_COMMENTS', 'HELP');
    const key = await ask(stage);
    await send(stage, key);
    await stage.advance(DAY);
    expect((await portal(stage, key)).files).toHaveLength(1);
    giveRight(stage, 'ADD_COMMENTS', 'HELP');
    await stage.advance(DAY);
    expect((await portal(stage, key)).files).toHaveLength(1);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    expect(firstWords(agentsOnly(stage, key))).toContain('Certificate enrolled');
    expect(stage.scm.calls().enroll).toBe(1);
    curtain(stage);
  });

  it('without the scopes of Jira Service Management attaches for the agents, who are told what to do', async () => {
    const stage = await setDesk();
    const key = await ask(stage);
    await send(stage, key);
    stage.jira.faults.force(NO_SCOPE, { pathPattern: /\/servicedeskapi\//, times: 3 });
    await stage.advance(HOUR);
    expect(stage.issue(key).attachments.map(({ shared }) => shared)).toEqual([undefined]);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    const told = agentsOnly(stage, key).filter((text) =>
      text.startsWith('The certificate is attached for agents only'),
    );
    expect(told).toEqual([expect.stringContaining('send it to them with a public comment')]);
    expect(stage.scm.calls().enroll).toBe(1);
    curtain(stage);
  });
});

/** The audit list says which act a call for several was about; see what is sent above. */
const TOLD_AS: Readonly<Record<string, string>> = {
  ...{ act: 'revoke', enableProfile: 'disableProfile', saveProfile: 'createProfile' },
};

describe('a customer who calls', () => {
  const id = 'someone';
  const project = { projectKey: 'HELP' };
  const ON_ADMIN_PAGE = {
    ...{ listProfiles: null, getStarted: null, viewSetUp: null, viewWebhook: null, viewDiagnostics: null },
    ...{ exportSupport: null, listAudit: {}, exportAudit: {}, setLogLevel: { level: 'detail' } },
    ...{ saveProfile: {}, enableProfile: { id, version: 1, enabled: false }, previewRemoval: { id } },
    ...{ removeProfile: { id, version: 1 }, findBlockedHosts: { scmUrl: '', tokenUrl: '' }, testConnection: { id } },
    ...{ previewForce: { id }, forceRenewal: { id, version: 1, count: 1 }, stopForce: { id, version: 1 } },
    ...{ searchPeople: { query: 'a' }, searchGroups: { query: 'a' }, searchProjects: { query: 'a' } },
    ...{ listProjects: { query: 'a' } },
    ...{ previewAttach: project, checkProject: project, beginSetUp: { ...project, kind: 'attach', projectName: '' } },
    ...{ runStep: { ...project, step: 'check' }, removeSetUp: { ...project, step: 'check' } },
    ...{ makeWebhookSecret: { newest: null }, endWebhookSecret: { id } },
    ...{ listAccounts: null, saveAccount: {}, removeAccount: { id, version: 1 }, testAccount: { id } },
    ...{
      previewAccountRemoval: { id },
      findAccountHosts: { urls: [] },
      viewSync: { account: id },
      readSyncEstimate: { account: id },
    },
    ...{ beginSync: { account: id }, steerSync: { account: id, steering: 'pause' } },
  };
  const ON_CERTIFICATES_PAGE = { listInventory: { account: id }, listNames: { account: id, sslId: '1' } };
  const ON_ISSUE = {
    ...{ viewOrder: {}, viewCertificate: {}, viewRequest: {}, viewChain: {}, lookAtScm: {}, markInstalled: {} },
    ...{ settleOrder: { sentAt: 1, certId: null }, checkRequest: { csr: 'x' } },
    ...{ submitRequest: { csr: 'x', order: true }, act: { act: 'revoke', shownFor: 'x', press: 'pressed-once' } },
  };

  it('is known for every call that there is', () => {
    const admin = [profileCalls, accountCalls, syncCalls, setUpCalls, webhookCalls, auditCalls].flatMap((calls) =>
      Object.keys(calls),
    );
    const issue = [orderCalls, certificateCalls, requestCalls, actCalls].flatMap((calls) => Object.keys(calls));
    expect(Object.keys(ON_ADMIN_PAGE).sort()).toEqual(admin.sort());
    expect(Object.keys(ON_ISSUE).sort()).toEqual(issue.sort());
    expect(Object.keys(ruleCalls)).toEqual(['listRuleProfiles']);
  });

  it('anything on his own request is refused, nothing changes, and it stands in the audit list', async () => {
    const stage = await setDesk();
    const key = await delivered(stage);
    const before = JSON.stringify(stage.issue(key));
    const invoke = (module: string, functionKey: string, payload: unknown) =>
      stage.app.invokeResolver(module, { functionKey, payload }, { accountId: CUSTOMERS.customer });
    const refused = { ok: false, code: expect.stringMatching(/^(no-right|not-found)$/) as string };
    for (const [name, payload] of Object.entries(ON_ADMIN_PAGE))
      expect({ name, ...((await invoke('profile-settings', name, payload)) as object) }).toMatchObject(refused);
    const issueId = stage.issue(key).id;
    for (const [name, payload] of Object.entries(ON_ISSUE))
      expect({
        name,
        ...((await invoke('certificate-panel', name, { issueId, ...payload })) as object),
      }).toMatchObject(refused);
    expect(await invoke('enroll', 'listRuleProfiles', null)).toMatchObject(refused);
    for (const [name, payload] of Object.entries(ON_CERTIFICATES_PAGE))
      expect({ name, ...((await invoke('certificates', name, payload)) as object) }).toMatchObject(refused);
    expect(await invoke('certificates', 'viewMyAccounts', null)).toEqual({ ok: true, data: [] });
    await stage.advance(HOUR);
    expect(JSON.stringify(stage.issue(key))).toBe(before);
    const filter = { actor: CUSTOMERS.customer, outcome: 'refused' } as const;
    const { events } = demand(await stage.admin.onAdminPage(auditCalls.listAudit, filter));
    const names = [...Object.keys(ON_ADMIN_PAGE), ...Object.keys(ON_ISSUE), 'listRuleProfiles'].concat(
      Object.keys(ON_CERTIFICATES_PAGE),
    );
    const told = names.map((name) => TOLD_AS[name] ?? name);
    expect([...new Set(events.map(({ act }) => act))].sort()).toEqual(told.sort());
    expect(stage.scm.orders.list().map(({ status }) => status)).toEqual(['Issued']);
    curtain(stage);
  });
});

it('is set up by the app in a service project of an admin’s own, and serves a customer there', async () => {
  const stage = await setStage({ site: 'untouched', reshape: withCustomers });
  await setUpProject(stage);
  expect(await setUpDesk(stage)).toMatch(/^HELP: \d+ parts made/);
  const steps: string[] = [];
  const key = await serveCustomer(stage, PROFILE, (step) => steps.push(step));
  expect(steps.at(-1)).toBe('Customer sees');
  expect(stage.issue(key).projectKey).toBe('HELP');
  curtain(stage);
});

it('renews nothing twice where customer, agent and app act at once', async () => {
  const stage = await setDesk({ delivery: 'twice', ...BRIEF });
  const key = await delivered(stage);
  await stage.advance(31 * DAY);
  await policy(stage, { autoRenew: true });
  await Promise.all([
    stage.requester.transition(key, 'Renew Certificate'),
    stage.admin.transition(key, 'Renew Certificate').catch(() => undefined),
    stage.advance(HOUR),
  ]);
  await stage.advance(2 * DAY);
  expect(stage.scm.calls().renew).toBe(1);
  expect((await portal(stage, key)).files).toHaveLength(2);
  curtain(stage);
});
