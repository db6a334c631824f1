/** Taking a set-up back: whatever fails on the way, no project is left without what it uses, and no value is lost. */
import { setUpCalls } from '../../src/contract/admin/set-up-calls';
import { REMOVAL_STEPS } from '../../src/domain/setup/steps';
import { setUpProject } from '../../sandbox/story/set-up';
import { curtain, demand, type Stage } from './stage/stage';
import { attempt, CERT, everything, otherProject, remove, untouchedStage } from './stage/set-up-on-stage';

const SHOP = { kind: 'attach', projectKey: 'SHOP', projectName: '' } as const;

const step = (stage: Stage, key: string, projectKey = 'CERT') =>
  stage.admin.onAdminPage(setUpCalls.removeSetUp, { projectKey, step: key });

const view = async (stage: Stage) => demand(await stage.admin.onAdminPage(setUpCalls.viewSetUp, {}));

/** Steps until one is refused. @returns what was said then */
async function removeUntilRefused(stage: Stage, projectKey: string): Promise<string> {
  for (const { key } of REMOVAL_STEPS) {
    for (let waiting = true; waiting;) {
      const answer = await step(stage, key, projectKey);
      if (!answer.ok) return answer.message;
      waiting = answer.data.waiting !== undefined;
      await stage.advance(2_000);
    }
  }
  return '';
}

/** The project still has all that set-up gave it, or all that it had before, or is gone. */
function expectWhole(stage: Stage, key: string, before: readonly string[] | undefined): void {
  const now = everything(stage).projects[key];
  const own = now?.every((name) => name.startsWith('SCM Certificate'));
  if (own !== true) expect([before, undefined]).toContainEqual(now);
}

const TROUBLES = [
  { status: 503, moment: 'before' },
  { status: 504, moment: 'after' },
  { status: 429, moment: 'before', reason: 'jira-burst-based', retryAfterSeconds: 2 },
] as const;

const casesOf = (calls: readonly (readonly [method: string, path: RegExp])[]) =>
  calls.flatMap(([method, pathPattern]) =>
    TROUBLES.map((fault) => [`${method} ${pathPattern.source}`, fault, { method, pathPattern }] as const),
  );

