/** Journey 1: the field *Certificate profile* offers in each project the profiles that are allowed there. */
import { profileCalls } from '../../src/contract/admin/profile-calls';
import type { ProfileDraft, ProfileView } from '../../src/domain/profile';
import { enrolled, policy, DAY } from './stage/life-of-a-certificate';
import { setUpProject } from '../../sandbox/story/set-up';
import { otherProject, remove, untouchedStage } from './stage/set-up-on-stage';
import { curtain, demand, draftOf, HOUR, PROFILE, setStage, type Stage } from './stage/stage';

const FIELD = 'Certificate profile';
const CONTEXT = /\/field\/\w+\/context$/;
const OPTIONS = /\/context\/\d+\/option$/;
/** Choices of the stage that no profile stands behind: somebody's own. */
const OTHERS = ['Wildcard SSL', 'Multi Domain SSL'];
const CERT = '10000';

const save = async (stage: Stage, changes: Partial<ProfileDraft>) =>
  demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draftOf(stage, stage.account, changes)));

const change = async (stage: Stage, { id, version }: ProfileView, changes: Partial<ProfileDraft>) =>
  save(stage, { id, version, clientSecret: '', ...changes });

/** A project with certificates beside CERT, with the same schemes. @returns its id */
async function twin(stage: Stage, key = 'SHOP'): Promise<string> {
  const schemeOf = async (path: string, kind: string) => {
    const answer = await stage.admin.call('GET', `/${path}/project?projectId=${CERT}`);
    const { values } = (await answer.json()) as { values: Record<string, { id: string }>[] };
    return Number(values[0]?.[kind]?.id);
  };
  return otherProject(stage, key, {
    issueTypeScheme: await schemeOf('issuetypescheme', 'issueTypeScheme'),
    issueTypeScreenScheme: await schemeOf('issuetypescreenscheme', 'issueTypeScreenScheme'),
    workflowScheme: await schemeOf('workflowscheme', 'workflowScheme'),
  });
}

/** What the create dialog of the project offers. */
async function dialog(stage: Stage, key: string): Promise<string[]> {
  const type = stage.jira.site.projects()[0]?.issueTypes.find(({ name }) => name === 'Certificate');
  const answer = await stage.requester.call('GET', `/issue/createmeta/${key}/issuetypes/${type?.id ?? ''}`);
  const { fields } = (await answer.json()) as {
    fields: { fieldId: string; allowedValues?: { value: string }[] }[];
  };
  const field = fields.find(({ fieldId }) => fieldId === stage.jira.site.fieldId(FIELD));
  return (field?.allowedValues ?? []).map(({ value }) => value);
}

const contexts = (stage: Stage) => stage.jira.site.contexts(FIELD);

/** A request of the stage, which has an option of CERT's present context. @returns its key */
async function requestBeforeContext(stage: Stage): Promise<string> {
  const key = await stage.request();
  expect(contexts(stage)).toEqual([]);
  return key;
}

const holds = (stage: Stage, key: string) => {
  const optionId = stage.issue(key).fields[FIELD];
  const option = stage.jira.site.allOptions(FIELD, 'CERT').find(({ id }) => id === optionId);
  return { text: stage.issue(key).text[FIELD], inPlace: option !== undefined };
};

it('offers in each project exactly the allowed profiles, in both dialogs, and keeps what people added', async () => {
  const stage = await setStage();
  await twin(stage);
  const saved = await save(stage, { name: 'Only CERT', projects: [CERT] });
  expect(saved.notice).toBeUndefined();
  expect(await dialog(stage, 'CERT')).toEqual([PROFILE, ...OTHERS, 'Only CERT']);
  expect(await dialog(stage, 'SHOP')).toEqual([PROFILE, ...OTHERS]);
  expect(contexts(stage)).toMatchObject([{ name: `SCM Certificate profiles: CERT (${CERT})`, projectIds: [CERT] }]);
  curtain(stage);
});

