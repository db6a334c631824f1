/** *Do Not Renew*: a person's decision with a reason. It lasts until a person renews the certificate all the same. */
import { isUnsent } from '../../domain/approval/unsent';
import type { Certificate, Wish } from '../../domain/certificate/certificate';
import { answered, notToBeRenewed } from '../../domain/certificate/certificate-steps';
import { ISSUE_FIELDS } from '../../domain/issue/issue-fields';
import { requestOf } from '../../domain/order/order';
import type { Order } from '../../domain/order/order';
import { toCancelledByPerson } from '../../domain/order/order-steps';
import { progressOf } from '../../domain/renewal/explain';
import { homeStatus } from '../../domain/rule/home-status';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates'>;

/** A reason is one sentence of a person; more belongs into a comment. */
const LONGEST_REASON = 500;

/** @returns the certificate as stored; undefined when another job was faster */
export async function refuseRenewal(
  ports: Needs,
  certificate: Certificate,
  { wish }: { readonly wish: Wish },
): Promise<Certificate | undefined> {
  const reason = wish.reason?.trim().slice(0, LONGEST_REASON) ?? '';
  const refusal = reason === '' ? NO_REASON : await whyNot(ports, certificate);
  if (refusal === undefined) {
    return ports.certificates.replace(certificate, notToBeRenewed(certificate, reason, ports.now()));
  }
  const moveTo = wish.rule.onRefusal ?? homeStatus(certificate, ports.now());
  const { arrivedAt } = wish;
  const what = 'do-not-renew';
  const message = { kind: 'wish-refused', what, arrivedAt, actor: 'requester', reasons: [refusal], moveTo } as const;
  return ports.certificates.replace(certificate, answered(certificate, message, ports.now()));
}

/** What the app began by itself and has not sent, it does not send. */
async function isTakenBack(ports: Needs, order: Order): Promise<boolean> {
  if (!isUnsent(order) || !order.unattended) return false;
  const cancelled = { ...toCancelledByPerson(order, ports.now()), leaseUntil: 0, nextAttemptAt: ports.now() };
  return (await ports.orders.replace(order, cancelled)) !== undefined;
}

function onItsWay(order: Order): string {
  const mark = requestOf(order)?.mark;
  if (mark === undefined)
    return 'Its renewal is on its way already. Cancel that first with “Cancel Request” on its issue.';
  return `Its renewal was sent to SCM already. Have the order with the mark “${mark}” declined there, and run this again.`;
}

const NO_REASON = `Give a reason in “${ISSUE_FIELDS.noRenewalReason}”, so that others understand it later.`;

async function whyNot(ports: Needs, { supersededBy, lineage, generation }: Certificate): Promise<string | undefined> {
  if (supersededBy) return `It was renewed on ${supersededBy.issueKey} already.`;
  const latest = await ports.orders.findLatest(lineage);
  if (!latest || latest.generation <= generation || progressOf(latest.state) !== 'running') return undefined;
  return (await isTakenBack(ports, latest)) ? undefined : onItsWay(latest);
}
