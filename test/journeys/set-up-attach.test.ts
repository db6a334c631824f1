/** Attaching to a project that is there: seen before, never through a scheme of others, and taken back; and the checklist. */
import { setUpCalls } from '../../src/contract/admin/set-up-calls';
import { missing } from '../../src/domain/setup/checklist/checklist';
import type { PermissionKey } from '../../sandbox/jira-server/permissions/permission-keys';
import { setUpProject } from '../../sandbox/story/set-up';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';
import { attempt, everything, otherProject, remove, untouchedStage } from './stage/set-up-on-stage';

const SHOP = { kind: 'attach', projectKey: 'SHOP', projectName: '' } as const;

const preview = async (stage: Stage, projectKey = 'SHOP') =>
  demand(await stage.admin.onAdminPage(setUpCalls.previewAttach, { projectKey }));

const checklist = async (stage: Stage, projectKey = 'CERT') =>
  demand(await stage.admin.onAdminPage(setUpCalls.checkProject, { projectKey }));

/** Creates an issue. @returns its key */
async function issueIn(stage: Stage, key: string, type: string): Promise<string> {
  const fields = { project: { key }, issuetype: { name: type }, summary: 'x' };
  const answer = await stage.admin.call('POST', '/issue', { fields });
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as { key: string }).key;
}

describe.each(['business', 'software', 'service_desk'])('a %s project', (projectTypeKey) => {
  it('gets certificates beside its own issue types; the schemes that it shared stay as they were', async () => {
    const stage = await untouchedStage();
    await otherProject(stage, 'SHOP', { projectTypeKey });
    await otherProject(stage, 'ELSE');
    const before = everything(stage);
    const shown = await preview(stage);
    expect(shown.blockers).toEqual([]);
    expect(shown.schemes.map(({ from }) => from)).toEqual([
      'Default Issue Type Scheme',
      'Default Issue Type Screen Scheme',
      'Default workflow scheme',
    ]);
    expect(shown.schemes[0]?.sentence).toContain('1 other project uses it');
    expect(everything(stage)).toEqual(before);
    expect((await setUpProject(stage, SHOP)).notes).toEqual([]);
    const after = everything(stage);
    for (const name of Object.keys(before.issueTypeScreenSchemes)) {
      expect(after.issueTypeScreenSchemes[name]).toEqual(before.issueTypeScreenSchemes[name]);
    }
    for (const name of Object.keys(before.workflowSchemes)) {
      expect(after.workflowSchemes[name]).toEqual(before.workflowSchemes[name]);
    }
    expect(after.workflows['Default workflow']).toEqual(before.workflows['Default workflow']);
    expect(after.projects['ELSE']).toEqual(before.projects['ELSE']);
    expect(after.issueTypeSchemes['SCM Certificate issue types: SHOP']).toEqual(['Task', 'Story', 'Certificate']);
    expect(after.workflowSchemes['SCM Certificate workflows: SHOP']).toEqual({
      default: 'Default workflow',
      Certificate: 'SCM Certificate workflow',
    });
    expect(missing(await checklist(stage, 'SHOP'))).toEqual([]);
    expect(await issueIn(stage, 'SHOP', 'Task')).toBe('SHOP-1');
    expect(stage.issue(await issueIn(stage, 'SHOP', 'Certificate')).status).toBe('Certificate Request');
    curtain(stage);
  });
});

it('a project with issues is switched, and its issues keep their statuses', async () => {
  const stage = await untouchedStage();
  await otherProject(stage, 'SHOP');
  const task = await issueIn(stage, 'SHOP', 'Task');
  demand(await stage.admin.onAdminPage(setUpCalls.beginSetUp, SHOP));
  expect((await attempt(stage, SHOP)).refused).toBeUndefined();
  expect(stage.issue(task).status).toBe('To Do');
  expect(stage.issue(await issueIn(stage, 'SHOP', 'Certificate')).status).toBe('Certificate Request');
  expect((await preview(stage)).schemes).toEqual([]);
  curtain(stage);
});

it.each([
  ['PUT', /\/issuetypescheme\/project$/],
  ['PUT', /\/issuetypescreenscheme\/project$/],
  ['PUT', /\/workflowscheme\/project$/],
])('a lost answer to %s %s is found out, and what the project had before is still known', async (method, path) => {
  const stage = await untouchedStage();
  await otherProject(stage, 'SHOP');
  const before = everything(stage);
  stage.jira.faults.force({ status: 504, moment: 'after' }, { method, pathPattern: path });
  expect((await attempt(stage, SHOP)).failedAt).toBe('attach');
  expect((await attempt(stage, SHOP)).refused).toBeUndefined();
  expect(await remove(stage, 'SHOP')).toEqual([]);
  expect(everything(stage)).toEqual(before);
  curtain(stage);
});

