/** Journey 5: a Jira admin links SCM accounts and sees what their credentials may do. */
import { accountCalls } from '../../src/contract/admin/account-calls';
import { auditCalls } from '../../src/contract/admin/audit-calls';
import { profileCalls } from '../../src/contract/admin/profile-calls';
import type { AccountDraft, AccountView } from '../../src/domain/account/account';
import { DEFAULT_TOKEN_URL } from '../../src/domain/profile';
import { personAt } from '../../sandbox/world/person';
import type { Administrator, NewAdministrator } from '../../sandbox/scm-server/directory/administrators';
import { secondSite } from './stage/second-site';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

const ADMIN_API = 'https://admin.enterprise.sectigo.com';
type Kind = AccountDraft['signIn']['kind'];

const administratorOf = (stage: Pick<Stage, 'scm'>, kind: Kind, wanted: NewAdministrator = {}): Administrator =>
  stage.scm.directory.administrators.create({ type: kind === 'oauth' ? 'API' : 'STANDARD', ...wanted });

async function draftOf(
  { admin: person }: Pick<Stage, 'admin'>,
  admin: Administrator,
  changes: Partial<AccountDraft> = {},
): Promise<AccountDraft> {
  const [project] = demand(await person.onAdminPage(profileCalls.searchProjects, { query: 'CERT' }));
  const oauth = admin.type === 'API';
  return {
    ...{ name: oauth ? 'Main account' : 'Old account', enabled: true, homeProject: project?.id ?? '' },
    scmUrl: oauth ? `${ADMIN_API}/api/ssl/v2` : 'https://cert-manager.com/customer/example',
    signIn: oauth
      ? { kind: 'oauth', clientId: admin.clientId, tokenUrl: DEFAULT_TOKEN_URL }
      : { kind: 'password', login: admin.login, customerUri: '' },
    secret: oauth ? admin.clientSecret : admin.password,
    ...changes,
  };
}

/** Nothing of the account's secret in what anybody can read. */
function noSecretShown(stage: Stage, admin: Administrator): void {
  const seen = stage.app.logs.map(({ text }) => text).join('\n');
  for (const secret of [admin.clientSecret, admin.password]) expect(seen).not.toContain(secret);
}

async function linked(kind: Kind, wanted: NewAdministrator = {}, changes: Partial<AccountDraft> = {}) {
  const stage = await setStage();
  const admin = administratorOf(stage, kind, wanted);
  const draft = await draftOf(stage, admin, changes);
  const account = demand(await stage.admin.onAdminPage(accountCalls.saveAccount, draft));
  const { id } = account;
  const test = () => stage.admin.onAdminPage(accountCalls.testAccount, { id });
  return { stage, admin, draft, account, test };
}

const listed = async ({ admin }: Pick<Stage, 'admin'>) =>
  demand(await admin.onAdminPage(accountCalls.listAccounts, {})).accounts;

/** As the form sends it after *Edit*. */
function editOf({ id, version, name, scmUrl, signIn, homeProject, enabled }: AccountView): AccountDraft {
  return { id, version, name, scmUrl, signIn, enabled, homeProject: homeProject.id, secret: '' };
}

