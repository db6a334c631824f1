import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFixture, START } from '../fixture-app/fixture';
import type { Fixture } from '../fixture-app/fixture';
import { parseManifest } from '../manifest';

const HOUR = 3_600_000;
const stored = (fixture: Fixture, key: string): unknown =>
  fixture.app.storage.dump().find((item) => item.key === key)?.value;

describe('a validator', () => {
  it.each([
    ['lets the transition pass', { result: true }, { result: true }],
    ['blocks it with a sentence', { result: false, errorMessage: 'No.' }, { result: false, errorMessage: 'No.' }],
  ])('%s', async (_what, say, verdict) => {
    const { app } = startFixture();
    expect(await app.runValidator('before', { configuration: { say } })).toEqual(verdict);
  });

  it.each([
    ['throws', 'throw', 1],
    ['answers something else', 'yes', 0],
  ])('blocks the transition when it %s', async (_what, say, failures) => {
    const { app, host } = startFixture();
    expect(await app.runValidator('before', { configuration: { say } })).toMatchObject({ result: false });
    expect(host.failures).toHaveLength(failures);
  });
});

describe('a post function', () => {
  it('runs when the clock next moves', async () => {
    const fixture = startFixture();
    fixture.app.queuePostFunction('after', { configuration: { count: 'n' }, issue: { id: '1' } });
    expect(stored(fixture, 'n')).toBeUndefined();
    expect(fixture.app.queueDepth()).toBe(1);
    await fixture.app.settle();
    expect(stored(fixture, 'n.last')).toEqual({ configuration: { count: 'n' }, issue: { id: '1' } });
  });

  it('is repeated at most four times when it asks for it', async () => {
    const fixture = startFixture();
    fixture.app.queuePostFunction('after', { configuration: { count: 'n', retryTimes: 100 } });
    await fixture.app.settle();
    expect(stored(fixture, 'n')).toBe(5);
    expect(stored(fixture, 'n.last')).toMatchObject({ retryContext: { retryCount: 4, retryData: { runs: 4 } } });
    expect(fixture.app.queueDepth()).toBe(0);
  });

  it('is not repeated after a throw, which is recorded', async () => {
    const fixture = startFixture();
    fixture.app.queuePostFunction('after', { configuration: { count: 'n', throwTimes: 1 } });
    await fixture.app.settle();
    expect(stored(fixture, 'n')).toBe(1);
    expect(fixture.host.failures).toMatchObject([{ moduleKey: 'after', name: 'FUNCTION_ERROR' }]);
  });

  it('is repeated by the platform after a time-out', async () => {
    const fixture = startFixture({ timeLimitScale: 0.001 });
    fixture.app.queuePostFunction('after', { configuration: { count: 'n', hang: true } });
    await fixture.clock.advanceBy(0);
    expect(fixture.host.failures).toMatchObject([{ name: 'FUNCTION_TIME_OUT' }]);
    expect(fixture.app.queueDepth()).toBe(1);
  });

  it('comes twice in the mode that tests idempotence', async () => {
    const fixture = startFixture({ delivery: 'twice' });
    fixture.app.queuePostFunction('after', { configuration: { count: 'n' } });
    expect(fixture.app.queueDepth()).toBe(2);
    await fixture.app.settle();
    expect(fixture.app.queueDepth()).toBe(0);
  });

  it('is named by its ARI in a workflow rule', () => {
    const { app } = startFixture();
    const ari = app.extensionAri('after');
    expect(ari).toMatch(/^ari:cloud:ecosystem::extension\/0{8}-[-0-9a-f]+\/[-0-9a-f]{36}\/static\/after$/);
    expect(app.rulesFor('jira:workflowPostFunction')).toEqual([{ moduleKey: 'after', ari }]);
  });
});

describe('scheduled triggers', () => {
  it('first run about five minutes after installation, then once per interval', async () => {
    const fixture = startFixture();
    fixture.app.startSchedules();
    fixture.app.startSchedules();
    await fixture.clock.advanceBy(299_999);
    expect(stored(fixture, 'scheduled')).toBeUndefined();
    await fixture.clock.advanceBy(3 * 60_000);
    expect(stored(fixture, 'scheduled')).toBe(2);
    await fixture.clock.advanceTo(START + 24.5 * HOUR);
    expect(stored(fixture, 'scheduled')).toBe(26);
    expect(stored(fixture, 'scheduled.last')).toMatchObject({ context: { cloudId: 'cloud-1', moduleKey: 'hourly' } });
  });

  it.each([
    ['a run in six hours where nothing is to do', true, 3],
    ['every run where something is', false, 19],
  ])('on a slack platform make %s, and the others as ever', async (_what, quiet, runs) => {
    const fixture = startFixture();
    fixture.app.startSchedules();
    const seen = async (untilMs: number): Promise<number> => {
      const before = Number(stored(fixture, 'scheduled') ?? 0);
      await fixture.clock.advanceTo(untilMs);
      return Number(stored(fixture, 'scheduled')) - before;
    };
    const [from, until] = [START + 24.5 * HOUR, START + 44 * HOUR];
    fixture.app.slackenSchedules({ fromMs: from, untilMs: until, isQuiet: () => quiet });
    expect(await seen(from)).toBe(26);
    expect(await seen(until)).toBe(runs);
    expect(await seen(until + 10 * HOUR)).toBe(10);
  });

  it('can be run by hand, and come twice in the mode that tests idempotence', async () => {
    const once = startFixture();
    await once.app.runScheduled('weekly');
    expect(stored(once, 'scheduled')).toBe(1);
    const twice = startFixture({ delivery: 'twice' });
    for (let n = 0; n < 10; n += 1) await twice.app.runScheduled('weekly');
    await twice.clock.advanceBy(HOUR);
    expect(stored(twice, 'scheduled')).toBeGreaterThan(10);
  });
});

