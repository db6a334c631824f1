/** Journey 3: opens the issue of a renewal beside the old one, once. The two are linked when the old one is told. */
import type { Certificate, Renewal } from '../../domain/certificate/certificate';
import { withoutRenewalIssue, withRenewalIssue } from '../../domain/certificate/certificate-steps';
import { LONGEST_SUMMARY } from '../../domain/issue/issue-fields';
import { renewalDescription } from '../../domain/issue/renewal-description';
import { utcDay } from '../../domain/issue/rich-text';
import { requestOf } from '../../domain/order/order';
import type { IssueHome } from '../../domain/order/order';
import { latestSafeAt } from '../../domain/renewal/reminders/latest-safe';
import { asProblem, Problem } from '../../domain/problem';
import { isHeld, lease, postponed } from '../../domain/work/work';
import { pemAround } from '../../pki/armour/wrap';
import type { Issue, IssueDraft, OpenedIssue } from '../ports/issues';
import type { Ports } from '../ports/ports';
import type { Care } from './look-after-certificate';

type Needs = Pick<Ports, 'now' | 'certificates' | 'issues'>;

type Begun = Certificate & { readonly renewal: Renewal };

/** The intent is stored by now. A job that finds it, and did not store it itself, looks first whether the issue was opened. */
export async function openRenewalIssue(
  ports: Needs,
  care: Care,
  writtenHere: boolean,
): Promise<Certificate | undefined> {
  const repeated = !(writtenHere && isHeld(care.certificate, ports.now()));
  const { certificate } = care;
  const taken = repeated ? await ports.certificates.replace(certificate, lease(certificate, ports.now())) : certificate;
  if (!taken?.renewal) return undefined;
  return openUnderLease(ports, { ...care, certificate: { ...taken, renewal: taken.renewal } }, repeated);
}

type Opening = Care & { readonly certificate: Begun };

async function openUnderLease(ports: Needs, care: Opening, repeated: boolean): Promise<Certificate | undefined> {
  const { certificate } = care;
  try {
    const issue = await findOrCreate(ports, care, repeated);
    if (!issue) return await goOnWithout(ports, certificate, 'The issue of the certificate is gone.');
    const opened = withRenewalIssue(certificate, issue, ports.now());
    return await ports.certificates.replaceWithIssue(certificate, opened, issue.id);
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (!problem.kind.retry) return goOnWithout(ports, certificate, problem.message);
    return ports.certificates.replace(certificate, postponed(certificate, maybeOpened(problem), ports.now()));
  }
}

/** Jira may have opened it although it did not say so, and its search shows new issues late. */
const SEARCHED_AFTER_SECONDS = 870;

function maybeOpened({ code, message, detail }: Problem): Problem {
  const retryAfterSeconds = Math.max(SEARCHED_AFTER_SECONDS, detail.retryAfterSeconds ?? 0);
  return new Problem(code, message, { ...detail, retryAfterSeconds });
}

function goOnWithout(ports: Needs, certificate: Begun, reason: string): Promise<Certificate | undefined> {
  return ports.certificates.replace(certificate, withoutRenewalIssue(certificate, reason, ports.now()));
}

async function findOrCreate(ports: Needs, care: Opening, repeated: boolean): Promise<OpenedIssue | undefined> {
  const known = repeated ? await ports.issues.findRenewalIssue(care.certificate.renewal.token) : undefined;
  if (known) return known;
  const old = await ports.issues.find(care.certificate.issueId);
  const home = old?.home ?? homeOf(care);
  return home && ports.issues.create(draftOf(care, home, old));
}

function homeOf({ order }: Care): IssueHome | undefined {
  return requestOf(order)?.home;
}

function draftOf(care: Opening, home: IssueHome, old: Issue | undefined): IssueDraft {
  const { certificate } = care;
  const { projectId, issueTypeId, requester } = home;
  const owner = old?.owner;
  const people = [owner, old?.assignee, requester].filter((one) => one !== undefined);
  return {
    ...{ projectId, issueTypeId },
    property: { renewalOf: certificate.renewal.token },
    summary: `Renew certificate:${certificate.commonName}`.slice(0, LONGEST_SUMMARY),
    description: renewalDescription(certificate, old?.key),
    dueDate: utcDay(latestSafeAt(certificate)),
    fields: fieldsOf(care),
    assignees: [...new Set(people)],
    ...(owner !== undefined && { owner }),
  };
}

/** What can be sent again stands there already; a fresh CSR is the requester's to give. */
function fieldsOf({ profile, order, certificate }: Care): IssueDraft['fields'] {
  const request = requestOf(order);
  if (!request) return {};
  const csr = pemAround('CERTIFICATE REQUEST', request.csr);
  const isFresh = profile?.keyOnRenewal === 'fresh' || certificate.compromised !== undefined;
  return { profile: profile?.name ?? request.profileName, ...(!isFresh && { csr }) };
}
