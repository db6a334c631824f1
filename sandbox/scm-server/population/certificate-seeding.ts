/** Fills the account with certificates that nobody ordered here: many at once, or one with awkward traits. */
import { getDomain } from 'tldts';
import type { Clock } from '../../clock';
import { seededRandom } from '../../random';
import type { CertificateRequest } from '../csr/certificate-request';
import type { Directory } from '../directory/directory';
import type { OrderBook } from '../orders/order-book';
import { HOSTILE_NAMES } from './sample-names';
import { seededOrder, type OrderWish, type SeededWorld } from './seeded-order';
import { seededRequests } from './seeded-requests';

const defaultDomains = ['example.com', 'example.org', 'example.net', 'shop.example.com', 'team.example.org'] as const;

interface Parts {
  readonly orders: OrderBook;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly seed: number;
}

export class CertificateSeeding {
  readonly #parts: Parts;
  #requests: readonly CertificateRequest[] | undefined;
  #rounds = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * @param count how many; they take neither time nor memory until somebody looks at them
   * @param domains under which the names are; default five. Those that the account hasn't got are delegated to everyone
   * @returns the ids of the first and the last
   */
  async add(count: number, domains: readonly string[] = defaultDomains): Promise<{ first: string; last: string }> {
    const world = await this.#world(domains);
    this.#delegate(domains);
    const { firstId } = this.#parts.orders.populate(count, (index, certId) => seededOrder(world, index, certId));
    return { first: String(firstId), last: String(firstId + (count - 1) * 3) };
  }

  /** One certificate. @returns its id */
  async addOne(wish: OrderWish): Promise<string> {
    const world = await this.#world(defaultDomains);
    return this.#parts.orders.add((certId) => seededOrder(world, this.#rounds, certId, wish)).certId;
  }

  /** One for each name that does harm where it is shown carelessly, and one with `names` names. @returns the ids */
  async addAwkward(names = 10_000): Promise<readonly string[]> {
    const crowd = Array.from({ length: names }, (_name, index) => `n${index}.crowd.example.com`);
    const ids: string[] = [];
    for (const name of HOSTILE_NAMES) ids.push(await this.addOne({ status: 'Issued', names: [name] }));
    ids.push(await this.addOne({ status: 'Issued', names: crowd }));
    return ids;
  }

  /** What was issued for a domain can be renewed: it is validated and stays so. */
  #delegate(names: readonly string[]): void {
    const { domains, organizations } = this.#parts.directory;
    const certTypes = ['SSL'];
    const delegations = organizations.list().map(({ id }) => ({ orgId: id, certTypes, status: 'ACTIVE' as const }));
    for (const name of new Set(names.map((one) => getDomain(one) ?? one))) {
      if (!domains.named(name)) domains.add({ name, delegations, validated: 'CNAME', keptFresh: true });
    }
  }

  async #world(domains: readonly string[]): Promise<SeededWorld> {
    this.#requests ??= await seededRequests();
    this.#rounds += 1;
    const { directory, clock, seed } = this.#parts;
    const places = directory.organizations.all().map((one) => ({
      organization: directory.organizations.rootOf(one).key,
      ...(one.parentId !== undefined && { department: one.id }),
    }));
    const round = Math.floor(seededRandom(seed * 31 + this.#rounds)() * 2 ** 31);
    return {
      seed: round,
      now: clock.now(),
      places,
      profiles: directory.profiles.list(),
      csrs: this.#requests,
      domains,
    };
  }
}
