import { startFixture } from '../fixture-app/fixture';
import type { Fixture } from '../fixture-app/fixture';
import { parseManifest } from '../manifest';

interface Told {
  value?: unknown;
  error?: { kind: string; message: string; code: string };
}
type Ask = (action: string, payload?: object) => Promise<Told>;
const storageOf =
  (fixture: Fixture): Ask =>
  async (action, payload = {}) =>
    (await fixture.call('storage', { do: action, ...payload })) as Told;

const book = (year: number, more: object = {}): object => ({
  title: `T${year}`,
  shelf: 'a',
  year,
  lent: false,
  ...more,
});
const deep = (depth: number): object => (depth === 1 ? { end: 1 } : { next: deep(depth - 1) });
const kib = (n: number): string => 'x'.repeat(n * 1024);

describe('a plain key', () => {
  it('holds a value until it is deleted', async () => {
    const ask = storageOf(startFixture());
    expect(await ask('get', { key: 'k' })).toEqual({ value: undefined });
    await ask('set', { key: 'k', value: { a: [1, true, 'x'] } });
    expect(await ask('get', { key: 'k' })).toEqual({ value: { a: [1, true, 'x'] } });
    await ask('delete', { key: 'k' });
    expect(await ask('get', { key: 'k' })).toEqual({ value: undefined });
    expect(await ask('delete', { key: 'k' })).toEqual({ value: undefined });
  });

  it.each([
    ['', 'KEY_TOO_SHORT'],
    ['x'.repeat(501), 'KEY_TOO_LONG'],
    ['a/b', 'INVALID_KEY'],
    ['a+b', 'INVALID_KEY'],
    ['a=b', 'INVALID_KEY'],
    ['*', 'INVALID_KEY'],
    ['  ', 'INVALID_KEY'],
  ])('may not be written %j', async (key, code) => {
    expect((await storageOf(startFixture())('set', { key, value: 1 })).error).toMatchObject({ code });
  });

  it.each([
    ['over 240 KiB', kib(240), 'MAX_SIZE'],
    ['deeper than 31', deep(32), 'MAX_DEPTH'],
    ['that is null', null, 'INVALID_VALUE'],
  ])('takes no value %s', async (_what, value, code) => {
    expect((await storageOf(startFixture())('set', { key: 'k', value })).error).toMatchObject({ code });
  });

  it('takes a value 31 deep', async () => {
    expect((await storageOf(startFixture())('set', { key: 'k', value: deep(31) })).error).toBeUndefined();
  });

  it('is claimed once by FAIL_IF_EXISTS', async () => {
    const ask = storageOf(startFixture());
    const claim = { key: 'k', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } };
    expect((await ask('set', claim)).error).toBeUndefined();
    expect((await ask('set', claim)).error).toMatchObject({ kind: 'ForgeKvsAPIError', code: 'KEY_ALREADY_EXISTS' });
  });

  it.each([
    ['PREVIOUS', 1],
    ['LATEST', 2],
  ])('gives back its %s value when overridden', async (returnValue, value) => {
    const ask = storageOf(startFixture());
    await ask('set', { key: 'k', value: 1 });
    const told = await ask('set', { key: 'k', value: 2, options: { keyPolicy: 'OVERRIDE', returnValue } });
    expect(told).toEqual({ value: { key: 'k', value } });
  });

  it('is gone when its time to live is over on the virtual clock', async () => {
    const fixture = startFixture();
    const ask = storageOf(fixture);
    await ask('set', { key: 'k', value: 1, options: { ttl: { value: 2, unit: 'HOURS' } } });
    const fields = { options: { metadataFields: ['EXPIRE_TIME', 'CREATED_AT'] } };
    expect(await ask('get', { key: 'k', ...fields })).toEqual({
      value: { key: 'k', value: 1, createdAt: fixture.clock.now(), expireTime: '2026-10-01T10:00:00.000Z' },
    });
    await fixture.clock.advanceBy(2 * 3_600_000);
    expect(await ask('get', { key: 'k' })).toEqual({ value: undefined });
  });

  it('is found by its beginning, page by page', async () => {
    const ask = storageOf(startFixture());
    for (const key of ['a1', 'b1', 'b2', 'b3']) await ask('set', { key, value: key });
    const first = (await ask('query', { start: 'b', limit: 2 })).value as { results: object[]; nextCursor: string };
    expect(first.results).toMatchObject([{ key: 'b1' }, { key: 'b2' }]);
    const second = await ask('query', { start: 'b', limit: 2, cursor: first.nextCursor });
    expect(second.value).toMatchObject({ results: [{ key: 'b3', value: 'b3' }] });
    expect(second.value).not.toHaveProperty('nextCursor');
    expect((await ask('query', { limit: 101 })).error).toMatchObject({ code: 'LIST_QUERY_LIMIT_EXCEEDED' });
  });

  it('cannot be used without the scope storage:app', async () => {
    const fixture = startFixture();
    const { manifest } = fixture.app.state;
    const permissions = { ...manifest.permissions, scopes: [] };
    const ask = storageOf(startFixture({ manifest: { ...manifest, permissions } }));
    expect((await ask('get', { key: 'k' })).error).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a secret', () => {
  it('is kept apart from plain keys, and never shown by a dump', async () => {
    const fixture = startFixture();
    const ask = storageOf(fixture);
    await ask('setSecret', { key: 'k', value: 'hunter2hunter2' });
    expect(await ask('getSecret', { key: 'k' })).toEqual({ value: 'hunter2hunter2' });
    expect(await ask('get', { key: 'k' })).toEqual({ value: undefined });
    expect(JSON.stringify(fixture.app.storage.dump())).not.toContain('hunter2');
    expect((await ask('setSecret', { key: 'k', value: kib(128) })).error).toMatchObject({ code: 'MAX_SIZE' });
    await ask('deleteSecret', { key: 'k' });
    expect(await ask('getSecret', { key: 'k' })).toEqual({ value: undefined });
  });

  it('is noticed where it stands in plain, in the store or in the log', async () => {
    const fixture = startFixture();
    const ask = storageOf(fixture);
    await ask('setSecret', { key: 'k', value: { password: 'hunter2hunter2' } });
    expect(fixture.app.storage.findPlaintextSecrets()).toEqual([]);
    await ask('set', { key: 'leak', value: { url: 'https://x/?p=hunter2hunter2' } });
    await fixture.call('log', { text: 'with hunter2hunter2' });
    expect(fixture.app.storage.findPlaintextSecrets()).toEqual(['leak', 'log line 0']);
  });
});

describe('a custom entity', () => {
  it.each([
    ['an undeclared attribute', book(1, { colour: 'red' }), 'INVALID_ATTRIBUTE'],
    ['a wrong type', book(1, { title: 7 }), 'INVALID_ENTITY_VALUE'],
    ['an empty text', book(1, { title: ' ' }), 'INVALID_ENTITY_VALUE'],
    ['an integer of more than 32 bits', book(2 ** 31), 'INVALID_ENTITY_VALUE'],
    ['a fraction for an integer', book(1.5), 'INVALID_ENTITY_VALUE'],
    ['no object', 'text', 'INVALID_VALUE'],
    ['a range value over 900 bytes', book(1, { title: 'x'.repeat(901) }), 'MAX_SIZE'],
    ['a partition over 1,700 bytes', book(1, { shelf: 'x'.repeat(1_701) }), 'MAX_SIZE'],
  ])('takes no value with %s', async (_what, value, code) => {
    expect((await storageOf(startFixture())('setBook', { key: 'k', value })).error).toMatchObject({ code });
  });

  it('is refused when the manifest does not declare it', async () => {
    expect((await storageOf(startFixture())('otherEntity', { key: 'k' })).error?.message).toContain(
      'no entity magazine',
    );
  });

  it('has its own keys, policy and deletion', async () => {
    const ask = storageOf(startFixture());
    await ask('set', { key: 'k', value: 'plain' });
    await ask('setBook', { key: 'k', value: book(1) });
    expect(await ask('getBook', { key: 'k' })).toEqual({ value: book(1) });
    const again = { key: 'k', value: book(2), options: { keyPolicy: 'FAIL_IF_EXISTS' } };
    expect((await ask('setBook', again)).error).toMatchObject({ code: 'KEY_ALREADY_EXISTS' });
    await ask('deleteBook', { key: 'k' });
    expect(await ask('getBook', { key: 'k' })).toEqual({ value: undefined });
    expect(await ask('get', { key: 'k' })).toEqual({ value: 'plain' });
  });

  async function library(): Promise<Ask> {
    const ask = storageOf(startFixture());
    for (const year of [1930, 1910, 1920, 1900]) {
      await ask('setBook', { key: `k${year}`, value: book(year, { lent: year < 1920 }) });
    }
    await ask('setBook', { key: 'other', value: book(1915, { shelf: 'b' }) });
    await ask('setBook', { key: 'unsorted', value: { title: 'U', shelf: 'a', lent: false } });
    return ask;
  }
  const keys = (told: Told): string[] => (told.value as { results: { key: string }[] }).results.map(({ key }) => key);
  const cursor = (told: Told): string => (told.value as { nextCursor: string }).nextCursor;

  it('is read in the order of an index, within a partition and a range', async () => {
    const ask = await library();
    expect(keys(await ask('shelf', { shelf: 'a' }))).toEqual(['k1900', 'k1910', 'k1920', 'k1930']);
    expect(keys(await ask('shelf', { shelf: 'a', sort: 'DESC', limit: 2 }))).toEqual(['k1930', 'k1920']);
    expect(keys(await ask('shelf', { shelf: 'a', from: 1920 }))).toEqual(['k1920', 'k1930']);
    expect(keys(await ask('byTitle', { start: 'T191' }))).toEqual(['k1910', 'other']);
    expect(keys(await ask('byKey'))).toEqual(['k1900', 'k1910', 'k1920', 'k1930', 'other', 'unsorted']);
  });

  it('is read page by page, in both directions', async () => {
    const ask = await library();
    for (const [sort, expected] of [
      ['ASC', ['k1900', 'k1910', 'k1920', 'k1930']],
      ['DESC', ['k1930', 'k1920', 'k1910', 'k1900']],
    ] as const) {
      const first = await ask('shelf', { shelf: 'a', sort, limit: 3 });
      const second = await ask('shelf', { shelf: 'a', sort, limit: 3, cursor: cursor(first) });
      expect([...keys(first), ...keys(second)]).toEqual(expected);
      expect(cursor(second)).toBeUndefined();
    }
  });

  it('is filtered after the page is read, so that a page may be empty and still go on', async () => {
    const ask = await library();
    const first = await ask('shelf', { shelf: 'a', limit: 2, lent: false });
    expect(keys(first)).toEqual([]);
    expect(keys(await ask('shelf', { shelf: 'a', limit: 2, lent: false, cursor: cursor(first) }))).toEqual([
      'k1920',
      'k1930',
    ]);
  });

  it.each([
    ['an index that is not declared', 'badIndex', { payload: {}, code: 'INDEX_NOT_FOUND' }],
    ['a missing partition', 'noPartition', { payload: {}, code: 'INVALID_PARTITION' }],
    [
      'a page over 100',
      'shelf',
      { payload: { shelf: 'a', limit: 101 }, code: 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE' },
    ],
    ['a foreign cursor', 'shelf', { payload: { shelf: 'a', cursor: 'x' }, code: 'INVALID_CURSOR' }],
  ])('cannot be read by %s', async (_what, action, { payload, code }) => {
    expect((await storageOf(startFixture())(action, payload)).error).toMatchObject({ code });
  });
});

describe('a batch', () => {
  it('succeeds or fails item by item', async () => {
    const ask = storageOf(startFixture());
    const items = [
      { key: 'good', value: 1 },
      { key: 'b', entityName: 'book', value: book(1) },
      { key: 'bad/key', value: 1 },
    ];
    expect((await ask('batchSet', { items })).value).toMatchObject({
      successfulKeys: [{ key: 'good' }, { key: 'b', entityName: 'book' }],
      failedKeys: [{ key: 'bad/key', error: { code: 'INVALID_KEY' } }],
    });
    expect((await ask('batchGet', { items: [{ key: 'good' }, { key: 'none' }] })).value).toMatchObject({
      successfulKeys: [{ key: 'good', value: 1 }],
      failedKeys: [{ key: 'none', error: { code: 'KEY_NOT_FOUND' } }],
    });
    await ask('batchDelete', { items: [{ key: 'good' }] });
    expect(await ask('get', { key: 'good' })).toEqual({ value: undefined });
  });

  it.each([
    ['26 items', Array.from({ length: 26 }, (_, n) => ({ key: `k${n}`, value: n })), 'BATCH_SIZE_INVALID'],
    ['over 4 MB', Array.from({ length: 20 }, (_, n) => ({ key: `k${n}`, value: kib(230) })), 'MAX_SIZE'],
    ['the same key twice', ['k', 'k'].map((key) => ({ key, value: 1 })), 'DUPLICATE_KEY'],
  ])('of %s is refused', async (_what, items, code) => {
    // The push of 4 MB exceeds what a page may send, so the store is asked without one.
    const { app } = startFixture();
    const answer = app.kvs.call('/api/v1/batch/set', items);
    expect(await answer.json()).toMatchObject({ code });
  });
});

describe('a transaction', () => {
  it('happens as a whole while its conditions hold, and not at all otherwise', async () => {
    const ask = storageOf(startFixture());
    expect((await ask('claim', { key: 'k', value: book(1) })).error).toBeUndefined();
    expect(await ask('get', { key: 'k.log' })).toEqual({ value: 'claimed' });
    const refused = { kind: 'ForgeKvsAPIError', code: 'TRANSACTION_CONDITION_FAILED' };
    expect((await ask('claim', { key: 'k', value: book(2) })).error).toMatchObject(refused);
    expect((await ask('advance', { key: 'k', value: book(3), year: 9 })).error).toMatchObject(refused);
    expect(await ask('get', { key: 'k.log' })).toEqual({ value: 'claimed' });
    expect((await ask('advance', { key: 'k', value: book(3), year: 1 })).error).toBeUndefined();
    expect(await ask('getBook', { key: 'k' })).toEqual({ value: book(3) });
    expect(await ask('get', { key: 'k.log' })).toEqual({ value: undefined });
  });

  it.each([
    ['26 operations', Array.from({ length: 26 }, (_, n) => ({ key: `k${n}`, value: n }))],
    ['the same key twice', ['k', 'k'].map((key) => ({ key, value: 1 }))],
  ])('of %s is refused', async (_what, items) => {
    const ask = storageOf(startFixture());
    expect((await ask('manySets', { items })).error).toMatchObject({ code: 'INVALID_TRANSACTION' });
    expect(await ask('get', { key: 'k' })).toEqual({ value: undefined });
  });

  it('takes no condition on a plain key', async () => {
    expect((await storageOf(startFixture())('plainCondition', { key: 'k' })).error).toMatchObject({
      code: 'INVALID_TRANSACTION',
    });
  });
});

describe('an operation that the store does not have', () => {
  it('is answered 501 and recorded', () => {
    const { app, host } = startFixture();
    expect(app.kvs.call('/api/v1/count', {}).status).toBe(501);
    expect(host.unmodelled).toEqual(['kvs /api/v1/count']);
  });
});

describe('the manifest', () => {
  const text = (extra: string): string => `
app:
  id: ari:cloud:ecosystem::app/x
${extra}
modules:
  function: []
`;
  const storage = (index: string, type = 'string'): string => `
  storage:
    entities:
      - name: book
        attributes: { title: { type: ${type} } }
        indexes: ${index}`;
  it.each([
    ['an index over an undeclared attribute', storage('[year]'), 'attribute year is not declared'],
    ['an index over a boolean', storage('[title]', 'boolean'), 'title cannot be a range'],
    ['eight indexes', storage(`[${Array(8).fill('title').join()}]`), 'more than 7 indexes'],
    ['an unknown type', storage('[]', 'date'), 'unknown type date'],
  ])('with %s is refused', (_what, extra, message) => {
    expect(() => parseManifest(text(extra))).toThrow(message);
  });
});
