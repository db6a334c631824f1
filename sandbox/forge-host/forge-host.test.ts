import { startFixture, START } from './fixture-app/fixture';
import type { Fixture } from './fixture-app/fixture';

interface Told {
  value?: unknown;
  error?: { name: string; kind: string; message: string; code?: unknown };
}
const ask = async (fixture: Fixture, functionKey: string, payload: object = {}): Promise<Told> =>
  (await fixture.call(functionKey, payload)) as Told;

describe('a function of the app', () => {
  it('gets payload, page context and the person from the platform', async () => {
    const { app } = startFixture();
    const answer = await app.invokeResolver(
      'admin',
      { functionKey: 'echo', payload: { a: 1 } },
      { accountId: 'person' },
      { issue: { key: 'A-1' } },
    );
    expect(answer).toMatchObject({
      payload: { a: 1 },
      context: {
        accountId: 'person',
        cloudId: 'cloud-1',
        installContext: 'ari:cloud:jira::site/cloud-1',
        moduleKey: 'admin',
        extension: { type: 'jira:adminPage', issue: { key: 'A-1' } },
      },
    });
  });

  it('lives on the virtual clock and keeps everything else of Date, global and the core modules', async () => {
    const fixture = startFixture();
    const made = new Date(START).toISOString();
    const expected = { parsed: Date.UTC(2020, 1, 2), isDate: true, global: true, digest: 64, random: 36 };
    expect(await fixture.call('now')).toEqual({ now: START, made, ...expected });
    await fixture.clock.advanceBy(1_000);
    expect(await fixture.call('now')).toMatchObject({ now: START + 1_000 });
  });

  it('is reached only through a module that binds it as its resolver', async () => {
    const { app } = startFixture();
    const call = { functionKey: 'echo' };
    await expect(app.invokeResolver('bare', call, { accountId: 'person' })).rejects.toThrow('has no resolver');
    await expect(app.invokeResolver('none', call, { accountId: 'person' })).rejects.toThrow('no module none');
  });

  it('throws to the page what it threw, and the failure is recorded with its place in the bundle', async () => {
    const fixture = startFixture();
    await expect(fixture.call('fail')).rejects.toThrow('resolver trouble');
    expect(fixture.host.failures).toMatchObject([{ functionKey: 'resolver', name: 'FUNCTION_ERROR' }]);
    expect(fixture.host.failures[0]?.error).toMatch(/definitions\.ts:\d+|index\.cjs:\d+/);
  });

  it.each([
    ['a request', { functionKey: 'echo', payload: { text: 'x'.repeat(500 * 1024) } }, 'over 500 KB'],
    ['an answer', { functionKey: 'big', payload: { bytes: 5 * 1024 * 1024 } }, 'over 5 MB'],
  ])('is refused %s that is too large', async (_what, call, message) => {
    const { app } = startFixture();
    await expect(app.invokeResolver('admin', call, { accountId: 'person' })).rejects.toThrow(message);
  });

  it('is timed out, also while it keeps the processor busy', async () => {
    const fixture = startFixture({ timeLimitScale: 0.002 });
    await expect(fixture.call('spin', { ms: 80 })).rejects.toThrow('no answer within 0.05 s');
    expect(fixture.host.failures).toMatchObject([{ name: 'FUNCTION_TIME_OUT' }]);
  });

  it('leaves nothing running after it has answered', async () => {
    const fixture = startFixture();
    await fixture.call('floating');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(fixture.host.failures).toMatchObject([{ name: 'CALL_AFTER_RETURN' }]);
  });

  it('learns its context and may ask what it is allowed to fetch', async () => {
    const fixture = startFixture({}, { egressGrants: () => ['scm.customer.test'] });
    expect(await fixture.call('appContext')).toMatchObject({ environmentType: 'DEVELOPMENT', moduleKey: 'admin' });
    expect(await fixture.call('mayFetch', { url: 'https://a.example.com' })).toBe(true);
    expect(await fixture.call('mayFetch', { url: 'https://scm.customer.test' })).toBe(true);
    expect(await fixture.call('mayFetch', { url: 'https://elsewhere.test' })).toBe(false);
  });
});

describe('the log', () => {
  it('keeps what the app writes, with level and function', async () => {
    const { app, call } = startFixture();
    await call('log', { lines: 1, text: 'bad' });
    expect(app.logs).toEqual([
      { atMs: START, level: 'info', functionKey: 'resolver', text: 'line 0' },
      { atMs: START, level: 'error', functionKey: 'resolver', text: 'bad' },
    ]);
  });

  it.each([
    ['100 lines', { lines: 150 }, 101],
    ['200 KB', { text: 'x'.repeat(200 * 1024 + 1) }, 1],
  ])('loses what goes beyond %s of one run and says so', async (_limit, payload, kept) => {
    const { app, call } = startFixture();
    await call('log', payload);
    expect(app.logs).toHaveLength(kept);
    expect(app.logs.at(-1)).toMatchObject({ level: 'platform', text: expect.stringContaining('log limit') as string });
  });
});

