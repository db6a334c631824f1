import { adminFixture, adminHost, type AdminFixtureOptions } from '../../../sandbox/scm-server/testing/admin-fixture';
import type { Account } from '../../domain/account/account';
import type { SignInState } from '../../domain/profiles/sign-in';
import type { FaultKind } from '../../../sandbox/scm-server/faults/fault-table';
import type { Fetch } from '../client';
import { createAdminApi } from './admin-api';

const BASE = {
  ...{ id: 'a', version: 1, name: 'A', scmUrl: adminHost, homeProject: { id: '1', key: 'CERT' }, enabled: true },
  ...{ secretVersion: 'v', secretSetAt: 0, createdAt: 0, changedAt: 0 },
};
const tokenUrl = 'https://auth.sso.sectigo.com/auth/realms/apiclients/protocol/openid-connect/token';

/** An account with either sign-in over the stand-in, with some certificates in it. */
async function world(options: AdminFixtureOptions & { kind?: Account['signIn']['kind']; count?: number } = {}) {
  const { kind = 'oauth', count = 3, ...rest } = options;
  const scm = await adminFixture({ ...rest, admin: { type: kind === 'oauth' ? 'API' : 'STANDARD', ...rest.admin } });
  if (count > 0) await scm.server.certificates.add(count);
  const { login, password, clientId, clientSecret } = scm.admin;
  const signIn = kind === 'oauth' ? { kind, clientId, tokenUrl } : { kind, login, customerUri: 'example' };
  const account: Account = { ...BASE, signIn };
  let secret: string | undefined = kind === 'oauth' ? clientSecret : password;
  let kept: { accessToken: string; goodUntil: number } | undefined;
  let state: SignInState = {};
  const urls: string[] = [];
  const fetch: Fetch = async (url, init) => {
    urls.push(`${init.method ?? 'GET'} ${url.replace(adminHost, '')}`);
    return scm.server.fetch(new Request(url, init));
  };
  const api = createAdminApi({
    fetch,
    now: () => scm.clock.now(),
    holder: 'account',
    credentials: {
      clientSecret: () => Promise.resolve(secret),
      token: () => Promise.resolve(kept),
      keepToken: (_account, token) => Promise.resolve(void (kept = token)),
    },
    signIns: {
      of: () => Promise.resolve(state),
      ofEach: () => Promise.reject(new Error('Not part of this test.')),
      keep: (_account, next) => Promise.resolve(void (state = next)),
    },
  });
  const setSecret = (next: string | undefined) => {
    secret = next;
    kept = undefined;
  };
  return { ...scm, api, account, urls, setSecret, state: () => state };
}

const PAGE = { position: 0, size: 200 };

describe.each(['oauth', 'password'] as const)('an account with %s', (kind) => {
  it('lists certificates and reads one, at the version that its surface documents', async () => {
    const { api, account, urls } = await world({ kind });
    const { rows, total, received } = await api.listCertificates(account, PAGE);
    expect([rows.length, total, received]).toEqual([3, 3, 3]);
    const [first] = rows;
    expect(first).toMatchObject({ complete: false });
    const details = await api.certificate(account, first?.sslId ?? '');
    expect(details).toMatchObject({ complete: true, sslId: first?.sslId, commonName: first?.commonName });
    const version = kind === 'oauth' ? 'v2' : 'v1';
    expect(urls).toContain(`GET /api/ssl/${version}?size=200&position=0`);
    expect(urls.filter((url) => url.startsWith('POST'))).toHaveLength(kind === 'oauth' ? 1 : 0);
  });

  it('says who must act when the secret is wrong, and when it lapsed', async () => {
    const { api, account, setSecret, state } = await world({ kind });
    setSecret('wrong');
    await expect(api.whatItMay(account)).rejects.toMatchObject({
      code: 'scm-credentials',
      message: expect.stringMatching(/did not accept the .*A Jira admin mends them/) as string,
    });
    expect(state().refusedSince).toBeDefined();
    setSecret(undefined);
    await expect(api.organizations(account)).rejects.toMatchObject({
      message: expect.stringMatching(/missing/) as string,
    });
  });

  it('tells a secret that worked before from a wrong one', async () => {
    const { api, account, setSecret } = await world({ kind });
    await api.whatItMay(account);
    setSecret('reset');
    await expect(api.whatItMay(account)).rejects.toMatchObject({
      message: expect.stringMatching(/accepted this (client secret|password) until .* page Accounts/) as string,
    });
  });

  it('finds out what it may without changing anything', async () => {
    const { api, account, urls } = await world({ kind });
    const rights = await api.whatItMay(account);
    expect(rights).toMatchObject({
      ...{ instance: 'enterprise', signIn: kind, certificateCount: 3, fullRows: false },
      abilities: { certificates: { can: 'yes' }, details: { can: 'yes' }, organizations: { can: 'yes' } },
      actions: { revoke: 'yes', approve: 'yes' },
      administrator: { by: kind === 'oauth' ? 'only-one-in-sight' : 'login', roles: ['MRAO'] },
    });
    expect(urls.filter((url) => !url.startsWith('GET') && !url.includes('/token'))).toEqual([]);
  });
});

