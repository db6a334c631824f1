/**
 * A renewal bears nothing of ours: it is what is new under the name, has nothing that the old one had not, and belongs to no
 * other order, while SCM says that the old one was renewed and did not say so before. Whatever is less is left to a person.
 */
import type { Account } from '../../../../../domain/account/account';
import type { AccountOrder } from '../../../../../domain/account-order/account-order';
import type { ListedCertificate } from '../../../../../domain/account/listed-certificate';
import { claimBase } from '../../../../../domain/account-order/attempts/attempts';
import { notSeen, renewedBefore, rivals, several, tooMany } from '../../../../../domain/account-order/looking-words';
import { isRivalOf, isSince, mayBeRenewal, newcomers } from '../../../../../domain/account-order/recognise';
import { together } from '../../../../../domain/work/together';
import type { OrderJobNeeds } from '../order-account';
import { claimSslId, holderOfSslId } from './claim-ssl-id';
import { detailsOf } from './look';
import type { Found } from './look';

export async function findRenewal(ports: OrderJobNeeds, account: Account, order: AccountOrder): Promise<Found> {
  if (order.of?.renewed) return { sentence: renewedBefore(order) };
  const listed = await ports.accountOrdering.listNamed(account, order.commonName);
  const fresh = listed && newcomers(listed, order);
  if (!fresh) return { sentence: tooMany(order) };
  const old = fresh.length === 0 ? undefined : await renewedOne(ports, account, order);
  return old ? among(ports, account, { order, old, listed, fresh }) : { sentence: notSeen(order) };
}

interface Seen {
  readonly order: AccountOrder;
  readonly old: ListedCertificate;
  /** Everything of the name. */
  readonly listed: readonly ListedCertificate[];
  /** What was not there when the renewal was sent. */
  readonly fresh: readonly ListedCertificate[];
}

async function among(ports: OrderJobNeeds, account: Account, { order, old, listed, fresh }: Seen): Promise<Found> {
  const open = await openRenewals(ports, account, listed);
  const possible = (await detailsOf(ports, account, fresh)).filter(
    (one) => isSince(one, order) && mayBeRenewal(one, old) && !open.some(({ sslId }) => sslId === one.sslId),
  );
  const [only, ...others] = await unheld(ports, order, possible);
  if (only === undefined) return { sentence: notSeen(order) };
  if (others.length > 0) return { sentence: several(order, [only, ...others]) };
  if (await hasRival(ports, account, { order, open })) return { sentence: rivals(order) };
  return (await claimSslId(ports, order, only)) === order.id ? { sslId: only } : { sentence: notSeen(order) };
}

/** @returns the old one as SCM says by now; undefined while it does not say that it was renewed */
async function renewedOne(
  { scmAccount }: OrderJobNeeds,
  account: Account,
  { of }: Pick<AccountOrder, 'of'>,
): Promise<ListedCertificate | undefined> {
  const old = await scmAccount.certificate(account, of?.sslId ?? '');
  return old.renewed === true ? old : undefined;
}

/** So many are read side by side. */
const SIDE_BY_SIDE = 25;

/** @returns the renewals on their way of certificates of the name: cost follows the name, not the account */
async function openRenewals(
  ports: OrderJobNeeds,
  account: Account,
  listed: readonly ListedCertificate[],
): Promise<readonly AccountOrder[]> {
  const open: AccountOrder[] = [];
  for (let at = 0; at < listed.length; at += SIDE_BY_SIDE) {
    const some = listed.slice(at, at + SIDE_BY_SIDE);
    open.push(...(await together(some.map(({ sslId }) => renewalsOf(ports, account, sslId)))).flat());
  }
  return open;
}

async function renewalsOf({ accountOrders }: OrderJobNeeds, { id }: Account, sslId: string): Promise<AccountOrder[]> {
  const open: AccountOrder[] = [];
  for (let number = 1; ; number++) {
    const found = await accountOrders.find(`${claimBase('renew', id, sslId)}:${number}`);
    if (!found) return open;
    if (found.stage === 'open') open.push(found);
  }
}

/** @returns ids that no other order of the app has */
async function unheld(
  ports: OrderJobNeeds,
  order: AccountOrder,
  possible: readonly ListedCertificate[],
): Promise<string[]> {
  const free: string[] = [];
  for (const { sslId } of possible) {
    const holder = await holderOfSslId(ports, order, sslId);
    if (holder === undefined || holder === order.id) free.push(sslId);
  }
  return free;
}

interface Compared {
  readonly order: AccountOrder;
  readonly open: readonly AccountOrder[];
}

/** One that is being sent right now, or whose answer was lost too and which SCM has renewed. */
async function hasRival(ports: OrderJobNeeds, account: Account, { order, open }: Compared): Promise<boolean> {
  for (const other of open.filter((one) => isRivalOf(one, order))) {
    if (other.state === 'submitting' || (await renewedOne(ports, account, other))) return true;
  }
  return false;
}
