/** The requesters: they file their requests over the first months, and answer where the app asks them for something. */
import type { Certificate } from '../../../src/domain/certificate/certificate';
import type { IssueFacts } from '../../../sandbox/jira-server/site-facts';
import type { Random } from '../../../sandbox/random';
import type { SimulationOptions } from '../options';
import { createCsr, pasted } from './csr';
import { nameOf } from '../setting/domains';
import { planOf } from '../setting/policies';
import { calmly } from '../setting/simulated-world';
import type { SimulatedWorld } from '../setting/simulated-world';
import { DAY, workingDaysLater } from '../setting/time';
import type { AppWatch } from '../watch/app-watch';

const MOST_WORKING_DAYS = 3;

const request = 'Certificate Request';
const RENEWABLE: readonly string[] = ['Certificate Enrolled', 'Certificate Expired'];

export class Requesters {
  /** Presses of a person, by issue. */
  readonly pressed = new Map<string, number>();
  #filed = 0;
  readonly #planned = new Map<string, number>();
  readonly #world: SimulatedWorld;
  readonly #watch: AppWatch;
  readonly #random: Random;

  constructor(world: SimulatedWorld, watch: AppWatch, random: Random) {
    this.#world = world;
    this.#watch = watch;
    this.#random = random;
  }

  async file(now: number, { startsAt, filingDays, certificates }: SimulationOptions): Promise<void> {
    const share = Math.min(1, (now - startsAt + DAY) / (filingDays * DAY));
    for (; this.#filed < Math.floor(share * certificates); this.#filed += 1)
      await calmly(this.#world, () => this.#request(this.#filed));
  }

  async #request(index: number): Promise<void> {
    const name = nameOf(index);
    const asked = { summary: name, profile: planOf(index).name, csr: await createCsr(name) };
    const key = await this.#world.requester.createIssue(asked);
    await this.#press(key, 'Enroll Certificate');
  }

  /** Does what the app asked for some working days ago. */
  async answer(now: number): Promise<void> {
    for (const [lineage, certificate] of this.#watch.current) {
      if (!this.#isWaiting(lineage, certificate)) this.#planned.delete(lineage);
      else if (this.#isTime(lineage, now)) await calmly(this.#world, () => this.#answer(certificate));
    }
    for (const [lineage, order] of this.#watch.failed) {
      if (this.#watch.current.has(lineage)) continue;
      if (this.#isTime(lineage, now)) await calmly(this.#world, () => this.#askAgain(order.issueId));
    }
  }

  #isWaiting(lineage: string, { renewal, supersededBy, revoked }: Certificate): boolean {
    if (supersededBy ?? revoked) return false;
    return renewal?.by === 'person' || this.#watch.failed.has(lineage);
  }

  #isTime(lineage: string, now: number): boolean {
    const planned = this.#planned.get(lineage);
    if (planned !== undefined && now < planned) return false;
    this.#planned.set(lineage, workingDaysLater(now, Math.floor(this.#random() * MOST_WORKING_DAYS)));
    return planned !== undefined;
  }

  async #answer({ renewal, issueId, commonName }: Certificate): Promise<void> {
    const open = renewal?.issue && this.#world.jira.site.issue(renewal.issue.id);
    if (open?.status === request) {
      await this.#press(open.key, 'Enroll Certificate', await this.#csrFor(open, commonName));
      return;
    }
    const own = this.#world.jira.site.issue(issueId);
    if (own && RENEWABLE.includes(own.status)) {
      await this.#press(own.key, 'Renew Certificate', await this.#csrFor(own, commonName, renewal?.because));
    }
  }

  /** Where the old key is not to be used again a new one is made; whoever was refused before makes one, too. */
  async #csrFor({ key, text }: IssueFacts, name: string, because?: string) {
    const isThere = (text['Certificate CSR text'] ?? '') !== '' && because !== 'fresh-key';
    return isThere && !this.pressed.has(key) ? undefined : createCsr(name);
  }

  async #askAgain(issueId: string): Promise<void> {
    const issue = this.#world.jira.site.issue(issueId);
    if (issue?.status === request) await this.#press(issue.key, 'Enroll Certificate');
  }

  async #press(key: string, name: string, csr?: string): Promise<void> {
    const field = this.#world.jira.site.fieldId('Certificate CSR text');
    const fields = csr === undefined ? undefined : { [field]: pasted(csr) };
    await this.#world.requester.transition(key, name, fields);
    this.pressed.set(key, (this.pressed.get(key) ?? 0) + 1);
  }
}