it('follows when a profile is restricted, gets another project, is disabled, renamed, and is free again', async () => {
  const stage = await setStage();
  const shop = await twin(stage);
  let profile = await save(stage, { name: 'Second' });
  const both = async () => ({ cert: await dialog(stage, 'CERT'), shop: await dialog(stage, 'SHOP') });
  const step = async (changes: Partial<ProfileDraft>) => {
    profile = await change(stage, profile, { name: profile.name, projects: [...profile.projects], ...changes });
    return both();
  };
  const [withIt, without] = [
    [PROFILE, ...OTHERS, 'Second'],
    [PROFILE, ...OTHERS],
  ];
  expect(await both()).toEqual({ cert: withIt, shop: withIt });
  expect(await step({ projects: [shop] })).toEqual({ cert: without, shop: withIt });
  expect(await step({ projects: [shop, CERT] })).toMatchObject({ cert: withIt });
  expect(await step({ enabled: false })).toEqual({ cert: without, shop: without });
  expect(await step({ enabled: true, projects: [CERT] })).toMatchObject({ shop: without });
  const renamed = await step({ name: 'Renamed' });
  expect(renamed).toEqual({ cert: [PROFILE, ...OTHERS, 'Renamed'], shop: without });
  const free = await step({ projects: [] });
  const all = [PROFILE, ...OTHERS, 'Renamed'];
  expect(free).toEqual({ cert: all, shop: all });
  expect(contexts(stage)).toHaveLength(2);
  curtain(stage);
});

it('chooses anew for unfinished requests, tells nobody, and leaves the finished ones their value', async () => {
  const stage = await setStage();
  const finished = await enrolled(stage);
  const open = await requestBeforeContext(stage);
  await policy(stage, { projects: [CERT] });
  expect(holds(stage, open)).toEqual({ text: PROFILE, inPlace: true });
  expect(holds(stage, finished)).toEqual({ text: PROFILE, inPlace: false });
  expect((await stage.requester.transition(open, 'Enroll Certificate')).status).toBe(204);
  await stage.advance(HOUR);
  expect(stage.issue(open).status).toBe('Certificate Enrolled');
  curtain(stage);
});

it('understands a value of another context by its name, also after a rename', async () => {
  const stage = await setStage();
  const key = await requestBeforeContext(stage);
  const EDIT = new RegExp(`/issue/${stage.issue(key).id}$`);
  stage.jira.faults.force({ status: 503, moment: 'before' }, { pathPattern: EDIT, method: 'PUT' });
  await policy(stage, { projects: [CERT], name: 'Standard SSL, 1 year' });
  expect(holds(stage, key)).toEqual({ text: 'Standard SSL, 1 year', inPlace: false });
  expect((await stage.requester.transition(key, 'Enroll Certificate')).status).toBe(204);
  await stage.app.settle();
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  curtain(stage);
});

it('goes on choosing within the hour, and never over what a person chose meanwhile', async () => {
  const stage = await setStage();
  await save(stage, { name: 'Second' });
  const [kept, changed] = [await requestBeforeContext(stage), await requestBeforeContext(stage)];
  stage.jira.faults.force({ status: 503, moment: 'before' }, { pathPattern: /\/issue\/\d+$/, method: 'PUT' });
  await policy(stage, { projects: [CERT] });
  expect(holds(stage, kept)).toMatchObject({ inPlace: false });
  const chosen = { fields: { [stage.jira.site.fieldId(FIELD)]: { value: 'Second' } } };
  expect((await stage.requester.call('PUT', `/issue/${changed}`, chosen)).status).toBe(204);
  await stage.advance(HOUR);
  expect(holds(stage, kept)).toEqual({ text: PROFILE, inPlace: true });
  expect(holds(stage, changed)).toEqual({ text: 'Second', inPlace: true });
  curtain(stage);
});

