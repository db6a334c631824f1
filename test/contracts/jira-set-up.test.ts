/** A fresh site is set up through the API, and issues of the new project run the workflow that was sent. */
import { VirtualClock } from '../../sandbox/clock';
import { createJiraServer } from '../../sandbox/jira-server/jira-server';
import { freshSite } from '../../sandbox/jira-server/site/build/fresh-site';
import type { PostFunctionEvent, ValidatorEvent } from '../../sandbox/jira-server/workflow/rule-host';
import { createJiraContract } from './jira-contract';
import { checkedCalls, json } from './jira-exchange';
import { APP, ENROLL, FRESH, LEAD, setUp, VALIDATE, workflowBody } from './jira-set-up';

const contracts = process.env['CONTRACTS_DIR'];
const contract = contracts === undefined ? undefined : createJiraContract(contracts);

function site() {
  const clock = new VirtualClock(Date.UTC(2026, 9, 1));
  const server = createJiraServer({ clock, seed: 1, site: freshSite(FRESH) });
  const call = checkedCalls(server, { kind: 'user', accountId: LEAD }, contract);
  const asApp = checkedCalls(server, { kind: 'app', accountId: APP }, contract);
  return { clock, server, call, asApp };
}

async function project() {
  const world = site();
  return { ...world, done: await setUp(world.call) };
}

const ask = (summary: string, more: object = {}) =>
  json({ fields: { project: { key: 'CERT' }, issuetype: { name: 'Certificate' }, summary, ...more } });