describe.each<Kind>(['oauth', 'password'])('an account that signs in by %s', (kind) => {
  it('is linked from an address as people copy it, tested, and listed without its secret', async () => {
    const { stage, admin, test, account } = await linked(kind);
    await stage.scm.certificates.add(3);
    expect(account).toMatchObject({
      scmUrl: kind === 'oauth' ? ADMIN_API : 'https://cert-manager.com',
      signIn: kind === 'oauth' ? { clientId: admin.clientId } : { login: admin.login, customerUri: 'example' },
      homeProject: { key: 'CERT' },
    });
    const { rights, at } = demand(await test());
    expect(at).toBe(stage.clock.now());
    expect(rights).toMatchObject({
      ...{ signIn: kind, certificateCount: 3, administrator: { roles: ['MRAO'] } },
      ...{ abilities: { certificates: { can: 'yes' }, details: { can: 'yes' }, domains: { can: 'yes' } } },
    });
    const [shown] = await listed(stage);
    expect(shown).toMatchObject({ id: account.id, test: { at }, blockedHosts: [] });
    expect(shown?.workedAt).toBeDefined();
    const answers = JSON.stringify([account, shown, rights]);
    for (const hidden of [admin.clientSecret, admin.password, 'secretVersion']) expect(answers).not.toContain(hidden);
    noSecretShown(stage, admin);
    curtain(stage);
  });

  it('says that its secret is wrong, and later that it lapsed, with who must act', async () => {
    const { stage, admin, test, account } = await linked(kind, {}, { secret: 'not the secret' });
    expect(await test()).toMatchObject({ ok: false, code: 'scm-credentials' });
    expect((await listed(stage))[0]?.refusedSince).toBe(stage.clock.now());
    const right = kind === 'oauth' ? admin.clientSecret : admin.password;
    demand(await stage.admin.onAdminPage(accountCalls.saveAccount, { ...editOf(account), secret: right }));
    demand(await test());
    expect((await listed(stage))[0]?.refusedSince).toBeUndefined();
    stage.scm.directory.administrators.change(admin.id, { password: 'another', clientSecret: 'another' });
    await stage.advance(3_600_000);
    const answer = await test();
    expect(answer.ok ? '' : answer.message).toMatch(/SCM accepted this .* until 2026.*page Accounts/);
    curtain(stage);
  });

  it('asks for the secret again where it is to be used at another address', async () => {
    const { stage, account } = await linked(kind);
    const draft = { ...editOf(account), scmUrl: 'https://admin.hard.sectigo.com' };
    expect(await stage.admin.onAdminPage(accountCalls.saveAccount, draft)).toMatchObject({
      ...{ ok: false, code: 'invalid-input', faults: [{ field: 'secret' }] },
    });
    curtain(stage);
  });

  it('tells an outage from wrong credentials, and keeps the last report', async () => {
    const { stage, test } = await linked(kind);
    demand(await test());
    stage.scm.faults.force('503', { operation: 'ssl-list' });
    expect(await test()).toMatchObject({ ok: false, code: 'scm-busy' });
    stage.scm.faults.force('500-before', { operation: 'organizations' });
    expect(await test()).toMatchObject({ ok: false, code: 'scm-no-answer' });
    const [shown] = await listed(stage);
    expect(shown?.test).toBeDefined();
    expect(shown?.refusedSince).toBeUndefined();
    curtain(stage);
  });
});

describe('what the credentials may do', () => {
  it('is said as little as a role reaches, without a probe that changes anything', async () => {
    const { stage, test } = await linked('password', {
      ...{ credentials: [{ role: 'RAO_SSL', orgId: 4_711 }], privileges: ['sslRequest', 'sslRenew'] },
    });
    await stage.scm.certificates.add(2);
    const before = stage.scm.orders.list().map(({ certId, status }) => [certId, status]);
    expect(demand(await test()).rights).toMatchObject({
      certificateCount: 0,
      actions: { request: 'yes', renew: 'yes', replace: 'no', revoke: 'no', approve: 'no', manage: 'no' },
      abilities: { certificates: { can: 'yes' }, details: { can: 'untold' } },
    });
    expect(stage.scm.orders.list().map(({ certId, status }) => [certId, status])).toEqual(before);
    expect(stage.scm.calls()).toMatchObject({ enroll: 0, renew: 0, revoke: 0 });
    curtain(stage);
  });

  it('is not made up where SCM does not say who is asking', async () => {
    const { stage, test } = await linked('oauth');
    administratorOf(stage, 'oauth');
    const { rights } = demand(await test());
    expect(rights.administrator).toBeUndefined();
    expect(new Set(Object.values(rights.actions))).toEqual(new Set(['untold']));
    curtain(stage);
  });

  it('names credentials of the other API as such', async () => {
    const stage = await setStage();
    const { clientId, clientSecret } = stage.account;
    const draft = await draftOf(stage, administratorOf(stage, 'oauth'), {
      ...{ signIn: { kind: 'oauth', clientId, tokenUrl: DEFAULT_TOKEN_URL }, secret: clientSecret },
    });
    const { id } = demand(await stage.admin.onAdminPage(accountCalls.saveAccount, draft));
    const answer = await stage.admin.onAdminPage(accountCalls.testAccount, { id });
    expect(answer).toMatchObject({ ok: false, code: 'scm-token' });
    expect(answer.ok ? '' : answer.message).toMatch(/REST account belong into a profile/);
    curtain(stage);
  });
});