it('renews a token that SCM refuses once, and then says that it is of another API', async () => {
  const { api, account, server, urls } = await world();
  await api.organizations(account);
  server.faults.force('token-expired', { operation: 'organizations' });
  expect(await api.organizations(account)).not.toEqual([]);
  expect(urls.filter((url) => url.includes('/token'))).toHaveLength(2);
  const rest = server.accounts.create();
  const other = { ...account, signIn: { kind: 'oauth' as const, clientId: rest.clientId, tokenUrl } };
  const { api: foreign, setSecret } = { api, setSecret: (_: string) => undefined };
  setSecret(rest.clientSecret);
  await expect(foreign.certificate(other, '999')).rejects.toMatchObject({ code: 'scm-unknown-certificate' });
});

it.each([['ISO'], ['ISO_HMS'], ['EU'], ['EU_HMS'], ['US'], ['US_HMS'], ['JP'], ['JP_HMS']] as const)(
  'reads the dates of an instance that writes %s',
  async (dates) => {
    const { api, account } = await world({ dialect: { generation: 26, dates } });
    const { rows } = await api.listCertificates(account, PAGE);
    expect(rows.every(({ complete, notAfter }) => complete && (notAfter ?? 0) > Date.UTC(2020, 0, 1))).toBe(true);
  },
);

it('reads the same of a row with 45 fields and of the details', async () => {
  const { api, account } = await world({ dialect: { generation: 26 } });
  const [row] = (await api.listCertificates(account, PAGE)).rows;
  const details = await api.certificate(account, row?.sslId ?? '');
  for (const field of [
    'status',
    'names',
    'serialNumber',
    'notAfter',
    'certType',
    'key',
    'requester',
    'sha1',
  ] as const) {
    expect([field, details[field]]).toEqual([field, row?.[field]]);
  }
  expect(details.key?.size).toMatch(/^(2048|3072|4096|P-256|P-384)$/);
});

describe('odd answers', () => {
  const listed = async (kind: FaultKind) => {
    const { api, account, server } = await world({ dialect: { generation: 26 } });
    await api.organizations(account);
    server.faults.force(kind, { operation: 'ssl-list' });
    return api.listCertificates(account, PAGE);
  };

  it.each([
    ['shuffled-rows', 3],
    ['repeated-row', 4],
    ['missing-row', 2],
    ['extra-fields', 3],
  ] as const)('of %s are passed on as they are', async (kind, received) => {
    expect(await listed(kind)).toMatchObject({ total: 3, received });
  });

  it('keep an unknown word and an absent field apart', async () => {
    expect((await listed('unknown-word')).rows[0]).toMatchObject({ status: 'unknown', statusWord: 'Quarantined' });
    expect((await listed('absent-fields')).rows[0]).toMatchObject({ complete: false, commonName: '', names: [] });
  });

  it('never take a page of HTML for an empty account', async () => {
    await expect(listed('html-page')).rejects.toMatchObject({ code: 'scm-unreadable' });
  });

  it('never take details without a status for a certificate', async () => {
    const { api, account, server, rows } = await world().then(async (one) => ({
      ...one,
      rows: (await one.api.listCertificates(one.account, PAGE)).rows,
    }));
    server.faults.force('absent-fields', { operation: 'ssl-details' });
    await expect(api.certificate(account, rows[0]?.sslId ?? '')).rejects.toMatchObject({ code: 'scm-unreadable' });
  });

  it.each([
    ['503', 'scm-busy'],
    ['429', 'scm-busy'],
    ['500-before', 'scm-no-answer'],
    ['drop-before', 'scm-no-answer'],
    ['redirect', 'scm-url'],
  ] as const)('of %s are told as %s', async (kind, code) => {
    await expect(listed(kind)).rejects.toMatchObject({ code });
  });
});

it('reads organizations, domains, profiles and custom fields in either spelling', async () => {
  for (const enums of ['wire', 'display'] as const) {
    const { api, account, server } = await world({ dialect: { enums } });
    server.directory.customFields.add({ name: 'Purpose', mandatories: ['REST_API'] });
    expect((await api.organizations(account))[0]).toMatchObject({ departments: [{}] });
    expect((await api.domainStates(account, PAGE)).rows[0]).toMatchObject({ name: 'example.com', status: 'validated' });
    const [domain] = (await api.domains(account, PAGE)).rows;
    expect(await api.domain(account, domain?.id ?? '')).toMatchObject({ status: 'validated', active: true });
    expect((await api.certificateProfiles(account))[0]?.terms.length).toBeGreaterThan(0);
    expect(await api.customFields(account)).toContainEqual(
      expect.objectContaining({ name: 'Purpose', active: true, mandatory: true }),
    );
  }
});

it('tells a role that reaches nothing and one without privileges', async () => {
  const { api, account } = await world({
    kind: 'password',
    admin: { credentials: [{ role: 'RAO_SSL', orgId: 1 }], privileges: ['sslRequest'] },
  });
  expect(await api.whatItMay(account)).toMatchObject({
    actions: { request: 'yes', revoke: 'no', approve: 'no' },
    administrator: { roles: ['RAO_SSL'] },
    certificateCount: 0,
  });
});
