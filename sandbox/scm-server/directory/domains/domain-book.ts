/** The domains of the account: to whom they are delegated, and whether control of them is proved. */
import type { Clock } from '../../../clock';
import { dcvStatusAt, settle, validate, type DcvMode, type DomainValidation } from './domain-validation';

export interface Delegation {
  readonly orgId: number;
  readonly certTypes: readonly string[];
  /** DOMAIN: the name itself, SUBDOMAIN: names under it. Absent: both. */
  readonly privileges?: readonly string[];
  readonly status: 'ACTIVE' | 'REQUESTED';
}

export interface Domain {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  active: boolean;
  delegations: readonly Delegation[];
  readonly validation: DomainValidation;
  /** Epoch milliseconds. */
  readonly requestedAt: number;
  ctLogMonitoring?: Readonly<Record<string, unknown>>;
}

export interface NewDomain {
  readonly name: string;
  readonly description?: string;
  readonly active?: boolean;
  readonly delegations?: readonly Delegation[];
  /** Validated by this method now. */
  readonly validated?: DcvMode;
  /** Epoch milliseconds; default: as long as a validation made now may be reused. */
  readonly expiresAt?: number;
  readonly keptFresh?: boolean;
}

/** From submission until SCM has looked for the proof. */
const checkMs = 60_000;

export class DomainBook {
  readonly #domains = new Map<number, Domain>();
  readonly #clock: Clock;
  #lastId = 399;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** As things stand now, in the order in which they were made. */
  list(): readonly Domain[] {
    const domains = [...this.#domains.values()];
    for (const { validation } of domains) settle(validation, this.#clock.now(), checkMs);
    return domains;
  }

  find(id: number): Domain | undefined {
    return this.list().find((domain) => domain.id === id);
  }

  named(name: string): Domain | undefined {
    return this.list().find((domain) => domain.name === name.trim().toLowerCase());
  }

  add({ name, description = '', active = true, delegations = [], ...proof }: NewDomain): Domain {
    this.#lastId += 1;
    const now = this.#clock.now();
    const validation: DomainValidation = { keptFresh: proof.keptFresh ?? false, provable: true };
    if (proof.validated) validate(validation, proof.validated, now);
    if (proof.expiresAt !== undefined) validation.expiresAt = proof.expiresAt;
    const facts = { id: this.#lastId, name: name.trim().toLowerCase(), description, active, delegations };
    const domain = { ...facts, validation, requestedAt: now };
    this.#domains.set(domain.id, domain);
    return domain;
  }

  remove(id: number): void {
    this.#domains.delete(id);
  }

  /** Names that no surface issues for now: suspended ones, and those whose validation has run out. */
  closed(): { readonly suspended: readonly string[]; readonly lapsed: readonly string[] } {
    const domains = this.list();
    const expired = ({ validation }: Domain) => dcvStatusAt(validation, this.#clock.now()) === 'EXPIRED';
    const names = (some: readonly Domain[]) => some.map(({ name }) => name);
    return { suspended: names(domains.filter(({ active }) => !active)), lapsed: names(domains.filter(expired)) };
  }
}
