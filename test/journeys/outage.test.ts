/** SCM is down for a week: hardly anybody asks it, nothing is ordered twice or expires, and its return brings no storm. */
import { createCsr } from '../../sandbox/world/keys';
import { watchdogCalls } from '../../src/contract/admin/watchdog-calls';
import type { Order } from '../../src/domain/order/order';
import { ENTITIES } from '../../src/storage/keys';
import { DAY, policy, press } from './stage/life-of-a-certificate';
import { curtain, demand, HOUR, PROFILE, setStage, type Stage } from './stage/stage';

const TERM_DAYS = 46;
/** A third of the life is left. */
const WINDOW_DAYS = 15;
const CROWD = 12;
/** All are due within a week: the crowd is enrolled by and by. */
const APART = DAY / 2;
/** Five that fail, then after a minute, ten minutes, and every hour; of two hosts, one for tokens. */
const MOST_CALLS = 2 * (5 + 2 + 7 * 24);

/** Before five calls had failed. */
const BEGUN_AT_FIRST = 3;
/** Looks every 19 hours, and what there is to write of a renewal that had begun. */
const MOST_WRITES = 14;
/** What was due on the last day of seven begins 4.7 days after SCM is back, and is looked at up to a day later. */
const DAYS_OF_RETURN = 6;
/** Two a day were due; what had begun goes out with the first. */
const MOST_A_DAY = 6;

const calls = (stage: Stage): number => Object.values(stage.scm.calls()).reduce((sum, count) => sum + count, 0);

async function enrolledCrowd(): Promise<{ stage: Stage; keys: string[] }> {
  const stage = await setStage({ termDays: TERM_DAYS });
  const keys: string[] = [];
  for (let index = 0; index < CROWD; index++) {
    const name = `host-${index}.example.com`;
    const { csrPem } = await createCsr([name]);
    const key = await stage.requester.createIssue({ summary: name, profile: PROFILE, csr: csrPem });
    await press(stage, key, ['Enroll Certificate']);
    keys.push(key);
    await stage.advance(APART);
  }
  await policy(stage, {
    autoRenew: true,
    timing: { by: 'window', days: WINDOW_DAYS },
    openRenewalIssue: 'when-needed',
  });
  expect(stage.scm.calls()).toMatchObject({ enroll: CROWD, renew: 0 });
  return { stage, keys };
}

const outlook = async (stage: Stage, key: string) => (await stage.order(key)).certificate?.outlook;

/** Orders that the app has begun by itself and not sent; counts what is written to certificates, too. */
function watched({ app }: Stage) {
  const unsent = new Set<string>();
  const seen = { unsent, writes: 0 };
  const follow = (entityName: string, put: (value: unknown) => void) =>
    app.kvs.records.follow({ kind: 'entity', entityName }, { put: ({ value }) => put(value), drop: () => undefined });
  follow(ENTITIES.certificate, () => (seen.writes += 1));
  follow(ENTITIES.order, (value) => {
    const { id, state, unattended } = value as Order;
    if (state === 'queued' && unattended) unsent.add(id);
    else unsent.delete(id);
  });
  seen.writes = 0;
  return seen;
}

/** @returns how many were renewed on each of so many days */
async function renewedOnEach(stage: Stage, days: number): Promise<number[]> {
  const counts = [];
  for (let day = 0; day < days; day++) {
    const before = stage.scm.calls().renew;
    await stage.advance(DAY);
    counts.push(stage.scm.calls().renew - before);
  }
  return counts;
}

