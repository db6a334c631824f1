/** Of Jira's points of an hour, work that nobody waits for leaves a share to people. */
import { hourOf, HOURLY_POINTS } from '../../src/domain/points/points';
import { DAY, enrolled, policy, press, setBriefStage } from './stage/life-of-a-certificate';
import { curtain, HOUR, type Stage } from './stage/stage';

/** As if others had spent almost everything, from now on for so many hours. */
function spend(stage: Stage, hours: number): void {
  for (let ahead = 0; ahead < hours; ahead++) {
    const hour = hourOf(stage.clock.now()) + ahead;
    const value = { hour, spent: 0.9 * HOURLY_POINTS };
    stage.app.kvs.call('/api/v1/set', { key: `jira-points:${hour}`, value });
  }
}

it('holds renewals back while the share is spent, and never what a person asks for', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true });
  await stage.advance(28 * DAY);
  spend(stage, 96);
  await stage.advance(3 * DAY);
  expect(stage.scm.calls().renew).toBe(0);
  expect(stage.jira.site.issues().map((issue) => issue.key)).toEqual([key]);

  const asked = await enrolled(stage, ['asked.example.com']);
  await press(stage, asked, ['Renew Certificate']);
  await stage.advance(HOUR);
  expect(stage.scm.calls().renew).toBe(1);

  await stage.advance(2 * DAY);
  expect(stage.scm.calls().renew).toBe(2);
  expect(stage.issue(key).status).toBe('Certificate Renewed');
  curtain(stage);
});

it('counts what jobs spend, hour by hour', async () => {
  const stage = await setBriefStage();
  await enrolled(stage);
  const key = `jira-points:${hourOf(stage.clock.now() - HOUR)}`;
  const kept = await stage.app.kvs.call('/api/v1/get', { key }).text();
  expect(kept).toMatch(/"spent":\d\d/);
  expect(kept).toContain('"left":{"points":');
  curtain(stage);
});