describe('addresses', () => {
  it('of the Enrollment API, of nobody, and of no SCM are told apart', async () => {
    const stage = await setStage();
    const admin = administratorOf(stage, 'oauth');
    const save = async (scmUrl: string) =>
      stage.admin.onAdminPage(
        accountCalls.saveAccount,
        await draftOf(stage, admin, { name: scmUrl.slice(8, 30), scmUrl }),
      );
    const wrong = await save('https://example.enroll.enterprise.sectigo.com');
    expect(wrong.ok ? [] : wrong.faults).toMatchObject([
      { field: 'scmUrl', message: expect.stringContaining(ADMIN_API) as string },
    ]);
    const { id } = demand(await save('https://nobody.cert-manager.com.hard.sectigo.com'));
    expect(await stage.admin.onAdminPage(accountCalls.testAccount, { id })).toMatchObject({ code: 'scm-url' });
    curtain(stage);
  });

  it('that are not Sectigo’s own have to be allowed first, and are named when that is taken back', async () => {
    const stage = await setStage();
    const admin = administratorOf(stage, 'oauth');
    const host = 'admin.example.net';
    const draft = await draftOf(stage, admin, { scmUrl: `https://${host}` });
    const urls = [draft.scmUrl, DEFAULT_TOKEN_URL];
    expect(demand(await stage.admin.onAdminPage(accountCalls.findAccountHosts, { urls }))).toEqual([host]);
    expect(await stage.admin.onAdminPage(accountCalls.saveAccount, draft)).toMatchObject({
      faults: [{ field: 'scmUrl' }],
    });
    const configured = [{ domain: host, type: ['FETCH_BACKEND_SIDE'] }];
    stage.egress.set({ egresses: [{ key: 'scm-hosts', description: 'SCM', configured }] });
    const { id } = demand(await stage.admin.onAdminPage(accountCalls.saveAccount, draft));
    demand(await stage.admin.onAdminPage(accountCalls.testAccount, { id }));
    stage.egress.deleteDomain({ key: 'scm-hosts', domain: host });
    expect((await listed(stage))[0]?.blockedHosts).toEqual([host]);
    expect(await stage.admin.onAdminPage(accountCalls.testAccount, { id })).toMatchObject({ code: 'scm-egress' });
    curtain(stage);
  });
});

describe('several admins and accounts', () => {
  it('never have one version written twice by admins who save at the same moment', async () => {
    const { stage, account } = await linked('oauth');
    const answers = await Promise.all(
      ['First', 'Second'].map((name) =>
        stage.admin.onAdminPage(accountCalls.saveAccount, { ...editOf(account), name, secret: `of ${name}` }),
      ),
    );
    expect(answers.map((answer) => (answer.ok ? 'saved' : answer.code)).sort()).toEqual(['conflict', 'saved']);
    const secrets = stage.app.storage.dump().filter(({ key, space }) => space === 'secret' && key.includes(account.id));
    expect(secrets).toHaveLength(1);
    curtain(stage);
  });

  it('stand side by side under names of their own', async () => {
    const { stage, draft } = await linked('oauth');
    const second = await draftOf(stage, administratorOf(stage, 'password'));
    demand(await stage.admin.onAdminPage(accountCalls.saveAccount, second));
    expect((await listed(stage)).map(({ name }) => name)).toEqual(['Main account', 'Old account']);
    const twin = await stage.admin.onAdminPage(accountCalls.saveAccount, { ...draft, name: ' MAIN account' });
    expect(twin).toMatchObject({ faults: [{ field: 'name', message: 'Another account has this name.' }] });
    curtain(stage);
  });

  it('keep what the first of two saved, and tell the second; a removal too', async () => {
    const { stage, account, admin } = await linked('oauth');
    const mine = { ...editOf(account), name: 'Mine' };
    demand(await stage.admin.onAdminPage(accountCalls.saveAccount, { ...editOf(account), name: 'Theirs' }));
    const late = { ...mine, secret: 'late secret' };
    expect(await stage.admin.onAdminPage(accountCalls.saveAccount, late)).toMatchObject({ code: 'conflict' });
    expect(
      await stage.admin.onAdminPage(accountCalls.removeAccount, { id: account.id, version: account.version }),
    ).toMatchObject({ code: 'conflict' });
    const [shown] = await listed(stage);
    expect(shown).toMatchObject({ name: 'Theirs', version: account.version + 1 });
    demand(await stage.admin.onAdminPage(accountCalls.testAccount, { id: account.id }));
    demand(await stage.admin.onAdminPage(accountCalls.removeAccount, { id: account.id, version: account.version + 1 }));
    demand(await stage.admin.onAdminPage(accountCalls.removeAccount, { id: account.id, version: account.version + 1 }));
    expect(await listed(stage)).toEqual([]);
    expect(await stage.admin.onAdminPage(accountCalls.testAccount, { id: account.id })).toMatchObject({
      code: 'not-found',
    });
    noSecretShown(stage, admin);
    curtain(stage);
  });

  it('leave no secret behind when an account is removed', async () => {
    const { stage, account, test } = await linked('password');
    demand(await test());
    const { id, version } = account;
    const own = () =>
      stage.app.storage.dump().filter(({ key, entityName }) => key.includes(id) && entityName !== 'audit');
    expect(own().map(({ space }) => space)).toContain('secret');
    demand(await stage.admin.onAdminPage(accountCalls.removeAccount, { id, version }));
    expect(own().map(({ space }) => space)).not.toContain('secret');
    // A job goes through what could have been imported.
    await stage.advance(HOUR);
    expect(own()).toEqual([]);
    curtain(stage);
  });
});

