/** Before an order goes to SCM it claims what may be ordered once: key and names of its CSR, and of a renewal the certificate that is renewed. */
import { cameToNothing } from '../../../../domain/account-order/attempts/attempts';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import { expired } from '../../../../domain/validity';
import { LOST_IN_A_ROW } from '../../../../domain/work/work';
import type { Ports } from '../../../ports/ports';

type Needs = Pick<Ports, 'now' | 'digest' | 'accountOrders' | 'keyClaims'>;

/** @returns a sentence where another order is ahead; undefined where this one may be sent */
export async function claimKey(ports: Needs, order: AccountOrder): Promise<string | undefined> {
  const { account, spkiSha256, asked } = order;
  if (spkiSha256 === '') return undefined;
  const about = ['account', account, spkiSha256, [...asked.names].sort()];
  return claim(ports, order, { about, objectionOf: objectionToKey });
}

/** Two accounts may show the same certificate: it is renewed through one of them. @returns as `claimKey` */
export async function claimRenewal(ports: Needs, order: AccountOrder): Promise<string | undefined> {
  const serialNumber = order.kind === 'renew' ? (order.of?.serialNumber ?? '') : '';
  if (serialNumber === '') return undefined;
  return claim(ports, order, { about: ['renewal', serialNumber], objectionOf: objectionToRenewal });
}

interface Claiming {
  /** What is claimed, in its parts. */
  readonly about: readonly unknown[];
  /** @returns what speaks against the order while another one has the claim */
  readonly objectionOf: (holder: AccountOrder, order: AccountOrder, now: number) => string | undefined;
}

/** Nothing has to give a claim back: it counts as long as something may still come of its holder, or its certificate is good. */
async function claim(ports: Needs, order: AccountOrder, { about, objectionOf }: Claiming): Promise<string | undefined> {
  const what = ports.digest(JSON.stringify(about));
  for (let tries = 0; tries < LOST_IN_A_ROW; tries++) {
    const holder = await ports.keyClaims.claim(what, order.id, ports.now());
    if (holder === order.id) return undefined;
    if (holder === undefined) continue;
    const other = await ports.accountOrders.find(holder);
    const sentence = other && !cameToNothing(other) ? objectionOf(other, order, ports.now()) : undefined;
    if (sentence !== undefined) return sentence;
    if (await ports.keyClaims.takeOver(what, { from: holder, to: order.id }, ports.now())) return undefined;
  }
  throw new Error(`What order ${order.id} is about could not be claimed`);
}

function objectionToKey(holder: AccountOrder, order: AccountOrder, now: number): string | undefined {
  if (holder.outcome === 'revoked' || isRenewed(holder, order)) return undefined;
  if (holder.stage === 'open') return IS_COMING;
  return expired(holder.notAfter, now) ? undefined : isThere(holder.sslId);
}

/** Within an account the ids of its orders see to it. */
function objectionToRenewal(holder: AccountOrder, { account, confirmed }: AccountOrder): string | undefined {
  const isOther = holder.account !== account;
  return isOther && (holder.stage === 'open' || !confirmed) ? THROUGH_ANOTHER : undefined;
}

/** The renewal of a certificate may keep its key. */
function isRenewed({ sslId }: AccountOrder, { kind, of }: AccountOrder): boolean {
  return kind === 'renew' && sslId !== '' && sslId === of?.sslId;
}

const IS_COMING =
  'Another order with this key and these names is under way, and one is enough. It stands on the page “Orders”. Wait for that certificate, or make a new key and CSR for another one.';

const THROUGH_ANOTHER =
  'The same certificate is renewed through another SCM account of this app, where the order stands on the page “Orders”. Nothing was ordered here, and one is enough.';

const isThere = (sslId: string): string =>
  `A certificate with this key and these names was ordered before: SCM id ${sslId}. Renew or replace that one, or make a new key and CSR.`;
