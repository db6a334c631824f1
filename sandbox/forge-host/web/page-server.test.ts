import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { Hono } from 'hono';
import { startFixture } from '../fixture-app/fixture';
import type { Fixture } from '../fixture-app/fixture';
import { EgressGrants } from './egress-grants';
import { pageServer } from './page-server';

interface Served {
  readonly fixture: Fixture;
  readonly server: Hono;
  readonly grants: EgressGrants;
  readonly ask: (op: string, payload?: object, as?: string) => Promise<unknown>;
}

function serve(): Served {
  const grants = new EgressGrants();
  const fixture = startFixture({}, { egressGrants: () => grants.backendDomains() });
  const server = pageServer({
    app: fixture.app,
    grants,
    root: join(__dirname, '..', 'fixture-app'),
    defaultAccountId: 'nobody',
    isJiraAdmin: (accountId) => accountId === 'admin',
  });
  const ask = async (op: string, payload: object = {}, as = 'person'): Promise<unknown> => {
    const body = JSON.stringify({ payload, as, extension: { issue: { key: 'A-1' } } });
    const response = await server.request(`/admin/__host/${op}`, { method: 'POST', body });
    return response.json();
  };
  return { fixture, server, grants, ask };
}

describe('a page of the app', () => {
  it('comes with the bridge before its own scripts and with Atlassian’s policy', async () => {
    const { server } = serve();
    const response = await server.request('/admin/?as=person');
    const html = await response.text();
    expect(html.indexOf('__host/bridge.js')).toBeGreaterThan(0);
    expect(html.indexOf('__host/bridge.js')).toBeLessThan(html.indexOf('page.js'));
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toMatch(/^default-src 'self'/);
    expect(policy).toMatch(/style-src [^;]*'unsafe-inline'/);
    expect(policy).toMatch(/script-src 'self'/);
    expect(policy).not.toMatch(/script-src [^;]*unsafe/);
    expect(policy).not.toMatch(/report-uri|frame-ancestors/);
    expect(response.headers.get('set-cookie')).toContain('forge-host-as=person');
  });

  it.each([
    ['/admin/page.js', 200, 'text/javascript; charset=utf-8'],
    ['/admin/__host/bridge.js', 200, 'text/javascript; charset=utf-8'],
    ['/admin/__host/theme.css', 200, 'text/css; charset=utf-8'],
    ['/admin/missing.js', 404, null],
    ['/admin/%2e%2e%2fmanifest.yml', 404, null],
    ['/nowhere/', 404, null],
    ['/after/', 404, null],
  ])('serves %s as %d', async (path, ...[status, type]) => {
    const { server } = serve();
    const response = await server.request(path);
    expect(response.status).toBe(status);
    if (type !== null) expect(response.headers.get('content-type')).toBe(type);
  });

  it('finds its files under whatever address the server is mounted', async () => {
    const { server } = serve();
    const redirect = await server.request('/admin?as=person');
    expect(redirect.headers.get('location')).toBe('./admin/?as=person');
  });
});

describe('the bridge at the host', () => {
  it('calls the resolver for the person who is looking, at the place they look at', async () => {
    const { ask } = serve();
    expect(await ask('invoke', { functionKey: 'echo', payload: { a: 1 } })).toMatchObject({
      ok: true,
      value: { payload: { a: 1 }, context: { accountId: 'person', extension: { issue: { key: 'A-1' } } } },
    });
  });

  it('takes the person from the cookie where the page names none', async () => {
    const { server } = serve();
    const init = { method: 'POST', body: '{}', headers: { cookie: 'forge-host-as=somebody' } };
    const answer: unknown = await (await server.request('/admin/__host/getContext', init)).json();
    expect(answer).toMatchObject({ ok: true, value: { accountId: 'somebody', moduleKey: 'admin' } });
  });

  it('rejects with what the resolver threw', async () => {
    const { ask } = serve();
    const error = { name: 'RangeError', message: 'resolver trouble' };
    expect(await ask('invoke', { functionKey: 'fail' })).toEqual({ ok: false, error });
  });

  it('lets the page ask Jira in the name of the person, within the app’s scopes', async () => {
    const { ask, fixture } = serve();
    const call = (restPath: string, method = 'GET'): object => {
      const fetchRequestInit = { method, headers: [['accept', 'application/json']], body: null };
      return { product: 'jira', restPath, fetchRequestInit, isMultipartFormData: false };
    };
    const path = '/rest/api/3/issue/A-1';
    expect(await ask('fetchProduct', call(path))).toMatchObject({
      ok: true,
      value: { status: 200, body: 'from Jira', isAttachment: false },
    });
    expect(fixture.seen).toMatchObject([{ caller: { kind: 'user', accountId: 'person' } }]);
    expect(await ask('fetchProduct', call('/rest/api/3/issue', 'POST'))).toMatchObject({ value: { status: 401 } });
    expect(await ask('fetchProduct', { ...call(path), isMultipartFormData: true })).toMatchObject({ ok: false });
    expect(fixture.host.unmodelled).toEqual(['bridge fetchProduct jira']);
  });

  it('refuses and records an operation that nobody modelled', async () => {
    const { ask, fixture } = serve();
    expect(await ask('openModal')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('openModal') as string },
    });
    expect(fixture.host.unmodelled).toEqual(['bridge openModal']);
  });

  it('lets a Jira admin, and nobody else, allow and withdraw further egress', async () => {
    const { ask, grants, fixture } = serve();
    const configured = ['a.test', 'b.test'].map((domain) => ({ domain, type: ['FETCH_BACKEND_SIDE'] }));
    const egresses = [{ key: 'scm', description: 'SCM', configured }];
    expect(await ask('__permission__egressSet', { egresses })).toMatchObject({ ok: false });
    expect(grants.backendDomains()).toEqual([]);
    expect(await ask('__permission__egressSet', { egresses }, 'admin')).toMatchObject({ ok: true });
    expect(await ask('__permission__egressGet')).toEqual({ ok: true, value: { results: egresses } });
    expect(await fixture.call('fetch', { url: 'https://a.test/' })).toMatchObject({ value: { status: 200 } });
    await ask('__permission__egressDeleteDomain', { key: 'scm', domain: 'a.test' }, 'admin');
    expect(grants.backendDomains()).toEqual(['b.test']);
    await ask('__permission__egressDeleteGroup', { key: 'scm' }, 'admin');
    expect(await fixture.call('fetch', { url: 'https://a.test/' })).toMatchObject({
      error: { name: 'REQUEST_EGRESS_ALLOWLIST_ERR' },
    });
  });

  it.each([
    ['eleven groups', Array.from({ length: 11 }, (_, n) => ({ key: `g${n}`, description: 'd', configured: [] }))],
    ['eleven domains', [{ key: 'g', description: 'd', configured: Array(11).fill({ domain: 'x.test', type: [] }) }]],
  ])('refuses %s of egress', async (_what, egresses) => {
    expect(await serve().ask('__permission__egressSet', { egresses }, 'admin')).toMatchObject({ ok: false });
  });
});