describe('a web trigger', () => {
  it('with static answers gives one of its outputs', async () => {
    const { app } = startFixture();
    const answer = { status: 202, headers: { 'content-type': ['text/plain'] }, body: 'taken' };
    expect(await app.callWebTrigger('hook', { method: 'POST', body: 'ok' })).toEqual(answer);
    expect(await app.callWebTrigger('hook', { method: 'POST', body: 'other' })).toMatchObject({ status: 500 });
  });

  it('with dynamic answers says what it wants', async () => {
    const { app } = startFixture();
    const answer = await app.callWebTrigger('open-hook', { method: 'GET', queryParameters: { q: ['1', '2'] } });
    expect(answer).toEqual({ status: 200, headers: { 'x-seen': ['yes'] }, body: 'GET 1,2' });
  });

  it('refuses a body over 5 MB', async () => {
    const { app } = startFixture();
    const body = 'x'.repeat(5 * 1024 * 1024);
    expect(await app.callWebTrigger('hook', { method: 'POST', body })).toMatchObject({ status: 413 });
  });

  it('has a stable address until it is deleted or made anew', async () => {
    const { app, call } = startFixture();
    const get = async (): Promise<string> => ((await call('hookUrl', { key: 'hook' })) as { value: string }).value;
    const url = await get();
    expect(url).toMatch(/^https:\/\/[-0-9a-f]+\.webtrigger\.atlassian\.app\/public\/[-0-9a-f]+$/);
    expect(await get()).toBe(url);
    expect(app.webTriggers.moduleOf(url.split('/').at(-1)!)).toBe('hook');
    expect(await call('hookUrls')).toEqual({ value: [{ moduleKey: 'hook', url }] });
    await call('deleteHookUrl', { url });
    expect(await call('hookUrls')).toEqual({ value: [] });
    expect(await get()).not.toBe(url);
  });
});

describe('a product event', () => {
  it('reaches the triggers that listen to it', async () => {
    const fixture = startFixture();
    await fixture.app.deliverProductEvent('avi:forge:installed:app', { id: 'x' });
    await fixture.app.deliverProductEvent('avi:jira:updated:issue', { id: 'y' });
    expect(stored(fixture, 'installed')).toBe(1);
    expect(stored(fixture, 'installed.last')).toEqual({ id: 'x', eventType: 'avi:forge:installed:app' });
  });

  it.each([
    ['created', 'somebody', { id: 'x', eventType: 'avi:jira:created:attachment' }],
    ['deleted', 'somebody', { id: 'x', eventType: 'avi:jira:deleted:attachment' }],
    ['deleted', 'app', { id: 'x', eventType: 'avi:jira:deleted:attachment', selfGenerated: true }],
    ['created', 'app', undefined],
  ])('of an attachment that was %s by %s comes later, unless the trigger ignores what the app does', async (...row) => {
    const [how, who, seen] = row;
    const fixture = startFixture();
    const causedBy = who === 'app' ? fixture.app.state.site.appAccountId : who;
    fixture.app.queueProductEvent({ eventType: `avi:jira:${how}:attachment`, event: { id: 'x' }, causedBy });
    expect(stored(fixture, 'installed.last')).toBeUndefined();
    await fixture.app.settle();
    expect(stored(fixture, 'installed.last')).toEqual(seen);
  });

  it('comes twice in the mode that tests idempotence', () => {
    const fixture = startFixture({ delivery: 'twice' });
    fixture.app.queueProductEvent({ eventType: 'avi:jira:deleted:attachment', event: { id: 'x' } });
    expect(fixture.app.queueDepth()).toBe(2);
  });
});

describe('the manifest', () => {
  const text = readFileSync(join(__dirname, '..', 'fixture-app', 'manifest.yml'), 'utf8');
  it('with six scheduled triggers is refused', () => {
    const more = ['a', 'b', 'c', 'd'].map((key) => `    - { key: ${key}, function: hourly, interval: day }\n`).join('');
    const six = text.replace('  scheduledTrigger:\n', `  scheduledTrigger:\n${more}`);
    expect(() => parseManifest(six)).toThrow('6 scheduled triggers');
  });

  it.each([
    ['a function that does not exist', 'function: after', 'function: nowhere', 'undefined function nowhere'],
    ['a long function outside of async modules', 'function: before', 'function: slow-worker', 'defines timeoutSeconds'],
    ['a handler without a file', 'index.after', 'after', 'must be written file.export'],
    ['a key that is used twice', 'key: before', 'key: after', 'used twice'],
    ['a time limit over 900 s', 'timeoutSeconds: 900', 'timeoutSeconds: 901', 'between 1 and 900'],
  ])('with %s is refused', (_what, ...[from, to, message]) => {
    expect(() => parseManifest(text.replace(from, to))).toThrow(message);
  });

  it('that names a handler which the bundle lacks is refused on installation', () => {
    const manifest = parseManifest(text.replace('index.installed', 'index.missing'));
    expect(() => startFixture({ manifest })).toThrow('does not export missing');
  });
});
