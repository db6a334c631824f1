/** Journey 1: the options of the field *Certificate profile* follow the profiles. */
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { enrolled, policy, profileOf, DAY } from './stage/life-of-a-certificate';
import { curtain, demand, draftOf, HOUR, PROFILE, setStage, type Stage } from './stage/stage';

const FIELD = 'Certificate profile';
const OPTIONS = /\/context\/\d+\/option$/;
const optionsOf = (stage: Stage) =>
  stage.jira.site.allOptions(FIELD).map(({ value, disabled = false }) => (disabled ? `${value} (off)` : value));
const create = async (stage: Stage, name: string) =>
  demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draftOf(stage, stage.account, { name })));
/** Choices of the stage that no profile stands behind: somebody's own. */
const OTHERS = ['Wildcard SSL', 'Multi Domain SSL'];

it('offers a new profile, and takes an option over that bears its name', async () => {
  const stage = await setStage();
  expect(optionsOf(stage)).toEqual([PROFILE, ...OTHERS]);
  expect((await create(stage, 'Web servers')).notice).toBeUndefined();
  await create(stage, 'wildcard ssl');
  expect(optionsOf(stage)).toEqual([PROFILE, 'wildcard ssl', 'Multi Domain SSL', 'Web servers']);
  curtain(stage);
});

it('renames the option with the profile, so that issues keep it and requests go on', async () => {
  const stage = await setStage();
  const [before] = stage.jira.site.allOptions(FIELD);
  const key = await stage.request();
  await policy(stage, { name: 'Standard SSL, 1 year' });
  expect(stage.jira.site.allOptions(FIELD)[0]).toEqual({ ...before, value: 'Standard SSL, 1 year', disabled: false });
  expect(stage.issue(key).text[FIELD]).toBe('Standard SSL, 1 year');
  expect((await stage.requester.transition(key, 'Enroll Certificate')).status).toBe(204);
  await stage.app.settle();
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  curtain(stage);
});

it('disables the option of a profile that is disabled or removed, deletes none, and offers it again', async () => {
  const stage = await setStage();
  const key = await enrolled(stage);
  const { id, version } = await profileOf(stage);
  const off = demand(await stage.admin.onAdminPage(profileCalls.enableProfile, { id, version, enabled: false }));
  expect(optionsOf(stage)).toEqual([`${PROFILE} (off)`, ...OTHERS]);
  await expect(stage.request()).rejects.toThrow(/not valid/);
  demand(await stage.admin.onAdminPage(profileCalls.enableProfile, { id, version: off.version, enabled: true }));
  expect(optionsOf(stage)).toEqual([PROFILE, ...OTHERS]);
  demand(await stage.admin.onAdminPage(profileCalls.removeProfile, await profileOf(stage)));
  expect(optionsOf(stage)).toEqual([`${PROFILE} (off)`, ...OTHERS]);
  expect(stage.issue(key).text[FIELD]).toBe(PROFILE);
  await create(stage, PROFILE);
  expect(optionsOf(stage)).toEqual([PROFILE, ...OTHERS]);
  curtain(stage);
});

it('lets a profile take the name of one that was removed', async () => {
  const stage = await setStage();
  const second = await create(stage, 'Second');
  demand(await stage.admin.onAdminPage(profileCalls.removeProfile, second));
  await policy(stage, { name: 'Second' });
  expect(optionsOf(stage)).toEqual(['Second', ...OTHERS, 'Second (earlier) (off)']);
  curtain(stage);
});

it('saves the profile while Jira is down, says that the options follow, and lets them follow within the hour', async () => {
  const stage = await setStage();
  stage.jira.faults.force({ status: 503, moment: 'before' }, { pathPattern: OPTIONS });
  const saved = await create(stage, 'Web servers');
  expect(saved.notice).toMatch(/“Certificate profile” could not be changed now; they follow within the hour/);
  expect(optionsOf(stage)).not.toContain('Web servers');
  await stage.advance(2 * HOUR);
  expect(optionsOf(stage)).toContain('Web servers');
  curtain(stage);
});

it('makes no option twice when the answer of Jira got lost', async () => {
  const stage = await setStage();
  stage.jira.faults.force({ status: 502, moment: 'after' }, { pathPattern: OPTIONS, method: 'POST' });
  await create(stage, 'Web servers');
  await stage.advance(2 * HOUR);
  expect(optionsOf(stage).filter((value) => value === 'Web servers')).toHaveLength(1);
  curtain(stage);
});

it('says that the field is missing, saves all the same, and offers the profile a day after the field was made', async () => {
  const stage = await setStage();
  stage.jira.manage.removeField(FIELD);
  expect((await create(stage, 'Web servers')).notice).toMatch(/no field “Certificate profile” yet/);
  const body = {
    name: FIELD,
    type: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
    searcherKey: 'com.atlassian.jira.plugin.system.customfieldtypes:multiselectsearcher',
  };
  expect((await stage.admin.call('POST', '/field', body)).status).toBe(201);
  await stage.advance(25 * HOUR);
  expect(optionsOf(stage)).toEqual([PROFILE, 'Web servers']);
  curtain(stage);
});

it('puts right within a day what somebody changed by hand', async () => {
  const stage = await setStage();
  await policy(stage, { comments: 'so that the option is known' });
  const { contexts, fieldId } = await contextOf(stage);
  const [option] = stage.jira.site.allOptions(FIELD);
  const changed = { options: [{ id: option?.id, value: 'Something else', disabled: true }] };
  const path = `/field/${fieldId}/context/${contexts[0] ?? ''}/option`;
  expect((await stage.admin.call('PUT', path, changed)).status).toBe(200);
  await stage.advance(DAY + HOUR);
  expect(optionsOf(stage)[0]).toBe(PROFILE);
  curtain(stage);
});

async function contextOf(stage: Stage) {
  const fieldId = stage.jira.site.fieldId(FIELD);
  const answer = await stage.admin.call('GET', `/field/${fieldId}/context`);
  const { values } = (await answer.json()) as { values: { id: string }[] };
  return { fieldId, contexts: values.map(({ id }) => id) };
}
