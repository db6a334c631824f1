/** The main story, played on the genuine app: from a profile to an attached certificate that verifies. */
import { KeyObject } from 'node:crypto';
import { issueCalls } from '../../src/contract/calls';
import type { IssueFacts } from '../jira-server/site-facts';
import type { OrderFacts } from '../scm-server/orders/order-facts';
import { createCsr, type RequesterKey } from '../world/keys';
import { personAt } from '../world/person';
import type { World } from '../world/world';
import { demand } from './demand';
import { saveProfiles } from './save-profiles';
import { certificateFaults, opensslVerdict } from './verify-certificate';

/** Tells a step as it is done; `path` leads to where it can be seen. */
export type Teller = (step: string, detail: string, path: string) => void;

const STORY_PROFILE = 'Standard SSL';
const HOST = 'shop.example.com';
/** Longest that an order may take on the virtual clock before the story gives up. */
const PATIENCE_MS = 12 * 3_600_000;

/** @throws Error that says which step went wrong */
export async function playStory(world: World, tell: Teller): Promise<void> {
  const profiles = await saveProfiles(world);
  tell('Profiles saved', `${profiles.map((name) => `“${name}”`).join(', ')}, by a Jira admin`, '/admin');
  const key = await createCsr([HOST, `www.${HOST}`]);
  const requester = personAt(world, world.people.requester);
  const issueKey = await requester.createIssue({
    summary: 'Certificate for the shop',
    profile: STORY_PROFILE,
    csr: key.csrPem,
  });
  const page = `/browse/${issueKey}`;
  tell('Issue created', `${issueKey}, with a CSR for ${HOST}`, page);
  const answer = await requester.transition(issueKey, 'Enroll Certificate');
  if (answer.status !== 204) throw new Error(`The transition was refused: ${await answer.text()}`);
  tell('Transition made', '“Enroll Certificate”: the app claims and queues the order', page);
  const issue = await waitForCertificate(world, issueKey, tell);
  tellDelivery(issue, tell, page);
  prove(world, issue, { key, tell });
}

async function waitForCertificate(world: World, issueKey: string, tell: Teller): Promise<IssueFacts> {
  const end = world.clock.now() + PATIENCE_MS;
  let told = '';
  while (world.clock.now() < end) {
    const issue = world.jira.site.issue(issueKey);
    if (issue?.status === 'Certificate Enrolled') return issue;
    const [order] = world.scm.orders.findByComment(issueKey);
    if (order && order.status !== told) tellOrder(world, order, tell);
    told = order?.status ?? told;
    await settleIfLost(world, issueKey, tell);
    await world.clock.advanceBy(15_000);
  }
  throw new Error(`${issueKey} got no certificate within ${PATIENCE_MS / 3_600_000} h of virtual time.`);
}

/** An approver at SCM says yes at once; the sandbox would leave people a while to do it. */
function tellOrder(world: World, { certId, status }: OrderFacts, tell: Teller): void {
  tell(`SCM: ${status}`, `order ${certId}${status === 'Approved' ? ', by an approver' : ''}`, '/scm');
  if (status === 'Requested') world.scm.orders.approve(certId);
}

/** The sandbox loses replies now and then; then the operator looks in SCM, as the issue asks. */
async function settleIfLost(world: World, issueKey: string, tell: Teller): Promise<void> {
  const issueId = world.jira.site.issue(issueKey)?.id ?? '';
  const operator = personAt(world, world.people.operator);
  const question = demand(await operator.onIssue(issueCalls.viewOrder, { issueId }))?.question;
  if (!question) return;
  const certId = world.scm.orders.findByComment(question.mark)[0]?.certId ?? null;
  demand(await operator.onIssue(issueCalls.settleOrder, { issueId, sentAt: question.sentAt, certId }));
  tell(
    'Reply lost, settled',
    certId !== null ? `SCM has the order: ${certId}` : 'SCM has nothing: sent again',
    `/browse/${issueKey}`,
  );
}

function tellDelivery(issue: IssueFacts, tell: Teller, page: string): void {
  tell('Certificate collected', `serial number ${issue.text['Certificate serial number'] ?? ''}`, page);
  tell('Attached', `${issue.attachments[0]?.filename ?? 'nothing'}; the issue is “${issue.status}”`, page);
}

function prove(world: World, issue: IssueFacts, { key, tell }: { key: RequesterKey; tell: Teller }): void {
  const pem = Buffer.from(issue.attachments[0]?.bytes ?? []).toString('utf8');
  const privateKey = KeyObject.from(key.privateKey);
  const expected = { privateKey, host: HOST, rootPem: world.scm.ca.rootPem, at: new Date(world.clock.now()) };
  const faults = certificateFaults(pem, expected);
  if (faults.length > 0) throw new Error(`The certificate does not verify: ${faults.join(' ')}`);
  const verdict = opensslVerdict(pem, expected);
  if (verdict?.startsWith('refused')) throw new Error(`openssl ${verdict}`);
  const means = verdict === undefined ? 'by node:crypto; there is no openssl here' : 'by node:crypto and by openssl';
  tell('PEM verified', means, `/browse/${issue.key}`);
}
