/** Journey 3: certificates that nobody waits for are looked at every few days, many in one job; each is told what happened to it, whatever happens to the others. */
import type { Exchange } from '../../sandbox/world/world';
import { certIdOf, DAY, setBriefStage } from './stage/life-of-a-certificate';
import { curtain, HOUR, type Stage } from './stage/stage';

const MANY = 24;
const STATUS = /\/api\/v1\/certificates\/(\d+)\/status$/;

/** How often SCM was asked about each, by the certificate's id. */
class Asked {
  readonly times = new Map<string, number>();

  readonly observe = ({ side, request }: Exchange): Promise<void> => {
    const certId = side === 'scm' ? STATUS.exec(request.url)?.[1] : undefined;
    if (certId !== undefined) this.times.set(certId, (this.times.get(certId) ?? 0) + 1);
    return Promise.resolve();
  };
}

async function issuedAtOnce(asked: Asked, delivery?: 'twice') {
  const stage = await setBriefStage({ observe: asked.observe, ...(delivery && { delivery }) });
  const keys: string[] = [];
  for (let index = 0; index < MANY; index++) keys.push(await stage.enroll([`host-${index}.example.com`]));
  await stage.advance(6 * HOUR);
  const certIds = keys.map((key) => certIdOf(stage, key));
  asked.times.clear();
  return { stage, keys, certIds };
}

/** Of the jobs that looked at certificates which nobody waits for: how many certificates each of them had. */
const sizesOf = ({ app }: Stage): number[] =>
  app.logs.flatMap(({ text }) => /^job certificates=(\d+)/.exec(text)?.[1] ?? []).map(Number);

it('asks SCM about each once in three to four days, in few jobs', async () => {
  const asked = new Asked();
  const { stage, certIds } = await issuedAtOnce(asked);
  await stage.advance(3.8 * DAY);
  expect([...asked.times.keys()].sort()).toEqual([...certIds].sort());
  expect(Math.max(...asked.times.values())).toBe(1);
  const sizes = sizesOf(stage);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(MANY);
  // Their looks are spread over half a day, and every four hours a duty finds them.
  expect(sizes.length).toBeLessThanOrEqual(5);
  curtain(stage);
});

/** Transactions of the store from now on. */
function transactionsOf({ app }: Stage): { count: number } {
  const counted = { count: 0 };
  const { kvs } = app;
  const call = kvs.call.bind(kvs);
  kvs.call = (path, body) => {
    if (path.endsWith('/transaction')) counted.count += 1;
    return call(path, body);
  };
  return counted;
}

it('writes about those that need nothing once for all of a job', async () => {
  const { stage } = await issuedAtOnce(new Asked());
  const transactions = transactionsOf(stage);
  await stage.advance(3.8 * DAY);
  expect(transactions.count).toBe(sizesOf(stage).length);
  curtain(stage);
});

it.each(['before', 'after'] as const)('looks no more often where the store failed %s it wrote that', async (moment) => {
  const asked = new Asked();
  const { stage, certIds } = await issuedAtOnce(asked);
  stage.app.kvs.faults.force({ path: '/transaction', moment });
  await stage.advance(3.8 * DAY);
  expect([...asked.times.keys()].sort()).toEqual([...certIds].sort());
  expect(Math.max(...asked.times.values())).toBe(1);
  curtain(stage);
});

/** How often each was written so far. */
const versionsOf = ({ app }: Stage): number[] =>
  app.kvs.records
    .list({ kind: 'entity', entityName: 'certificate' })
    .map(({ value }) => (value as { readonly version: number }).version);

it('leaves to the other what the other wrote first, where a job is delivered twice', async () => {
  const { stage } = await issuedAtOnce(new Asked(), 'twice');
  const before = versionsOf(stage);
  await stage.advance(3.8 * DAY);
  expect(versionsOf(stage)).toEqual(before.map((version) => version + 1));
  curtain(stage);
});

it('tells of the one that was revoked in SCM, and of no other one', async () => {
  const asked = new Asked();
  const { stage, keys, certIds } = await issuedAtOnce(asked, 'twice');
  stage.scm.orders.revoke(certIds[7]!);
  await stage.advance(4 * DAY);
  const revoked = keys.filter((key) => stage.comments(key).some((text) => text.includes('revoked')));
  expect(revoked).toEqual([keys[7]]);
  expect(stage.comments(keys[7]!).filter((text) => text.includes('revoked'))).toHaveLength(1);
  curtain(stage);
});