it.each([
  ['the answer about the context got lost', { status: 502, moment: 'after' }, CONTEXT],
  ['Jira stumbled over the context', { status: 503, moment: 'before' }, CONTEXT],
  ['the answer about its options got lost', { status: 502, moment: 'after' }, OPTIONS],
  ['Jira stumbled over its options', { status: 503, moment: 'before' }, OPTIONS],
] as const)('makes one context and one option when %s', async (_, fault, pathPattern) => {
  const stage = await setStage();
  await twin(stage);
  stage.jira.faults.force(fault, { pathPattern, method: 'POST' });
  await save(stage, { name: 'Only CERT', projects: [CERT] });
  expect(await dialog(stage, 'CERT')).toContain(PROFILE);
  await stage.advance(HOUR);
  expect(contexts(stage)).toHaveLength(1);
  expect(await dialog(stage, 'CERT')).toEqual([PROFILE, ...OTHERS, 'Only CERT']);
  expect(await dialog(stage, 'SHOP')).toEqual([PROFILE, ...OTHERS]);
  curtain(stage);
});

it('says what follows while Jira is away, and until then offers the profile rather too often than too seldom', async () => {
  const stage = await setStage();
  await twin(stage);
  stage.jira.faults.force({ status: 503, moment: 'before' }, { pathPattern: CONTEXT, method: 'POST' });
  const { notice } = await save(stage, { name: 'Only CERT', projects: [CERT] });
  expect(notice).toMatch(/they follow hour by hour.*other projects offer the profile too/);
  expect(await dialog(stage, 'SHOP')).toContain('Only CERT');
  await stage.advance(HOUR);
  expect(await dialog(stage, 'SHOP')).not.toContain('Only CERT');
  curtain(stage);
});

it('makes nothing twice when two admins and a duty come at once', async () => {
  const stage = await setStage();
  await twin(stage);
  await Promise.all([
    save(stage, { name: 'One', projects: [CERT] }),
    save(stage, { name: 'Two', projects: [CERT] }),
    stage.app.runScheduled('daily'),
  ]);
  await stage.advance(DAY + HOUR);
  expect(contexts(stage)).toHaveLength(1);
  expect([...(await dialog(stage, 'CERT'))].sort()).toEqual([PROFILE, 'One', 'Two', ...OTHERS].sort());
  expect(await dialog(stage, 'SHOP')).toEqual([PROFILE, ...OTHERS]);
  curtain(stage);
});

it('lets trouble in one project keep none of the others from following', async () => {
  const stage = await setStage();
  const shop = await twin(stage);
  const profile = await save(stage, { name: 'Both', projects: [CERT, shop] });
  const path = new RegExp(`/context/${contexts(stage)[0]?.id ?? ''}/option$`);
  stage.jira.faults.force({ status: 400, moment: 'before' }, { pathPattern: path, method: 'PUT' });
  const { notice } = await change(stage, profile, { name: 'Renamed', projects: [CERT, shop] });
  expect(notice).toMatch(/follow within the hour/);
  expect(await dialog(stage, 'SHOP')).toContain('Renamed');
  expect(await dialog(stage, 'CERT')).toContain('Both');
  await stage.advance(HOUR);
  expect(await dialog(stage, 'CERT')).toContain('Renamed');
  expect(await dialog(stage, 'CERT')).not.toContain('Both');
  curtain(stage);
});

it('uses a context that somebody made for several projects as it is', async () => {
  const stage = await setStage();
  const shop = await twin(stage);
  const path = `/field/${stage.jira.site.fieldId(FIELD)}/context`;
  const shared = { name: 'Both', projectIds: [CERT, shop] };
  expect((await stage.admin.call('POST', path, shared)).status).toBe(201);
  await save(stage, { name: 'Only CERT', projects: [CERT] });
  expect(contexts(stage)).toMatchObject([{ name: 'Both' }]);
  expect([...(await dialog(stage, 'CERT'))].sort()).toEqual(['Only CERT', PROFILE]);
  expect([...(await dialog(stage, 'SHOP'))].sort()).toEqual(['Only CERT', PROFILE]);
  curtain(stage);
});

