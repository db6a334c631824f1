/** Which order of the app obtained an id of SCM: one that has it cannot be taken for another's. */
import type { AccountOrder } from '../../../../../domain/account-order/account-order';
import type { Ports } from '../../../../ports/ports';

type Needs = Pick<Ports, 'keyClaims' | 'digest' | 'now'>;

const claimOf = ({ digest }: Needs, { account }: Pick<AccountOrder, 'account'>, sslId: string): string =>
  digest(JSON.stringify(['ssl-id', account, sslId]));

/** @returns who holds it; empty where that cannot be told right now */
export async function claimSslId(
  ports: Needs,
  order: Pick<AccountOrder, 'id' | 'account'>,
  sslId: string,
): Promise<string> {
  return (await ports.keyClaims.claim(claimOf(ports, order, sslId), order.id, ports.now())) ?? '';
}

/** Claims nothing. @returns undefined where nobody holds it */
export function holderOfSslId(
  ports: Needs,
  order: Pick<AccountOrder, 'account'>,
  sslId: string,
): Promise<string | undefined> {
  return ports.keyClaims.holderOf(claimOf(ports, order, sslId));
}

/**
 * An order that SCM has is followed under this id. SCM's own answer beats what was found by looking; a claim whose order
 * has come to another id counts no more. A replacement keeps the id of what it replaces, which another order may have.
 * @returns false where another order of the app has it
 */
export async function holdSslId(
  ports: Needs & Pick<Ports, 'accountOrders'>,
  order: Pick<AccountOrder, 'id' | 'account' | 'kind' | 'sslId' | 'foundBy'>,
): Promise<boolean> {
  if (order.kind === 'replace') return true;
  const { id, sslId, foundBy } = order;
  const holder = await claimSslId(ports, order, sslId);
  if (holder === id || holder === '') return true;
  const other = await ports.accountOrders.find(holder);
  if (other?.sslId === sslId && foundBy !== 'answer') return false;
  await ports.keyClaims.takeOver(claimOf(ports, order, sslId), { from: holder, to: id }, ports.now());
  return true;
}
