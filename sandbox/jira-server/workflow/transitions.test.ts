import { VirtualClock } from '../../clock';
import { certificateSite, PEOPLE } from '../certificate-project';
import { createJiraServer } from '../jira-server';
import { jsonClient } from '../json-client';
import type { SiteDefinition, WorkflowRule } from '../site-definition';
import type { PostFunctionEvent, RuleHost, ValidatorEvent } from './rule-host';

const place = { project: { key: 'CERT' }, issuetype: { name: 'Certificate' } };
const doc = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

class Host implements RuleHost {
  readonly validated: [WorkflowRule, ValidatorEvent][] = [];
  readonly queued: [WorkflowRule, PostFunctionEvent][] = [];
  refusal: string | undefined;
  /** What happens while the validator runs. */
  meanwhile: () => unknown = () => undefined;

  async validate(rule: WorkflowRule, event: ValidatorEvent): Promise<string | undefined> {
    this.validated.push([rule, event]);
    await this.meanwhile();
    return this.refusal;
  }

  postFunction(rule: WorkflowRule, event: PostFunctionEvent): void {
    this.queued.push([rule, event]);
  }
}

async function site(change: (site: SiteDefinition) => SiteDefinition = (one) => one) {
  const rules = { enrollPostFunction: 'ari:enroll', requestValidator: 'ari:validate' };
  const clock = new VirtualClock(Date.UTC(2026, 9, 1));
  const server = createJiraServer({ clock, seed: 3, site: change(certificateSite(rules)) });
  const host = new Host();
  server.attach(host);
  const as = (who: keyof typeof PEOPLE) =>
    jsonClient(server, { kind: who === 'app' ? 'app' : 'user', accountId: PEOPLE[who] });
  await as('requester')('POST', 'issue', { fields: { ...place, summary: 'www.example.com' } });
  const go = (who: keyof typeof PEOPLE, id: string | number, more: object = {}) =>
    as(who)('POST', 'issue/CERT-1/transitions', { transition: { id }, ...more });
  const names = async (who: keyof typeof PEOPLE, query = '') => {
    const { body } = await as(who)('GET', `issue/CERT-1/transitions${query}`);
    return (body as { transitions: { name: string }[] }).transitions.map(({ name }) => name);
  };
  const status = () => server.site.issue('CERT-1')?.status;
  return { server, clock, host, as, go, names, status };
}

describe('listing transitions', () => {
  it('gives those that leave the status, with their target and screen', async () => {
    const { as, names } = await site();
    expect(await names('requester')).toEqual(['Enroll Certificate', 'Cancel Request']);
    const { body } = await as('requester')('GET', 'issue/CERT-1/transitions?transitionId=11&expand=transitions.fields');
    expect(body).toMatchObject({
      transitions: [
        { id: '11', hasScreen: true, to: { name: 'Certificate Pending' }, fields: { customfield_10051: {} } },
      ],
    });
  });

  it('is empty without the permission and for an unknown id, and 404 for those who may not browse', async () => {
    const { as, names, server } = await site();
    expect(await names('requester', '?transitionId=999')).toEqual([]);
    server.manage.setPermission('CERT', {
      to: { role: 'Requesters' },
      permission: 'TRANSITION_ISSUES',
      granted: false,
    });
    expect(await names('requester')).toEqual([]);
    expect((await as('stranger')('GET', 'issue/CERT-1/transitions')).status).toBe(404);
  });

  it('shows the transitions of the app only to administrators who ask for them', async () => {
    const { go, names } = await site();
    await go('requester', '11');
    const hidden = [
      ...['Certificate Enrolled', 'Return to Request', 'Certificate Renewed', 'Certificate Expired'],
      ...['Certificate Revoked', 'Certificate Cancelled', 'Waiting for Approval'],
    ];
    const shown = ['Cancel Request', 'Check Status'];
    expect(await names('app')).toEqual(shown);
    expect(await names('app', '?skipRemoteOnlyCondition=true')).toEqual([...shown, ...hidden]);
    expect(await names('requester', '?skipRemoteOnlyCondition=true')).toEqual(shown);
  });
});

