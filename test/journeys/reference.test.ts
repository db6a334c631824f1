/** Journey 5: organizations, domains, certificate profiles and custom fields of an SCM account: synced, compared, and never emptied. */
import { accountCalls } from '../../src/contract/admin/account-calls';
import { referenceCalls } from '../../src/contract/certificates/reference-calls';
import { REFERENCE_KINDS, type ReferenceKind } from '../../src/domain/account/reference/reference-kind';
import type { ReferenceView } from '../../src/domain/account/reference/reference-view';
import { linkAccount } from './stage/linked-account';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

const MINUTE = 60_000;
const DAY = 24 * HOUR;

type ViewOf<Kind extends ReferenceKind> = Extract<ReferenceView, { kind: Kind }>;

async function viewOf<Kind extends ReferenceKind>(stage: Stage, account: string, kind: Kind): Promise<ViewOf<Kind>> {
  return demand(
    await stage.operator.onCertificatesPage(referenceCalls.viewReference, { account, kind }),
  ) as ViewOf<Kind>;
}

const sync = (stage: Stage, account: string, kind: ReferenceKind | 'all' = 'all') =>
  stage.operator.onCertificatesPage(referenceCalls.syncReference, { account, kind });

async function synced(stage: Stage, account: string, kind: ReferenceKind | 'all' = 'all'): Promise<void> {
  demand(await sync(stage, account, kind));
  await stage.advance(MINUTE);
}

/** Domains, every third of which is validated, and every third was. */
function addDomains(stage: Stage, count: number): void {
  const [organization] = stage.scm.directory.organizations.list();
  const delegations = [{ orgId: organization!.id, certTypes: ['SSL'], status: 'ACTIVE' as const }];
  for (let place = 0; place < count; place++) {
    stage.scm.directory.domains.add({
      ...{ name: `shop${String(place).padStart(5, '0')}.example`, delegations },
      ...(place % 3 > 0 && { validated: place % 2 ? 'EMAIL' : 'CNAME' }),
      ...(place % 3 === 1 && { expiresAt: stage.clock.now() - DAY }),
    });
  }
}

const statesOf = async (stage: Stage, account: string) => {
  const statuses = demand(await stage.operator.onCertificatesPage(referenceCalls.viewReferences, { account }));
  return Object.fromEntries(statuses.map(({ kind, state }) => [kind, state]));
};

