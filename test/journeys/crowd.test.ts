/**
 * 200 enrolments at once under faults and double delivery: nothing lost, nothing ordered twice.
 * Without counting coverage, which other journeys give and which would take twice the time.
 */
import { orderCalls } from '../../src/contract/issue/order-calls';
import { createCsr } from '../../sandbox/world/keys';
import { curtain, demand, HOUR, PROFILE, setStage, type Stage } from './stage/stage';

const CROWD = 200;
const DAY = 24 * HOUR;

interface Figures {
  readonly unknown: number;
  readonly settledWithId: number;
}

async function enrollCrowd(stage: Stage): Promise<string[]> {
  const keys: string[] = [];
  for (let index = 0; index < CROWD; index++) {
    const name = `host-${index}.example.com`;
    const { csrPem } = await createCsr([name]);
    const key = await stage.requester.createIssue({ summary: name, profile: PROFILE, csr: csrPem });
    expect((await stage.requester.transition(key, 'Enroll Certificate')).status).toBe(204);
    keys.push(key);
  }
  return keys;
}

async function statesOf(stage: Stage, keys: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const key of keys) seen.set(key, (await stage.order(key)).state);
  return seen;
}

const keysAt = (wanted: string, states: ReadonlyMap<string, string>): string[] =>
  [...states].flatMap(([key, state]) => (state === wanted ? [key] : [])).sort();

/** What an operator does: looks in SCM for the mark, and says what is there. */
async function settleAll(stage: Stage, keys: readonly string[]): Promise<Figures> {
  let settledWithId = 0;
  let unknown = 0;
  for (const key of keys) {
    const { question } = await stage.order(key, stage.operator);
    if (!question) continue;
    unknown += 1;
    const found = stage.scm.orders.findByComment(question.mark);
    expect(found.length).toBeLessThanOrEqual(1);
    const certId = found[0]?.certId ?? null;
    if (certId !== null) settledWithId += 1;
    const settlement = { issueId: stage.issue(key).id, sentAt: question.sentAt, certId };
    demand(await stage.operator.onIssue(orderCalls.settleOrder, settlement));
  }
  return { unknown, settledWithId };
}

/** Issues whose enroll call left without an answer, by SCM's own journal. */
function unanswered(stage: Stage): string[] {
  const marks = stage.scm.faults
    .unanswered('enroll')
    .map(({ comments }) => /Jira (CERT-\d+) order/.exec(comments ?? '')?.[1]);
  return [...new Set(marks.map((key) => key ?? '?'))].sort();
}

function expectEverybodyServedOnce(stage: Stage, keys: readonly string[]): void {
  const orders = stage.scm.orders.list();
  expect(orders.length).toBe(keys.length);
  expect(new Set(orders.map(({ spkiSha256 }) => spkiSha256)).size).toBe(keys.length);
  const unserved = keys.filter((key) => stage.issue(key).status !== 'Certificate Enrolled');
  expect(unserved).toEqual([]);
  expect(keys.filter((key) => stage.issue(key).attachments.length !== 1)).toEqual([]);
  expect(
    keys.filter((key) => stage.comments(key).filter((text) => text.startsWith('Certificate enrolled')).length !== 1),
  ).toEqual([]);
  expect(
    keys.filter((key) => stage.comments(key).filter((text) => text.startsWith('Certificate requested')).length > 1),
  ).toEqual([]);
}

function report(name: string, figures: Readonly<Record<string, number>>): void {
  const text = Object.entries(figures).map(([what, count]) => `${what} ${count}`);
  process.stderr.write(`${name}: ${text.join(', ')}\n`);
}

/** Once the operator has answered every question. */
async function expectEverybodyServed(stage: Stage, keys: readonly string[], name: string): Promise<void> {
  const figures = await settleAll(stage, keys);
  await stage.advance(DAY);
  expectEverybodyServedOnce(stage, keys);
  report(name, {
    orders: stage.scm.orders.list().length,
    ...figures,
    faults: stage.scm.faults.journal().length,
  });
}

it('serves 200 enrolments once each with 5 % faults and every event delivered twice', async () => {
  const stage = await setStage({ faultRate: 0.05, delivery: 'twice', seed: 2026 });
  const keys = await enrollCrowd(stage);
  stage.jira.faults.setRate(0.05);
  await stage.advance(DAY);
  stage.jira.faults.setRate(0);
  const states = await statesOf(stage, keys);
  expect(keysAt('unknown', states)).toEqual(unanswered(stage));
  expect([...states].filter(([, state]) => !['unknown', 'issued'].includes(state))).toEqual([]);
  expect(unanswered(stage)).not.toEqual([]);

  stage.scm.faults.setRate(0);
  await expectEverybodyServed(stage, keys, '5 % faults');
  curtain(stage);
}, 300_000);

it('serves 200 enrolments once each after 90 % faults have stopped', async () => {
  const stage = await setStage({ faultRate: 0.9, delivery: 'twice', seed: 90 });
  const keys = await enrollCrowd(stage);
  await stage.advance(DAY);
  stage.scm.faults.setRate(0);
  await stage.advance(2 * DAY);
  const states = await statesOf(stage, keys);
  expect(keysAt('unknown', states)).toEqual(unanswered(stage));
  await expectEverybodyServed(stage, keys, '90 % faults');
  curtain(stage);
}, 300_000);
