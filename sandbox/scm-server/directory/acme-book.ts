/** ACME accounts with their external account binding (RFC 8555 §7.3.4), domains and clients. */
import type { Random } from '../../random';

export interface AcmeServer {
  readonly url: string;
  readonly caId: number;
  readonly name: string;
  readonly certValidationType: 'DV' | 'OV' | 'EV';
}

export interface AcmeClient {
  readonly id: number;
  readonly ipAddress: string;
  readonly userAgent: string;
  readonly contacts: string;
  status: 'valid' | 'deactivated';
  /** Epoch milliseconds. */
  readonly lastActivity: number;
}

export interface AcmeAccount {
  readonly id: number;
  readonly accountId: string;
  /** Key id and HMAC key of the external account binding; the latter is a secret. */
  readonly macId: string;
  readonly macKey: string;
  readonly acmeServer: string;
  name: string;
  readonly organizationId: number;
  /** Absent for Universal ACME, which has a certificate profile instead. */
  readonly certValidationType?: AcmeServer['certValidationType'];
  readonly profileName?: string;
  readonly orderNumber: number;
  readonly domains: Map<string, { readonly addedAt: number }>;
  readonly clients: AcmeClient[];
}

const productIds = { DV: 66_360, OV: 66_362, EV: 66_364 } as const;

export const ACME_SERVERS: readonly AcmeServer[] = (['DV', 'OV', 'EV'] as const).map((type, index) => ({
  url: `https://acme.sectigo.com/v2/${type}`,
  caId: 40_484 + index,
  name: `${type} ACME Server`,
  certValidationType: type,
}));

export function productsOf({ certValidationType }: AcmeServer) {
  const singleProductId = productIds[certValidationType];
  return { singleProductId, multiProductId: singleProductId - 43_128, wcProductId: singleProductId - 51_754 };
}

type NewAcmeAccount = Pick<AcmeAccount, 'acmeServer' | 'name' | 'organizationId'> &
  Partial<Pick<AcmeAccount, 'certValidationType' | 'profileName'>>;

export class AcmeBook {
  readonly #accounts = new Map<number, AcmeAccount>();
  readonly #random: Random;
  #lastId = 125;

  constructor(random: Random) {
    this.#random = random;
  }

  /** @param universal those of the private CA, which are a list of their own */
  list(universal: boolean): readonly AcmeAccount[] {
    return [...this.#accounts.values()].filter(({ profileName }) => (profileName !== undefined) === universal);
  }

  find(id: number): AcmeAccount | undefined {
    return this.#accounts.get(id);
  }

  add(wanted: NewAcmeAccount): AcmeAccount {
    this.#lastId += 1;
    const keys = { macId: this.#octets(16).toString('base64url'), macKey: this.#octets(32).toString('base64url') };
    const accountId = uuid(this.#octets(16).toString('hex'));
    const orderNumber = 1_097_368_000 + this.#lastId;
    const parts = { domains: new Map(), clients: [] };
    const account: AcmeAccount = { id: this.#lastId, accountId, ...keys, ...wanted, orderNumber, ...parts };
    this.#accounts.set(account.id, account);
    return account;
  }

  remove(id: number): void {
    this.#accounts.delete(id);
  }

  #octets(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => Math.floor(this.#random() * 256)));
  }
}

/** Version 4 of RFC 9562. */
function uuid(hex: string): string {
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20)].join(
    '-',
  );
}