describe('a call fails on the way', () => {
  const OF_ALL = [
    ['DELETE', /\/workflowscheme\//],
    ['DELETE', /\/issuetypescheme\//],
    ['DELETE', /\/issuetypescreenscheme\//],
    ['DELETE', /\/workflow\//],
    ['DELETE', /\/statuses$/],
    ['DELETE', /\/screenscheme\//],
    ['DELETE', /\/screens\//],
    ['POST', /\/trash$/],
    ['DELETE', /\/issuetype\//],
  ] as const;
  const OF_A_NEW_ONE = [['PUT', /\/workflowscheme\/project$/], ['DELETE', /\/project\//], ...OF_ALL] as const;
  const OF_AN_ATTACHED_ONE = [
    ['PUT', /\/issuetypescheme\/project$/],
    ['PUT', /\/issuetypescreenscheme\/project$/],
    ['PUT', /\/workflowscheme\/project$/],
  ] as const;

  it.each(casesOf(OF_A_NEW_ONE))('%s with %j: the removal goes on, and nothing is left', async (_, fault, match) => {
    const stage = await untouchedStage();
    const before = everything(stage);
    await setUpProject(stage);
    stage.jira.faults.force(fault, match);
    // A field that is in the trash in spite of the trouble is seen to be there.
    const ends = [expect.stringContaining('Jira is busy'), ...(match.pathPattern.test('/trash') ? [''] : [])];
    expect(ends).toContainEqual(await removeUntilRefused(stage, 'CERT'));
    expectWhole(stage, 'CERT', undefined);
    expect(await remove(stage, 'CERT')).toEqual([]);
    expect(everything(stage)).toEqual(before);
    curtain(stage);
  });

  it.each(casesOf(OF_AN_ATTACHED_ONE))('%s with %j: an attached project gets all back', async (_, fault, match) => {
    const stage = await untouchedStage();
    await otherProject(stage, 'SHOP');
    const before = everything(stage);
    await setUpProject(stage, SHOP);
    stage.jira.faults.force(fault, match);
    expect(await removeUntilRefused(stage, 'SHOP')).toContain('Jira is busy');
    for (const { key } of REMOVAL_STEPS.slice(1)) expect(await step(stage, key, 'SHOP')).toMatchObject({ ok: false });
    expect(await remove(stage, 'SHOP')).toEqual([]);
    expect(everything(stage)).toEqual(before);
    curtain(stage);
  });

  it('a project that is not deleted has its workflows again at once', async () => {
    const stage = await untouchedStage();
    await setUpProject(stage);
    const stands = everything(stage);
    stage.jira.faults.force({ status: 503 }, { method: 'DELETE', pathPattern: /\/project\// });
    expect(await step(stage, 'project')).toMatchObject({ ok: false, code: 'jira-busy' });
    expect(everything(stage)).toEqual(stands);
    expect((await view(stage)).run?.projectKey).toBe('CERT');
    await stage.enroll();
    curtain(stage);
  });

  it('where even that fails it is said, nothing else goes, and the next set-up mends it', async () => {
    const stage = await untouchedStage();
    await setUpProject(stage);
    const stands = everything(stage);
    const put = { method: 'PUT', pathPattern: /\/workflowscheme\/project$/ };
    stage.jira.faults.force({ status: 504, moment: 'after' }, put);
    stage.jira.faults.force({ status: 503 }, put);
    expect(await removeUntilRefused(stage, 'CERT')).toContain('may be without its workflow now');
    const hurt = everything(stage);
    expect(hurt.projects['CERT']).toContain('Default workflow scheme');
    for (const { key } of REMOVAL_STEPS.slice(1)) {
      expect(await step(stage, key)).toMatchObject({ ok: false, code: 'conflict' });
    }
    expect(everything(stage)).toEqual(hurt);
    expect((await attempt(stage)).refused).toBeUndefined();
    expect(everything(stage)).toEqual(stands);
    curtain(stage);
  });
});

describe('while the project stands', () => {
  it.each(REMOVAL_STEPS.slice(1))('the step $key alone is refused, and changes nothing', async ({ key }) => {
    const stage = await untouchedStage();
    await setUpProject(stage);
    const stands = everything(stage);
    const refused = await step(stage, key);
    expect(refused).toMatchObject({ ok: false, code: 'conflict' });
    expect(refused.ok ? '' : refused.message).toContain('still has what set-up gave it');
    expect(everything(stage)).toEqual(stands);
    curtain(stage);
  });

  it('a Jira admin who does not see it does not take what it uses', async () => {
    const stage = await untouchedStage();
    await setUpProject(stage);
    await stage.request();
    const to = { accountId: stage.people.administrator };
    stage.jira.manage.setPermission('CERT', { to, permission: 'BROWSE_PROJECTS', granted: false });
    const stands = everything(stage);
    for (const { key } of REMOVAL_STEPS) expect(await step(stage, key)).toMatchObject({ ok: false, code: 'conflict' });
    expect(everything(stage)).toEqual(stands);
  });

  it('an attached project with issues gets its former workflows back by a switch, and its issues keep their statuses', async () => {
    const stage = await untouchedStage();
    const projectId = await otherProject(stage, 'SHOP');
    const own = { name: 'Theirs', defaultWorkflow: 'Default workflow' };
    const made = (await (await stage.admin.call('POST', '/workflowscheme', own)).json()) as { id: number };
    await stage.admin.call('PUT', '/workflowscheme/project', { projectId, workflowSchemeId: String(made.id) });
    await task(stage);
    const before = everything(stage);
    await setUpProject(stage, SHOP);
    expect(await remove(stage, 'SHOP')).toEqual([]);
    expect(everything(stage)).toEqual(before);
    expect(stage.issue('SHOP-1').status).toBe('To Do');
    curtain(stage);
  });

  it('where no app can give the former workflows back, a person is told to, and the removal goes on after that', async () => {
    const stage = await untouchedStage();
    const projectId = await otherProject(stage, 'SHOP');
    const before = everything(stage);
    await task(stage);
    await setUpProject(stage, SHOP);
    expect(await removeUntilRefused(stage, 'SHOP')).toContain('A Jira admin gives it in the project’s settings');
    expect(everything(stage).projects['SHOP']).toContain('SCM Certificate workflows: SHOP');
    stage.jira.manage.removeIssue('SHOP-1');
    await stage.admin.call('PUT', '/workflowscheme/project', { projectId });
    expect(await remove(stage, 'SHOP')).toEqual([]);
    expect(everything(stage)).toEqual(before);
    curtain(stage);
  });
});

async function task(stage: Stage): Promise<void> {
  const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Task' }, summary: 'x' };
  expect((await stage.admin.call('POST', '/issue', { fields })).status).toBe(201);
}

describe('fields', () => {
  const trashed = async (stage: Stage): Promise<readonly { readonly id: string; readonly name: string }[]> => {
    const answer = await stage.admin.call('GET', '/field/search/trashed?maxResults=50');
    return ((await answer.json()) as { values: { id: string; name: string }[] }).values;
  };

  it('go to Jira’s trash, from which an admin restores them', async () => {
    const stage = await untouchedStage();
    await setUpProject(stage);
    const fieldId = stage.jira.site.fieldId('Certificate expiry');
    expect(await remove(stage, 'CERT')).toEqual([]);
    expect(await trashed(stage)).toHaveLength(9);
    expect((await stage.admin.call('POST', `/field/${fieldId}/restore`)).status).toBe(200);
    expect(everything(stage).fields.map(({ name }) => name)).toEqual(['Certificate expiry']);
    curtain(stage);
  });

  it('with values that the admin does not see lose none of them', async () => {
    const stage = await untouchedStage();
    await setUpProject(stage);
    await otherProject(stage, 'ELSE');
    const owner = stage.jira.site.fieldId('Owner');
    const fields = { project: { key: 'ELSE' }, issuetype: { name: 'Task' }, summary: 'x' };
    expect((await stage.admin.call('POST', '/issue', { fields })).status).toBe(201);
    const value = { [owner]: { accountId: stage.people.requester } };
    // An edit over the API needs no screen.
    expect((await stage.admin.call('PUT', '/issue/ELSE-1', { fields: value })).status).toBe(204);
    const to = { accountId: stage.people.administrator };
    stage.jira.manage.setPermission('ELSE', { to, permission: 'BROWSE_PROJECTS', granted: false });
    expect(await remove(stage, 'CERT')).toEqual([]);
    await stage.admin.call('POST', `/field/${owner}/restore`);
    stage.jira.manage.setPermission('ELSE', { to, permission: 'BROWSE_PROJECTS', granted: true });
    const issue = (await (await stage.admin.call('GET', `/issue/ELSE-1?fields=${owner}`)).json()) as {
      fields: Record<string, unknown>;
    };
    expect(issue.fields[owner]).toMatchObject({ accountId: stage.people.requester });
    curtain(stage);
  });

  it.each([
    [
      'with a value elsewhere',
      'Kept because 1 issue holds a value in it.',
      async (stage: Stage, fieldId: string) => {
        await otherProject(stage, 'ELSE');
        const fields = { project: { key: 'ELSE' }, issuetype: { name: 'Task' }, summary: 'x' };
        await stage.admin.call('POST', '/issue', { fields });
        const value = { [fieldId]: { accountId: stage.people.requester } };
        await stage.admin.call('PUT', '/issue/ELSE-1', { fields: value });
      },
    ],
    [
      'on a screen of others',
      'Kept because it stands on the screen “Default Screen”.',
      async (stage: Stage, fieldId: string) => {
        await stage.admin.call('POST', '/screens/1/tabs/10001/fields', { fieldId });
      },
    ],
    [
      'with a context of its own',
      'Kept because somebody gave it the context “Only there”.',
      async (stage: Stage, fieldId: string) => {
        const projectId = await otherProject(stage, 'ELSE');
        await stage.admin.call('POST', `/field/${fieldId}/context`, { name: 'Only there', projectIds: [projectId] });
      },
    ],
  ] as const)('%s stay, with the reason, and can be removed later', async (_, because, use) => {
    const stage = await untouchedStage();
    await setUpProject(stage);
    await use(stage, stage.jira.site.fieldId('Owner'));
    for (const { key } of REMOVAL_STEPS) {
      const { stays } = demand(await step(stage, key));
      expect(stays.map((one) => [one.part.name, one.because])).toEqual(key === 'fields' ? [['Owner', because]] : []);
      await stage.advance(2_000);
    }
    expect(everything(stage).fields.map(({ name }) => name)).toEqual(['Owner']);
    const { run, removable } = await view(stage);
    expect(run).toBeUndefined();
    expect(removable.map(({ stands, parts }) => [stands, parts.map(({ name }) => name)])).toEqual([[false, ['Owner']]]);
    curtain(stage);
  });

  it('that are in the trash or deleted already do not stop the removal', async () => {
    const stage = await untouchedStage();
    await setUpProject(stage);
    const [owner, expiry] = ['Owner', 'Certificate expiry'].map((name) => stage.jira.site.fieldId(name));
    await stage.admin.call('POST', `/field/${owner ?? ''}/trash`);
    await stage.admin.call('DELETE', `/field/${expiry ?? ''}`);
    await stage.advance(2_000);
    expect(await remove(stage, 'CERT')).toEqual([]);
    expect(await view(stage)).toEqual({ removable: [] });
    curtain(stage);
  });
});

it('the issue type stays in a scheme that stays', async () => {
  const stage = await untouchedStage();
  await setUpProject(stage);
  const schemes = await stage.admin.call('GET', '/issuetypescheme?queryString=SCM');
  const { values } = (await schemes.json()) as { values: { id: string }[] };
  await otherProject(stage, 'ELSE', { issueTypeScheme: Number(values[0]?.id) });
  expect(await remove(stage, 'CERT')).toEqual(['SCM Certificate issue types: CERT', 'Certificate']);
  expect(everything(stage).issueTypeSchemes['SCM Certificate issue types: CERT']).toEqual(['Certificate']);
  curtain(stage);
});

it('what stands, and since when, is told to whoever opens the page later; after a removal that stopped, what is left', async () => {
  const stage = await untouchedStage();
  await setUpProject(stage, CERT);
  const { run, removable } = await view(stage);
  expect(run).toMatchObject({ projectKey: 'CERT', by: { displayName: 'Ada Administrator' } });
  expect(run?.next).toBeUndefined();
  expect(run?.finishedAt).toBeGreaterThanOrEqual(run?.startedAt ?? Number.NaN);
  expect(removable.map(({ stands, parts }) => [stands, parts.length])).toEqual([[true, 32]]);
  demand(await step(stage, 'project'));
  const left = await view(stage);
  expect(left.run).toBeUndefined();
  expect(left.removable.map(({ stands, parts }) => [stands, parts.length])).toEqual([[false, 31]]);
  expect(await remove(stage, 'CERT')).toEqual([]);
});
