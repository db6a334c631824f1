/** Reminds whoever has to act that a certificate runs out and its renewal is not done. */
import { reminded, remindedTogether } from '../../domain/certificate/certificate-steps';
import type { Certificate } from '../../domain/certificate/certificate';
import { csrOfCustomer, withIssueWanted } from '../../domain/certificate/renewal-on-request';
import { WITH_CSR_OF_CUSTOMER } from '../../domain/issue/certificate-comments';
import { STATUSES } from '../../domain/issue/issue-fields';
import { requestOf } from '../../domain/order/order';
import type { Order } from '../../domain/order/order';
import { waitsForAdmin } from '../../domain/order/order-work';
import { WORDS } from '../../domain/order/order-view';
import { progressOf } from '../../domain/renewal/explain';
import { isUrgent } from '../../domain/renewal/reminders/reminders';
import { operatorsOfOrder } from '../order-profile';
import type { Ports } from '../ports/ports';
import { isSaidTogether } from './digest/said-together';
import type { Care } from './look-after-certificate';

type Needs = Pick<Ports, 'now' | 'newId' | 'certificates' | 'issues' | 'profiles' | 'renewalPlaces' | 'waitingDigests'>;

export async function remind(ports: Needs, care: Care, days: number): Promise<Certificate | undefined> {
  const { certificate } = care;
  const open = await openIssue(ports, care);
  if (open !== undefined && (await isSaidTogether(ports, care, days))) {
    return ports.certificates.replace(certificate, remindedTogether(certificate, days, ports.now()));
  }
  const issueId = open ?? certificate.issueId;
  const message = {
    kind: 'reminder',
    days,
    notAfter: certificate.notAfter,
    issueId,
    people: await withOperators(ports, care, { days, people: await peopleToRemind(ports, care, issueId) }),
    next: nextStep(care, issueId),
    ...csrStillNeeded(care, issueId),
  } as const;
  // Said where nobody looks, it would remind nobody.
  const asked = open === undefined && !isOnItsWay(care) ? withIssueWanted(certificate, ports.newId()) : certificate;
  return ports.certificates.replace(certificate, reminded(asked, message, ports.now()));
}

/** @returns where the renewal is on its way, as long as people look there; else the certificate's own issue; undefined where nobody looks at that either */
async function openIssue(ports: Needs, { certificate, latest }: Care): Promise<string | undefined> {
  const ordered = latest.generation > certificate.generation ? [latest.issueId] : [];
  const opened = certificate.renewal?.issue ? [certificate.renewal.issue.id] : [];
  for (const issueId of [...ordered, ...opened, certificate.issueId]) {
    if (await isOpenIssue(ports, issueId)) return issueId;
  }
  return undefined;
}

function isOnItsWay({ certificate, latest }: Care): boolean {
  return latest.generation > certificate.generation && progressOf(latest.state) === 'running';
}

/** Whether people can see the issue, and nobody has cancelled it. */
export async function isOpenIssue(ports: Pick<Ports, 'issues'>, issueId: string): Promise<boolean> {
  const issue = await ports.issues.find(issueId);
  return issue !== undefined && issue.status.name !== STATUSES.cancelled;
}

/** The customer of a request is asked again there, unless what was sent is on its way. */
function csrStillNeeded(care: Care, issueId: string) {
  const { certificate } = care;
  return isOnItsWay(care) || issueId !== certificate.issueId ? {} : csrOfCustomer(certificate);
}

/**
 * Those who can do something: while an answer is lost, the people with access to SCM. They are asked about a request that is
 * nobody's, too: Jira tells no agent of what is said there, and a customer reads words of their own.
 */
async function peopleToRemind(ports: Needs, care: Care, issueId: string): Promise<readonly string[]> {
  const { latest } = care;
  if (latest.state === 'unknown') return operatorsOfOrder(ports, latest.request);
  const assignee = (await ports.issues.find(issueId))?.assignee;
  return assignee === undefined ? peopleBehindRequest(ports, care) : [assignee];
}

/** Towards the end also those who can look into SCM: nobody else has acted until now. */
async function withOperators(
  ports: Needs,
  { certificate, order }: Care,
  { days, people }: { readonly days: number; readonly people: readonly string[] },
): Promise<readonly string[]> {
  const request = isUrgent(certificate, days) ? requestOf(order) : undefined;
  return request ? [...new Set([...people, ...(await operatorsOfOrder(ports, request))])] : people;
}

async function peopleBehindRequest(ports: Needs, { order, certificate }: Care): Promise<readonly string[]> {
  const request = requestOf(order);
  if (!request) return [];
  if (certificate.serviceDesk) return operatorsOfOrder(ports, request);
  const { requester } = request.home;
  return requester === undefined ? [] : [requester];
}

function nextStep(care: Care, issueId: string): string {
  const { certificate, latest, withheld } = care;
  const isOrdered = latest.generation > certificate.generation;
  if (isOrdered && latest.state === 'issued') return withheld ? WITHHELD : OUT_OF_SIGHT;
  if (isOrdered && progressOf(latest.state) === 'running') return orderNext(latest);
  return csrStillNeeded(care, issueId).csrFor ? WITH_CSR_OF_CUSTOMER : personNext(certificate, issueId);
}

function personNext({ renewal }: Certificate, issueId: string): string {
  const open = renewal?.issue;
  return open?.id === issueId ? `Run “Enroll Certificate” on ${open.key}.` : 'Run “Renew Certificate” on this issue.';
}

const WITHHELD =
  'The new certificate was not handed out, as its key had been reported as compromised. On the issue that has it, put a CSR with a new key into “Certificate CSR text” and run “Renew Certificate”.';

const PROFILE_STUCK =
  'Its renewal waits to be sent, because its profile cannot order in SCM just now. A Jira admin must mend that in “Sectigo Profile Settings”; the app then goes on by itself.';

const OUT_OF_SIGHT =
  'The new certificate is issued, but its issue was deleted or the app cannot see it. A project admin must give it back, or someone collects the certificate in SCM.';

function orderNext(order: Order): string {
  const { state } = order;
  if (waitsForAdmin(order)) return PROFILE_STUCK;
  return `Its renewal stands at “${WORDS[state].title}”. ${WORDS[state].next}`;
}