describe('the bridge in the page', () => {
  /** The genuine script with the few things of a browser that the tested operations touch. */
  function page(server: Hono, search = '?as=person') {
    const window: Record<string, unknown> = {
      fetch: (path: string, init: RequestInit) => server.request(path.replace('.', '/admin'), init),
      addEventListener: () => undefined,
      confirm: () => false,
    };
    window['parent'] = window;
    const dataset: Record<string, string> = {};
    const document = { createElement: () => ({}), head: { append: () => undefined }, documentElement: { dataset } };
    const channel = class {
      postMessage(): void {
        dataset['posted'] = 'yes';
      }
    };
    const scope = createContext({
      window,
      document,
      location: { search, hash: '' },
      URLSearchParams,
      BroadcastChannel: channel,
    });
    runInContext(readFileSync(join(__dirname, 'bridge.js'), 'utf8'), scope);
    const bridge = runInContext('__bridge', scope) as {
      callBridge: (op: string, payload?: unknown) => Promise<unknown>;
    };
    const now = () => runInContext('[Date.now(), new Date().getTime(), +new Date(5)]', scope) as number[];
    return Object.assign(bridge.callBridge, { now });
  }

  it('passes calls to the host and rejections back', async () => {
    const call = page(serve().server);
    expect(await call('invoke', { functionKey: 'now' })).toMatchObject({ isDate: true });
    await expect(call('invoke', { functionKey: 'fail' })).rejects.toMatchObject({ name: 'RangeError' });
    await expect(call('openRovo')).rejects.toMatchObject({ message: expect.stringContaining('openRovo') as string });
  });

  it('opens no dialog without a page around it, and none of another resource', async () => {
    const call = page(serve().server);
    expect(await call('openModal', { resource: null })).toBe(false);
    await expect(call('openModal', { resource: 'other' })).rejects.toThrow('openModal');
  });

  it('delivers events within the page until they are no longer wanted', async () => {
    const call = page(serve().server);
    const heard: unknown[] = [];
    const subscription = (await call('on', { event: 'e', callback: (payload: unknown) => heard.push(payload) })) as {
      unsubscribe: () => void;
    };
    await call('emit', { event: 'e', payload: 1 });
    subscription.unsubscribe();
    await call('emit', { event: 'e', payload: 2 });
    expect(heard).toEqual([1]);
  });

  it('makes the page count from the host’s clock, again after every answer', async () => {
    const { server, fixture } = serve();
    const call = page(server);
    await fixture.clock.advanceBy(30 * 86_400_000);
    await call('invoke', { functionKey: 'now' });
    const [now = 0, made = 0, given] = call.now();
    expect(Math.abs(now - fixture.clock.now())).toBeLessThan(60_000);
    expect(Math.abs(made - fixture.clock.now())).toBeLessThan(60_000);
    expect(given).toBe(5);
  });

  it('asks for consent before egress is allowed', async () => {
    const { server, grants } = serve();
    const egresses = [{ key: 'g', description: 'd', configured: [{ domain: 'x.test', type: ['FETCH_BACKEND_SIDE'] }] }];
    await expect(page(server, '?as=admin')('__permission__egressSet', { egresses })).rejects.toThrow('declined');
    expect(grants.backendDomains()).toEqual([]);
  });
});
