/** Set-up in one click: a project for certificates on an untouched site, whatever goes wrong on the way. */
import { setUpCalls } from '../../src/contract/admin/set-up-calls';
import { APP_RULES } from '../../src/domain/setup/app-rules';
import { STEP_KEYS } from '../../src/domain/setup/steps';
import { setUpProject } from '../../sandbox/story/set-up';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';
import { attempt, goOn, CERT, everything, otherProject, remove, untouchedStage } from './stage/set-up-on-stage';

it('makes a project in which the first certificate is enrolled at once', async () => {
  const stage = await untouchedStage();
  const { parts, notes } = await setUpProject(stage);
  expect(parts.filter(({ made }) => !made)).toEqual([]);
  expect(notes).toEqual([]);
  const key = await stage.enroll();
  await stage.advance(HOUR);
  expect(stage.issue(key)).toMatchObject({ key: 'CERT-1', status: 'Certificate Enrolled' });
  expect(stage.issue(key).text['Certificate serial number']).toMatch(/\w+/);
  curtain(stage);
});

it('makes the same as the project that the sandbox has prepared', async () => {
  const [stage, prepared] = [await untouchedStage(), await setStage()];
  await setUpProject(stage);
  const [made, had] = [everything(stage), everything(prepared)];
  const workflow = 'SCM Certificate workflow';
  expect(made.workflows[workflow]).toEqual(had.workflows[workflow]);
  expect(made.statuses.filter((name) => name.startsWith('Certificate')).sort()).toEqual(
    had.statuses.filter((name) => name.startsWith('Certificate')).sort(),
  );
  const types = ({ fields }: typeof made) => fields.map(({ name, type }) => `${name}: ${type}`);
  expect(types(made)).toEqual(types(had));
  const reasons = ({ fields }: typeof made) => fields.find(({ name }) => name.includes('reason'))?.options;
  expect(reasons(made)).toEqual(reasons(had));
  expect(made.screens['SCM Certificate screen']).toEqual(had.screens['CERT: edit screen']);
  expect(made.screens['SCM Certificate create screen']).toEqual(had.screens['CERT: create screen']);
});

it('uses every rule that the manifest has, and no other', async () => {
  const stage = await untouchedStage();
  const kinds = ['jira:workflowPostFunction', 'jira:workflowValidator'];
  const declared = stage.manifest.modules.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => key);
  expect(Object.keys(APP_RULES).sort()).toEqual([...declared].sort());
});

describe('whatever call fails', () => {
  /** Every call that changes something, with the answers that it may get lost with. */
  const CALLS: readonly (readonly [method: string, path: RegExp])[] = [
    ['POST', /\/issuetype$/],
    ['POST', /\/field$/],
    ['POST', /\/option$/],
    ['POST', /\/screens$/],
    ['POST', /\/tabs\/\d+\/fields$/],
    ['POST', /\/workflows\/create$/],
    ['POST', /\/screenscheme$/],
    ['POST', /\/issuetypescreenscheme$/],
    ['POST', /\/issuetypescheme$/],
    ['POST', /\/workflowscheme$/],
    ['POST', /\/project$/],
  ];
  const TROUBLES = [
    { status: 503, moment: 'before' },
    { status: 504, moment: 'after' },
    { status: 500, moment: 'after' },
  ] as const;
  const CASES = CALLS.flatMap(([method, pathPattern]) =>
    TROUBLES.map((fault) => [`${method} ${pathPattern.source}`, fault, { method, pathPattern }] as const),
  );
  let undisturbed: ReturnType<typeof everything>;

  beforeAll(async () => {
    const stage = await untouchedStage();
    await setUpProject(stage);
    undisturbed = everything(stage);
  });

  it.each(CASES)('%s with %j is done again without a double, and all of it counts as made', async (_, fault, match) => {
    const stage = await untouchedStage();
    stage.jira.faults.force(fault, match);
    const first = await attempt(stage);
    expect(first.refused?.code).toBe('jira-busy');
    const second = await attempt(stage);
    expect(second.refused).toBeUndefined();
    expect(everything(stage)).toEqual(undisturbed);
    expect(second.parts.filter(({ made }) => !made)).toEqual([]);
    curtain(stage);
  });

  it('each step can be run alone once more', async () => {
    const stage = await untouchedStage();
    await setUpProject(stage);
    for (const step of STEP_KEYS.filter((key) => key !== 'attach')) {
      demand(await stage.admin.onAdminPage(setUpCalls.runStep, { projectKey: 'CERT', step }));
    }
    expect(everything(stage)).toEqual(undisturbed);
  });

  it('a set-up under a seeded rain of faults gets there, and is the same', async () => {
    const stage = await untouchedStage();
    stage.jira.faults.setRate(0.05);
    let tries = 0;
    let last = await attempt(stage);
    while (last.refused) {
      if (++tries > 80) throw new Error('It never got there.');
      last = last.failedAt ? await goOn(stage, 'CERT', { from: last.failedAt }) : await attempt(stage);
    }
    expect(tries).toBeGreaterThan(0);
    expect(everything(stage)).toEqual(undisturbed);
  });
});

