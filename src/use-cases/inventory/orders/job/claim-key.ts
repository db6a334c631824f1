/** Before an order goes to SCM it claims key and names: of two orders with the same CSR one is sent, however they came about. */
import { cameToNothing } from '../../../../domain/account-order/account-order';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import { expired } from '../../../../domain/validity';
import { LOST_IN_A_ROW } from '../../../../domain/work/work';
import type { Ports } from '../../../ports/ports';

type Needs = Pick<Ports, 'now' | 'digest' | 'accountOrders' | 'keyClaims'>;

/**
 * Nothing has to give a claim back: it counts as long as something may still come of its holder, or its certificate is good.
 * @returns a sentence where another order is ahead; undefined where this one may be sent
 */
export async function claimKey(ports: Needs, order: AccountOrder): Promise<string | undefined> {
  if (order.spkiSha256 === '') return undefined;
  const what = ports.digest(
    JSON.stringify(['account', order.account, order.spkiSha256, [...order.asked.names].sort()]),
  );
  for (let tries = 0; tries < LOST_IN_A_ROW; tries++) {
    const holder = await ports.keyClaims.claim(what, order.id, ports.now());
    if (holder === order.id) return undefined;
    if (holder === undefined) continue;
    const sentence = objectionOf(await ports.accountOrders.find(holder), order, ports.now());
    if (sentence !== undefined) return sentence;
    if (await ports.keyClaims.takeOver(what, { from: holder, to: order.id }, ports.now())) return undefined;
  }
  throw new Error(`The key of order ${order.id} could not be claimed`);
}

function objectionOf(holder: AccountOrder | undefined, order: AccountOrder, now: number): string | undefined {
  if (!holder || cameToNothing(holder) || holder.outcome === 'revoked' || isRenewed(holder, order)) return undefined;
  if (holder.stage === 'open') return IS_COMING;
  return expired(holder.notAfter, now) ? undefined : isThere(holder.sslId);
}

/** The renewal of a certificate may keep its key. */
function isRenewed({ sslId }: AccountOrder, { kind, of }: AccountOrder): boolean {
  return kind === 'renew' && sslId !== '' && sslId === of?.sslId;
}

const IS_COMING =
  'Another order with this key and these names is under way, and one is enough. It stands on the page “Orders”. Wait for that certificate, or make a new key and CSR for another one.';

const isThere = (sslId: string): string =>
  `A certificate with this key and these names was ordered before: SCM id ${sslId}. Renew or replace that one, or make a new key and CSR.`;
