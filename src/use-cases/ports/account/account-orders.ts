/** Orders through an SCM account, and what finds them again. Everything throws a `Problem` with a sentence saying who must act. */
import type { Account } from '../../../domain/account/account';
import type { AccountOrder, AskedOrder } from '../../../domain/account-order/account-order';
import type { ListedCertificate } from '../../../domain/account/listed-certificate';

/**
 * The ordering calls of an account that is signed in; everything before them is done. Each is sent once and never repeated:
 * a problem whose `kind.taken` is `maybe` says nothing about whether SCM has taken it.
 */
export interface OrderingAccount {
  /** Billed. @param comments with the mark */
  enroll(asked: AskedOrder, comments: string): Promise<{ readonly sslId: string }>;
  /** Billed. SCM takes no comments with it. @returns the id of the new certificate; the old one stays as it is */
  renew(sslId: string, asked: AskedOrder): Promise<{ readonly sslId: string }>;
  /** Not billed, public certificates only. SCM keeps the id, and is on its way again until the new key is certified. */
  replace(sslId: string, asked: AskedOrder): Promise<void>;
}

export interface AccountOrdering {
  /** Signs in, so that whatever can fail before the order is sent has failed before its intent is stored. */
  signIn(account: Account): Promise<OrderingAccount>;
  /** @returns PEM blocks of the certificate and its chain, in any order; undefined while SCM says that it is not there yet */
  collect(account: Account, sslId: string): Promise<string | undefined>;
  /** Certificates with this common name, a thousand at most. @returns undefined where SCM has more */
  listNamed(account: Account, commonName: string): Promise<readonly ListedCertificate[] | undefined>;
}

export interface AccountOrderPage {
  readonly orders: readonly AccountOrder[];
  readonly cursor?: string;
}

export interface EndedOrders {
  readonly account: string;
  /** Epoch milliseconds, both included. */
  readonly from: number;
  readonly until: number;
  readonly cursor?: string | undefined;
}

export interface AccountOrders {
  find(id: string): Promise<AccountOrder | undefined>;
  /** @returns false when the id is taken */
  claim(order: AccountOrder): Promise<boolean>;
  /** Writes on the version that was read. @returns the stored one; undefined when another write came first */
  replace(read: AccountOrder, next: AccountOrder): Promise<AccountOrder | undefined>;
  /** @returns ids of orders that are to go on by then (epoch milliseconds), a page of at most 100 */
  listDue(until: number, cursor?: string): Promise<{ readonly ids: readonly string[]; readonly cursor?: string }>;
  /** Of an account, those that changed last in front, a page of at most 100. */
  list(account: string, stage: AccountOrder['stage'], cursor?: string): Promise<AccountOrderPage>;
  /** Of an account, those that ended in a time, the last one in front, a page of at most 100. */
  listEnded(ended: EndedOrders): Promise<AccountOrderPage>;
}

export interface AccountOrderPorts {
  readonly accountOrdering: AccountOrdering;
  readonly accountOrders: AccountOrders;
}
