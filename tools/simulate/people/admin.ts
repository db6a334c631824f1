/** The Jira admin: saves the profiles, raises their daily caps as lives get shorter, and changes the policy of one of them now and then. */
import { profileCalls } from '../../../src/contract/admin/profile-calls';
import type { Result } from '../../../src/contract/result';
import { DEFAULT_TOKEN_URL } from '../../../src/domain/profile';
import type { ProfileDraft } from '../../../src/domain/profile';
import type { Random } from '../../../sandbox/random';
import type { RestAccount } from '../../../sandbox/scm-server/accounts/rest-account';
import { between } from '../setting/chance';
import { PROFILES } from '../setting/policies';
import type { Policy, ProfilePlan } from '../setting/policies';
import { sensibleCap } from '../setting/sensible-cap';
import type { Filing } from '../setting/sensible-cap';
import { calmly } from '../setting/simulated-world';
import type { SimulatedWorld } from '../setting/simulated-world';
import { DAY } from '../setting/time';

const SCM_URL = 'https://example.enroll.enterprise.sectigo.com';
const LONGEST_TERM_DAYS = 199;
const CHANGED_EVERY = { least: 35 * DAY, most: 80 * DAY } as const;

/** A policy and when it began to hold. */
export interface PolicyPeriod {
  readonly from: number;
  readonly policy: Policy;
}

export class Admin {
  /** By the client id of the account at SCM, the oldest first. */
  readonly history = new Map<string, PolicyPeriod[]>();
  readonly #accounts = new Map<string, RestAccount>();
  readonly #turns = new Map<string, number>();
  readonly #world: SimulatedWorld;
  readonly #filing: Filing;
  readonly #random: Random;
  #changesAt: number;

  constructor(world: SimulatedWorld, filing: Filing, random: Random) {
    this.#world = world;
    this.#filing = filing;
    this.#random = random;
    this.#changesAt = world.clock.now() + between(random, CHANGED_EVERY.least, CHANGED_EVERY.most);
  }

  async setUp(): Promise<void> {
    for (const plan of PROFILES) {
      const { autoApprove, name } = plan;
      const account = this.#world.scm.accounts.create({ name, autoApprove, termDays: LONGEST_TERM_DAYS });
      this.#accounts.set(name, account);
      const policy = this.#policyOf(plan);
      demand(await this.#world.admin.onAdminPage(profileCalls.saveProfile, this.#draftOf(account, plan, policy)));
      this.#note(account, policy);
    }
  }

  async work(now: number): Promise<void> {
    for (const plan of PROFILES) if (this.#isCapTooLow(plan)) await calmly(this.#world, () => this.#save(plan));
    if (now < this.#changesAt) return;
    this.#changesAt = now + between(this.#random, CHANGED_EVERY.least, CHANGED_EVERY.most);
    const plan = PROFILES[Math.floor(this.#random() * PROFILES.length)];
    if (!plan) return;
    this.#turns.set(plan.name, this.#turnOf(plan) + 1);
    await calmly(this.#world, () => this.#save(plan));
  }

  #turnOf({ name }: ProfilePlan): number {
    return this.#turns.get(name) ?? 0;
  }

  #policyOf(plan: ProfilePlan): Policy {
    const policy = plan.policies[this.#turnOf(plan) % plan.policies.length] ?? plan.policies[0];
    return { ...policy, dailyCap: sensibleCap(plan, this.#filing, this.#world.clock.now()) };
  }

  #isCapTooLow(plan: ProfilePlan): boolean {
    const { clientId = '' } = this.#accounts.get(plan.name) ?? {};
    const saved = this.history.get(clientId)?.at(-1)?.policy;
    return saved?.dailyCap !== this.#policyOf(plan).dailyCap;
  }

  async #save(plan: ProfilePlan): Promise<void> {
    const account = this.#accounts.get(plan.name);
    const { profiles } = demand(await this.#world.admin.onAdminPage(profileCalls.listProfiles, undefined));
    const saved = profiles.find(({ name }) => name === plan.name);
    if (!account || !saved) throw new Error(`The profile ${plan.name} is gone.`);
    const policy = this.#policyOf(plan);
    const { id, version } = saved;
    const draft = { ...this.#draftOf(account, plan, policy), id, version, clientSecret: '' };
    demand(await this.#world.admin.onAdminPage(profileCalls.saveProfile, draft));
    this.#note(account, policy);
  }

  #note({ clientId }: RestAccount, policy: Policy): void {
    const periods = this.history.get(clientId) ?? [];
    this.history.set(clientId, [...periods, { from: this.#world.clock.now(), policy }]);
  }

  #draftOf({ clientId, clientSecret }: RestAccount, { name }: ProfilePlan, policy: Policy): ProfileDraft {
    return {
      ...{ name, clientId, clientSecret, scmUrl: SCM_URL, tokenUrl: DEFAULT_TOKEN_URL, comments: 'simulated' },
      ...{ publicTrust: true, operators: [this.#world.people.operator], ...policy },
    };
  }
}

function demand<T>(result: Result<T>): T {
  if (result.ok) return result.data;
  throw new Error(`${result.code}: ${result.message} ${JSON.stringify(result.faults)}`);
}
