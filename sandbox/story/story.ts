/** The main story, played on the genuine app: from a profile to an attached certificate that verifies. */
import { KeyObject } from 'node:crypto';
import { adminCalls, issueCalls } from '../../src/contract/calls';
import { DEFAULT_TOKEN_URL } from '../../src/domain/profile';
import type { Result } from '../../src/contract/result';
import type { IssueFacts } from '../jira-server/site-facts';
import { createCsr, type RequesterKey } from '../world/keys';
import { personAt } from '../world/person';
import type { World } from '../world/world';
import { certificateFaults, opensslVerdict } from './verify-certificate';

/** Tells a step as it is done; `path` leads to where it can be seen. */
export type Teller = (step: string, detail: string, path: string) => void;

const STORY_PROFILE = 'Standard SSL';
const HOST = 'shop.example.com';
/** Longest that an order may take on the virtual clock before the story gives up. */
const PATIENCE_MS = 12 * 3_600_000;

/** @throws Error that says which step went wrong */
export async function playStory(world: World, tell: Teller): Promise<void> {
  await saveProfile(world);
  tell('Profile saved', `“${STORY_PROFILE}”, by a Jira admin`, '/admin');
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

async function saveProfile(world: World): Promise<void> {
  const account = world.scm.accounts.create({ name: 'Jira', termDays: 199 });
  const admin = personAt(world, world.people.administrator);
  demand(
    await admin.onAdminPage(adminCalls.saveProfile, {
      name: STORY_PROFILE,
      clientId: account.clientId,
      clientSecret: account.clientSecret,
      scmUrl: 'https://example.enroll.enterprise.sectigo.com',
      tokenUrl: DEFAULT_TOKEN_URL,
      comments: 'Ordered from Jira',
      operators: [world.people.operator],
    }),
  );
}

async function waitForCertificate(world: World, issueKey: string, tell: Teller): Promise<IssueFacts> {
  const end = world.clock.now() + PATIENCE_MS;
  let told = '';
  while (world.clock.now() < end) {
    const issue = world.jira.site.issue(issueKey);
    if (issue?.status === 'Certificate Enrolled') return issue;
    const [order] = world.scm.orders.findByComment(issueKey);
    if (order && order.status !== told) tell(`SCM: ${order.status}`, `order ${order.certId}`, '/scm');
    told = order?.status ?? told;
    await settleIfLost(world, issueKey, tell);
    await world.clock.advanceBy(15_000);
  }
  throw new Error(`${issueKey} got no certificate within ${PATIENCE_MS / 3_600_000} h of virtual time.`);
}

/** The sandbox loses replies now and then; then the operator looks in SCM, as the issue asks. */
async function settleIfLost(world: World, issueKey: string, tell: Teller): Promise<void> {
  const issueId = world.jira.site.issue(issueKey)?.id ?? '';
  const operator = personAt(world, world.people.operator);
  const question = demand(await operator.onIssue(issueCalls.viewOrder, { issueId }))?.question;
  if (!question) return;
  const certId = world.scm.orders.findByComment(question.mark)[0]?.certId;
  demand(await operator.onIssue(issueCalls.settleOrder, { issueId, ...(certId !== undefined && { certId }) }));
  tell(
    'Reply lost, settled',
    certId ? `SCM has the order: ${certId}` : 'SCM has nothing: sent again',
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
  tell('PEM verified', `by node:crypto; openssl: ${verdict ?? 'not on this machine'}`, `/browse/${issue.key}`);
}

function demand<T>(result: Result<T>): T {
  if (result.ok) return result.data;
  throw new Error(`${result.message} ${result.faults.map(({ field, message }) => `${field}: ${message}`).join(' ')}`);
}
