/** What speaks against renewing a certificate. That SCM calls it renewed does not, where the app knows that nothing came of it. */
import type { Account } from '../../../../domain/account/account';
import type { ListedCertificate } from '../../../../domain/account/listed-certificate';
import { renewedInVain } from '../../../../domain/account-order/attempts/attempts';
import { objectionToRenewal } from '../../../../domain/account-order/decide-order';
import { newcomers } from '../../../../domain/account-order/recognise';
import type { Ports } from '../../../ports/ports';
import { ordersOf } from './latest-order';
import { refuseObjection } from './listed-certificate';

type Needs = Pick<Ports, 'now' | 'accountOrders' | 'accountOrdering'>;

interface Wanted {
  readonly listed: ListedCertificate;
  /** A person has read what may be confirmed, and wants it all the same. */
  readonly confirmed: boolean;
}

/** @throws Problem `conflict`; where a person may confirm, a fault stands at `confirmed` */
export async function refuseRenewal(ports: Needs, account: Account, { listed, confirmed }: Wanted): Promise<void> {
  const isInVain = !confirmed && listed.renewed === true && (await wasInVain(ports, account, listed));
  refuseObjection(objectionToRenewal(isInVain ? { ...listed, renewed: false } : listed, ports.now()), confirmed);
}

/** Somebody may have renewed it in SCM since: then something of its name is there that was not, and is not ours. */
async function wasInVain(ports: Needs, account: Account, listed: ListedCertificate): Promise<boolean> {
  const { sslId, commonName } = listed;
  const orders = (await ordersOf(ports, 'renew', { account: account.id, sslId })).filter(({ sentAt }) => sentAt > 0);
  const first = renewedInVain(orders);
  const named = first && (await ports.accountOrdering.listNamed(account, commonName));
  const fresh = first && named && newcomers(named, first);
  const ours = new Set(orders.map((order) => order.sslId));
  return fresh?.every((one) => ours.has(one.sslId)) === true;
}