describe('making a transition', () => {
  it('asks the validator with the values sent, then stores them, moves the issue and queues the post function', async () => {
    const { go, host, server, status } = await site();
    const fields = { customfield_10050: { value: 'Wildcard SSL' }, customfield_10051: doc('MIIB') };
    host.meanwhile = () => {
      expect(server.site.issue('CERT-1')?.fields).not.toHaveProperty('Certificate CSR text');
      expect(host.queued).toEqual([]);
    };
    expect(await go('requester', '11', { fields })).toMatchObject({ status: 204, body: null });
    expect(status()).toBe('Certificate Pending');
    expect(server.site.issue('CERT-1')?.text).toMatchObject({
      'Certificate profile': 'Wildcard SSL',
      'Certificate CSR text': 'MIIB',
    });
    const transition = {
      ...{ id: '11', name: 'Enroll Certificate', executionId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown },
      from: { id: '10000', name: 'Certificate Request' },
      to: { id: '10001', name: 'Certificate Pending' },
    };
    const [[rule, event]] = host.validated as [[WorkflowRule, ValidatorEvent]];
    expect(rule).toMatchObject({ ruleKey: 'forge:expression-validator', parameters: { key: 'ari:validate' } });
    expect(event).toMatchObject({ issue: { key: 'CERT-1' }, transition, atlassianId: PEOPLE.requester });
    expect(event.transition.modifiedFields).toMatchObject(fields);
    const [[action, queued]] = host.queued as [[WorkflowRule, PostFunctionEvent]];
    expect(action.parameters['key']).toBe('ari:enroll');
    expect(queued).toEqual({
      issue: { id: '10001', key: 'CERT-1' },
      ...{ transition, atlassianId: PEOPLE.requester, configuration: { v: 1 } },
      workflow: { id: expect.any(String) as unknown, name: 'SCM Certificate workflow' },
      changelog: { id: expect.any(String) as unknown },
      postFunction: { id: action.id },
    });
    expect(queued.transition.executionId).toBe(event.transition.executionId);
  });

  it('is refused with the validator’s sentence, and nothing changes', async () => {
    const { go, host, server, status } = await site();
    host.refusal = 'Paste the CSR first.';
    const refused = await go('requester', '11', { fields: { customfield_10051: doc('x') } });
    expect(refused).toMatchObject({ status: 400, body: { errorMessages: ['Paste the CSR first.'], errors: {} } });
    expect([status(), host.queued, server.site.issue('CERT-1')?.history]).toEqual(['Certificate Request', [], []]);
    expect(server.site.issue('CERT-1')?.fields).not.toHaveProperty('Certificate CSR text');
  });

  it('gives every transition an execution id of its own', async () => {
    const { go, host } = await site();
    for (const id of [11, 81, 11]) await go('app', id);
    expect(new Set(host.queued.map(([, event]) => event.transition.executionId)).size).toBe(2);
  });

  it.each<[string, object, number]>([
    ['one that does not leave the status', { transition: { id: '101' } }, 400],
    ['an unknown one', { transition: { id: '999' } }, 400],
    ['none', {}, 400],
    ['a field that is not on the screen', { transition: { id: '11' }, fields: { summary: 'x' } }, 400],
  ])('refuses %s', async (_, body, wanted) => {
    const { as, host, status } = await site();
    expect((await as('stranger')('POST', 'issue/CERT-1/transitions', body)).status).toBe(404);
    expect((await as('requester')('POST', 'issue/CERT-1/transitions', body)).status).toBe(wanted);
    expect([status(), host.validated]).toEqual(['Certificate Request', []]);
  });

  it('takes a number as id', async () => {
    const { go, status } = await site();
    expect((await go('requester', 11)).status).toBe(204);
    expect(status()).toBe('Certificate Pending');
  });

  it('keeps the transitions of the app from people', async () => {
    const { go, status } = await site();
    await go('requester', '11');
    expect((await go('administrator', '71')).status).toBe(400);
    expect((await go('app', '71')).status).toBe(204);
    expect(status()).toBe('Certificate Enrolled');
  });

  it('adds the comment that comes along', async () => {
    const { go, server } = await site();
    const add = { body: doc('Not needed any more') };
    await go('requester', '61', { update: { comment: [{ add }] } });
    expect(server.site.issue('CERT-1')).toMatchObject({
      status: 'Certificate Cancelled',
      comments: [{ text: 'Not needed any more', authorId: PEOPLE.requester }],
    });
  });

  it('answers 409 when the issue moved on while the validator ran', async () => {
    const { go, host, status } = await site();
    host.meanwhile = () => go('requester', '61');
    expect((await go('requester', '11')).status).toBe(409);
    expect([status(), host.queued]).toEqual(['Certificate Cancelled', []]);
  });

  it('writes who changed the status and when', async () => {
    const { go, server, clock } = await site();
    await clock.advanceBy(5000);
    await go('requester', '11');
    const change = {
      from: 'Certificate Request',
      to: 'Certificate Pending',
      authorId: PEOPLE.requester,
      at: clock.now(),
    };
    expect(server.site.issue('CERT-1')?.history).toEqual([change]);
  });
});

describe('rules', () => {
  const edited = (edit: (rule: WorkflowRule) => WorkflowRule) => (definition: SiteDefinition) => ({
    ...definition,
    workflows: definition.workflows.map((workflow) => ({
      ...workflow,
      transitions: workflow.transitions.map((one) => (one.actions ? { ...one, actions: one.actions.map(edit) } : one)),
    })),
  });

  it('that are disabled do not run', async () => {
    const { go, host } = await site(
      edited((rule) => ({ ...rule, parameters: { ...rule.parameters, disabled: 'true' } })),
    );
    await go('requester', '11');
    expect([host.validated.length, host.queued.length]).toEqual([1, 0]);
  });

  it('of a kind that is not modelled are refused when the site is built', async () => {
    await expect(site(edited((rule) => ({ ...rule, ruleKey: 'system:update-field' })))).rejects.toThrow(/update-field/);
  });

  it('without the app: the validator refuses', async () => {
    const server = createJiraServer({
      ...{ clock: new VirtualClock(0), seed: 1 },
      site: certificateSite({ enrollPostFunction: 'a', requestValidator: 'b' }),
    });
    const call = jsonClient(server, { kind: 'user', accountId: PEOPLE.requester });
    await call('POST', 'issue', { fields: { ...place, summary: 's' } });
    expect((await call('POST', 'issue/CERT-1/transitions', { transition: { id: '11' } })).status).toBe(400);
  });
});

