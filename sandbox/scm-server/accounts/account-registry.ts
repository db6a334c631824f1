/** The page Enrollment > REST > Accounts of SCM: makes REST accounts and resets their secrets. */
import type { Random } from '../../random';
import { defaultSettings, type RestAccount, type RestAccountSettings } from './rest-account';

const secretAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export type NewAccount = Partial<RestAccountSettings> & { readonly clientId?: string; readonly clientSecret?: string };

export class AccountRegistry {
  readonly #accounts = new Map<string, RestAccount>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  list(): readonly RestAccount[] {
    return [...this.#accounts.values()];
  }

  find(clientId: string): RestAccount | undefined {
    return this.#accounts.get(clientId);
  }

  /** Makes an account; what isn't given is taken from `defaultSettings`, id and secret are generated. */
  create(settings: NewAccount = {}): RestAccount {
    const clientId = settings.clientId ?? this.#characters(8, '0123456789abcdef') + '-ssl-rest';
    if (this.#accounts.has(clientId)) throw new Error(`REST account ${clientId} exists already`);
    const account = { ...defaultSettings, clientSecret: this.#newSecret(), ...settings, clientId };
    this.#accounts.set(clientId, account);
    return account;
  }

  /** Changes settings; orders made before keep what they were made with. */
  change(clientId: string, settings: Partial<RestAccountSettings>): RestAccount {
    const account = { ...this.#known(clientId), ...settings };
    this.#accounts.set(clientId, account);
    return account;
  }

  /** @returns the new secret. The old one is refused from now on; tokens that are out live until they expire. */
  resetSecret(clientId: string): string {
    const clientSecret = this.#newSecret();
    this.#accounts.set(clientId, { ...this.#known(clientId), clientSecret });
    return clientSecret;
  }

  /** Deletes the account: its credentials and its tokens are refused, its certificates stay. */
  remove(clientId: string): void {
    this.#accounts.delete(this.#known(clientId).clientId);
  }

  #known(clientId: string): RestAccount {
    const account = this.#accounts.get(clientId);
    if (!account) throw new Error(`There is no REST account ${clientId}`);
    return account;
  }

  #newSecret(): string {
    return this.#characters(32, secretAlphabet);
  }

  #characters(length: number, alphabet: string): string {
    return Array.from({ length }, () => alphabet.charAt(Math.floor(this.#random() * alphabet.length))).join('');
  }
}
