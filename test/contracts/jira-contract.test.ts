/** The checker itself, and every modelled operation of the Jira stand-in driven through it. */
import { VirtualClock } from '../../sandbox/clock';
import { certificateSite, PEOPLE } from '../../sandbox/jira-server/certificate-project';
import type { Caller } from '../../sandbox/jira-server/http/caller';
import { SERVICE_DESK_ROOT } from '../../sandbox/jira-server/http/jira-resources';
import { createJiraServer } from '../../sandbox/jira-server/jira-server';
import { OPERATIONS } from '../../sandbox/jira-server/operations/operations';
import { createJiraContract, type JiraContract } from './jira-contract';
import { checkedCalls, json, type CheckedCall } from './jira-exchange';
import { APP_WALK, SET_UP_WALK } from './jira-set-up-walk';
import { ISSUE_WALK, type Step } from './jira-walk';

const contracts = process.env['CONTRACTS_DIR'];
if (contracts === undefined) {
  process.stderr.write('CONTRACTS_DIR is not set: the Jira stand-in is not checked against the OpenAPI description.\n');
}
const withContracts = contracts === undefined ? describe.skip : describe;

const admin: Caller = { kind: 'user', accountId: PEOPLE.administrator };
withContracts('the Jira contract', () => {
  let contract: JiraContract;
  beforeAll(() => {
    contract = createJiraContract(contracts ?? '');
  });
  const created = { id: '10001', key: 'CERT-1', self: 'https://example.atlassian.net/rest/api/3/issue/10001' };
  const create = { method: 'POST', url: '/rest/api/3/issue', requestBody: { fields: {} }, status: 201 };

  it('accepts a right exchange, also in version 2', () => {
    expect(contract.check({ ...create, responseBody: created })).toEqual([]);
    expect(contract.check({ ...create, url: '/rest/api/2/issue', responseBody: created })).toEqual([]);
  });

  it.each([
    ['an answer of the wrong type', { ...create, responseBody: { ...created, id: 10001 } }, /answer\/id/],
    ['a request of the wrong type', { ...create, requestBody: { fields: [] } }, /request\/fields/],
    ['a missing request body', { ...create, requestBody: undefined }, /no JSON body/],
    ['an undocumented success', { ...create, status: 204 }, /not documented/],
    ['an unknown query name', { ...create, url: '/rest/api/3/issue?oops=1' }, /unknown query parameter oops/],
    ['an unknown path', { method: 'GET', url: '/rest/api/3/certificates', status: 200 }, /no such operation/],
    [
      'an unknown method',
      { method: 'PUT', url: '/rest/api/3/issue/A-1/transitions', status: 204 },
      /no such operation/,
    ],
  ])('finds %s', (_, exchange, fault) => {
    expect(contract.check(exchange)).toEqual([expect.stringMatching(fault)]);
  });

  it('lets troubles and extra keys of answers through', () => {
    expect(contract.check({ ...create, status: 429 })).toEqual([]);
    expect(contract.check({ ...create, responseBody: { ...created, extra: true } })).toEqual([]);
  });

  it.each([
    ['POST', '/rest/api/3/issue', 'write:jira-work'],
    ['GET', '/rest/api/3/user/search?query=x', 'read:jira-user'],
    ['PUT', '/rest/api/3/issue/CERT-1/properties/scm', 'write:jira-work'],
  ])('knows the classic scope of %s %s', (method, path, scope) => {
    expect(contract.scopes(method, path)?.[0]).toEqual([scope]);
  });

  it('knows that serverInfo needs no scope and that an unknown path has none to tell', () => {
    expect(contract.scopes('GET', '/rest/api/3/serverInfo')?.some((set) => set.length === 0)).toBe(true);
    expect(contract.scopes('GET', '/rest/api/3/nothing')).toBeUndefined();
  });
});

