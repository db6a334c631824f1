/** The Jira admin: saves the profiles, and changes the policy of one of them now and then. */
import { profileCalls } from '../../../src/contract/admin/profile-calls';
import type { Result } from '../../../src/contract/result';
import { DEFAULT_TOKEN_URL } from '../../../src/domain/profile';
import type { ProfileDraft } from '../../../src/domain/profile';
import type { Random } from '../../../sandbox/random';
import type { RestAccount } from '../../../sandbox/scm-server/accounts/rest-account';
import { between } from '../setting/chance';
import type { Policy, ProfilePlan } from '../setting/policies';
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
  readonly #plans: readonly ProfilePlan[];
  readonly #random: Random;
  #changesAt: number;

  constructor(world: SimulatedWorld, plans: readonly ProfilePlan[], random: Random) {
    this.#world = world;
    this.#plans = plans;
    this.#random = random;
    this.#changesAt = world.clock.now() + between(random, CHANGED_EVERY.least, CHANGED_EVERY.most);
  }

  async setUp(): Promise<void> {
    for (const plan of this.#plans) {
      const { autoApprove, name } = plan;
      const account = this.#world.scm.accounts.create({ name, autoApprove, termDays: LONGEST_TERM_DAYS });
      this.#accounts.set(name, account);
      const draft = this.#draftOf(account, plan, plan.policies[0]);
      demand(await this.#world.admin.onAdminPage(profileCalls.saveProfile, draft));
      this.#note(account, plan.policies[0]);
    }
  }

  async work(now: number): Promise<void> {
    if (now < this.#changesAt) return;
    this.#changesAt = now + between(this.#random, CHANGED_EVERY.least, CHANGED_EVERY.most);
    const plan = this.#plans[Math.floor(this.#random() * this.#plans.length)];
    if (plan) await calmly(this.#world, () => this.#change(plan));
  }

  async #change(plan: ProfilePlan): Promise<void> {
    const account = this.#accounts.get(plan.name);
    const turn = (this.#turns.get(plan.name) ?? 0) + 1;
    const policy = plan.policies[turn % plan.policies.length];
    if (!account || !policy) return;
    this.#turns.set(plan.name, turn);
    const { profiles } = demand(await this.#world.admin.onAdminPage(profileCalls.listProfiles, undefined));
    const saved = profiles.find(({ name }) => name === plan.name);
    if (!saved) throw new Error(`The profile ${plan.name} is gone.`);
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
