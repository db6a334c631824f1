import { ensureBundle } from '../forge-host/bundle';
import { personAt } from '../world/person';
import { createWorld, type World } from '../world/world';
import { shell } from './shell';
import { Site } from './site';

const ROOT = process.cwd();
const ORIGIN = 'http://127.0.0.1:4180';
const HOUR = 3_600_000;

type Headed = Record<string, string>;

interface Shown {
  readonly world: World;
  readonly site: Site;
  readonly get: (path: string, headers?: Headed) => Promise<Response>;
  readonly post: (path: string, form: Record<string, string>, headers?: Headed) => Promise<Response>;
}

async function shown(remake?: () => Promise<World>): Promise<Shown> {
  const world = await freshWorld();
  const site = new Site({ world, root: ROOT, ...(remake && { remake }) });
  const app = shell(site);
  const ask = async (path: string, init: RequestInit) => app.request(`${ORIGIN}${path}`, init);
  return {
    ...{ world, site },
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, form, headers = { origin: ORIGIN }) =>
      ask(path, { method: 'POST', body: new URLSearchParams(form), headers }),
  };
}

const freshWorld = async () => createWorld({ root: ROOT, bundleDir: await ensureBundle(ROOT), faultRate: 0 });

describe('who is answered', () => {
  it.each([
    ['127.0.0.1:4180', 200],
    ['localhost:4180', 200],
    ['[::1]:4180', 200],
    ['sandbox.example:4180', 421],
    ['127.0.0.1.example', 421],
  ])('asked as %s the sandbox says %d', async (host, status) => {
    expect((await (await shown()).get('/', { host })).status).toBe(status);
  });

  it.each([
    ['a form of another site', { origin: 'https://evil.example' }, 403],
    ['a form without an origin', {}, 403],
    ['an own form', { origin: ORIGIN }, 303],
  ])('%s: %j', async (_, headers, status) => {
    const { post, site } = await shown();
    expect((await post('/time/run', { run: 'yes' }, headers)).status).toBe(status);
    await site.time.end();
  });

  it('lets nothing foreign into its own pages, and leaves the app’s pages the policy of the platform', async () => {
    const { get } = await shown();
    expect((await get('/')).headers.get('content-security-policy')).toMatch(
      /default-src 'self'.*frame-ancestors 'none'/,
    );
    const page = await get('/app/profile-settings/');
    expect(page.headers.get('content-security-policy')).toMatch(/style-src [^;]*'unsafe-inline'/);
  });

  it('leads back to its own pages alone', async () => {
    const { post } = await shown();
    const headers = { origin: ORIGIN, referer: `${ORIGIN}//evil.example/x?status=Done&notice=3` };
    const answer = await post('/theme', { theme: 'dark' }, headers);
    expect(answer.headers.get('location')).toBe('/evil.example/x?status=Done');
  });
});

describe('the clock', () => {
  it.each([
    [{ hours: '1' }, HOUR],
    [{ days: '3' }, 72 * HOUR],
    [{ days: '0' }, 0],
    [{ days: '401' }, 0],
    [{ days: '-1' }, 0],
    [{ days: '1.5' }, 0],
    [{}, 0],
  ])('moves for %j by %d milliseconds', async (form, distance) => {
    const { world, site, post } = await shown();
    const start = world.clock.now();
    const answer = await post('/time/advance', { turn: '0', ...form });
    expect(answer.headers.get('location')).toMatch(distance === 0 ? /notice=/ : /^\/$/);
    while (site.time.state().advance) await new Promise(setImmediate);
    expect(world.clock.now() - start).toBe(distance);
  });

  it('refuses a form that was sent before', async () => {
    const { site, post, get } = await shown();
    await post('/time/advance', { turn: '0', hours: '1' });
    while (site.time.state().advance) await new Promise(setImmediate);
    const { location } = (await (
      await post('/time/advance', { turn: '0', hours: '1' }, { origin: ORIGIN, accept: 'application/json' })
    ).json()) as { location: string };
    expect(await (await get(location)).text()).toContain('The clock was advanced meanwhile.');
  });
});

describe('a reset', () => {
  it('is not offered where no other world can be made', async () => {
    const { get } = await shown();
    expect((await get('/reset')).status).toBe(404);
    expect(await (await get('/')).text()).not.toContain('Reset');
  });

  it('keeps the old world when no new one can be made, and says why', async () => {
    const { world, site, post, get } = await shown(() => Promise.reject(new Error('The story went wrong.')));
    const answer = await post('/reset', { story: 'yes' });
    expect(site.world).toBe(world);
    expect(await (await get(answer.headers.get('location') ?? '')).text()).toContain('The story went wrong.');
    expect(site.time.advance(HOUR, 0)).toBe('started');
    await site.time.end();
  });

  it.each([
    [{ story: 'yes' }, 'A fresh world, with the story played in it.'],
    [{}, 'A fresh world without the story: the project CERT, no issue and no profile yet.'],
  ])('asked with %j says what is there: %s', async (form, said) => {
    const { post, get } = await shown(freshWorld);
    const answer = await post('/reset', form);
    expect(await (await get(answer.headers.get('location') ?? '')).text()).toContain(said);
  });

  it('is done once for two presses, and the app of the new world is served', async () => {
    const made: World[] = [];
    const { site, post, get, world } = await shown(async () => {
      const next = await freshWorld();
      made.push(next);
      return next;
    });
    const before = site.worldId;
    await personAt(world, world.people.requester).createIssue({ summary: 'Of the old world' });
    await Promise.all([post('/reset', {}), post('/reset', {})]);
    expect(made).toHaveLength(1);
    expect([site.world, site.worldId === before]).toEqual([made[0], false]);
    expect(await (await get('/')).text()).not.toContain('Of the old world');
    const body = JSON.stringify({ payload: {}, as: site.world.people.requester });
    const headers = { 'content-type': 'application/json' };
    const request = new Request(`${ORIGIN}/app/profile-settings/__host/getContext`, { method: 'POST', body, headers });
    expect(await (await shell(site).fetch(request)).json()).toMatchObject({ ok: true });
  });
});

it('lists ten thousand issues in a moment', async () => {
  const { world, get } = await shown();
  const requester = personAt(world, world.people.requester);
  const place = { project: { key: 'CERT' }, issuetype: { name: 'Certificate' } };
  for (let batch = 0; batch < 200; batch += 1) {
    const issueUpdates = Array.from({ length: 50 }, (_, at) => ({
      fields: { ...place, summary: `Certificate ${batch * 50 + at + 1}` },
    }));
    await requester.call('POST', '/issue/bulk', { issueUpdates });
  }
  await get('/');
  const started = performance.now();
  const page = await (await get('/')).text();
  const took = performance.now() - started;
  expect(page).toContain('10,000 issues');
  expect(page.match(/href="\/browse\//g)).toHaveLength(50);
  expect(took).toBeLessThan(2_000);
});
