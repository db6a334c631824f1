/** The create screen asks only for what is known then: made so, mended in what an earlier version made, told where it is somebody else's. */
import { setUpCalls } from '../../src/contract/admin/set-up-calls';
import { missing } from '../../src/domain/setup/checklist/checklist';
import { setUpProject } from '../../sandbox/story/set-up';
import { curtain, demand, setStage, type Stage } from './stage/stage';
import { attempt, otherProject, untouchedStage } from './stage/set-up-on-stage';

const ASKED = ['Certificate profile', 'Certificate CSR text', 'Owner'];
const LATER = ['Certificate ID', 'Certificate revocation reason', 'Certificate not renewed because'];
const TOO_EARLY = 'Create screen asks only for what is known then';

/** Names of the connector's fields in the dialog that creates a certificate. */
async function asked(stage: Stage, projectKey = 'CERT'): Promise<string[]> {
  const path = `/issue/createmeta/${projectKey}/issuetypes`;
  const types = await stage.admin.call('GET', path);
  const { issueTypes } = (await types.json()) as { issueTypes: { id: string; name: string }[] };
  const id = issueTypes.find(({ name }) => name === 'Certificate')?.id ?? '';
  const answer = await stage.admin.call('GET', `${path}/${id}?maxResults=200`);
  const { fields } = (await answer.json()) as { fields: { name: string; schema: { custom?: string } }[] };
  return fields.filter(({ schema }) => schema.custom !== undefined).map(({ name }) => name);
}

async function open(stage: Stage, projectKey = 'CERT') {
  return missing(demand(await stage.admin.onAdminPage(setUpCalls.checkProject, { projectKey })));
}

async function screenSchemeId(stage: Stage): Promise<string> {
  const answer = await stage.admin.call('GET', '/screenscheme?queryString=SCM');
  return String(((await answer.json()) as { values: { id: number }[] }).values[0]?.id);
}

/** As an earlier version of the app made it: one screen for all. */
async function withoutCreateScreen(stage: Stage): Promise<void> {
  const answer = await stage.admin.call('PUT', `/screenscheme/${await screenSchemeId(stage)}`, {
    screens: { create: null },
  });
  expect(answer.status).toBe(204);
}

/** An admin makes a field, and puts it on the screen that serves creating and editing alike. */
async function onScreenForAll(stage: Stage, name: string): Promise<void> {
  const type = 'com.atlassian.jira.plugin.system.customfieldtypes:textfield';
  const made = await stage.admin.call('POST', '/field', { name, type });
  const { id: fieldId } = (await made.json()) as { id: string };
  const found = await stage.admin.call('GET', '/screens?queryString=SCM Certificate screen');
  const { values } = (await found.json()) as { values: { id: number; name: string }[] };
  const screen = values.find((one) => one.name === 'SCM Certificate screen')?.id ?? 0;
  const [tab] = (await (await stage.admin.call('GET', `/screens/${screen}/tabs`)).json()) as { id: number }[];
  const answer = await stage.admin.call('POST', `/screens/${screen}/tabs/${tab?.id ?? 0}/fields`, { fieldId });
  expect(answer.status).toBe(200);
}

it('of a new project and of an attached one has the requester’s fields; the edit screen has all', async () => {
  const stage = await untouchedStage();
  await otherProject(stage, 'SHOP');
  await setUpProject(stage);
  await setUpProject(stage, { kind: 'attach', projectKey: 'SHOP', projectName: '' });
  expect(await asked(stage)).toEqual(ASKED);
  expect(await asked(stage, 'SHOP')).toEqual(ASKED);
  const key = await stage.request();
  const meta = await stage.admin.call('GET', `/issue/${key}/editmeta`);
  const { fields } = (await meta.json()) as { fields: Record<string, { name: string }> };
  const names = Object.values(fields).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([...ASKED, ...LATER]));
  curtain(stage);
});

it('of the project that the sandbox has prepared is the same', async () => {
  expect(await asked(await setStage())).toEqual(ASKED);
});

it('is told by the checklist where an earlier version of the app made none, and given by the next set-up', async () => {
  const stage = await untouchedStage();
  await setUpProject(stage);
  await withoutCreateScreen(stage);
  expect(await asked(stage)).toEqual(expect.arrayContaining(LATER));
  const [item, ...others] = await open(stage);
  expect([item?.what, others]).toEqual([TOO_EARLY, []]);
  for (const name of LATER) expect(item?.todo).toContain(name);
  const { refused, notes } = await attempt(stage);
  expect([refused, notes]).toEqual([undefined, []]);
  expect(await asked(stage)).toEqual(ASKED);
  expect(await open(stage)).toEqual([]);
  curtain(stage);
});

it('given to what an earlier version made keeps what somebody else asks for there', async () => {
  const stage = await untouchedStage();
  await setUpProject(stage);
  await withoutCreateScreen(stage);
  await onScreenForAll(stage, 'Cost centre');
  expect((await attempt(stage)).refused).toBeUndefined();
  expect(await asked(stage)).toEqual(expect.arrayContaining([...ASKED, 'Cost centre']));
  for (const name of LATER) expect(await asked(stage)).not.toContain(name);
  curtain(stage);
});

it('that an admin chose in our scheme stays', async () => {
  const stage = await untouchedStage();
  await setUpProject(stage);
  const screens = { create: '1' };
  await stage.admin.call('PUT', `/screenscheme/${await screenSchemeId(stage)}`, { screens });
  await attempt(stage);
  expect(await asked(stage)).toEqual([]);
});

it('is not put into a screen scheme of somebody else’s; the set-up says what to do', async () => {
  const stage = await untouchedStage();
  const made = await stage.admin.call('POST', '/screens', { name: 'SCM Certificate screen' });
  const { id } = (await made.json()) as { id: number };
  await stage.admin.call('POST', '/screenscheme', { name: 'SCM Certificate screen scheme', screens: { default: id } });
  const { notes } = await attempt(stage);
  expect(notes.filter((note) => note.startsWith(TOO_EARLY))).toHaveLength(1);
  expect(await asked(stage)).toEqual(expect.arrayContaining(LATER));
  curtain(stage);
});