describe('a call to Jira', () => {
  const issue = { path: '/rest/api/3/issue/A-1?fields=summary' };

  it('goes in the name of the app or of the person in front', async () => {
    const fixture = startFixture();
    expect(await fixture.call('jira', { as: 'app', ...issue })).toEqual({ value: { status: 200, body: 'from Jira' } });
    await fixture.call('jira', { as: 'user', ...issue });
    const url = 'https://one.atlassian.net/rest/api/3/issue/A-1?fields=summary';
    expect(fixture.seen).toMatchObject([
      { url, caller: { kind: 'app', accountId: 'app-account' } },
      { url, caller: { kind: 'user', accountId: 'person' } },
    ]);
  });

  it('is JSON when it has a body and says nothing else', async () => {
    const fixture = startFixture();
    const init = { method: 'POST', body: '{}' };
    await fixture.call('jira', { as: 'app', path: '/rest/api/3/open', init });
    await fixture.call('jira', {
      as: 'app',
      path: '/rest/api/3/open',
      init: { ...init, headers: { 'Content-Type': 'text/plain' } },
    });
    expect(fixture.seen.map(({ contentType }) => contentType)).toEqual(['application/json', 'text/plain']);
  });

  it('is refused without a whole set of scopes', async () => {
    const fixture = startFixture();
    const told = await ask(fixture, 'jira', {
      as: 'app',
      path: '/rest/api/3/issue',
      init: { method: 'POST', body: '{}' },
    });
    const body = '{"code":401,"message":"Unauthorized; scope does not match"}';
    expect(told).toEqual({ value: { status: 401, body } });
    expect(fixture.seen).toEqual([]);
  });

  it('in the name of someone who is not in front needs their authentication', async () => {
    const fixture = startFixture();
    const told = await ask(fixture, 'jira', { as: 'user', account: 'somebody else', ...issue });
    expect(told.error).toMatchObject({ kind: 'NeedsAuthenticationError' });
  });

  it('in the name of somebody who is away needs a scope that allows it', async () => {
    const { manifest } = startFixture().app.state;
    const permissions = { ...manifest.permissions, impersonationScopes: ['read:jira-work'] };
    const fixture = startFixture({ manifest: { ...manifest, permissions } });
    await fixture.call('jira', { as: 'user', account: 'somebody else', ...issue });
    expect(fixture.seen).toMatchObject([{ caller: { kind: 'user', accountId: 'somebody else' } }]);
  });

  it.each([
    [
      'an endpoint nobody modelled',
      'jira',
      { payload: { as: 'app', path: '/rest/api/3/unknown' }, record: 'GET /rest/api/3/unknown' },
    ],
    ['a call in nobody’s name', 'jira', { payload: { as: 'nobody', ...issue }, record: 'requestJira as none' }],
    ['another product', 'confluence', { payload: {}, record: 'fpp/confluence /wiki' }],
  ])('answers 501 to %s and records it', async (_what, functionKey, { payload, record }) => {
    const fixture = startFixture();
    expect((await ask(fixture, functionKey, payload)).value).toMatchObject({ status: 501 });
    expect(fixture.host.unmodelled).toEqual([record]);
  });
});

describe('a call to the outside', () => {
  it('reaches what the manifest or a Jira admin allows', async () => {
    const fixture = startFixture({}, { egressGrants: () => ['scm.customer.test'] });
    for (const url of ['https://api.example.com/x', 'https://scm.customer.test/y']) {
      expect(await fixture.call('fetch', { url })).toEqual({ value: { status: 200, body: 'from the world' } });
    }
    expect(fixture.seen.map(({ url }) => url)).toEqual(['https://api.example.com/x', 'https://scm.customer.test/y']);
  });

  it.each([
    'https://example.com/',
    'http://api.example.com/',
    'https://elsewhere.test/',
    'https://api.example.com:8443/',
  ])('is refused to %s', async (url) => {
    const fixture = startFixture();
    const { error } = await ask(fixture, 'fetch', { url });
    expect(error).toEqual({
      name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
      kind: 'Error',
      message: `URL not included in the external fetch backend permissions: ${url}.`,
      code: 403,
    });
  });

  it('fails like a dropped connection when the world drops it', async () => {
    const internet = (): Promise<Response> => Promise.reject(new TypeError('fetch failed'));
    const fixture = startFixture({}, { internet });
    const { error } = await ask(fixture, 'fetch', { url: 'https://api.example.com/' });
    expect(error).toMatchObject({ name: 'TypeError', kind: 'TypeError', message: 'fetch failed' });
  });

  it('is refused from the 101st on in a minute of one run', async () => {
    const fixture = startFixture();
    expect(await fixture.call('fetchMany', { times: 100 })).toEqual({ value: 200 });
    expect(await fixture.call('fetchMany', { times: 101 })).toEqual({ value: 429 });
    expect(fixture.host.failures).toMatchObject([{ name: 'EGRESS_LIMIT_EXCEEDED' }]);
  });

  it('cannot go around the check by a core module', async () => {
    const fixture = startFixture();
    expect((await ask(fixture, 'around')).error?.message).toContain('goes around the egress check');
    expect(fixture.host.unmodelled).toEqual(['node:https.request']);
  });
});

describe('two installations', () => {
  it('share nothing but the host', async () => {
    const fixture = startFixture();
    const other = fixture.install({ cloudId: 'cloud-2' });
    const person = { accountId: 'person' };
    const book = { title: 'T', shelf: 's', year: 1, lent: false };
    for (const payload of [
      { do: 'set', key: 'k', value: 'mine' },
      { do: 'setSecret', key: 'k', value: 'my secret' },
      { do: 'setBook', key: 'k', value: book },
    ]) {
      await fixture.call('storage', payload);
    }
    await fixture.call('push', { events: [{ body: {} }] });
    expect(fixture.app.storage.dump()).toHaveLength(3);
    expect(other.storage.dump()).toEqual([]);
    expect([fixture.app.queueDepth(), other.queueDepth()]).toEqual([1, 0]);
    for (const action of ['get', 'getSecret', 'getBook', 'byKey']) {
      const call = { functionKey: 'storage', payload: { do: action, key: 'k' } };
      expect(await other.invokeResolver('admin', call, person)).toEqual(
        action === 'byKey' ? { value: { results: [] } } : { value: undefined },
      );
    }
    expect(other.state.identity.installationId).not.toBe(fixture.app.state.identity.installationId);
  });
});
