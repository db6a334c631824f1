/** The domains of the certificates: most are kept validated by a DNS connector, some are validated by a person who is late. */
import type { Domain } from '../../../sandbox/scm-server/directory/domains/domain-book';
import { dcvStatusAt, validate } from '../../../sandbox/scm-server/directory/domains/domain-validation';
import type { World } from '../../../sandbox/world/world';
import type { Random } from '../../../sandbox/random';
import { DAY, workingDaysLater } from './time';

/** One name in so many stands under a domain that is validated by hand. */
const BY_HAND_EVERY = 11;
const AUTOMATED = ['web.example.com', 'shop.example.com', 'intern.example.net', 'api.example.org'] as const;
const BY_HAND = ['old.example.com', 'plant.example.net'] as const;

export function nameOf(index: number): string {
  const domains = index % BY_HAND_EVERY === BY_HAND_EVERY - 1 ? BY_HAND : AUTOMATED;
  return `host-${index}.${domains[Math.floor(index / BY_HAND_EVERY) % domains.length] ?? ''}`;
}

export const isByHand = (name: string): boolean => BY_HAND.some((domain) => name.endsWith(`.${domain}`));

export function addDomains({ scm }: World): void {
  for (const name of AUTOMATED) scm.directory.domains.add({ name, validated: 'CNAME', keptFresh: true });
  for (const name of BY_HAND) scm.directory.domains.add({ name, validated: 'CNAME' });
}

/** With so little left the person begins to think of it. */
const NOTICED_BEFORE = 2 * DAY;
const MOST_WORKING_DAYS = 3;

/** Validates by hand: one to some working days after noticing, so that a domain may have lapsed meanwhile. */
export class DomainPerson {
  readonly #world: World;
  readonly #random: Random;
  readonly #planned = new Map<number, number>();
  validated = 0;

  constructor(world: World, random: Random) {
    this.#world = world;
    this.#random = random;
  }

  work(now: number): void {
    for (const domain of this.#world.scm.directory.domains.list()) {
      if (domain.validation.keptFresh) continue;
      const at = this.#planned.get(domain.id) ?? this.#plan(domain, now);
      if (at !== undefined && now >= at) this.#validate(domain, now);
    }
  }

  #plan(domain: Domain, now: number): number | undefined {
    const isFine = dcvStatusAt(domain.validation, now + NOTICED_BEFORE) === 'VALIDATED';
    if (isFine) return undefined;
    const at = workingDaysLater(now, Math.floor(this.#random() * MOST_WORKING_DAYS));
    this.#planned.set(domain.id, at);
    return at;
  }

  #validate(domain: Domain, now: number): void {
    validate(domain.validation, 'CNAME', now);
    this.#planned.delete(domain.id);
    this.validated += 1;
  }
}
