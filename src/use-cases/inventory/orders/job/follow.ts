/** SCM has the order: its row and status are read, and what is issued is collected at once and held against what was ordered. */
import type { Account } from '../../../../domain/account/account';
import type { ListedCertificate } from '../../../../domain/account/listed-certificate';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import { HOURLY_FOLLOWS } from '../../../../domain/account-order/order-delays';
import {
  endOf,
  toIssued,
  toLeft,
  toSettled,
  toUnknown,
  withStatus,
} from '../../../../domain/account-order/order-steps';
import { isReissued } from '../../../../domain/account-order/recognise';
import type { Finding } from '../../../../domain/finding';
import { Problem } from '../../../../domain/problem';
import type { CollectedCertificate } from '../../../../pki/collected';
import { requireEnabled } from '../steps/listed-certificate';
import { keepRow } from './keep-row';
import { holdSslId } from './look/claim-ssl-id';
import { orderAccount } from './order-account';
import type { OrderJobNeeds } from './order-account';

/** Failures in a row after which what SCM does not know is taken for gone: some eight hours by the table. */
const GONE_AFTER = 12;

/** @returns the order as stored */
export async function followOrder(ports: OrderJobNeeds, order: AccountOrder): Promise<AccountOrder | undefined> {
  const account = await orderAccount(ports, order);
  requireEnabled(account);
  if (order.looks === 0 && !(await holdSslId(ports, order))) {
    return ports.accountOrders.replace(order, toLeft(order, BELONGS_TO_ANOTHER, ports.now()));
  }
  const listed = await detailsOf(ports, account, order);
  if (!listed) return ports.accountOrders.replace(order, toSettled(order, GONE, ports.now()));
  await keepRow(ports, account.id, listed);
  const status = listed.status ?? 'unknown';
  const end = endOf(listed);
  if (end) return ports.accountOrders.replace(order, { ...toSettled(order, end, ports.now()), status });
  if (isStalled(listed, order)) {
    return ports.accountOrders.replace(
      order,
      toUnknown({ ...order, sslId: '', foundBy: '', status: '' }, 'scm-no-answer', ports.now()),
    );
  }
  if (!isThere(listed, order))
    return ports.accountOrders.replace(order, withStatus(order, onItsWay(listed), ports.now()));
  return collectOrder(ports, account, { ...order, status });
}

const GONE = {
  outcome: 'gone',
  sentence: 'SCM does not know this order any more. Someone with access to SCM finds out why; then order again.',
  actor: 'scm-operator',
} as const;

/** @returns undefined where SCM has not known the order for a long time; at first its answers lag */
async function detailsOf(ports: OrderJobNeeds, account: Account, order: AccountOrder) {
  try {
    return await ports.scmAccount.certificate(account, order.sslId);
  } catch (thrown) {
    const isGone = thrown instanceof Problem && thrown.code === 'scm-unknown-certificate';
    // An outage before does not count: SCM has to have said so itself, each time.
    if (isGone && order.trouble === thrown.code && order.failures >= GONE_AFTER) return undefined;
    throw thrown;
  }
}

/** Whether a certificate of this order can be collected. SCM gives the replaced one until the new one is there. */
function isThere(listed: ListedCertificate, { kind, of }: AccountOrder): boolean {
  if (listed.status !== 'issued' && listed.status !== 'expired' && listed.status !== 'replaced') return false;
  return kind !== 'replace' || isReissued(listed, of?.serialNumber ?? '');
}

/** SCM answered that it took the replacement, and shows nothing of it for two days: then it is looked for, and a person may settle it. */
function isStalled(listed: ListedCertificate, order: AccountOrder): boolean {
  const isOld = listed.status === 'issued' || listed.status === 'expired';
  return order.kind === 'replace' && isOld && !isThere(listed, order) && order.looks >= HOURLY_FOLLOWS;
}

/** A replacement that SCM has taken and does not show yet. */
function onItsWay({ status = 'unknown' }: ListedCertificate) {
  return status === 'issued' || status === 'expired' ? 'applied' : status;
}

async function collectOrder(
  ports: OrderJobNeeds,
  account: Account,
  order: AccountOrder,
): Promise<AccountOrder | undefined> {
  const bundle = await ports.accountOrdering.collect(account, order.sslId);
  if (bundle === undefined) return ports.accountOrders.replace(order, withStatus(order, 'issued', ports.now()));
  const { checkCollected, concernsChain } = await import('../../../../pki/collected');
  const { spkiSha256, asked } = order;
  // Whether the CA is a public one SCM does not say: key and names are what was ordered.
  const context = { now: ports.now(), publicTrust: false };
  const { certificate, findings } = await checkCollected(bundle, { spkiSha256, names: asked.names }, context);
  if (!certificate) throw new Problem('scm-unreadable', 'What SCM delivered is not a certificate.');
  const about = findings.filter(({ code }) => spkiSha256 !== '' || code !== 'certificate-key');
  const wrong = about.filter(
    (finding) => finding.severity === 'refuse' && !concernsChain(finding) && !PASSED.has(finding.code),
  );
  const next =
    wrong.length > 0 ? mismatched(ports, order, wrong) : issued(ports, order, { certificate, findings: about });
  return ports.accountOrders.replace(order, next);
}

/** It was issued as ordered and has ended since: nothing is wrong with it. */
const PASSED: ReadonlySet<string> = new Set(['certificate-expired']);

interface Taken {
  readonly certificate: CollectedCertificate;
  readonly findings: readonly Finding[];
}

function issued(ports: OrderJobNeeds, order: AccountOrder, { certificate: { leaf }, findings }: Taken): AccountOrder {
  const warnings = findings.map(({ message }) => message);
  return toIssued(order, { serialNumber: leaf.serialNumber.hex, notAfter: leaf.notAfter, warnings }, ports.now());
}

/** What a person named by mistake says nothing about our order; what SCM gave for it does. */
function mismatched(ports: OrderJobNeeds, order: AccountOrder, wrong: readonly Finding[]): AccountOrder {
  const sentence = wrong.map(({ message }) => message).join(' ');
  if (order.foundBy === 'answer') {
    return toSettled(order, { outcome: 'mismatched', sentence, actor: 'scm-operator' }, ports.now());
  }
  return toLeft(order, sentence, ports.now());
}

const BELONGS_TO_ANOTHER = 'Another order of the app obtained it.';
