/** First chapter: a request, an order, and the certificate on the issue. */
import type { IssueFacts } from '../jira-server/site-facts';
import type { OrderFacts } from '../scm-server/orders/order-facts';
import { personAt } from '../world/person';
import type { World } from '../world/world';
import { makeTransition, operatorAt, waitFor, type Teller } from './chapter';

/** @returns the key of the issue */
export async function requestCertificate(world: World, request: { readonly summary: string }): Promise<string> {
  return personAt(world, world.people.requester).createIssue(request);
}

/** @returns the issue with its certificate */
export async function enroll(world: World, issueKey: string, tell: Teller): Promise<IssueFacts> {
  const page = `/browse/${issueKey}`;
  await makeTransition(world, issueKey, ['Enroll Certificate']);
  tell('Transition made', '“Enroll Certificate”: the app claims and queues the order', page);
  const settleIfLost = operatorAt(world, tell);
  let told = '';
  const issue = await waitFor(world, `The certificate of ${issueKey}`, async () => {
    const [order] = world.scm.orders.findByComment(`Jira ${issueKey} order`);
    if (order && order.status !== told) tellOrder(world, order, tell);
    told = order?.status ?? told;
    await settleIfLost(issueKey);
    const seen = world.jira.site.issue(issueKey);
    return seen?.status === 'Certificate Enrolled' ? seen : undefined;
  });
  tell('Certificate collected', `serial number ${issue.text['Certificate serial number'] ?? ''}`, page);
  tell('Attached', `${issue.attachments[0]?.filename ?? 'nothing'}; the issue is “${issue.status}”`, page);
  return issue;
}

/** An approver at SCM says yes at once; the sandbox would leave people a while to do it. */
function tellOrder(world: World, { certId, status }: OrderFacts, tell: Teller): void {
  tell(`SCM: ${status}`, `order ${certId}${status === 'Approved' ? ', by an approver' : ''}`, '/scm');
  if (status === 'Requested') world.scm.orders.approve(certId);
}