it('leaves out projects that are gone, out of the app’s sight or team-managed, and offers the profile nowhere else', async () => {
  const stage = await setStage();
  const [gone, hidden] = [await twin(stage, 'GONE'), await twin(stage, 'HIDDEN')];
  const team = await otherProject(stage, 'TEAM', {
    projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban',
    projectTypeKey: 'software',
  });
  expect((await stage.admin.call('DELETE', '/project/GONE')).status).toBe(204);
  const pathPattern = new RegExp(`/project/${hidden}$`);
  stage.jira.faults.force({ status: 404, moment: 'before' }, { pathPattern });
  const { notice } = await save(stage, { name: 'Elsewhere', projects: [gone, hidden, team] });
  expect(notice).toBeUndefined();
  expect(contexts(stage)).toEqual([]);
  expect(await dialog(stage, 'CERT')).not.toContain('Elsewhere');
  await stage.advance(DAY + HOUR);
  expect(contexts(stage)).toMatchObject([{ projectIds: [hidden] }]);
  expect(await dialog(stage, 'HIDDEN')).toContain('Elsewhere');
  curtain(stage);
});

it('makes a context also where the app may not browse', async () => {
  const stage = await setStage();
  const id = await twin(stage);
  const permission = 'BROWSE_PROJECTS';
  stage.jira.manage.setPermission('SHOP', { to: { app: true }, permission, granted: false });
  stage.jira.faults.force({ status: 400, moment: 'before' }, { pathPattern: /search\/jql$/ });
  expect((await save(stage, { name: 'Shop', projects: [id] })).notice).toBeUndefined();
  expect(await dialog(stage, 'SHOP')).toContain('Shop');
  expect(await dialog(stage, 'CERT')).not.toContain('Shop');
  curtain(stage);
});

it('tells the admin where Jira refuses a context, and offers the profile nevertheless', async () => {
  const stage = await setStage();
  stage.jira.faults.force({ status: 400, moment: 'before' }, { pathPattern: CONTEXT, method: 'POST' });
  const { notice } = await save(stage, { name: 'Only CERT', projects: [CERT] });
  expect(notice).toMatch(
    /“Certificate Management” could not be given options of its own.*offered in other projects too/,
  );
  expect(await dialog(stage, 'CERT')).toContain('Only CERT');
  await stage.advance(DAY + HOUR);
  expect(contexts(stage)).toHaveLength(1);
  curtain(stage);
});

it('does a few projects while the admin waits and the others by the hour, more than a page of them', async () => {
  const stage = await setStage();
  const ids: string[] = [];
  for (let at = 0; at < 60; at++) ids.push(await otherProject(stage, `P${at + 10}`));
  const { notice } = await save(stage, { name: 'Many', projects: ids });
  expect(notice).toMatch(/hour by hour/);
  expect(contexts(stage)).toHaveLength(3);
  await stage.advance(4 * HOUR);
  expect(contexts(stage).map(({ projectIds }) => projectIds[0])).toEqual(ids);
  expect(stage.jira.site.options(FIELD, 'P69')).toEqual([PROFILE, ...OTHERS, 'Many']);
  expect(stage.jira.site.options(FIELD)).not.toContain('Many');
  curtain(stage);
}, 60_000);

it('lets the set-up be taken back, with the field and the contexts that the app gave it', async () => {
  const stage = await untouchedStage();
  await setUpProject(stage);
  const [project] = stage.jira.site.projects().filter(({ key }) => key === 'CERT');
  await save(stage, { name: 'Only CERT', projects: [project?.id ?? ''] });
  expect(contexts(stage)).toHaveLength(1);
  expect(await remove(stage, 'CERT')).toEqual([]);
  expect(() => stage.jira.site.fieldId(FIELD)).toThrow();
  curtain(stage);
});
