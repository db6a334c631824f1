/** The answer to an order was lost: SCM is looked through for what it may have taken. Nothing is ever sent again from here. */
import type { AccountOrder } from '../../../../../domain/account-order/account-order';
import { notSeen, tooMany } from '../../../../../domain/account-order/looking-words';
import { lookedInVain, toPlaced } from '../../../../../domain/account-order/order-steps';
import { hasMark, isReplaced, mayBeEnrolment } from '../../../../../domain/account-order/recognise';
import { requireEnabled } from '../../steps/listed-certificate';
import { orderAccount } from '../order-account';
import type { OrderJobNeeds } from '../order-account';
import { findRenewal } from './find-renewal';
import { detailsOf, newestFirst } from './look';
import type { Found, Look } from './look';

/** @returns the order as stored */
export async function lookForAnswer(ports: OrderJobNeeds, order: AccountOrder): Promise<AccountOrder | undefined> {
  const account = await orderAccount(ports, order);
  requireEnabled(account);
  const found = await LOOKS[order.kind](ports, account, order);
  const next = found.sslId
    ? toPlaced(order, { sslId: found.sslId, foundBy: 'look' }, ports.now())
    : lookedInVain(order, found.sentence ?? '', ports.now());
  return ports.accountOrders.replace(order, next);
}

const LOOKS: Readonly<Record<AccountOrder['kind'], Look>> = { enroll: byMark, renew: findRenewal, replace: bySerial };

/** An enrolment bears the mark in its comments. */
async function byMark(...[ports, account, order]: Parameters<Look>): Promise<Found> {
  const listed = await ports.accountOrdering.listNamed(account, order.commonName);
  if (!listed) return { sentence: tooMany(order) };
  const candidates = newestFirst(mayBeEnrolment(listed, order));
  const silent = candidates.filter(({ comments }) => comments === undefined);
  const found = [...candidates, ...(await detailsOf(ports, account, silent))].filter((one) => hasMark(one, order));
  // A renewal of it, made by SCM, would have taken the mark over: the first one is the order.
  const first = newestFirst(found).at(-1);
  return first ? { sslId: first.sslId } : { sentence: notSeen(order) };
}

/** SCM keeps the id of what it replaces. */
async function bySerial(...[ports, account, order]: Parameters<Look>): Promise<Found> {
  const sslId = order.of?.sslId ?? '';
  const now = await ports.scmAccount.certificate(account, sslId);
  return isReplaced(now, order) ? { sslId } : { sentence: notSeen(order) };
}
