/** Which account at SCM has an order: a profile may be renamed, removed and made anew, the account stays. */
import type { OrderRequest } from '../order/order';

export type ScmAccount = Pick<OrderRequest, 'clientId' | 'scmUrl'>;

/** @returns the account alone, of a profile or a request */
export function accountOf({ clientId, scmUrl }: ScmAccount): ScmAccount {
  return { clientId, scmUrl };
}

export function isSameAccount(one: ScmAccount, other: ScmAccount): boolean {
  return one.clientId === other.clientId && one.scmUrl === other.scmUrl;
}