describe('the Jira stand-in', () => {
  const clock = new VirtualClock(Date.UTC(2026, 9, 1));
  const rules = { enrollPostFunction: 'ari:enroll', requestValidator: 'ari:validate' };
  const server = createJiraServer({ clock, seed: 1, site: certificateSite(rules) });
  const contract = contracts === undefined ? undefined : createJiraContract(contracts);
  const asAdministrator = checkedCalls(server, admin, contract);
  const asApp = checkedCalls(server, { kind: 'app', accountId: PEOPLE.app }, contract);
  /** Ids that earlier answers gave. */
  const given = new Map<string, string>();

  async function walk(call: CheckedCall, [method, path, init = {}, status = 200]: Step): Promise<void> {
    const place = path.replace(/\{(\w+)\}/g, (_, name: string) => given.get(name) ?? name);
    const answer = await call(method, place, init);
    expect([answer.status, answer.status === status ? '' : answer.body]).toEqual([status, '']);
    expect(answer.faults).toEqual([]);
    remember(path, answer.body);
  }

  /** What was made first under a path gives its id the path's name. */
  function rememberId(path: string, body: unknown): void {
    const { id, issueTypeSchemeId } = body as Record<string, string | number | undefined>;
    const made = id ?? issueTypeSchemeId;
    if (made !== undefined && !given.has(path)) given.set(path, `${made}`);
  }

  function rememberWorkflow(body: unknown): void {
    const { workflows, statuses } = body as Record<string, { id: string }[]>;
    given.set('workflow', workflows?.[0]?.id ?? '');
    given.set('status', statuses?.[0]?.id ?? '');
  }

  function rememberGrant(body: unknown): void {
    const [scheme] = (body as { permissionSchemes?: { permissions: { id: number }[] }[] }).permissionSchemes ?? [];
    if (scheme) given.set('grant', String(scheme.permissions.at(-1)?.id));
  }

  function remember(path: string, body: unknown): void {
    if (typeof body === 'object' && body !== null) rememberId(path, body);
    if (path === 'workflows/create') rememberWorkflow(body);
    if (path === 'screens/1/tabs' && Array.isArray(body)) given.set('tab', String((body as { id: number }[])[0]?.id));
    if (path === 'permissionscheme') rememberGrant(body);
  }

  const named = (steps: readonly Step[]) => steps.map((step) => [`${step[0]} ${step[1]}`, step] as const);

  it.each(named([...ISSUE_WALK, ...SET_UP_WALK]))('answers %s as described', async (_, step) =>
    walk(asAdministrator, step),
  );

  it.each(named(APP_WALK))('answers the app’s %s as described', async (_, step) => walk(asApp, step));

  it('updates the workflow it shows', async () => {
    const found = await asAdministrator('GET', 'workflows/search?queryString=SCM&expand=values.transitions');
    const { values, statuses } = found.body as { values: Record<string, unknown>[]; statuses: object[] };
    const workflows = values.map(({ id, version, transitions, statuses: own }) => ({
      ...{ id, version, transitions },
      statuses: (own as object[]).map((one) => ({ ...one, deprecated: undefined })),
    }));
    const body = { workflows, statuses: statuses.map((one) => ({ ...one, scope: undefined })) };
    const answer = await asAdministrator('POST', 'workflows/update', json(body));
    expect([answer.status, answer.faults]).toEqual([200, []]);
  });

  it('is walked completely: every modelled operation was called', () => {
    const pattern = (path: string) => new RegExp(`^${path.replace(/:[^/]+/g, '[^/]+')}(\\?.*)?$`);
    const steps = [...ISSUE_WALK, ...SET_UP_WALK, ...APP_WALK, ['POST', 'workflows/update']] as const;
    const missed = OPERATIONS.filter(({ method, root, path }) => {
      // The description leaves Jira Service Management out.
      if (root === SERVICE_DESK_ROOT) return false;
      const place = pattern(root === undefined ? path : `${root}/${path}`);
      return !steps.some((step) => step[0] === method && place.test(step[1]));
    });
    expect(missed.map((one) => `${one.method} ${one.path}`)).toEqual([]);
    expect(server.unmodelled()).toEqual([]);
  });
});