describe('taking it back', () => {
  it('gives the project its former schemes, and removes what was made', async () => {
    const stage = await untouchedStage();
    await otherProject(stage, 'SHOP');
    const before = everything(stage);
    await setUpProject(stage, SHOP);
    expect(everything(stage).projects).not.toEqual(before.projects);
    expect(await remove(stage, 'SHOP')).toEqual([]);
    expect(everything(stage)).toEqual(before);
    curtain(stage);
  });

  it('removes nothing while there are certificates', async () => {
    const stage = await untouchedStage();
    await otherProject(stage, 'SHOP');
    await setUpProject(stage, SHOP);
    await issueIn(stage, 'SHOP', 'Certificate');
    const before = everything(stage);
    const answer = await stage.admin.onAdminPage(setUpCalls.removeSetUp, { projectKey: 'SHOP', step: 'project' });
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
    expect(everything(stage)).toEqual(before);
    curtain(stage);
  });

  it('leaves a project alone that somebody gave other schemes since', async () => {
    const stage = await untouchedStage();
    const projectId = await otherProject(stage, 'SHOP');
    await setUpProject(stage, SHOP);
    const made = await stage.admin.call('POST', '/issuetypescheme', { name: 'By hand', issueTypeIds: ['10001'] });
    await stage.admin.call('PUT', '/issuetypescheme/project', { projectId, ...((await made.json()) as object) });
    await remove(stage, 'SHOP');
    expect(everything(stage).projects['SHOP']?.[0]).toBe('By hand');
  });
});

