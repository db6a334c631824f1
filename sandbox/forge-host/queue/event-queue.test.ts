import { startFixture } from '../fixture-app/fixture';
import type { Fixture } from '../fixture-app/fixture';

interface Told {
  value?: { jobId?: string; [other: string]: unknown };
  error?: { kind: string; message: string };
}
const ask = async (fixture: Fixture, functionKey: string, payload: object): Promise<Told> =>
  (await fixture.call(functionKey, payload)) as Told;
const push = (fixture: Fixture, ...events: object[]): Promise<Told> => ask(fixture, 'push', { events });
const stored = (fixture: Fixture, key: string): unknown =>
  fixture.app.storage.dump().find((item) => item.key === key)?.value;

const MINUTE = 60_000;

describe('a queue event', () => {
  it('reaches its consumer on the virtual clock, after its delay and not before', async () => {
    const fixture = startFixture();
    await push(fixture, { body: { count: 'n' }, delayInSeconds: 900 });
    await fixture.clock.advanceBy(15 * MINUTE - 1);
    expect(stored(fixture, 'n')).toBeUndefined();
    await fixture.clock.advanceBy(1);
    expect(stored(fixture, 'n')).toBe(1);
    expect(stored(fixture, 'n.last')).toMatchObject({ queueName: 'work', body: { count: 'n' } });
    expect(fixture.app.queueDepth()).toBe(0);
  });

  it('is repeated as its consumer asks, with what the consumer wants to remember', async () => {
    const fixture = startFixture();
    await push(fixture, { body: { count: 'n', retryTimes: 1 } });
    await fixture.clock.advanceBy(59_999);
    expect(stored(fixture, 'n')).toBe(1);
    await fixture.clock.advanceBy(1);
    expect(stored(fixture, 'n')).toBe(2);
    expect(stored(fixture, 'n.last')).toMatchObject({
      retryContext: {
        retryCount: 1,
        retryReason: 'FUNCTION_RETRY_REQUEST',
        retryData: { runs: 1 },
        retentionWindow: { remainingTimeMs: 24 * 60 * MINUTE - 60_000 },
      },
    });
    expect(fixture.host.failures).toEqual([]);
  });

  it('is repeated with growing pauses when its consumer throws, each throw being recorded', async () => {
    const fixture = startFixture();
    await push(fixture, { body: { count: 'n', throwTimes: 2 } });
    await fixture.app.settle();
    expect(stored(fixture, 'n')).toBe(3);
    expect(fixture.host.failures.map(({ error }) => error.split('\n')[0])).toEqual([
      'Error: failure 1',
      'Error: failure 2',
    ]);
  });

  it('is given up after 24 hours when its consumer always throws', async () => {
    const fixture = startFixture();
    const told = await push(fixture, { body: { count: 'n', throwTimes: 1_000 } });
    await fixture.app.settle(48 * 60 * MINUTE);
    const runs = stored(fixture, 'n') as number;
    expect(runs).toBeGreaterThan(90);
    expect(runs).toBeLessThan(110);
    expect(fixture.app.queueDepth()).toBe(0);
    const jobId = told.value?.jobId;
    expect(await fixture.call('stats', { jobId })).toEqual({ value: { success: 0, inProgress: 0, failed: 1 } });
  });

  it('is repeated after its consumer has run out of time', async () => {
    const fixture = startFixture({ timeLimitScale: 0.001 });
    await push(fixture, { body: { count: 'n', hang: true } });
    await fixture.clock.advanceBy(0);
    expect(fixture.host.failures).toMatchObject([{ name: 'FUNCTION_TIME_OUT', functionKey: 'worker' }]);
    expect(fixture.app.queueDepth()).toBe(1);
  });

  it('comes twice, under one id, in the mode that tests idempotence', async () => {
    const fixture = startFixture({ delivery: 'twice' });
    for (let n = 0; n < 20; n += 1) await push(fixture, { body: { count: `n${n}` } });
    await fixture.app.settle();
    const runs = Array.from({ length: 20 }, (_, n) => stored(fixture, `n${n}`) as number);
    // A count of one shows two copies that ran at the same moment and overwrote each other's counting.
    expect(new Set(runs)).toEqual(new Set([1, 2]));
    expect(fixture.app.queueDepth()).toBe(0);
  });

  it('runs the same way again with the same seed', async () => {
    const order = async (): Promise<unknown[]> => {
      const fixture = startFixture({ delivery: 'twice' });
      const events = Array.from({ length: 10 }, (_, n) => ({ body: { count: `n${n}` } }));
      await push(fixture, ...events);
      await fixture.app.settle();
      return fixture.app.storage.dump().map(({ key, updatedAt }) => [key, updatedAt]);
    };
    expect(await order()).toEqual(await order());
  });
});

