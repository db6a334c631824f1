/** Whoever the site's own workflow keeps from a transition is kept from its button too, whatever the browser sends. */
import type { SiteDefinition, TransitionDefinition } from '../../sandbox/jira-server/site-definition';
import type { Person } from '../../sandbox/world/person';
import { auditCalls } from '../../src/contract/admin/audit-calls';
import { actCalls } from '../../src/contract/issue/act-calls';
import { orderCalls } from '../../src/contract/issue/order-calls';
import type { Act } from '../../src/domain/acts/act';
import { atScm, certIdOf, DAY, enrolled } from './stage/life-of-a-certificate';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

type Change = (transition: TransitionDefinition) => TransitionDefinition;

/** A workflow that an admin has changed at the transitions of these names. */
const changed = (names: readonly string[], change: Change) => (site: SiteDefinition) => ({
  ...site,
  workflows: site.workflows.map((workflow) => ({
    ...workflow,
    transitions: workflow.transitions.map((one) => (names.includes(one.name) ? change(one) : one)),
  })),
});

const condition = (ruleKey: string, parameters: Readonly<Record<string, string>>): Change => {
  const rule = { id: '00000000-0000-4000-8000-000000009999', ruleKey, parameters };
  return (transition) => ({ ...transition, conditions: [rule] });
};

/** Project admins alone: Ada is one, Rita is none. */
const ADMINS_ONLY = condition('system:restrict-issue-transition', { permissionKeys: 'ADMINISTER_PROJECTS' });
const GROUP = '703ff44a-7dc8-4f4b-9aa6-a65bf3574fa4';

const without = (site: SiteDefinition): SiteDefinition => changed(['Revoke Certificate'], withoutRules)(site);
const withoutRules: Change = ({ actions: _actions, ...transition }) => transition;

let presses = 0;

interface Pressing {
  readonly as: Person;
  readonly reason?: string | undefined;
}

async function pressAs(stage: Stage, key: string, [act, { as, reason }]: readonly [Act, Pressing]) {
  const { acts } = await stage.order(key, as);
  const press = `press-${++presses}-00000000`;
  const call = { issueId: stage.issue(key).id, act, shownFor: acts?.shownFor ?? '', press };
  return as.onIssue(actCalls.act, { ...call, ...(reason !== undefined && { reason }) });
}

async function closed(stage: Stage, key: string, as: Person): Promise<readonly string[]> {
  const { acts } = await stage.order(key, as);
  return (acts?.offers ?? []).flatMap(({ act, whyNot }) =>
    /keeps this step from you/.test(whyNot ?? '') ? [act] : [],
  );
}

async function refusals(stage: Stage, key: string) {
  const filter = { issue: key, outcome: 'refused' } as const;
  const { events } = demand(await stage.admin.onAdminPage(auditCalls.listAudit, filter));
  return events.map(({ act, actor, code }) => [act, actor, code]);
}

/** Of each line that says so: what could not be read, and nothing of what it said. */
function unreadable(stage: Stage): readonly string[] {
  const lines = stage.app.logs.map(({ text }) => text).filter((text) => text.startsWith('jira-unreadable'));
  return lines.map((text) => text.replace(/^jira-unreadable /, '').replace(/ correlation=\S+$/, ''));
}

/** All that must not change. */
function state(stage: Stage, key: string) {
  const { enroll, renew, replace, revoke } = stage.scm.calls();
  const { status, comments } = stage.issue(key);
  return [enroll, renew, replace, revoke, status, comments.map(({ text }) => text)];
}

/** An issue whose request waits, because SCM is down. */
async function queued(stage: Stage): Promise<string> {
  stage.scm.faults.force('503', { operation: 'token', times: 50 });
  const key = await stage.enroll();
  await stage.app.settle();
  return key;
}

const ACTS: readonly (readonly [Act, string, string | undefined, (stage: Stage) => Promise<string>])[] = [
  ['renew', 'Renew Certificate', undefined, enrolled],
  ['replace', 'Replace Certificate', undefined, enrolled],
  ['revoke', 'Revoke Certificate', 'Cessation of operation', enrolled],
  ['do-not-renew', 'Do Not Renew', 'The shop closes.', enrolled],
  ['check-status', 'Check Status', undefined, enrolled],
  ['cancel', 'Cancel Request', undefined, queued],
];