describe.each(['wire', 'display'] as const)('an SCM that writes its words as %s', (enums) => {
  it('gives all four kinds with a call or two each, and says what changed since', async () => {
    const stage = await setStage({ dialect: { enums }, delivery: 'twice' });
    const { id } = await linkAccount(stage);
    expect(await viewOf(stage, id, 'domains')).toMatchObject({ rows: [], syncedAt: 0, status: { state: 'never' } });
    const { organizations, domains, profiles, customFields } = stage.scm.directory;
    customFields.add({
      name: 'Approver',
      input: { type: 'TEXT_OPTION', options: ['A', 'B'] },
      mandatories: ['REST_API'],
    });
    profiles.put({ id: 1018, name: 'Single Domain SSL', terms: [90] });
    const before = stage.scm.calls();
    await synced(stage, id);
    const { organizations: asked, domains: listed, dcv, 'ssl-types': types } = stage.scm.calls();
    expect(
      [asked, listed, dcv, types].map(
        (count, at) => count - [before.organizations, before.domains, before.dcv, before['ssl-types']][at]!,
      ),
    ).toEqual([1, 1, 1, 1]);

    const [organization] = organizations.list();
    const [department] = organizations.departmentsOf(organization!.id);
    expect(await viewOf(stage, id, 'organizations')).toMatchObject({
      status: { state: 'done', last: { count: 1, by: stage.people.operator } },
      rows: [{ id: String(organization!.id), departments: [{ id: String(department!.id), name: 'Web team' }] }],
      people: [{ accountId: stage.people.operator }],
    });
    const validUntil = expect.any(Number) as number;
    expect((await viewOf(stage, id, 'domains')).rows).toEqual([
      {
        id: '400',
        name: 'example.com',
        status: 'validated',
        method: expect.any(String) as string,
        orderStatus: expect.any(String) as string,
        validUntil,
      },
    ]);
    expect((await viewOf(stage, id, 'custom-fields')).rows).toMatchObject([
      { name: 'Approver', mandatory: true, input: 'option', options: ['A', 'B'] },
      { name: 'Cost center', mandatory: false },
    ]);
    expect((await viewOf(stage, id, 'certificate-profiles')).rows).toContainEqual(
      expect.objectContaining({
        id: '1018',
        terms: [90],
        keyTypes: { RSA: ['2048', '3072', '4096'], EC: ['P-256', 'P-384', 'P-521'] },
      }),
    );
    for (const kind of REFERENCE_KINDS) expect((await viewOf(stage, id, kind)).changes).toBeUndefined();

    profiles.put({ id: 1018, name: 'Single Domain SSL', terms: [47] });
    profiles.remove(1023);
    organizations.add({ name: 'Another GmbH' });
    const since = (await viewOf(stage, id, 'certificate-profiles')).syncedAt;
    await synced(stage, id);
    const { changes, syncedAt } = await viewOf(stage, id, 'certificate-profiles');
    expect(changes).toEqual({
      ...{ since, at: syncedAt, counts: { added: 0, removed: 1, changed: 1 }, added: [] },
      removed: [{ id: '1023', name: 'Trial SSL' }],
      changed: [{ id: '1018', name: 'Single Domain SSL', what: [{ fact: 'terms', from: '90', to: '47' }] }],
    });
    expect((await viewOf(stage, id, 'organizations')).changes).toMatchObject({ added: [{ name: 'Another GmbH' }] });
    expect((await viewOf(stage, id, 'domains')).changes).toBeUndefined();
    domains.remove(400);
    await synced(stage, id, 'domains');
    expect(await viewOf(stage, id, 'domains')).toMatchObject({
      rows: [],
      changes: { removed: [{ name: 'example.com' }] },
    });
    // What a later sync finds unchanged does not take away what an earlier one found.
    await synced(stage, id);
    expect((await viewOf(stage, id, 'certificate-profiles')).changes).toEqual(changes);
    curtain(stage);
  });
});

it('reads 10,000 domains with as few calls as paging allows, job after job, and gives them out as they fit', async () => {
  const stage = await setStage({ delivery: 'twice' });
  addDomains(stage, 9_999);
  const { id } = await linkAccount(stage);
  const before = stage.scm.calls();
  await synced(stage, id, 'domains');
  expect(stage.scm.calls().domains - before.domains).toBe(50);
  expect(stage.scm.calls().dcv - before.dcv).toBe(50);
  const { rows, status, next = rows.length } = await viewOf(stage, id, 'domains');
  expect(status).toMatchObject({ state: 'done', last: { count: 10_000, restless: false, untold: '' } });
  const rest = demand(
    await stage.operator.onCertificatesPage(referenceCalls.viewReference, { account: id, kind: 'domains', from: next }),
  ) as ViewOf<'domains'>;
  const all = [...rows, ...rest.rows];
  expect(new Set(all.map(({ name }) => name)).size).toBe(10_000);
  expect(all.filter(({ status: state }) => state === 'validated')).toHaveLength(3_334);
  expect(all.filter(({ status: state }) => state === 'expired')).toHaveLength(3_333);
  expect(all.map(({ name }) => name)).toEqual([...all.map(({ name }) => name)].sort());
  // Nothing of what it was made of stays.
  const keys = stage.app.storage.dump().map(({ key }) => key);
  expect(keys.filter((key) => key.includes(':draft-'))).toEqual([]);
  expect(keys.filter((key) => key.includes(':slot-'))).toHaveLength(
    keys.filter((key) => key.includes(':slot-0:')).length,
  );
  curtain(stage);
});

