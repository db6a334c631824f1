/** Many renewals through one SCM account that fail on one day: some are said on issues of their own, the others on one. */
import { SAID_SINGLY } from '../../src/domain/renewal/reminders/waiting-digest';
import type { IssueFacts } from '../../sandbox/jira-server/site-facts';
import { issuesOf } from './stage/issues-of-rows';
import { DAY, press, renewerStage, rowOf, setInScm, sync, type RenewerStage } from './stage/renewers';
import { curtain, demand, HOUR, type StageOptions } from './stage/stage';

const CREATE = { method: 'POST', pathPattern: /\/issue$/ };
const MORE = 4;
const CROWD = Array.from({ length: SAID_SINGLY + MORE }, (_, place) => `host-${place}`);

const lists = (stage: RenewerStage): readonly IssueFacts[] =>
  stage.jira.site.issues().filter(({ summary }) => / needs? a person: /.test(summary));

async function crowd(left: number, options: StageOptions): Promise<RenewerStage> {
  const stage = await renewerStage(Object.fromEntries(CROWD.map((name) => [name, { left }])), options);
  for (const name of CROWD) demand(await press(stage, name, 'adopt'));
  return stage;
}

const own = (stage: RenewerStage) => [...issuesOf(stage, stage.id).values()].flat();

it('says ten of them alone and the rest on one issue, once, and no more while nothing changes', async () => {
  const stage = await crowd(25, { delivery: 'twice' });
  stage.scm.faults.force('denied', { operation: 'ssl-renew', times: CROWD.length });
  await stage.advance(4 * HOUR);
  expect(own(stage)).toHaveLength(SAID_SINGLY);
  const [list, ...others] = lists(stage);
  expect(others).toEqual([]);
  expect(list!.summary).toBe(`${MORE} certificates need a person: Sectigo`);
  const alone = own(stage).map(({ summary }) => summary);
  const rest = CROWD.map((name) => `${name}.example.com`).filter((name) => !alone.some((one) => one.includes(name)));
  expect(rest).toHaveLength(MORE);
  const words = await (await stage.admin.call('GET', `/issue/${list!.key}?fields=description,assignee`)).text();
  for (const name of rest) expect(words).toContain(`${name} (SCM id`);
  expect(words.match(/Its renewal came to nothing/g)).toHaveLength(1);
  expect(words).toContain(stage.people.administrator);
  await stage.advance(3 * DAY);
  expect([own(stage).length, lists(stage).length, stage.comments(list!.key)]).toEqual([SAID_SINGLY, 1, []]);
  curtain(stage);
});

it('says on the same issue what comes while it is open, and the next day each on its own again', async () => {
  const stage = await renewerStage(Object.fromEntries(CROWD.map((name) => [name, { left: 25 }])));
  stage.scm.faults.force('denied', { operation: 'ssl-renew', times: CROWD.length });
  const [later, last] = [CROWD.slice(-2, -1), CROWD.slice(-1)];
  for (const name of CROWD.slice(0, -2)) demand(await press(stage, name, 'adopt'));
  await stage.advance(4 * HOUR);
  const [list] = lists(stage);
  expect(list!.summary).toBe('2 certificates need a person: Sectigo');
  for (const name of later) demand(await press(stage, name, 'adopt'));
  await stage.advance(DAY);
  expect(lists(stage)).toHaveLength(1);
  expect(stage.comments(list!.key)).toEqual([expect.stringContaining(`${later[0] ?? ''}.example.com (SCM id`)]);
  for (const name of last) demand(await press(stage, name, 'adopt'));
  await stage.advance(DAY);
  expect([own(stage).length, stage.comments(list!.key).length]).toEqual([SAID_SINGLY + 1, 1]);
  curtain(stage);
});

it.each(['before', 'after'] as const)('opens one where Jira’s answer was lost %s it did', async (moment) => {
  const stage = await crowd(60, {});
  for (const name of CROWD) await setInScm(stage, (await rowOf(stage, name)).sslId, 'Scheduled');
  stage.jira.faults.force({ status: 502, moment }, CREATE);
  await sync(stage);
  await stage.advance(DAY);
  expect(stage.jira.faults.journal()).toHaveLength(1);
  expect([lists(stage).length, lists(stage).flatMap(({ key }) => stage.comments(key))]).toEqual([1, []]);
  curtain(stage);
});