describe('a push', () => {
  const many = (count: number, body: object = {}): object[] => Array.from({ length: count }, () => ({ body }));
  it.each([
    ['51 events', many(51), 'TooManyEventsError'],
    ['no event', [], 'NoEventsToPushError'],
    ['more than 200 KB', many(1, { text: 'x'.repeat(201 * 1024) }), 'PayloadTooBigError'],
    ['a delay of 901 seconds', [{ body: {}, delayInSeconds: 901 }], 'InvalidPushSettingsError'],
    ['a concurrency without a limit', [{ body: {}, concurrency: { key: 'k' } }], 'InternalServerError'],
  ])('of %s is refused', async (_what, events, kind) => {
    const fixture = startFixture();
    expect((await ask(fixture, 'push', { events })).error).toMatchObject({ kind });
    expect(fixture.app.queueDepth()).toBe(0);
  });

  it('to a queue without a consumer is refused', async () => {
    const fixture = startFixture();
    const { error } = await ask(fixture, 'push', { queue: 'nowhere', events: many(1) });
    expect(error?.message).toContain('no consumer for queue nowhere');
  });

  it('of an event over 100 KB is refused where the consumer may run long', async () => {
    const fixture = startFixture();
    const events = many(1, { text: 'x'.repeat(101 * 1024) });
    expect((await ask(fixture, 'push', { queue: 'slow', events })).error?.kind).toBe('PayloadTooBigError');
    expect((await ask(fixture, 'push', { queue: 'work', events })).error).toBeUndefined();
  });

  it('beyond 500 events in a virtual minute is refused where rates are enforced', async () => {
    const fixture = startFixture({ enforceRates: true });
    for (let n = 0; n < 10; n += 1) expect((await push(fixture, ...many(50))).error).toBeUndefined();
    expect((await push(fixture, ...many(1))).error?.kind).toBe('RateLimitError');
    await fixture.clock.advanceBy(MINUTE);
    expect((await push(fixture, ...many(1))).error).toBeUndefined();
  });

  it('after 1,000 pushes in a row is refused', () => {
    const { app } = startFixture();
    const body = { queueName: 'work', jobId: 'job', payload: [{ body: {} }] };
    expect(app.queue.publish(body, 999).status).toBe(201);
    expect(app.queue.publish(body, 1_000).status).toBe(405);
  });
});

describe('a job', () => {
  it('tells its progress and can be cancelled while its events wait', async () => {
    const fixture = startFixture();
    const told = await push(fixture, { body: { count: 'now' } }, { body: { count: 'later' }, delayInSeconds: 60 });
    const job = { jobId: told.value?.jobId };
    expect(await fixture.call('stats', job)).toEqual({ value: { success: 0, inProgress: 2, failed: 0 } });
    await fixture.clock.advanceBy(0);
    expect(await fixture.call('stats', job)).toEqual({ value: { success: 1, inProgress: 1, failed: 0 } });
    expect(await fixture.call('cancel', job)).toEqual({ value: undefined });
    await fixture.app.settle();
    expect(stored(fixture, 'later')).toBeUndefined();
  });

  it.each(['stats', 'cancel'])('that nobody pushed has no %s', async (operation) => {
    expect((await ask(startFixture(), operation, { jobId: 'none' })).error?.kind).toBe('JobDoesNotExistError');
  });
});

describe('events of one concurrency key', () => {
  it.each([
    [1, 10],
    [2, 5],
  ])('run no more than %d at a time', async (limit, least) => {
    const fixture = startFixture();
    const events = Array.from({ length: 10 }, () => ({ body: { count: 'n' }, concurrency: { key: 'k', limit } }));
    await push(fixture, ...events);
    await fixture.app.settle();
    // Runs side by side overwrite each other's counting, so the count tells how many came one after another.
    expect(stored(fixture, 'n')).toBe(least);
  });
});