describe('setting up a project', () => {
  it('succeeds with every request, as the contract describes', async () => {
    const { done, server } = await project();
    expect(done.exchanges.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
    expect(done.exchanges.flatMap(({ faults }) => faults)).toEqual([]);
    expect(server.unmodelled()).toEqual([]);
  });

  it('shows the rules of the app and the fields of the screen, and lets the app work', async () => {
    const { done, asApp } = await project();
    const [capabilities, createMetadata] = done.exchanges.slice(-2);
    const { forgeRules } = capabilities?.body as { forgeRules: { id: string; ruleKey: string }[] };
    expect(forgeRules.map(({ id, ruleKey }) => [id, ruleKey])).toEqual([
      [ENROLL, 'forge:workflow-post-function'],
      [VALIDATE, 'forge:expression-validator'],
    ]);
    const { fields } = createMetadata?.body as { fields: { name: string; allowedValues?: { value: string }[] }[] };
    expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['Summary', ...Object.keys(done.fields)]));
    expect(fields.find(({ name }) => name === 'Certificate profile')?.allowedValues?.map(({ value }) => value)).toEqual(
      [...['Standard SSL', 'Wildcard SSL']],
    );
    const needed =
      'BROWSE_PROJECTS,CREATE_ISSUES,EDIT_ISSUES,TRANSITION_ISSUES,ADD_COMMENTS,CREATE_ATTACHMENTS,LINK_ISSUES';
    const { body } = await asApp('GET', `mypermissions?projectKey=CERT&permissions=${needed}`);
    const { permissions } = body as { permissions: Record<string, { havePermission: boolean }> };
    expect(Object.values(permissions).every(({ havePermission }) => havePermission)).toBe(true);
  });

  it('runs the workflow that was sent, with its rules', async () => {
    const { server, call } = await project();
    const validated: ValidatorEvent[] = [];
    const queued: PostFunctionEvent[] = [];
    let refusal: string | undefined = 'The CSR is missing.';
    server.attach({
      validate: async (_, event) => Promise.resolve((validated.push(event), refusal)),
      postFunction: (_, event) => queued.push(event),
    });
    expect((await call('POST', 'issue', ask('www.example.com'))).status).toBe(201);
    const go = async () => call('POST', 'issue/CERT-1/transitions', json({ transition: { id: '11' } }));
    expect(await go()).toMatchObject({ status: 400, body: { errorMessages: ['The CSR is missing.'] } });
    refusal = undefined;
    expect((await go()).status).toBe(204);
    expect(server.site.issue('CERT-1')?.status).toBe('Certificate Enrolled');
    expect(validated[0]).toMatchObject({ configuration: { v: 1 }, transition: { name: 'Issue certificate' } });
    expect(queued).toMatchObject([{ configuration: { v: 1 }, workflow: { name: 'SCM Certificate workflow' } }]);
    expect(queued[0]?.postFunction.id).toBe('00000000-0000-4000-8000-000000000101');
  });

  it.each<[string, string, object, number]>([
    ['issue type', 'issuetype', { name: 'certificate', type: 'standard' }, 409],
    ['issue type scheme', 'issuetypescheme', { name: 'SCM Certificate issue types', issueTypeIds: ['10001'] }, 409],
    ['screen', 'screens', { name: 'SCM Certificate screen' }, 400],
    ['screen scheme', 'screenscheme', { name: 'SCM Certificate screen scheme', screens: { default: 1 } }, 400],
    ['workflow', 'workflows/create', workflowBody(), 400],
    ['workflow scheme', 'workflowscheme', { name: 'SCM Certificate workflow scheme' }, 400],
    ['status', 'statuses', { scope: { type: 'GLOBAL' }, statuses: [{ name: 'Done', statusCategory: 'DONE' }] }, 400],
  ])('refuses a second %s of the same name', async (_, path, body, status) => {
    const { call } = await project();
    expect((await call('POST', path, json(body))).status).toBe(status);
  });

  it('takes the key of a project once, and only one that fits', async () => {
    const { call } = await project();
    const tell = async (key: string) => (await call('GET', `projectvalidate/key?key=${key}`)).body;
    expect(await tell('CERT')).toMatchObject({
      errors: { projectKey: "Project 'Certificates' uses this project key." },
    });
    expect(await tell('cert2')).toMatchObject({ errors: { projectKey: expect.any(String) as string } });
    expect(await tell('CERT2')).toEqual({ errorMessages: [], errors: {} });
  });

  it('needs the default mapping of screens', async () => {
    const { call } = site();
    const mapping = { name: 'x', issueTypeMappings: [{ issueTypeId: '10001', screenSchemeId: '1' }] };
    expect((await call('POST', 'issuetypescreenscheme', json(mapping))).status).toBe(400);
  });

  it('leaves a new field out of GET /field until it stands on a screen', async () => {
    const { call } = site();
    const type = 'com.atlassian.jira.plugin.system.customfieldtypes:textfield';
    const { id } = (await call('POST', 'field', json({ name: 'Team', type }))).body as { id: string };
    const listed = async () => ((await call('GET', 'field')).body as { id: string }[]).some((field) => field.id === id);
    expect(await listed()).toBe(false);
    await call('POST', 'screens/1/tabs/10001/fields', json({ fieldId: id }));
    const tabs = (await call('GET', 'screens/1/tabs')).body as { id: number }[];
    await call('POST', `screens/1/tabs/${String(tabs[0]?.id)}/fields`, json({ fieldId: id }));
    expect(await listed()).toBe(true);
  });
});

