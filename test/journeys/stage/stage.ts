/** A world for a journey: profile saved, people named, every exchange checked against the vendors' descriptions. */
import { profileCalls } from '../../../src/contract/admin/profile-calls';
import { orderCalls } from '../../../src/contract/issue/order-calls';
import type { Result } from '../../../src/contract/result';
import type { OrderView } from '../../../src/domain/order/order-view';
import { DEFAULT_TOKEN_URL, type ProfileDraft, type ProfileView } from '../../../src/domain/profile';
import { ANY_TIME } from '../../../src/domain/renewal/policy';
import { ensureBundle } from '../../../sandbox/forge-host/bundle';
import type { RestAccount } from '../../../sandbox/scm-server/accounts/rest-account';
import type { IssueFacts } from '../../../sandbox/jira-server/site-facts';
import { createCsr } from '../../../sandbox/world/keys';
import { personAt, type Person } from '../../../sandbox/world/person';
import { createWorld, type World, type WorldOptions } from '../../../sandbox/world/world';
import { contractObserver } from './contract-observer';
import { quietHours } from './quiet-hours';

export const PROFILE = 'Standard SSL';
const SCM_URL = 'https://example.enroll.enterprise.sectigo.com';
export const HOUR = 3_600_000;

export interface Stage extends World {
  readonly account: RestAccount;
  readonly admin: Person;
  readonly requester: Person;
  readonly operator: Person;
  readonly stranger: Person;
  readonly profile: ProfileView;
  /** What the contract checks found; `curtain` asserts that it is nothing. */
  readonly contractFaults: readonly string[];
  /** @returns the issue's key; the CSR is a good one for the names unless given */
  request(names?: readonly string[], csr?: string): Promise<string>;
  /** Requests and makes the transition. @returns the issue's key */
  enroll(names?: readonly string[]): Promise<string>;
  issue(key: string): IssueFacts;
  comments(key: string): string[];
  order(key: string, as?: Person): Promise<OrderView>;
  /** Lets time pass. In the middle of many days, hours in which nothing is due are left out (ADR 0033). */
  advance(milliseconds: number): Promise<void>;
}

const root = process.cwd();
/** Once for a file of tests: whether it is up to date is asked of every source. */
let bundle: Promise<string> | undefined;

export interface StageOptions extends Partial<WorldOptions> {
  /** How long certificates live that the profile's account orders; 199 unless given. */
  readonly termDays?: number;
}

/** By default SCM has no faults and nothing is delivered twice: a journey asks for the trouble that it is about. */
export async function setStage({ termDays, ...options }: StageOptions = {}): Promise<Stage> {
  const contractFaults: string[] = [];
  const bundleDir = await (bundle ??= ensureBundle(root));
  const observe = contractObserver(contractFaults);
  const world = await createWorld({ root, bundleDir, faultRate: 0, observe, ...options });
  const account = world.scm.accounts.create(termDays === undefined ? {} : { termDays });
  const { people } = world;
  const admin = personAt(world, people.administrator);
  const profile = demand(await admin.onAdminPage(profileCalls.saveProfile, draftOf(world, account)));
  const requester = personAt(world, people.requester);
  return {
    ...world,
    account,
    admin,
    requester,
    profile,
    contractFaults,
    ...otherPeople(world),
    ...acts(world, requester),
  };
}

export function draftOf(world: World, account: RestAccount, changes: Partial<ProfileDraft> = {}): ProfileDraft {
  return {
    name: PROFILE,
    clientId: account.clientId,
    clientSecret: account.clientSecret,
    scmUrl: SCM_URL,
    tokenUrl: DEFAULT_TOKEN_URL,
    comments: 'web team',
    publicTrust: true,
    operators: [world.people.operator],
    timing: { by: 'window', days: 30 },
    calendar: ANY_TIME,
    autoRenew: false,
    openRenewalIssue: 'always',
    keyOnRenewal: 'reuse',
    ...changes,
  };
}

function otherPeople(world: World) {
  return { operator: personAt(world, world.people.operator), stranger: personAt(world, world.people.stranger) };
}

function acts(world: World, requester: Person) {
  const issue = (key: string): IssueFacts => {
    const found = world.jira.site.issue(key);
    if (!found) throw new Error(`There is no issue ${key}`);
    return found;
  };
  const request = async (names: readonly string[] = ['www.example.com'], csr?: string) => {
    const text = csr ?? (await createCsr(names)).csrPem;
    return requester.createIssue({ summary: 'certificate', profile: PROFILE, csr: text });
  };
  const enroll = async (names?: readonly string[]) => {
    const key = await request(names);
    await expectMoved(await requester.transition(key, 'Enroll Certificate'));
    return key;
  };
  const order = async (key: string, as: Person = requester) =>
    present(demand(await as.onIssue(orderCalls.viewOrder, { issueId: issue(key).id })));
  return {
    ...{ issue, request, enroll, order },
    comments: (key: string) => issue(key).comments.map(({ text }) => text),
    advance: async (milliseconds: number) => {
      world.app.slackenSchedules(quietHours(world, milliseconds));
      await world.clock.advanceBy(milliseconds);
    },
  };
}

async function expectMoved(answer: Response): Promise<void> {
  if (answer.status !== 204) throw new Error(`The transition was refused: ${await answer.text()}`);
}

export function demand<T>(result: Result<T>): T {
  if (result.ok) return result.data;
  throw new Error(`${result.code}: ${result.message} ${JSON.stringify(result.faults)}`);
}

function present<T>(value: T | null): T {
  if (value === null) throw new Error('There is no order on this issue.');
  return value;
}

/** What every journey has to end with: nothing unmodelled, nothing thrown, no contract broken, no secret leaked. */
export function curtain(stage: Stage): void {
  expect(stage.host.unmodelled).toEqual([]);
  expect(stage.jira.unmodelled()).toEqual([]);
  expect(stage.host.failures).toEqual([]);
  expect(stage.contractFaults).toEqual([]);
  expect(leaks(stage)).toEqual([]);
  expect(stage.app.storage.findPlaintextSecrets()).toEqual([]);
}

/** Every place where a secret or a token would show, searched for them. */
function leaks(stage: Stage): string[] {
  const { accounts, directory } = stage.scm;
  const secrets = [
    ...accounts.list().map(({ clientSecret }) => clientSecret),
    ...directory.administrators.list().flatMap(({ clientSecret, password }) => [clientSecret, password]),
  ].filter((secret) => secret !== '');
  const seen = [
    ...stage.app.logs.map(({ text }) => text),
    ...stage.jira.site.issues().map((issue) => JSON.stringify([issue.fields, issue.comments, issue.properties])),
    ...stage.scm.orders.list().map(({ comments }) => comments),
  ];
  // Nor bodies: a log line with a CSR or a certificate would carry its base64.
  const bodies = stage.app.logs.map(({ text }) => text).filter((text) => /MII[\w+/]{40}/.test(text));
  const leaked = seen.filter(
    (text) => secrets.some((secret) => text.includes(secret)) || /eyJ[\w-]+\.[\w-]+\./.test(text),
  );
  return [...leaked, ...bodies];
}