describe('before anything is made', () => {
  const faultOf = async (stage: Stage, change: Partial<typeof CERT>) => {
    const before = everything(stage);
    const { refused } = await attempt(stage, { ...CERT, ...change });
    expect(everything(stage)).toEqual(before);
    return refused?.faults[0];
  };

  it('a key or a name that is taken is told beside its field', async () => {
    const stage = await untouchedStage();
    await otherProject(stage, 'CERT', { name: 'Old' });
    expect(await faultOf(stage, {})).toEqual({
      field: 'projectKey',
      message: 'The project “Old” has the key CERT. Choose another key, or choose “An existing project”.',
    });
    expect(await faultOf(stage, { projectKey: 'NEW', projectName: 'old' })).toMatchObject({ field: 'projectName' });
    expect(await faultOf(stage, { projectKey: 'A' })).toMatchObject({ field: 'projectKey' });
    expect(await faultOf(stage, { projectKey: '../field' })).toMatchObject({ field: 'projectKey' });
    expect(await faultOf(stage, { projectKey: 'NEW', projectName: ' ' })).toMatchObject({ field: 'projectName' });
    curtain(stage);
  });

  it('a field of the same name and another type is not taken for ours', async () => {
    const stage = await untouchedStage();
    const type = 'com.atlassian.jira.plugin.system.customfieldtypes:textfield';
    await stage.admin.call('POST', '/field', { name: 'Certificate expiry', type, description: '' });
    const { refused, failedAt } = await attempt(stage);
    expect(failedAt).toBe('fields');
    expect(refused?.message).toContain('not of the type “Date picker”');
    curtain(stage);
  });

  it('a step that there is not is refused', async () => {
    const stage = await untouchedStage();
    demand(await stage.admin.onAdminPage(setUpCalls.beginSetUp, CERT));
    for (const step of ['nonsense', 'constructor', '']) {
      const asked = { projectKey: 'CERT', step };
      expect(await stage.admin.onAdminPage(setUpCalls.runStep, asked)).toMatchObject({ code: 'invalid-input' });
      expect(await stage.admin.onAdminPage(setUpCalls.removeSetUp, asked)).toMatchObject({ code: 'invalid-input' });
    }
    curtain(stage);
  });

  it('nobody but a Jira admin gets anywhere', async () => {
    const stage = await untouchedStage();
    const before = everything(stage);
    const project = { projectKey: 'CERT' };
    for (const person of [stage.requester, stage.stranger, stage.operator]) {
      const answers = [
        await person.onAdminPage(setUpCalls.viewSetUp, {}),
        await person.onAdminPage(setUpCalls.listProjects, { query: '' }),
        await person.onAdminPage(setUpCalls.previewAttach, project),
        await person.onAdminPage(setUpCalls.checkProject, project),
        await person.onAdminPage(setUpCalls.beginSetUp, CERT),
        await person.onAdminPage(setUpCalls.runStep, { ...project, step: 'issueType' }),
        await person.onAdminPage(setUpCalls.removeSetUp, { ...project, step: 'project' }),
      ];
      expect(answers.map((answer) => !answer.ok && answer.code)).toEqual(answers.map(() => 'no-right'));
    }
    expect(everything(stage)).toEqual(before);
    curtain(stage);
  });
});

