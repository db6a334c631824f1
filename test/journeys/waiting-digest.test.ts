/** Many renewals of one profile that wait for a person on one day: some are said on their issues, the others together. */
import { SAID_SINGLY } from '../../src/domain/renewal/reminders/waiting-digest';
import { DAY, policy, press, setBriefStage } from './stage/life-of-a-certificate';
import { curtain, HOUR, type Stage } from './stage/stage';

const CROWD = SAID_SINGLY + 4;

const lists = (stage: Stage) => stage.jira.site.issues().filter(({ summary }) => /wait for a person: /.test(summary));

const reminders = (stage: Stage, key: string) =>
  stage.comments(key).filter((text) => /Expires (in|tomorrow)/.test(text));

/** Issues of the renewals, which wait until somebody enrols. */
const renewals = (stage: Stage) =>
  stage.jira.site.issues().filter(({ summary }) => summary.startsWith('Renew certificate:'));

const remindersOfAll = (stage: Stage) =>
  renewals(stage)
    .map(({ key }) => reminders(stage, key).length)
    .reduce((sum, one) => sum + one, 0);

async function crowdOf(count: number): Promise<Stage> {
  const stage = await setBriefStage({ delivery: 'twice' });
  await policy(stage, { timing: { by: 'window', days: 40 } });
  for (let place = 0; place < count; place++) await stage.enroll([`host-${place}.example.com`]);
  await stage.advance(21 * DAY);
  expect(renewals(stage)).toHaveLength(count);
  return stage;
}

it('says so many on their issues and the rest in one list, each again by itself towards its end, and closes the list', async () => {
  const stage = await crowdOf(CROWD);
  expect(lists(stage)).toEqual([]);
  // Half of their life is left, and a day later the list is made.
  await stage.advance(12 * DAY);
  expect(remindersOfAll(stage)).toBe(SAID_SINGLY);
  const [list, ...more] = lists(stage);
  expect(more).toEqual([]);
  expect(list!.summary).toBe(`${CROWD} renewals wait for a person: Standard SSL`);
  const words = JSON.stringify(await (await stage.admin.call('GET', `/issue/${list!.key}?fields=description`)).json());
  for (const { key } of renewals(stage)) expect(words).toContain(`(${key})`);
  expect(stage.comments(list!.key)).toEqual([]);

  for (const { key } of renewals(stage)) await press(stage, key, ['Enroll Certificate']);
  await stage.advance(HOUR);
  await stage.advance(2 * DAY);
  expect(stage.issue(list!.key).status).toBe('Certificate Cancelled');
  expect(stage.comments(list!.key)).toEqual([expect.stringMatching(/^Nothing of this list is left/)]);
  expect(lists(stage)).toHaveLength(1);
  curtain(stage);
});

it('says few on their own issues, and makes no list', async () => {
  const stage = await crowdOf(3);
  await stage.advance(12 * DAY);
  expect(remindersOfAll(stage)).toBe(3);
  expect(lists(stage)).toEqual([]);
  curtain(stage);
});
