/** Sends an order to SCM, once: SCM is asked how things stand, the intent is stored, the call goes out, what became of it is kept. */
import type { Account } from '../../../../domain/account/account';
import type { ListedCertificate } from '../../../../domain/account/listed-certificate';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import { objectionToReplacement } from '../../../../domain/account-order/decide-order';
import { accountOrderMark, commentsWith } from '../../../../domain/account-order/order-mark';
import {
  backToQueued,
  toFailed,
  toPlaced,
  toSubmitting,
  toUnknown,
} from '../../../../domain/account-order/order-steps';
import { isReissued, sameName } from '../../../../domain/account-order/recognise';
import { asProblem, Problem } from '../../../../domain/problem';
import { egressRefused } from '../../../../domain/profiles/egress';
import type { OrderingAccount } from '../../../ports/account/account-orders';
import { readListed, refuseObjection, requireEnabled } from '../steps/listed-certificate';
import { refuseRenewal } from '../steps/refuse-renewal';
import { claimKey, claimRenewal } from './claim-key';
import { orderAccount } from './order-account';
import type { OrderJobNeeds } from './order-account';
import { withTab } from './with-tab';

/** @returns the order as stored; undefined when another job was faster, which then does the rest */
export async function submitOrder(ports: OrderJobNeeds, order: AccountOrder): Promise<AccountOrder | undefined> {
  let ready: Ready;
  try {
    ready = await prepare(ports, order);
  } catch (thrown) {
    const problem = asProblem(thrown);
    // Nothing was sent, whatever it was: the call goes out after the intent only.
    const next = problem.kind.retry ? backToQueued : toFailed;
    return ports.accountOrders.replace(order, next(order, problem, ports.now()));
  }
  const mark = accountOrderMark(ports.digest(`${order.id}@${order.version}@${ports.now()}`));
  const submitting = toSubmitting(order, { mark, ...(ready.of && { of: ready.of }) }, ports.now());
  const intent = await ports.accountOrders.replace(order, submitting);
  if (!intent) return undefined;
  return keep(ports, intent, await send(ports, intent, ready));
}

interface Ready {
  readonly account: Account;
  readonly signedIn: OrderingAccount;
  readonly of?: AccountOrder['of'];
}

/** Whatever can fail before the order is sent fails here. */
async function prepare(ports: OrderJobNeeds, order: AccountOrder): Promise<Ready> {
  const account = await orderAccount(ports, order);
  requireEnabled(account);
  if (!ports.egressAllows(account.scmUrl)) throw egressRefused(new URL(account.scmUrl).hostname);
  const signedIn = await ports.accountOrdering.signIn(account);
  const taken = (await claimKey(ports, order)) ?? (await claimRenewal(ports, order));
  if (taken !== undefined) throw new Problem('conflict', taken);
  const of = order.of && (await asItStands(ports, account, { order, of: order.of }));
  return { account, signedIn, ...(of && { of }) };
}

interface Standing {
  readonly order: AccountOrder;
  readonly of: NonNullable<AccountOrder['of']>;
}

/** What is renewed or replaced, as SCM says of it now. @throws Problem where that speaks against it */
async function asItStands(ports: OrderJobNeeds, account: Account, { order, of }: Standing): Promise<Standing['of']> {
  const { sslId } = of;
  const isRenewal = order.kind === 'renew';
  const listed = await readListed(ports, account, { sslId, what: isRenewal ? 'Renew' : 'Replace' });
  const { confirmed } = order;
  if (isRenewal) await refuseRenewal(ports, account, { listed, confirmed });
  else refuseObjection(objectionToReplacement(listed, ports.now()), confirmed);
  // The id was given to another certificate since: a replacement that somebody made, or another SCM behind the account.
  if (isReissued(listed, of.serialNumber)) throw new Problem('conflict', ANOTHER_ONE);
  const now = { sslId, serialNumber: listed.serialNumber ?? '' };
  if (!isRenewal) return { ...now, known: null };
  return { ...now, known: await namesakes(ports, account, listed), renewed: listed.renewed === true };
}

const ANOTHER_ONE =
  'SCM has another certificate under this id than the one that the order was for. Nothing was ordered; look at it as it is now, and decide again.';

/** @returns ids of the other certificates with its common name; null where there are too many to list */
async function namesakes(ports: OrderJobNeeds, account: Account, { commonName }: ListedCertificate) {
  const listed = commonName === '' ? undefined : await ports.accountOrdering.listNamed(account, commonName);
  return listed?.filter((one) => sameName(one.commonName, commonName)).map(({ sslId }) => sslId) ?? null;
}

/** What became of the call, to be applied to the order as it stands by then. */
type Outcome = (order: AccountOrder) => AccountOrder;

/** The one call that orders. It is never repeated here: the outcome says what is known. */
async function send(ports: OrderJobNeeds, intent: AccountOrder, { signedIn }: Ready): Promise<Outcome> {
  try {
    const sslId = await call(signedIn, intent);
    return (order) => toPlaced(order, { sslId, foundBy: 'answer' }, ports.now());
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (problem.kind.taken === 'maybe') return (order) => toUnknown(order, problem.code, ports.now());
    if (problem.kind.retry) return (order) => backToQueued(order, problem, ports.now());
    const told = await withTab(ports, intent, problem);
    return (order) => toFailed(order, told, ports.now());
  }
}

async function call(signedIn: OrderingAccount, { kind, of, asked, mark }: AccountOrder): Promise<string> {
  if (kind === 'enroll') return (await signedIn.enroll(asked, commentsWith(asked.comments, mark))).sslId;
  if (!of) throw new Error('A renewal or replacement without what it is of');
  if (kind === 'renew') return (await signedIn.renew(of.sslId, asked)).sslId;
  await signedIn.replace(of.sslId, asked);
  return of.sslId;
}

/** What SCM answered must not get lost because someone wrote the order meanwhile. */
async function keep(ports: OrderJobNeeds, intent: AccountOrder, outcome: Outcome): Promise<AccountOrder | undefined> {
  const stored = await ports.accountOrders.replace(intent, outcome(intent));
  if (stored) return stored;
  const current = await ports.accountOrders.find(intent.id);
  const isOurs = current?.state === 'submitting' || current?.state === 'unknown';
  return isOurs && current.mark === intent.mark ? keep(ports, current, outcome) : undefined;
}