describe('two admins', () => {
  it('the second is told who is at work, and gets in when that one is done or gone', async () => {
    const stage = await untouchedStage();
    makeAdmin(stage, stage.people.operator);
    demand(await stage.admin.onAdminPage(setUpCalls.beginSetUp, CERT));
    const early = await attempt(stage, CERT, stage.operator);
    expect(early.refused).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Ada Administrator') as string,
    });
    await stage.advance(121_000);
    expect((await attempt(stage, CERT, stage.operator)).refused).toBeUndefined();
    // It is finished: nobody has to wait.
    expect((await attempt(stage, { ...CERT, projectKey: 'TWO', projectName: 'Two' })).refused).toBeUndefined();
    curtain(stage);
  });

  it('the same step twice at once is done once', async () => {
    const stage = await untouchedStage();
    demand(await stage.admin.onAdminPage(setUpCalls.beginSetUp, CERT));
    const run = (step: 'check' | 'issueType' | 'fields') =>
      stage.admin.onAdminPage(setUpCalls.runStep, { projectKey: 'CERT', step });
    for (const step of ['check', 'issueType', 'fields'] as const) {
      const answers = await Promise.all([run(step), run(step)]);
      expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
      expect(answers.filter((answer) => !answer.ok && answer.code !== 'conflict')).toEqual([]);
    }
    expect(everything(stage).fields).toHaveLength(9);
    curtain(stage);
  });

  it('a step of a set-up that was begun anew for another project is refused', async () => {
    const stage = await untouchedStage();
    demand(await stage.admin.onAdminPage(setUpCalls.beginSetUp, CERT));
    demand(await stage.admin.onAdminPage(setUpCalls.beginSetUp, { ...CERT, projectKey: 'TWO', projectName: 'Two' }));
    const stale = await stage.admin.onAdminPage(setUpCalls.runStep, { projectKey: 'CERT', step: 'check' });
    expect(stale).toMatchObject({ ok: false, code: 'conflict' });
  });
});

function makeAdmin(stage: Stage, accountId: string): void {
  Object.assign(stage.jira.site.users().find((user) => user.accountId === accountId) ?? {}, { admin: true });
}

describe('removing', () => {
  it('takes away exactly what was made, so that the same can be set up again', async () => {
    const stage = await untouchedStage();
    const before = everything(stage);
    await setUpProject(stage);
    const { removable } = demand(await stage.admin.onAdminPage(setUpCalls.viewSetUp, {}));
    expect(removable.map(({ projectKey, parts }) => [projectKey, parts.length])).toEqual([['CERT', 32]]);
    expect(await remove(stage, 'CERT')).toEqual([]);
    expect(everything(stage)).toEqual(before);
    expect(demand(await stage.admin.onAdminPage(setUpCalls.viewSetUp, {}))).toEqual({ removable: [] });
    await setUpProject(stage);
    const key = await stage.enroll();
    await stage.advance(HOUR);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    curtain(stage);
  });

  it('removes nothing while the project has issues, even those that the admin does not see', async () => {
    const stage = await untouchedStage();
    await setUpProject(stage);
    await stage.request();
    const to = { accountId: stage.people.administrator };
    stage.jira.manage.setPermission('CERT', { to, permission: 'BROWSE_PROJECTS', granted: false });
    const before = everything(stage);
    const step = { projectKey: 'CERT', step: 'project' } as const;
    const refused = await stage.admin.onAdminPage(setUpCalls.removeSetUp, step);
    expect(refused).toMatchObject({ ok: false, code: 'conflict' });
    expect(refused.ok ? '' : refused.message).toContain('has issues');
    expect(everything(stage)).toEqual(before);
    curtain(stage);
  });

  it('leaves what was there before, and what another project needs', async () => {
    const stage = await untouchedStage();
    await stage.admin.call('POST', '/issuetype', { name: 'Certificate', description: 'by hand', type: 'standard' });
    const before = everything(stage);
    const { parts } = await setUpProject(stage);
    expect(parts.filter(({ made }) => !made).map(({ name }) => name)).toEqual(['Certificate']);
    const one = everything(stage);
    await setUpProject(stage, { kind: 'new', projectKey: 'TWO', projectName: 'Two' });
    await remove(stage, 'TWO');
    expect(everything(stage)).toEqual(one);
    await remove(stage, 'CERT');
    expect(everything(stage)).toEqual(before);
  });

  it('keeps a field in which something stands elsewhere', async () => {
    const stage = await untouchedStage();
    await setUpProject(stage);
    await otherProject(stage, 'ELSE');
    const owner = stage.jira.site.fieldId('Owner');
    await stage.admin.call('POST', '/screens/1/tabs/10001/fields', { fieldId: owner });
    const fields = {
      project: { key: 'ELSE' },
      issuetype: { name: 'Task' },
      summary: 'x',
      [owner]: { accountId: stage.people.requester },
    };
    expect((await stage.admin.call('POST', '/issue', { fields })).status).toBe(201);
    expect(await remove(stage, 'CERT')).toEqual(['Owner']);
    expect(everything(stage).fields.map(({ name }) => name)).toEqual(['Owner']);
  });
});