it('that begins before the renewals do', async () => {
  const { stage, keys } = await enrolledCrowd();
  await stage.advance((TERM_DAYS - WINDOW_DAYS) * DAY - CROWD * APART - DAY / 2);
  const before = calls(stage);
  const seen = watched(stage);
  stage.scm.faults.force('drop-before', { times: 1e9 });
  await stage.advance(7 * DAY);
  expect(stage.scm.calls().renew).toBe(0);
  expect(calls(stage) - before).toBeLessThanOrEqual(MOST_CALLS);
  // Whatever waits says so on its issue, once.
  for (const key of keys)
    expect(
      stage.comments(key).filter((words) => /has not answered|did not answer|No answer/.test(words)).length,
    ).toBeLessThanOrEqual(1);
  // But for what had begun when the app took SCM for silent, nothing is begun, and little is written.
  expect(seen.unsent.size).toBeLessThanOrEqual(BEGUN_AT_FIRST);
  expect(seen.writes).toBeLessThanOrEqual(CROWD * MOST_WRITES);
  const last = keys.at(-1) ?? '';
  expect(await outlook(stage, last)).toMatch(/, but SCM does not answer: the app renews it once SCM does/);
  const { troubles } = demand(await stage.admin.onAdminPage(watchdogCalls.viewWatchdog, {}));
  expect(troubles.map(({ title }) => title).join()).toMatch(/SCM has not answered at/);

  stage.scm.faults.unforce();
  const perDay = await renewedOnEach(stage, DAYS_OF_RETURN);
  expect(stage.scm.calls().renew).toBe(CROWD);
  expect(Math.max(...perDay)).toBeLessThanOrEqual(MOST_A_DAY);
  expect(perDay.filter((count) => count > 0).length).toBeGreaterThanOrEqual(4);
  expect(stage.scm.orders.list()).toHaveLength(2 * CROWD);
  expect(keys.map((key) => stage.issue(key).status)).toEqual(keys.map(() => 'Certificate Enrolled'));
  expect(keys.flatMap((key) => stage.comments(key)).filter((words) => /^Expired|has expired/.test(words))).toEqual([]);
  const { troubles: left } = demand(await stage.admin.onAdminPage(watchdogCalls.viewWatchdog, {}));
  expect(left).toEqual([]);
  curtain(stage);
});

it('after which a person’s press goes at once', async () => {
  const { stage, keys } = await enrolledCrowd();
  await stage.advance((TERM_DAYS - WINDOW_DAYS) * DAY - CROWD * APART - DAY / 2);
  stage.scm.faults.force('drop-before', { times: 1e9 });
  await stage.advance(7 * DAY);
  stage.scm.faults.unforce();
  const last = keys.at(-1) ?? '';
  const waited = async () => (await outlook(stage, last))?.includes('what waited goes out little by little');
  for (let hour = 0; hour < 24 && !(await waited()); hour++) await stage.advance(HOUR);
  expect(await waited()).toBe(true);
  const before = stage.scm.calls().renew;
  await press(stage, last, ['Renew Certificate']);
  await stage.advance(60_000);
  expect(stage.scm.calls().renew).toBeGreaterThan(before);
  expect(
    stage.scm.orders.list().filter(({ commonName }) => commonName === `host-${CROWD - 1}.example.com`),
  ).toHaveLength(2);
  curtain(stage);
});

it('during which a person orders: nothing is sent until SCM answers, and then once', async () => {
  const stage = await setStage();
  stage.scm.faults.force('504-before', { times: 1e9 });
  const key = await stage.enroll();
  await stage.advance(DAY);
  expect(stage.scm.calls().enroll).toBe(0);
  stage.scm.faults.unforce();
  await stage.advance(3 * HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.scm.orders.list()).toHaveLength(1);
  curtain(stage);
});

it('leaves no order without an answer but the one that it caught', async () => {
  const stage = await setStage();
  // Signed in before it began: the order itself meets it.
  const first = await stage.enroll(['first.example.com']);
  await stage.advance(60_000);
  stage.scm.faults.force('drop-before', { times: 1e9 });
  const keys = [];
  // One after the other: what goes out at the very same moment is caught together.
  for (let index = 0; index < 6; index++) {
    keys.push(await stage.enroll([`late-${index}.example.com`]));
    await stage.advance(60_000);
  }
  await stage.advance(2 * HOUR);
  stage.scm.faults.unforce();
  await stage.advance(5 * HOUR);
  const states = await Promise.all(keys.map(async (key) => (await stage.order(key)).state));
  expect(states.filter((state) => state === 'unknown').length).toBeLessThanOrEqual(1);
  expect(states.filter((state) => state === 'issued').length).toBeGreaterThanOrEqual(keys.length - 1);
  expect((await stage.order(first)).state).toBe('issued');
  curtain(stage);
});