describe('transitions with a condition', () => {
  const RULE = 'system:restrict-issue-transition';
  const GROUP = '703ff44a-7dc8-4f4b-9aa6-a65bf3574fa4';
  const restricted = (parameters: Readonly<Record<string, string>>) => (definition: SiteDefinition) => ({
    ...definition,
    users: definition.users.map((user) => (/^Otto/.test(user.displayName) ? { ...user, groupIds: [GROUP] } : user)),
    workflows: definition.workflows.map((workflow) => ({
      ...workflow,
      transitions: workflow.transitions.map((one) =>
        one.name === 'Cancel Request' ? { ...one, conditions: [{ id: 'r', ruleKey: RULE, parameters }] } : one,
      ),
    })),
  });

  it('are listed as unavailable on request, and cannot be made', async () => {
    const { as, go, names } = await site(restricted({ permissionKeys: 'ADMINISTER_PROJECTS' }));
    expect(await names('requester')).toEqual(['Enroll Certificate']);
    const { body } = await as('requester')('GET', 'issue/CERT-1/transitions?includeUnavailableTransitions=true');
    const { transitions } = body as { transitions: { name: string; isAvailable: boolean; isConditional: boolean }[] };
    const shown = transitions.map(({ name, isAvailable, isConditional }) => [name, isAvailable, isConditional]);
    expect(shown).toEqual(
      expect.arrayContaining([
        ['Enroll Certificate', true, false],
        ['Cancel Request', false, true],
        ['Certificate Pending', false, true],
      ]),
    );
    expect((await go('requester', '61')).status).toBe(400);
    expect((await go('administrator', '61')).status).toBe(204);
  });

  it.each<[string, Readonly<Record<string, string>>, readonly (keyof typeof PEOPLE)[]]>([
    ['an account', { accountIds: `${PEOPLE.operator},nobody` }, ['operator']],
    ['the reporter', { accountIds: 'allow-reporter' }, ['requester']],
    ['the assignee', { accountIds: 'allow-assignee' }, []],
    ['a role', { roleIds: '10001' }, ['administrator']],
    ['a group', { groupIds: GROUP }, ['operator']],
    [
      'a permission or a group',
      { permissionKeys: 'ADMINISTER_PROJECTS', groupIds: GROUP },
      ['administrator', 'operator'],
    ],
    ['a person in a field', { allowUserCustomFields: 'customfield_10056' }, ['operator']],
  ])('let %s through', async (_whom, parameters, expected) => {
    const { as, names } = await site(restricted(parameters));
    await as('administrator')('PUT', 'issue/CERT-1', { fields: { customfield_10056: { accountId: PEOPLE.operator } } });
    const people = ['administrator', 'requester', 'operator'] as const;
    const through = await Promise.all(people.map(async (who) => (await names(who)).includes('Cancel Request')));
    expect(people.filter((_who, place) => through[place])).toEqual(expected);
  });

  it('that depend on what is not modelled are answered so', async () => {
    const { as } = await site(restricted({ groupCustomFields: 'customfield_10028' }));
    expect((await as('requester')('GET', 'issue/CERT-1/transitions')).status).toBe(501);
  });
});

describe('an app’s own rules', () => {
  it('are listed with their transitions, for apps alone', async () => {
    const { as } = await site();
    const path = 'workflow/rule/config?types=postfunction&expand=transition';
    expect((await as('administrator')('GET', path)).status).toBe(403);
    const { body } = await as('app')('GET', path);
    const rule = { key: 'ari:enroll', transition: { id: 11, name: 'Enroll Certificate' } };
    expect(body).toMatchObject({
      ...{ isLast: true, total: 1 },
      values: [{ workflowId: { name: 'SCM Certificate workflow' }, postFunctions: [rule] }],
    });
    expect((await as('app')('GET', 'workflow/rule/config')).status).toBe(400);
  });
});

describe('the workflow of certificates', () => {
  it.each([
    [['11', '81'], 'Certificate Request'],
    [['11', '71', '101'], 'Certificate Renewed'],
    [['11', '101'], 'Certificate Renewed'],
    [['11', '71', '111'], 'Certificate Expired'],
    [['11', '61', '111'], 'Certificate Expired'],
    [['11', '121'], 'Certificate Revoked'],
    [['11', '121', '111'], 'Certificate Expired'],
    [['11', '121', '81'], 'Certificate Request'],
    [['11', '61'], 'Certificate Cancelled'],
  ])('leads over %j to %s', async (ids, end) => {
    const { go, status } = await site();
    for (const id of ids) expect((await go('app', id)).status).toBe(204);
    expect(status()).toBe(end);
  });
});