describe('what cannot be attached', () => {
  it('a team-managed project', async () => {
    const stage = await untouchedStage();
    await otherProject(stage, 'SHOP', {
      ...{ projectTypeKey: 'software', projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban' },
    });
    const { blockers } = await preview(stage);
    expect(blockers[0]).toContain('team-managed');
    const { refused } = await attempt(stage, SHOP);
    expect(refused?.faults[0]).toEqual({ field: 'projectKey', message: blockers[0] });
    expect((await checklist(stage, 'SHOP')).items).toHaveLength(1);
    curtain(stage);
  });

  it('a project whose certificates follow another workflow', async () => {
    const stage = await untouchedStage();
    await otherProject(stage, 'SHOP');
    await stage.admin.call('POST', '/issuetype', { name: 'Certificate', description: '', type: 'standard' });
    await issueIn(stage, 'SHOP', 'Certificate');
    const { blockers } = await preview(stage);
    expect(blockers[0]).toContain('1 issue of type “Certificate” with the workflow “Default workflow”');
    expect((await attempt(stage, SHOP)).refused?.faults[0]?.field).toBe('projectKey');
    curtain(stage);
  });

  it('a project that is not there', async () => {
    const stage = await untouchedStage();
    const answer = await stage.admin.onAdminPage(setUpCalls.previewAttach, { projectKey: 'NONE' });
    expect(answer).toMatchObject({ ok: false, code: 'invalid-input', faults: [{ field: 'projectKey' }] });
    curtain(stage);
  });
});

describe('the checklist', () => {
  it('misses nothing in the project that the sandbox has prepared by hand', async () => {
    const stage = await setStage();
    const list = await checklist(stage);
    expect(missing(list)).toEqual([]);
    expect(list.items.length).toBeGreaterThan(30);
    curtain(stage);
  });

  it('names what is missing, and who has to do what', async () => {
    const stage = await setStage();
    stage.jira.manage.removeField('Certificate expiry');
    stage.jira.manage.removeFieldFromScreens('CERT', 'Certificate CSR text');
    const denied: PermissionKey = 'LINK_ISSUES';
    stage.jira.manage.setPermission('CERT', { to: { app: true }, permission: denied, granted: false });
    const open = missing(await checklist(stage));
    expect(open.map(({ area, what }) => `${area}: ${what}`)).toEqual([
      'Fields: Certificate expiry',
      'Screens: Fields on the create screen',
      'Screens: Fields on the edit screen',
      'App permissions: Link Issues',
    ]);
    expect(open.map(({ todo }) => todo)).toEqual([
      'A Jira admin creates the field “Certificate expiry” of the type “Date picker”.',
      expect.stringContaining('Certificate CSR text') as string,
      expect.stringContaining('Certificate CSR text') as string,
      'A Jira admin grants “Link Issues” to the project role “atlassian-addons-project-access” in the permission scheme of CERT.',
    ]);
    curtain(stage);
  });

  it('says of a project without anything where to begin', async () => {
    const stage = await untouchedStage();
    await otherProject(stage, 'SHOP');
    const open = missing(await checklist(stage, 'SHOP'));
    expect(open[0]?.todo).toBe('A Jira admin adds the issue type “Certificate” to the issue type scheme of SHOP.');
    expect(open.filter(({ area }) => area === 'Fields')).toHaveLength(9);
    curtain(stage);
  });

  it('sees a rule that was switched off, and one that is gone', async () => {
    const stage = await setStage();
    await changeWorkflow(stage, (transition) => {
      if (transition.id === '11') for (const rule of transition.actions) rule.parameters['disabled'] = 'true';
      if (transition.id === '41') transition.actions = [];
    });
    const open = missing(await checklist(stage));
    expect(open.map(({ what }) => what)).toEqual(['Enroll certificate (Sectigo)', 'Revoke certificate (Sectigo)']);
    expect(open[0]?.todo).toContain('switched off');
    expect(open[1]?.todo).toContain('usually “Revoke Certificate”');
  });

  it.each([
    ['ASSIGN_ISSUES', 'Assign Issues'],
    ['SCHEDULE_ISSUES', 'Schedule Issues'],
    ['ADD_COMMENTS', 'Add Comments'],
  ] as const)('asks for the permission %s, which renewal issues and messages need', async (permission, what) => {
    const stage = await setStage();
    stage.jira.manage.setPermission('CERT', { to: { app: true }, permission, granted: false });
    const open = missing(await checklist(stage));
    expect(open.map((one) => [one.what, one.todo])).toEqual([
      [what, expect.stringContaining(`grants “${what}” to the project role`) as string],
    ]);
    curtain(stage);
  });

  it('asks for the permission of agents in a service management project alone', async () => {
    const stage = await untouchedStage();
    await otherProject(stage, 'DESK', { projectTypeKey: 'service_desk' });
    await otherProject(stage, 'SHOP');
    for (const key of ['DESK', 'SHOP']) {
      const change = { to: { app: true }, permission: 'SERVICEDESK_AGENT', granted: false } as const;
      stage.jira.manage.setPermission(key, change);
    }
    const permissions = async (key: string) =>
      missing(await checklist(stage, key)).filter(({ area }) => area === 'App permissions');
    expect((await permissions('DESK')).map(({ what }) => what)).toEqual(['Service Project Agent']);
    expect(await permissions('SHOP')).toEqual([]);
    curtain(stage);
  });

  it('goes on where the app itself cannot see the project', async () => {
    const stage = await setStage();
    stage.jira.manage.setPermission('CERT', { to: { app: true }, permission: 'BROWSE_PROJECTS', granted: false });
    const open = missing(await checklist(stage));
    expect(open.map(({ area }) => area)).toContain('App permissions');
  });
});

interface SentTransition {
  readonly id: string;
  actions: { readonly parameters: Record<string, string> }[];
}

/** An admin edits the workflow in Jira. */
async function changeWorkflow(stage: Stage, change: (transition: SentTransition) => void): Promise<void> {
  const found = await stage.admin.call('GET', '/workflows/search?queryString=SCM&expand=values.transitions');
  const { values, statuses } = (await found.json()) as {
    values: { id: string; version: object; statuses: object[]; transitions: SentTransition[] }[];
    statuses: object[];
  };
  const [workflow] = values;
  workflow?.transitions.forEach(change);
  const {
    id,
    version,
    transitions,
    statuses: own,
  } = workflow ?? { id: '', version: {}, transitions: [], statuses: [] };
  const answer = await stage.admin.call('POST', '/workflows/update', {
    statuses,
    workflows: [{ id, version, transitions, statuses: own }],
  });
  if (!answer.ok) throw new Error(await answer.text());
}

it('enrols a certificate in an attached project', async () => {
  const stage = await untouchedStage();
  await otherProject(stage, 'CERT', { projectTypeKey: 'service_desk' });
  await setUpProject(stage, { kind: 'attach', projectKey: 'CERT', projectName: '' });
  const key = await stage.enroll();
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  curtain(stage);
});