describe('validating a workflow', () => {
  const change = (edit: (body: ReturnType<typeof workflowBody>) => void) => {
    const body = workflowBody();
    edit(body);
    return body;
  };
  type Body = ReturnType<typeof workflowBody>;

  it.each<[string, (body: Body) => void, RegExp]>([
    ['no initial transition', (body) => body.workflows[0]?.transitions.shift(), /exactly one initial/],
    ['a status it does not have', (body) => body.statuses.pop(), /is not in the request/],
    ['a status name that exists', (body) => Object.assign(body.statuses[0] ?? {}, { name: 'Done' }), /already in use/],
    [
      'a transition id that is used twice',
      (body) => Object.assign(body.workflows[0]?.transitions[1] ?? {}, { id: '1' }),
      /used twice/,
    ],
    [
      'a rule of an app that is not installed',
      (body) =>
        Object.assign(body.workflows[0]?.transitions[1] ?? {}, {
          actions: [{ ruleKey: 'forge:workflow-post-function', parameters: { key: 'ari:other', id: 'no uuid' } }],
        }),
      /No installed app/,
    ],
    [
      'a rule that does not exist',
      (body) => Object.assign(body.workflows[0]?.transitions[1] ?? {}, { actions: [{ ruleKey: 'my:rule' }] }),
      /does not exist/,
    ],
  ])('finds %s', async (_, edit, message) => {
    const { call } = site();
    const payload = change(edit);
    const { status, body, faults } = await call('POST', 'workflows/create/validation', json({ payload }));
    expect([status, faults]).toEqual([200, []]);
    const { errors } = body as { errors: { level: string; message: string }[] };
    expect(errors.find(({ level }) => level === 'ERROR')?.message).toMatch(message);
    expect((await call('POST', 'workflows/create', json(payload))).status).toBe(400);
  });

  it('takes a status that exists by its id', async () => {
    const { call } = site();
    const made = await call(
      'POST',
      'statuses',
      json({
        scope: { type: 'GLOBAL' },
        statuses: [{ name: 'Certificate Request', statusCategory: 'TODO' }],
      }),
    );
    const [status] = made.body as { id: string }[];
    const body = workflowBody({ 'Certificate Request': String(status?.id) });
    const answer = await call('POST', 'workflows/create', json(body));
    expect(answer).toMatchObject({ status: 200, faults: [] });
    const { statuses } = answer.body as { statuses: { id: string; name: string }[] };
    expect(statuses.find(({ name }) => name === 'Certificate Request')?.id).toBe(status?.id);
  });
});

