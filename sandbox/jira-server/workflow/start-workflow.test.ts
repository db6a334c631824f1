import { VirtualClock } from '../../clock';
import { createJiraServer } from '../jira-server';
import { jsonClient } from '../json-client';
import { freshSite } from '../site/build/fresh-site';
import type { PostFunctionEvent, ValidatorEvent } from './rule-host';

const ACCOUNT = 'a1';
const reference = '00000000-0000-4000-8000-000000000001';
const rule = (ruleKey: string, key: string, id: string) => ({
  ruleKey,
  parameters: { key, id: `00000000-0000-4000-8000-00000000000${id}`, config: '{}' },
});

/** A project whose workflow has rules on the transition that creates an issue. */
async function site(validators: readonly object[]) {
  const server = createJiraServer({
    ...{ clock: new VirtualClock(Date.UTC(2026, 9, 1)), seed: 1 },
    site: freshSite({
      administrator: { accountId: ACCOUNT, emailAddress: 'a@example.com', apiToken: 't' },
      appRules: [
        { key: 'ari:check', ruleType: 'Validator', name: 'Check' },
        { key: 'ari:open', ruleType: 'Function', name: 'Open' },
      ],
    }),
  });
  const call = jsonClient(server, { kind: 'user', accountId: ACCOUNT });
  const actions = [rule('forge:workflow-post-function', 'ari:open', '3')];
  const create = { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: reference, links: [] };
  const workflow = {
    name: 'W',
    statuses: [{ statusReference: reference, properties: {} }],
    transitions: [{ ...create, validators, actions }],
  };
  const statuses = [{ statusReference: reference, name: 'Open', statusCategory: 'TODO' }];
  const made = await call('POST', 'workflows/create', { scope: { type: 'GLOBAL' }, statuses, workflows: [workflow] });
  const scheme = await call('POST', 'workflowscheme', { name: 'W', defaultWorkflow: 'W' });
  const { id: workflowScheme } = scheme.body as { id: number };
  const project = { key: 'PRJ', name: 'P', projectTypeKey: 'business', leadAccountId: ACCOUNT, workflowScheme };
  const statusesOfSetUp = [made.status, scheme.status, (await call('POST', 'project', project)).status];
  const fields = { project: { key: 'PRJ' }, issuetype: { name: 'Task' }, summary: 'one' };
  return { server, statusesOfSetUp, create: () => call('POST', 'issue', { fields }) };
}

describe('rules on the transition that creates an issue', () => {
  it('are asked before there is an issue and run after', async () => {
    const world = await site([rule('forge:expression-validator', 'ari:check', '2')]);
    expect(world.statusesOfSetUp).toEqual([200, 201, 201]);
    const validated: ValidatorEvent[] = [];
    const queued: PostFunctionEvent[] = [];
    let refusal: string | undefined = 'Not today.';
    world.server.attach({
      validate: async (_, event) => Promise.resolve((validated.push(event), refusal)),
      postFunction: (_, event) => queued.push(event),
    });
    expect(await world.create()).toMatchObject({ status: 400, body: { errorMessages: ['Not today.'] } });
    expect([world.server.site.issues(), queued]).toEqual([[], []]);
    refusal = undefined;
    expect(await world.create()).toMatchObject({ status: 201, body: { key: 'PRJ-1' } });
    expect(validated[1]).toMatchObject({ issue: { key: null }, transition: { modifiedFields: { summary: 'one' } } });
    expect(queued).toMatchObject([{ issue: { key: 'PRJ-1' }, transition: { name: 'Create', to: { name: 'Open' } } }]);
    expect(queued[0]?.transition).not.toHaveProperty('from');
  });

  it('can ask for a permission of the person', async () => {
    const needed = (permissionKey: string) => ({
      ruleKey: 'system:check-permission-validator',
      parameters: { permissionKey },
    });
    expect((await (await site([needed('CREATE_ISSUES')])).create()).status).toBe(201);
    expect((await (await site([needed('SYSTEM_ADMIN')])).create()).status).toBe(400);
  });
});
