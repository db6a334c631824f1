/** What the issue's panel shows of its order and its certificate. */
import { withoutKept } from '../../domain/acts/kept-acts';
import { offersOf } from '../../domain/acts/offers';
import type { Certificate } from '../../domain/certificate/certificate';
import { certificateIdOf } from '../../domain/certificate/certificate';
import { isOpenQuestion, requestOf } from '../../domain/order/order';
import type { Order } from '../../domain/order/order';
import { Problem } from '../../domain/problem';
import type { OrderView } from '../../domain/order/order-view';
import { orderView } from '../../domain/order/order-view';
import { latestThatCounts } from '../../domain/renewal/explain';
import { DEFAULT_POLICY } from '../../domain/renewal/policy';
import { together } from '../../domain/work/together';
import { isWithheld } from '../current-certificate';
import { operatorsOfOrder, profileOfOrder } from '../order-profile';
import type { Ports } from '../ports/ports';
import { limitsOf } from '../limits/renewal-limits';
import { approvalOnIssue } from './approval/view-approval';
import { keptFromPerson } from './panel/kept-from-person';
import { maySettle } from './settle-order';

type Needs = Pick<
  Ports,
  'now' | 'orders' | 'profiles' | 'certificates' | 'permissions' | 'people' | 'accounts' | 'reference' | 'circuits'
>;

/** With what the person can do. @throws Problem `not-found` for whoever may not see the issue */
export async function viewOrder(
  ports: Needs & Pick<Ports, 'asPerson' | 'workflowRules' | 'groups'>,
  issueId: string,
  accountId: string,
): Promise<OrderView | undefined> {
  const view = await lookAtOrder(ports, issueId, accountId);
  if (!view?.acts) return view;
  const [kept, approval] = await together([
    keptFromPerson(ports, issueId, view.acts.offers),
    approvalOnIssue(ports, issueId, accountId),
  ]);
  return { ...view, ...(approval && { approval }), acts: withoutKept(view.acts, kept) };
}

/** What is offered is not compared with the site's workflow yet. @throws Problem `not-found` for whoever may not see the issue */
export async function lookAtOrder(ports: Needs, issueId: string, accountId: string): Promise<OrderView | undefined> {
  if (!(await ports.permissions.maySee(issueId))) throw new Problem('not-found', 'You cannot see this issue.');
  const generations = await ports.orders.listLatest(await ports.orders.lineageOf(issueId));
  const order = generations.find((candidate) => candidate.issueId === issueId);
  return order && describe(ports, { order, latest: latestThatCounts(generations) ?? order }, accountId);
}

interface Seen {
  readonly order: Order;
  /** Of the whole lineage, the newest that counts. */
  readonly latest: Order;
}

async function describe(ports: Needs, { order, latest }: Seen, accountId: string): Promise<OrderView> {
  const [certificate, mayAct] = await together([
    certificateOf(ports, order),
    ports.permissions.mayTransition(order.issueId),
  ]);
  const profile = certificate && (await profileOf(ports, certificate));
  const withheld = certificate !== undefined && (await isWithheld(ports, certificate, latest));
  const policy = profile ?? DEFAULT_POLICY;
  const limits = certificate ? await limitsOf(ports, certificate, policy) : {};
  const around = { certificate, latest, withheld, mayAct, policy, limits, now: ports.now() };
  const acts = offersOf({ order, latest, certificate, profile, mayAct, now: ports.now() });
  if (!isOpenQuestion(order)) return { ...orderView(order, { ...around, maySettle: false, operators: [] }), acts };
  const operators = await ports.people.named(await operatorsOfOrder(ports, order.request));
  const allowed = await maySettle(ports, order.issueId, { request: order.request, accountId });
  const names = operators.map((person) => person.displayName);
  return { ...orderView(order, { ...around, maySettle: allowed, operators: names }), acts };
}

/** The certificate that is in use while its renewal is on its way, too. */
async function certificateOf(ports: Needs, order: Order): Promise<Certificate | undefined> {
  if (order.state === 'issued') {
    return ports.certificates.find(certificateIdOf(order));
  }
  return order.renews?.issueId === order.issueId ? ports.certificates.find(order.renews.id) : undefined;
}

/** Of the order that the certificate came of: a next one may not have been sent yet. */
async function profileOf(ports: Needs, { orderId }: Certificate) {
  const request = requestOf(await ports.orders.find(orderId));
  return request && profileOfOrder(ports, request);
}
