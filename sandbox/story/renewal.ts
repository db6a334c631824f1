/** Second chapter: time passes, a renewal issue opens, the certificate is renewed, installed, and the old one revoked. */
import { DAY_MS } from '../../src/domain/validity';
import { orderCalls } from '../../src/contract/issue/order-calls';
import type { IssueFacts } from '../jira-server/site-facts';
import { personAt } from '../world/person';
import type { World } from '../world/world';
import { makeTransition, waitFor, type Teller } from './chapter';
import { demand } from './demand';
import { enroll } from './enrolment';

/** A certificate of 199 days is due 30 days before it expires. */
const UNTIL_DUE_DAYS = 169;

/** @returns the issue with the new certificate */
export async function renew(world: World, old: IssueFacts, tell: Teller): Promise<IssueFacts> {
  await world.clock.advanceBy(UNTIL_DUE_DAYS * DAY_MS);
  const today = new Date(world.clock.now()).toISOString().slice(0, 10);
  tell('Clock advanced', `${UNTIL_DUE_DAYS} days; it is ${today}, 30 days before the certificate expires`, '/');
  const renewal = await theRenewalIssue(world, old);
  tell('Renewal issue opened', `${renewal.key}, linked to ${old.key}, by the daily scan`, `/browse/${renewal.key}`);
  const renewed = await enroll(world, renewal.key, tell);
  await statusOf(world, old.key, 'Certificate Renewed');
  tell('Renewed', `${renewal.key} has the new certificate; ${old.key} is “Certificate Renewed”`, `/browse/${old.key}`);
  return renewed;
}

/** The old one is revoked only when the new one is in use. */
export async function retire(world: World, old: IssueFacts, [renewed, tell]: readonly [IssueFacts, Teller]) {
  const requester = personAt(world, world.people.requester);
  const page = `/browse/${old.key}`;
  await revokeAsSuperseded(world, old.key);
  await statusOf(world, old.key, 'Certificate Renewed');
  requireAtScm(world, old, 'Issued');
  tell('Revocation refused', `${old.key}: the new certificate is not marked as installed yet`, page);
  demand(await requester.onIssue(orderCalls.markInstalled, { issueId: renewed.id }));
  tell('Marked as installed', `the certificate of ${renewed.key}`, `/browse/${renewed.key}`);
  await revokeAsSuperseded(world, old.key);
  await waitFor(world, 'The revocation', () => Promise.resolve(isRevoked(world, old) ? true : undefined));
  await statusOf(world, old.key, 'Certificate Revoked');
  requireAtScm(world, renewed, 'Issued');
  tell('Old one revoked', `${old.key}, as “Superseded”; the new one stays as it is`, page);
}

function revokeAsSuperseded(world: World, issueKey: string): Promise<void> {
  const reason = { 'Certificate revocation reason': { value: 'Superseded' } };
  return makeTransition(world, issueKey, ['Revoke Certificate', reason]);
}

async function theRenewalIssue(world: World, old: IssueFacts): Promise<IssueFacts> {
  const look = () =>
    world.jira.site.issues().find(({ key, links }) => key !== old.key && links.some(({ from }) => from === old.key));
  return waitFor(world, 'The renewal issue', async () => {
    await world.clock.advanceBy(3_600_000);
    return look();
  });
}

function statusOf(world: World, issueKey: string, status: string): Promise<true> {
  const look = () => (world.jira.site.issue(issueKey)?.status === status ? (true as const) : undefined);
  return waitFor(world, `“${status}” of ${issueKey}`, () => Promise.resolve(look()));
}

function isRevoked(world: World, issue: IssueFacts): boolean {
  return atScm(world, issue) === 'Revoked';
}

function requireAtScm(world: World, issue: IssueFacts, status: string): void {
  const is = atScm(world, issue) ?? 'unknown';
  if (is !== status) throw new Error(`The certificate of ${issue.key} is “${is}” at SCM, not “${status}”.`);
}

function atScm(world: World, { text }: IssueFacts): string | undefined {
  return world.scm.orders.list().find(({ certId }) => certId === text['Certificate ID'])?.status;
}