it.each([
  'shuffled-rows',
  'repeated-row',
  'missing-row',
  'moving-total',
  '429',
  '503',
  'drop-after',
  '504-before',
] as const)('has every domain once although a list comes with %s', async (fault) => {
  const stage = await setStage();
  addDomains(stage, 500);
  const { id } = await linkAccount(stage);
  stage.scm.faults.force(fault, { operation: 'domains', times: 2 });
  stage.scm.faults.force(fault, { operation: 'dcv' });
  demand(await sync(stage, id, 'domains'));
  await stage.advance(2 * HOUR);
  const { rows, status } = await viewOf(stage, id, 'domains');
  expect(status).toMatchObject({ state: 'done', trouble: '', last: { count: 501, restless: false } });
  expect(new Set(rows.map(({ name }) => name)).size).toBe(501);
  expect(rows.filter(({ status: state }) => state === 'unknown')).toEqual([]);
  curtain(stage);
});

it('says in one tab that SCM gives no right, keeps what was there, and syncs the others', async () => {
  const stage = await setStage();
  const { id } = await linkAccount(stage);
  await synced(stage, id);
  const { rows, syncedAt } = await viewOf(stage, id, 'domains');
  await stage.advance(HOUR);
  stage.scm.faults.force('denied', { operation: 'domains' });
  await synced(stage, id);
  expect(await viewOf(stage, id, 'domains')).toMatchObject({
    ...{ rows, syncedAt },
    status: {
      state: 'failed',
      trouble: 'scm-rights',
      troubleWords: expect.stringContaining('Someone with access to SCM') as string,
    },
  });
  expect(await statesOf(stage, id)).toEqual({
    ...{ organizations: 'done', domains: 'failed', 'certificate-profiles': 'done', 'custom-fields': 'done' },
  });
  await synced(stage, id, 'domains');
  expect(await viewOf(stage, id, 'domains')).toMatchObject({ status: { state: 'done', trouble: '' } });
  curtain(stage);
});

it('shows the domains without their validations where SCM does not say these, and reports no change for it', async () => {
  const stage = await setStage();
  const { id } = await linkAccount(stage);
  await synced(stage, id);
  stage.scm.faults.force('denied', { operation: 'dcv' });
  await synced(stage, id, 'domains');
  const { rows, status, changes } = await viewOf(stage, id, 'domains');
  expect(rows).toEqual([{ id: '400', name: 'example.com', status: 'unknown' }]);
  expect(status).toMatchObject({ state: 'done', last: { untold: expect.stringContaining('SCM says') as string } });
  expect(changes).toBeUndefined();
  curtain(stage);
});

it('goes on by itself after an outage, says so meanwhile, and goes on at once when a person asks', async () => {
  const stage = await setStage();
  const { id } = await linkAccount(stage);
  stage.scm.faults.force('503', { operation: 'organizations', times: 4 });
  demand(await sync(stage, id, 'organizations'));
  await stage.advance(30_000);
  expect((await viewOf(stage, id, 'organizations')).status).toMatchObject({
    ...{ state: 'running', trouble: 'scm-busy', triesAgainAt: expect.any(Number) as number },
  });
  const { triesAgainAt } = (await viewOf(stage, id, 'organizations')).status;
  expect(triesAgainAt).toBeGreaterThan(stage.clock.now());
  stage.scm.faults.unforce();
  demand(await sync(stage, id, 'organizations'));
  await stage.advance(1_000);
  expect((await viewOf(stage, id, 'organizations')).status).toMatchObject({ state: 'done' });
  curtain(stage);
});

it('is synced weekly without being asked, once, whatever the schedule does', async () => {
  const stage = await setStage({ delivery: 'twice' });
  const { id } = await linkAccount(stage);
  const off = await linkAccount(stage, 'Another');
  const { id: offId, name, scmUrl, signIn, homeProject, version } = off;
  const draft = { id: offId, name, scmUrl, signIn, homeProject: homeProject.id, version };
  demand(await stage.admin.onAdminPage(accountCalls.saveAccount, { ...draft, enabled: false, secret: '' }));
  await stage.advance(8 * DAY);
  expect((await viewOf(stage, id, 'domains')).status).toMatchObject({ state: 'done', last: { by: 'app' } });
  expect(Object.values(await statesOf(stage, offId))).toEqual(['never', 'never', 'never', 'never']);
  const calls = stage.scm.calls();
  await stage.advance(7 * DAY);
  expect(stage.scm.calls().organizations - calls.organizations).toBe(1);
  expect(stage.scm.calls()['custom-fields'] - calls['custom-fields']).toBe(1);
  curtain(stage);
});