describe('who may', () => {
  it('is a Jira admin alone, whatever the call', async () => {
    const { stage, account, draft } = await linked('oauth');
    const { id, version } = account;
    for (const person of [stage.requester, stage.stranger]) {
      const answers = [
        await person.onAdminPage(accountCalls.listAccounts, {}),
        await person.onAdminPage(accountCalls.saveAccount, draft),
        await person.onAdminPage(accountCalls.testAccount, { id }),
        await person.onAdminPage(accountCalls.removeAccount, { id, version }),
        await person.onAdminPage(accountCalls.findAccountHosts, { urls: [] }),
      ];
      expect(answers.map((answer) => !answer.ok && answer.code)).toEqual(answers.map(() => 'no-right'));
    }
    expect(await listed(stage)).toHaveLength(1);
    curtain(stage);
  });

  it('chooses a home project that they see themselves', async () => {
    const stage = await setStage();
    const draft = await draftOf(stage, administratorOf(stage, 'oauth'));
    for (const homeProject of ['', '999999']) {
      const answer = await stage.admin.onAdminPage(accountCalls.saveAccount, { ...draft, homeProject });
      expect(answer).toMatchObject({ ok: false, faults: [{ field: 'homeProject' }] });
    }
    curtain(stage);
  });

  it('is recorded with what they did, and neither the list nor the export for support holds a secret or a name', async () => {
    const { stage, account, test, admin } = await linked('oauth');
    demand(await test());
    demand(await stage.admin.onAdminPage(accountCalls.removeAccount, { id: account.id, version: account.version }));
    const { events } = demand(await stage.admin.onAdminPage(auditCalls.listAudit, {}));
    const own = events.filter(({ scmAccountId }) => scmAccountId === account.id);
    expect(own.map(({ act, outcome }) => `${act} ${outcome}`).sort()).toEqual([
      ...['removeAccount done', 'saveAccount done', 'testAccount done'],
    ]);
    demand(await stage.admin.onAdminPage(accountCalls.saveAccount, await draftOf(stage, admin)));
    const support = JSON.stringify(demand(await stage.admin.onAdminPage(auditCalls.exportSupport, {})));
    expect(support).toContain('admin.enterprise.sectigo.com');
    for (const hidden of [admin.clientSecret, admin.clientId, 'Main account']) expect(support).not.toContain(hidden);
    curtain(stage);
  });

  it('in one Jira site sees nothing of another site’s accounts', async () => {
    const { stage, account } = await linked('oauth');
    const other = secondSite(stage);
    const neighbour = personAt(other, other.people.administrator);
    expect(demand(await neighbour.onAdminPage(accountCalls.listAccounts, {})).accounts).toEqual([]);
    const { id, version } = account;
    expect(await neighbour.onAdminPage(accountCalls.testAccount, { id })).toMatchObject({ code: 'not-found' });
    demand(await neighbour.onAdminPage(accountCalls.removeAccount, { id, version }));
    expect(await listed(stage)).toHaveLength(1);
    curtain(stage);
  });
});

it.each([
  ['a script and a line break in its name', { name: '<script>alert(1)</script>\nx' }, true],
  ['no name', { name: ' ' }, false],
  ['a login with a line break', { signIn: { kind: 'password', login: 'a\r\nx: y', customerUri: 'e' } }, false],
  ['a customer URI that is an address', { signIn: { kind: 'password', login: 'a', customerUri: 'https://x' } }, false],
  ['http', { scmUrl: 'http://cert-manager.com' }, false],
  ['a password in the address', { scmUrl: 'https://a:b@cert-manager.com' }, false],
] as const)('an account with %s is taken or refused in words', async (_what, changes, isTaken) => {
  const stage = await setStage();
  const draft = await draftOf(stage, administratorOf(stage, 'password'), changes);
  const answer = await stage.admin.onAdminPage(accountCalls.saveAccount, draft);
  expect(answer.ok).toBe(isTaken);
  if (!answer.ok) expect(answer.faults.length).toBeGreaterThan(0);
  curtain(stage);
});
