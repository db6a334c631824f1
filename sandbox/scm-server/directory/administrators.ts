/** The administrators of the account, with their roles and privileges: what their credentials reach. */
import type { Random } from '../../random';
import { PRIVILEGES, type Privilege, type Role } from './privileges';

export interface Credential {
  readonly role: Role;
  /** The organization of a RAO, the department of a DRAO. */
  readonly orgId?: number;
}

export interface Administrator {
  readonly id: number;
  /** API: signs in with client credentials. STANDARD: with login and password. */
  readonly type: 'STANDARD' | 'API';
  readonly login: string;
  readonly password: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly email: string;
  readonly forename: string;
  readonly surname: string;
  readonly credentials: readonly Credential[];
  readonly privileges: readonly Privilege[];
  readonly active: boolean;
}

export type NewAdministrator = Partial<Omit<Administrator, 'id'>>;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export class Administrators {
  readonly #byId = new Map<number, Administrator>();
  readonly #random: Random;
  /** Last part of the address of the account's sign-in page. */
  readonly customerUri: string;
  #lastId = 84;

  constructor(random: Random, customerUri: string) {
    this.#random = random;
    this.customerUri = customerUri;
  }

  list(): readonly Administrator[] {
    return [...this.#byId.values()];
  }

  find(id: number): Administrator | undefined {
    return this.#byId.get(id);
  }

  /** The active administrator with this client id. */
  client(clientId: string): Administrator | undefined {
    return this.list().find((one) => one.type === 'API' && one.active && one.clientId === clientId);
  }

  /** @param password undefined where a client certificate took its place */
  signedIn(login: string, password: string | undefined): Administrator | undefined {
    return this.list().find(
      (one) => one.active && one.login === login && (password === undefined || one.password === password),
    );
  }

  /** Makes an administrator: an MRAO with every SSL privilege, unless told otherwise. */
  create(wanted: NewAdministrator = {}): Administrator {
    this.#lastId += 1;
    const login = wanted.login ?? `admin${this.#lastId}`;
    const administrator: Administrator = {
      ...{ id: this.#lastId, type: 'STANDARD', login, password: this.#characters(16), active: true },
      ...{ clientId: `${this.#characters(8).toLowerCase()}-admin`, clientSecret: this.#characters(32) },
      ...{ email: `${login}@example.com`, forename: 'Alex', surname: 'Admin' },
      ...{ credentials: [{ role: 'MRAO' }], privileges: PRIVILEGES },
      ...wanted,
    };
    if (this.list().some((one) => one.login === login)) throw new Error(`Administrator ${login} exists already`);
    this.#byId.set(administrator.id, administrator);
    return administrator;
  }

  change(id: number, changes: NewAdministrator): Administrator {
    const known = this.#byId.get(id);
    if (!known) throw new Error(`There is no administrator ${id}`);
    const changed = { ...known, ...changes };
    this.#byId.set(id, changed);
    return changed;
  }

  remove(id: number): void {
    this.#byId.delete(id);
  }

  #characters(length: number): string {
    return Array.from({ length }, () => alphabet.charAt(Math.floor(this.#random() * alphabet.length))).join('');
  }
}