it.each([
  ['/transaction', 'after', 0],
  ['/transaction', 'before', 0],
  ['/transaction', 'after', 1],
  ['/transaction', 'before', 1],
  ['/batch/set', 'before', 0],
  ['/batch/set', 'after', 0],
  ['/api/v1/set', 'before', 0],
] as const)('ends well when the store stumbles over %s (%s, after %s)', async (path, moment, skip) => {
  const stage = await setStage();
  addDomains(stage, 300);
  const { id } = await linkAccount(stage);
  await synced(stage, id, 'domains');
  stage.scm.directory.domains.remove(400);
  demand(await sync(stage, id, 'domains'));
  stage.app.kvs.faults.force({ path, moment, skip });
  await stage.advance(3 * HOUR);
  expect(await viewOf(stage, id, 'domains')).toMatchObject({
    ...{ status: { state: 'done', last: { count: 300 } }, changes: { counts: { added: 0, removed: 1, changed: 0 } } },
  });
  // A job that cannot reach the store throws and is repeated.
  curtain({ ...stage, host: { ...stage.host, failures: [] } });
});

it('asks Jira what the person may: seeing is for who browses the home project, syncing for who may transition', async () => {
  const stage = await setStage();
  const { id } = await linkAccount(stage);
  const asked = { account: id, kind: 'domains' } as const;
  const { stranger } = stage;
  expect(await stranger.onCertificatesPage(referenceCalls.viewReference, asked)).toMatchObject({
    ok: false,
    code: 'not-found',
  });
  expect(await stranger.onCertificatesPage(referenceCalls.viewReferences, { account: id })).toMatchObject({
    code: 'not-found',
  });
  expect(await stranger.onCertificatesPage(referenceCalls.syncReference, asked)).toMatchObject({ code: 'not-found' });
  expect(await stranger.onCertificatesPage(referenceCalls.viewDomain, { account: id, id: '400' })).toMatchObject({
    code: 'not-found',
  });
  const { jira, requester } = stage;
  const to = { role: 'Requesters' };
  jira.manage.setPermission('CERT', { to, permission: 'TRANSITION_ISSUES', granted: false });
  expect(await requester.onCertificatesPage(referenceCalls.viewReference, asked)).toMatchObject({ ok: true });
  expect(await requester.onCertificatesPage(referenceCalls.syncReference, asked)).toMatchObject({ code: 'no-right' });
  curtain(stage);
});

it('opens a domain as SCM has it now, with its delegations by name', async () => {
  const stage = await setStage();
  const { id } = await linkAccount(stage);
  await synced(stage, id);
  const calls = stage.scm.calls().domains;
  const domain = demand(await stage.operator.onCertificatesPage(referenceCalls.viewDomain, { account: id, id: '400' }));
  const [organization] = stage.scm.directory.organizations.list();
  expect(domain).toMatchObject({
    ...{ name: 'example.com', status: 'validated', active: true },
    delegations: [{ orgId: String(organization!.id), orgName: organization!.name, certTypes: ['SSL'], approved: true }],
  });
  expect(stage.scm.calls().domains - calls).toBe(1);
  expect(await stage.operator.onCertificatesPage(referenceCalls.viewDomain, { account: id, id: '999' })).toMatchObject({
    code: 'scm-set-up',
  });
  curtain(stage);
});

it('takes everything away with the account', async () => {
  const stage = await setStage({ delivery: 'twice' });
  const { id, version } = await linkAccount(stage);
  await synced(stage, id);
  stage.scm.directory.domains.add({ name: 'another.example' });
  await synced(stage, id);
  // The audit list stays.
  const kept = () =>
    stage.app.storage
      .dump()
      .map(({ key }) => key)
      .filter((key) => key.startsWith('reference:') || REFERENCE_KINDS.some((kind) => key === `${id}:${kind}`));
  expect(kept().length).toBeGreaterThan(12);
  demand(await stage.admin.onAdminPage(accountCalls.removeAccount, { id, version }));
  await stage.advance(HOUR);
  expect(kept()).toEqual([]);
  curtain(stage);
});