describe.each(ACTS)('%s, whose transition a condition keeps from some', (act, transition, reason, begin) => {
  it('is shown as closed, refused and told in the audit list for whoever is outside; nothing reaches SCM', async () => {
    const stage = await setStage({ reshape: changed([transition], ADMINS_ONLY) });
    const key = await begin(stage);
    expect(await closed(stage, key, stage.requester)).toEqual([act]);
    const before = state(stage, key);
    const refused = await pressAs(stage, key, [act, { as: stage.requester, reason }]);
    expect(refused).toMatchObject({ ok: false, code: 'no-right', message: /Ask someone who may do it/ });
    await stage.app.settle();
    expect(state(stage, key)).toEqual(before);
    const told = act === 'cancel' ? 'cancel-request' : act;
    expect(await refusals(stage, key)).toEqual([[told, stage.people.requester, 'no-right']]);
    curtain(stage);
  });

  it('is open to whoever is inside', async () => {
    const stage = await setStage({ reshape: changed([transition], ADMINS_ONLY) });
    const key = await begin(stage);
    expect(await closed(stage, key, stage.admin)).toEqual([]);
    demand(await pressAs(stage, key, [act, { as: stage.admin, reason }]));
    await stage.advance(HOUR);
    expect(await refusals(stage, key)).toEqual([]);
    curtain(stage);
  });
});

it('a revocation by the person inside the condition reaches SCM; the other’s did not', async () => {
  const stage = await setStage({ reshape: changed(['Revoke Certificate'], ADMINS_ONLY) });
  const key = await enrolled(stage);
  const reason = 'Cessation of operation';
  expect(await pressAs(stage, key, ['revoke', { as: stage.requester, reason }])).toMatchObject({ ok: false });
  await stage.advance(DAY);
  expect([atScm(stage, certIdOf(stage, key)), stage.issue(key).status]).toEqual(['Issued', 'Certificate Enrolled']);
  demand(await pressAs(stage, key, ['revoke', { as: stage.admin, reason }]));
  await stage.advance(HOUR);
  expect([atScm(stage, certIdOf(stage, key)), stage.issue(key).status]).toEqual(['Revoked', 'Certificate Revoked']);
  curtain(stage);
});

it('Jira itself refuses the transition to whoever is outside', async () => {
  const stage = await setStage({ reshape: changed(['Revoke Certificate'], ADMINS_ONLY) });
  const key = await enrolled(stage);
  const made = await stage.requester.call('POST', `/issue/${key}/transitions`, { transition: { id: '41' } });
  expect(made.status).toBe(400);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
});

it.each<[string, Change, readonly (keyof Pick<Stage, 'admin' | 'requester'>)[]]>([
  ['a group', condition('system:restrict-issue-transition', { groupIds: GROUP }), ['requester']],
  ['the reporter', condition('system:restrict-issue-transition', { accountIds: 'allow-reporter' }), ['requester']],
  ['the assignee', condition('system:restrict-issue-transition', { accountIds: 'allow-assignee' }), []],
  ['nobody but the API', condition('system:restrict-from-all-users', { restrictMode: 'users' }), []],
])('a transition for %s is a button for the same', async (_whom, change, inside) => {
  const inGroup = (site: SiteDefinition): SiteDefinition => ({
    ...site,
    users: site.users.map((user) => (/^Rita/.test(user.displayName) ? { ...user, groupIds: [GROUP] } : user)),
  });
  const stage = await setStage({ reshape: (site) => inGroup(changed(['Revoke Certificate'], change)(site)) });
  const key = await enrolled(stage);
  for (const who of ['admin', 'requester'] as const) {
    const expected = inside.includes(who) ? [] : ['revoke'];
    expect([who, await closed(stage, key, stage[who])]).toEqual([who, expected]);
  }
  curtain(stage);
});

