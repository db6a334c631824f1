/** The certificate profiles ("SSL types") on offer: the account's own and those that REST accounts are bound to. */
import type { AccountRegistry } from '../accounts/account-registry';
import type { KeyTypes, RestAccount } from '../accounts/rest-account';
import { longestDays } from '../orders/longest-validity';

export interface CertificateProfile {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** Days, as set up; see `termsAt`. */
  readonly terms: readonly number[];
  readonly keyTypes: KeyTypes;
  readonly validation: 'DV' | 'OV' | 'EV';
  readonly publicTrust: boolean;
  readonly allowsRenew: boolean;
  /** Ids of organizations and departments that may use it; absent: all. */
  readonly organizations?: readonly number[];
}

const anyKey: KeyTypes = { RSA: [2048, 3072, 4096], EC: ['P-256', 'P-384', 'P-521'] };
const usual = { terms: [199], keyTypes: anyKey, validation: 'OV', publicTrust: true, allowsRenew: true } as const;

const defaultProfiles: readonly CertificateProfile[] = [
  { ...usual, id: 1018, name: 'Single Domain SSL', description: 'One name' },
  { ...usual, id: 1019, name: 'Multi Domain SSL', description: 'Many names', terms: [90, 199] },
  { ...usual, id: 1020, name: 'Wildcard SSL', description: 'All names of a domain', keyTypes: { RSA: [2048, 4096] } },
  { ...usual, id: 1021, name: 'EV Multi Domain SSL', description: 'Extended validation', validation: 'EV' },
  { ...usual, id: 1022, name: 'Private Server', description: 'Private CA', terms: [365, 730], publicTrust: false },
  { ...usual, id: 1023, name: 'Trial SSL', description: 'Not renewed', terms: [30], allowsRenew: false },
];

export class CertificateProfiles {
  readonly #own = new Map(defaultProfiles.map((profile) => [profile.id, profile]));
  readonly #accounts: AccountRegistry;

  constructor(accounts: AccountRegistry) {
    this.#accounts = accounts;
  }

  /** Puts a profile on offer, or changes the one with its id. */
  put(profile: Partial<CertificateProfile> & { readonly id: number; readonly name: string }): CertificateProfile {
    const whole = { ...usual, description: '', ...this.#own.get(profile.id), ...profile };
    this.#own.set(whole.id, whole);
    return whole;
  }

  remove(id: number): void {
    this.#own.delete(id);
  }

  list(): readonly CertificateProfile[] {
    const bound = this.#accounts.list().map(profileOf);
    return [...new Map([...bound.map((one) => [one.id, one] as const), ...this.#own]).values()].sort(
      (one, other) => one.id - other.id,
    );
  }

  find(id: number): CertificateProfile | undefined {
    return this.#own.get(id) ?? this.list().find((profile) => profile.id === id);
  }
}

function profileOf({ profileId, profileName, termDays, keyTypes, publicTrust, allowsRenew }: RestAccount) {
  return {
    ...usual,
    id: profileId,
    name: profileName,
    description: '',
    terms: [termDays],
    keyTypes,
    publicTrust,
    allowsRenew,
  };
}

/** What can be ordered on a day: the terms of public profiles shrink with the CA/B Forum's limits. */
export function termsAt(
  { terms, publicTrust }: Pick<CertificateProfile, 'terms' | 'publicTrust'>,
  now: number,
): readonly number[] {
  if (!publicTrust) return terms;
  return [...new Set(terms.map((days) => Math.min(days, longestDays(now) - 1)))];
}
