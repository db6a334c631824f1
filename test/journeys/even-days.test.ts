/** No day has many more renewals than the weeks before, over all profiles: what is beyond that takes its turn on one of the days after. */
import { renewalCalls } from '../../src/contract/issue/renewal-calls';
import { DAY, enrolled, policy, setBriefStage } from './stage/life-of-a-certificate';
import { curtain, demand, HOUR, type Stage } from './stage/stage';

const CROWD = 25;
/** The least level: so many a day are nobody's storm. */
const LEVEL = 10;

const renewals = (stage: Stage) => stage.scm.calls().renew;

/** One is renewed long before the others: the days since then are known. */
async function renewEarly(stage: Stage, key: string): Promise<void> {
  const issueId = stage.issue(key).id;
  const { certificateId = '' } = demand(await stage.requester.onIssue(renewalCalls.viewRenewal, { issueId })) ?? {};
  const own = { timing: { by: 'window', days: 39 } } as const;
  demand(await stage.requester.onIssue(renewalCalls.setOwnRenewal, { issueId, certificateId, own }));
}

it('a crowd that becomes due on one day is renewed over several, and each says when its turn comes', async () => {
  const stage = await setBriefStage({ delivery: 'twice' });
  const keys = [];
  for (let place = 0; place < CROWD; place++) keys.push(await enrolled(stage, [`host-${place}.example.com`]));
  const early = await enrolled(stage, ['early.example.com']);
  await policy(stage, { autoRenew: true, timing: { by: 'fraction', lived: 0.9 } });
  await renewEarly(stage, early);
  await stage.advance(23 * DAY);
  expect(renewals(stage)).toBe(1);
  await stage.advance(9 * DAY);
  await policy(stage, { autoRenew: true, timing: { by: 'window', days: 35 } });
  const perDay = new Map<number, number>();
  for (let hour = 0; hour < 7 * 24; hour++) {
    const [day, before] = [Math.floor(stage.clock.now() / DAY), renewals(stage)];
    await stage.advance(HOUR);
    perDay.set(day, (perDay.get(day) ?? 0) + renewals(stage) - before);
    if (hour === 30) await someAreHeld(stage, keys);
  }
  expect(renewals(stage)).toBe(CROWD + 1);
  expect(Math.max(...perDay.values())).toBeLessThanOrEqual(LEVEL + 1);
  expect(keys.map((key) => stage.issue(key).status)).toEqual(keys.map(() => 'Certificate Renewed'));
  curtain(stage);
});

async function someAreHeld(stage: Stage, keys: readonly string[]): Promise<void> {
  const outlooks = [];
  for (const key of keys) outlooks.push((await stage.order(key)).certificate?.outlook ?? '');
  const held = outlooks.filter((words) => words.includes('its turn comes on'));
  expect(held.length).toBeGreaterThan(0);
  expect(held[0]).toContain('but the app begins not many more renewals a day than in the weeks before');
}