describe('changing what exists', () => {
  it('updates a workflow of the present version and drops what is left out', async () => {
    const { call } = await project();
    const found = await call('GET', 'workflows/search?queryString=SCM&expand=values.transitions');
    expect(found.faults).toEqual([]);
    const { values, statuses } = found.body as {
      values: { id: string; version: object; statuses: object[]; transitions: { id: string }[] }[];
      statuses: object[];
    };
    const [workflow] = values;
    const update = {
      statuses: statuses.map((status) => ({ ...status, scope: undefined })),
      workflows: [
        {
          ...{ id: workflow?.id, version: workflow?.version },
          statuses: workflow?.statuses.map((status) => ({ ...status, deprecated: undefined })),
          transitions: workflow?.transitions.filter(({ id }) => id !== '31'),
        },
      ],
    };
    const answer = await call('POST', 'workflows/update', json(update));
    expect(answer).toMatchObject({ status: 200, faults: [] });
    await call('POST', 'issue', ask('a'));
    expect((await call('POST', 'workflows/update', json(update))).status).toBe(409);
    const read = await call('POST', 'workflows', json({ workflowNames: ['SCM Certificate workflow'] }));
    expect(read.faults).toEqual([]);
    const { workflows } = read.body as { workflows: { transitions: { id: string }[] }[] };
    expect(workflows[0]?.transitions.map(({ id }) => id)).toEqual(['1', '11', '21']);
  });

  it('gives an existing project other schemes, and its workflow scheme only while it has no issues', async () => {
    const { call, done } = await project();
    const body = { key: 'OLD', name: 'Old', projectTypeKey: 'business', leadAccountId: LEAD };
    const projectId = String(((await call('POST', 'project', json(body))).body as { id: number }).id);
    const { issueTypeScheme, issueTypeScreenScheme, workflowScheme } = done.ids;
    const assign = async (path: string, more: object) => (await call('PUT', path, json({ projectId, ...more }))).status;
    expect(await assign('issuetypescheme/project', { issueTypeSchemeId: String(issueTypeScheme) })).toBe(204);
    const screens = { issueTypeScreenSchemeId: String(issueTypeScreenScheme) };
    expect(await assign('issuetypescreenscheme/project', screens)).toBe(204);
    expect(await assign('workflowscheme/project', { workflowSchemeId: String(workflowScheme) })).toBe(204);
    await call(
      'POST',
      'issue',
      json({
        fields: { project: { key: 'OLD' }, issuetype: { name: 'Certificate' }, summary: 'x' },
      }),
    );
    expect(await assign('workflowscheme/project', { workflowSchemeId: '10000' })).toBe(400);
    const tasks = await call('POST', 'issuetypescheme', json({ name: 'Tasks', issueTypeIds: ['10001'] }));
    expect(await assign('issuetypescheme/project', tasks.body as object)).toBe(400);
  });

  it('switches the workflow scheme of a project with issues as a task, when every status has a place', async () => {
    const { call, clock, done, server } = await project();
    await call('POST', 'issue', ask('a'));
    const target = { projectId: done.projectId, targetSchemeId: '10000' };
    const from = (await call('GET', 'statuses/search?searchString=Certificate+Request')).body as {
      values: { id: string }[];
    };
    const to = (await call('GET', 'statuses/search?searchString=To+Do')).body as { values: { id: string }[] };
    expect((await call('POST', 'workflowscheme/project/switch', json(target))).status).toBe(400);
    const statusMappings = [{ oldStatusId: from.values[0]?.id, newStatusId: to.values[0]?.id }];
    const mappingsByIssueTypeOverride = [{ issueTypeId: done.issueTypeId, statusMappings }];
    const submitted = await call(
      'POST',
      'workflowscheme/project/switch',
      json({ ...target, mappingsByIssueTypeOverride }),
    );
    expect(submitted).toMatchObject({ status: 303, faults: [] });
    const place = submitted.headers.get('location') ?? '';
    expect(await call('GET', place)).toMatchObject({ faults: [], body: { status: 'RUNNING', progress: 0 } });
    await clock.advanceBy(2000);
    expect(await call('GET', place)).toMatchObject({ faults: [], body: { status: 'COMPLETE', progress: 100 } });
    expect(server.site.issue('CERT-1')?.status).toBe('To Do');
  });

  it('keeps app properties for the app alone', async () => {
    const { call, asApp } = site();
    const path = '/rest/forge/1/app/properties/setup';
    const put = async (value: unknown) => asApp('PUT', path, json(value));
    expect(await put({ v: 1 })).toMatchObject({ status: 201, faults: [] });
    expect(await put({ v: 2 })).toMatchObject({ status: 200, faults: [] });
    expect(await asApp('GET', path)).toMatchObject({ faults: [], body: { key: 'setup', value: { v: 2 } } });
    expect((await call('GET', path)).status).toBe(403);
    expect((await put('x'.repeat(40_000))).status).toBe(400);
    expect((await asApp('DELETE', path)).status).toBe(204);
    expect((await asApp('GET', path)).status).toBe(404);
  });

  it('hides a project from the app when its permission scheme leaves the app out', async () => {
    const { call, asApp, done } = await project();
    const permissions = [{ permission: 'BROWSE_PROJECTS', holder: { type: 'user', parameter: LEAD, value: LEAD } }];
    const made = await call('POST', 'permissionscheme', json({ name: 'People only', permissions }));
    expect(made).toMatchObject({ status: 201, faults: [] });
    const { id } = made.body as { id: number };
    expect((await call('PUT', `project/CERT/permissionscheme`, json({ id }))).faults).toEqual([]);
    await call('POST', 'issue', ask('a'));
    const check = { projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [Number(done.projectId)] }] };
    const asked = await asApp('POST', 'permissions/check', json({ globalPermissions: ['ADMINISTER'], ...check }));
    expect(asked).toMatchObject({
      ...{ status: 200, faults: [] },
      body: {
        globalPermissions: ['ADMINISTER'],
        projectPermissions: [{ permission: 'BROWSE_PROJECTS', projects: [], issues: [] }],
      },
    });
  });
});
