/** An order whose answer was lost is settled by a person who has looked in SCM. */
import { toNotOrdered, toPlaced } from '../../../domain/account-order/order-steps';
import { isReissued, sameName } from '../../../domain/account-order/recognise';
import type { AccountOrder } from '../../../domain/account-order/account-order';
import type { ListedCertificate } from '../../../domain/account/listed-certificate';
import { Problem } from '../../../domain/problem';
import { accountFor } from '../account-access';
import type { Ports } from '../../ports/ports';
import { holdSslId } from './job/look/claim-ssl-id';
import { requireEnabled } from './steps/listed-certificate';

type Needs = Pick<
  Ports,
  'now' | 'digest' | 'accounts' | 'permissions' | 'accountOrders' | 'scmAccount' | 'keyClaims' | 'jobs'
>;

export interface Settlement {
  readonly account: string;
  readonly id: string;
  /** Of the call that the person has looked for: an answer about an earlier one does not count. */
  readonly sentAt: number;
  /** The id that SCM shows; null: SCM has no such order. */
  readonly sslId: string | null;
}

/** @throws Problem `conflict` where it is settled by now, `invalid-input` for an id that cannot be this order */
export async function settleAccountOrder(ports: Needs, settlement: Settlement): Promise<void> {
  const account = await accountFor(ports, settlement.account, 'act');
  requireEnabled(account);
  const order = await ports.accountOrders.find(settlement.id);
  const isAsked = order?.account === account.id && order.state === 'unknown' && order.sentAt === settlement.sentAt;
  if (!isAsked) throw new Problem('conflict', 'This order is settled already. Reload the page.');
  const next = await settled(ports, order, settlement.sslId, (sslId) => ports.scmAccount.certificate(account, sslId));
  if (!(await ports.accountOrders.replace(order, next))) {
    throw new Problem('conflict', 'Something else settled this order just now. Reload the page.');
  }
  if (next.work === 'open') await ports.jobs.queue({ kind: 'account-order', id: order.id }, 0);
}

async function settled(
  ports: Needs,
  order: AccountOrder,
  ...[sslId, read]: [string | null, (sslId: string) => Promise<ListedCertificate>]
): Promise<AccountOrder> {
  if (sslId === null) {
    if (order.looks === 0) throw new Problem('conflict', TOO_EARLY);
    return toNotOrdered(order, ports.now());
  }
  refuseOther(order, await read(sslId));
  if (!(await holdSslId(ports, { ...order, sslId, foundBy: 'person' }))) {
    throw wrongId(`SCM id ${sslId} belongs to another order of the app.`);
  }
  return toPlaced(order, { sslId, foundBy: 'person' }, ports.now());
}

function refuseOther(order: AccountOrder, listed: ListedCertificate): void {
  const sentence = order.kind === 'replace' ? whyNoReplacement(order, listed) : whyNotNew(order, listed);
  if (sentence !== undefined) throw wrongId(sentence);
}

function whyNoReplacement({ of }: AccountOrder, listed: ListedCertificate): string | undefined {
  const { sslId = '', serialNumber = '' } = of ?? {};
  if (listed.sslId !== sslId) return `SCM keeps the id of what it replaces: ${sslId}.`;
  const isOld = listed.status === 'issued' && !isReissued(listed, serialNumber);
  return isOld ? 'SCM still gives the certificate with the old key: it was not replaced (yet).' : undefined;
}

function whyNotNew({ of, commonName }: AccountOrder, listed: ListedCertificate): string | undefined {
  if (listed.sslId === of?.sslId) return 'This is the id of the certificate that was to be renewed.';
  if (sameName(listed.commonName, commonName)) return undefined;
  return `SCM id ${listed.sslId} is for “${listed.commonName}”; the order is for “${commonName}”.`;
}

function wrongId(message: string): Problem {
  return new Problem('invalid-input', message, { faults: [{ field: 'sslId', message }] });
}

const TOO_EARLY = 'The app has not looked for this order yet. Wait a minute: SCM’s list may show it only then.';