describe('the transition of an act is known', () => {
  const renamed: Change = (transition) => ({ ...ADMINS_ONLY(transition), name: 'Withdraw' });

  it('by the rule that it carries, whatever its name', async () => {
    const stage = await setStage({ reshape: changed(['Revoke Certificate'], renamed) });
    const key = await enrolled(stage);
    expect(await closed(stage, key, stage.requester)).toEqual(['revoke']);
    curtain(stage);
  });

  it.each([
    ['by its name where it carries no rule', (stage: Stage) => stage],
    [
      'by its name where Jira does not say which carry one',
      (stage: Stage) =>
        stage.jira.faults.force({ status: 403 }, { pathPattern: /\/workflow\/rule\/config$/, times: 99 }),
    ],
  ])('%s', async (how, prepare) => {
    const reshape = changed(['Revoke Certificate'], ADMINS_ONLY);
    const stage = await setStage({ reshape: (site) => (/no rule/.test(how) ? without(reshape(site)) : reshape(site)) });
    const key = await enrolled(stage);
    prepare(stage);
    expect(await closed(stage, key, stage.requester)).toEqual(['revoke']);
  });

  it('by its name, and the log says so, where Jira answers something else than is known', async () => {
    const stage = await setStage({ reshape: changed(['Revoke Certificate'], ADMINS_ONLY) });
    const key = await enrolled(stage);
    stage.jira.faults.force({ status: 200 }, { pathPattern: /\/workflow\/rule\/config$/, times: 99 });
    expect(await closed(stage, key, stage.requester)).toEqual(['revoke']);
    expect(unreadable(stage)).toEqual(['what=workflow-rules']);
  });

  it('not where Jira’s list of transitions cannot be read: there Jira’s permission decides', async () => {
    const stage = await setStage({ reshape: changed(['Revoke Certificate'], ADMINS_ONLY) });
    const key = await enrolled(stage);
    stage.jira.faults.force({ status: 200 }, { method: 'GET', pathPattern: /\/transitions$/, times: 99 });
    expect(await closed(stage, key, stage.requester)).toEqual([]);
    expect(unreadable(stage)).toEqual(['what=transitions']);
    const to = { role: 'Requesters' };
    stage.jira.manage.setPermission('CERT', { to, permission: 'TRANSITION_ISSUES', granted: false });
    const pressed = await pressAs(stage, key, ['revoke', { as: stage.requester, reason: 'Unspecified' }]);
    expect(pressed).toMatchObject({ ok: false, code: 'no-right' });
  });

  it('not in a workflow that has none: there Jira’s permission decides', async () => {
    const elsewhere: Change = (transition) => ({ ...ADMINS_ONLY(transition), from: ['Certificate Renewed'] });
    const stage = await setStage({ reshape: changed(['Revoke Certificate'], elsewhere) });
    const key = await enrolled(stage);
    expect(await closed(stage, key, stage.requester)).toEqual([]);
    const pressed = await pressAs(stage, key, ['revoke', { as: stage.requester, reason: 'Unspecified' }]);
    expect(pressed).toMatchObject({ ok: true });
  });
});

it('the question is asked once a panel, its rules once an hour, and not where nothing is offered', async () => {
  const asked: string[] = [];
  const observe = ({ side, request }: { side: string; request: Request }) => {
    const { pathname, search } = new URL(request.url);
    if (side === 'jira' && request.method === 'GET') asked.push(pathname + search);
    return Promise.resolve();
  };
  const stage = await setStage({ observe });
  const key = await enrolled(stage);
  const count = (part: string) => asked.splice(0).filter((call) => call.includes(part)).length;
  const load = () => stage.requester.onIssue(orderCalls.viewOrder, { issueId: stage.issue(key).id });
  asked.splice(0);
  await load();
  await load();
  expect(asked.filter((call) => call.includes('/workflow/rule/config'))).toHaveLength(1);
  expect(count('includeUnavailableTransitions=true')).toBe(2);
  await stage.advance(HOUR);
  asked.splice(0);
  await load();
  expect(count('/workflow/rule/config')).toBe(1);
  const to = { role: 'Requesters' };
  stage.jira.manage.setPermission('CERT', { to, permission: 'TRANSITION_ISSUES', granted: false });
  await load();
  expect(count('/transitions')).toBe(0);
});

it('SCM is not asked for whoever may not check the status', async () => {
  const stage = await setStage({ reshape: changed(['Check Status'], ADMINS_ONLY) });
  const key = await enrolled(stage);
  const { status } = stage.scm.calls();
  const refused = await stage.requester.onIssue(actCalls.lookAtScm, { issueId: stage.issue(key).id });
  expect(refused).toMatchObject({ ok: false, code: 'no-right' });
  expect(stage.scm.calls().status).toBe(status);
  expect(await refusals(stage, key)).toEqual([['lookAtScm', stage.people.requester, 'no-right']]);
  curtain(stage);
});
