import type { Circuit } from '../../domain/outage/circuit';
import { OPENS_AFTER } from '../../domain/outage/circuit';
import type { PastSilence } from '../../domain/outage/silence';
import type { Circuits } from '../../use-cases/ports/self/outage';
import { guard } from './guarded-fetch';

const URL_OF_SCM = 'https://scm.example/api';

/** A host whose answers a test sets, with a store that several callers share. */
function world() {
  const kept = new Map<string, Circuit>();
  const pasts = new Map<string, PastSilence>();
  const turns = new Set<string>();
  const state = {
    now: 0,
    status: 200 as number | 'dropped',
    calls: 0,
    headers: {} as Record<string, string>,
    broken: false,
  };
  const unlessBroken = <T>(value: T): Promise<T> =>
    state.broken ? Promise.reject(new Error('The store is out of order')) : Promise.resolve(value);
  const circuits: Omit<Circuits, 'list' | 'silences'> = {
    past: (host) => unlessBroken(pasts.get(host)),
    keepPast: (host, past) => unlessBroken(void pasts.set(host, past)),
    find: (host) => unlessBroken(kept.get(host)),
    keep: (host, circuit) => unlessBroken(void kept.set(host, circuit)),
    close: (host) => unlessBroken(void kept.delete(host)),
    claim: (host, turn) => {
      const name = `${host} ${turn}`;
      const isFree = !turns.has(name);
      turns.add(name);
      return unlessBroken(isFree);
    },
  };
  const fetch = () => {
    state.calls++;
    if (state.status === 'dropped') return Promise.reject(new TypeError('fetch failed'));
    return Promise.resolve(new Response('', { status: state.status, headers: state.headers }));
  };
  return { state, kept, pasts, guarded: guard(fetch, { circuits, now: () => state.now }) };
}

type World = ReturnType<typeof world>;

const call = ({ guarded }: World) =>
  guarded.fetch(URL_OF_SCM, {}).then(
    ({ status }) => status,
    (thrown: unknown) => (thrown as Error & { code?: string }).code ?? 'thrown',
  );

async function outage(status: World['state']['status'] = 503): Promise<World> {
  const one = world();
  one.state.status = status;
  for (let turn = 0; turn < OPENS_AFTER; turn++) await call(one);
  return one;
}

it.each<World['state']['status']>(['dropped', 429, 500, 502, 503, 504])(
  'after five times %s it leaves the host alone',
  async (status) => {
    const one = await outage(status);
    expect([await call(one), await call(one), one.state.calls]).toEqual(['scm-busy', 'scm-busy', OPENS_AFTER]);
  },
);

it.each([200, 302, 400, 401, 403, 404, 501])('goes on after any number of answers %d', async (status) => {
  const one = world();
  one.state.status = status;
  for (let turn = 0; turn < 20; turn++) expect(await call(one)).toBe(status);
  expect(one.kept.size).toBe(0);
});

it('lets one ask when the time has come, and none beside it', async () => {
  const one = await outage();
  one.state.now = 60_000;
  const said = await Promise.all([call(one), call(one), call(one)]);
  expect(said.sort()).toEqual([503, 'scm-busy', 'scm-busy']);
  expect(one.state.calls).toBe(OPENS_AFTER + 1);
});

it('goes on for all as soon as one was answered', async () => {
  const one = await outage();
  Object.assign(one.state, { now: 60_000, status: 200 });
  expect([await call(one), await call(one), await call(one)]).toEqual([200, 200, 200]);
  expect(one.kept.size).toBe(0);
});

it.each([
  [1, []],
  [30, [{ since: 0, until: 30 * 3_600_000 }]],
])('keeps of a silence of %d hours what is of use to what waited', async (hours, expected) => {
  const one = await outage();
  Object.assign(one.state, { now: hours * 3_600_000, status: 200 });
  expect(await Promise.all([call(one), one.guarded.always(URL_OF_SCM, {})])).toMatchObject([200, { status: 200 }]);
  one.state.now += 60_000;
  expect(await call(one)).toBe(200);
  expect([...one.pasts.values()]).toEqual(expected);
});

it('makes the call that a person waits for, and learns from it', async () => {
  const one = await outage();
  one.state.status = 200;
  expect((await one.guarded.always(URL_OF_SCM, {})).status).toBe(200);
  expect(await call(one)).toBe(200);
});

it('says of a host whose last call had no answer that nothing goes there unasked', async () => {
  const one = world();
  expect(await one.guarded.isShaky(URL_OF_SCM)).toBe(false);
  one.state.status = 'dropped';
  await call(one);
  expect(await one.guarded.isShaky(URL_OF_SCM)).toBe(true);
  expect(await one.guarded.isShaky('https://other.example')).toBe(false);
});

it('waits as long as SCM asks for', async () => {
  const one = world();
  Object.assign(one.state, { status: 503, headers: { 'retry-after': '1800' } });
  for (let turn = 0; turn < OPENS_AFTER; turn++) await call(one);
  one.state.now = 1_799_000;
  expect(await call(one)).toBe('scm-busy');
  one.state.now = 1_800_000;
  expect(await call(one)).toBe(503);
});

it('gets in the way of nothing where its store is out of order', async () => {
  const one = world();
  one.state.broken = true;
  expect(await call(one)).toBe(200);
  one.state.status = 'dropped';
  for (let turn = 0; turn < 9; turn++) expect(await call(one)).toBe('thrown');
  expect(one.state.calls).toBe(10);
});

it.each([
  ['the platform refused', Object.assign(new Error('REQUEST_EGRESS_ALLOWLIST_ERR'))],
  ['there is no such host', Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } })],
])('where %s, SCM is not to blame', async (_name, thrown) => {
  const { kept, state } = world();
  const circuits: Omit<Circuits, 'list' | 'silences'> = {
    past: () => Promise.resolve(undefined),
    keepPast: () => Promise.resolve(),
    find: (host) => Promise.resolve(kept.get(host)),
    keep: (host, circuit) => Promise.resolve(void kept.set(host, circuit)),
    close: () => Promise.resolve(),
    claim: () => Promise.resolve(true),
  };
  const guarded = guard(
    () => {
      throw thrown;
    },
    { circuits, now: () => state.now },
  );
  for (let turn = 0; turn < 9; turn++) await expect(guarded.fetch(URL_OF_SCM, {})).rejects.toBe(thrown);
  expect(kept.size).toBe(0);
});
