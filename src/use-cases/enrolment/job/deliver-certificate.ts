/** Journey 2, the end: the certificate is attached, its facts stand on the issue, and the issue moves on. */
import { attachmentName, certificateIdOf } from '../../../domain/certificate/certificate';
import type { Certificate } from '../../../domain/certificate/certificate';
import { ISSUE_FIELDS, PROPERTY_NAME_LIMIT, STATUSES } from '../../../domain/issue/issue-fields';
import type { IssueField } from '../../../domain/issue/issue-fields';
import { compromisedComment, enrolledComment, noTransition, summaryOf } from '../../../domain/issue/enrolled-comment';
import { withheldWords } from '../../../domain/issue/customers/customer-words';
import { utcDay } from '../../../domain/issue/rich-text';
import type { Paragraph } from '../../../domain/issue/rich-text';
import { followsOf } from '../../../domain/order/follows';
import { madeNoMove, hasLeft } from '../../../domain/order/moves/where-it-stands';
import { staysOnIssue } from '../../../domain/order/order';
import type { IssuedOrder } from '../../../domain/order/order';
import { Problem } from '../../../domain/problem';
import { enrolledImportance, isSaid } from '../../../domain/rule/verbosity';
import type { Issue, IssueUpdate } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { unlessRefused } from '../../unless-refused';
import { attachCertificate } from './attach-certificate';

type Needs = Pick<Ports, 'issues' | 'serviceDesk' | 'certificates' | 'jobs'>;

/** Every part looks first whether it is done, so that it may be repeated after a failure at any point. */
export async function deliverCertificate(
  ports: Needs,
  order: IssuedOrder,
  { warnings, repeated }: { readonly warnings: readonly string[]; readonly repeated: boolean },
): Promise<void> {
  const certificate = await ports.certificates.find(certificateIdOf(order));
  const issue = await ports.issues.find(order.issueId);
  if (!certificate || !issue)
    throw new Problem('jira-missing', 'The issue is out of sight; the certificate stays in SCM.');
  const isReported = certificate.compromised !== undefined;
  if (!isReported) await attachCertificate(ports, issue, { order, certificate });
  const decided = decidedOtherwise(order, issue, certificate);
  const keepsSummary = isReported || decided;
  const unfilled = await fill(ports, order, updateOf(certificate, keepsSummary));
  const unmoved = await moveOn(ports, order, { issue, decided, certificate });
  const said = [...warnings, ...unfilled, ...unmoved];
  // In a service project the customer was told with the file.
  const internal = issue.home.serviceDesk === true || said.length > 0;
  await tell(ports, order, { text: commentAbout(order, certificate, said), internal, repeated });
  await tell(ports, order, { text: forCustomers(issue, certificate), internal: false, repeated });
  // The old one learns of it now; the daily scan would tell it too.
  if (order.renews) await ports.jobs.queue({ kind: 'certificate', id: order.renews.id, atOnce: true }, 0);
}

interface Words {
  readonly text: readonly Paragraph[] | undefined;
  readonly internal: boolean;
  readonly repeated: boolean;
}

async function tell(ports: Needs, { issueId, untoldSince }: IssuedOrder, words: Words): Promise<void> {
  const { text, internal, repeated } = words;
  if (text) await ports.issues.comment(issueId, { text, internal }, repeated ? untoldSince : undefined);
}

/** In a service project, where nothing was attached that would come with words of its own. */
function forCustomers({ home }: Issue, { compromised }: Certificate): readonly Paragraph[] | undefined {
  return home.serviceDesk && compromised ? withheldWords() : undefined;
}

/** @returns undefined where the rule does without the words */
function commentAbout(
  order: IssuedOrder,
  certificate: Certificate,
  said: readonly string[],
): readonly Paragraph[] | undefined {
  const { serialNumber, notBefore, notAfter, names, compromised } = certificate;
  const fileName = attachmentName(certificate);
  const facts = { serialNumber, notBefore, notAfter, names, fileName, ...followsOf(order) };
  if (compromised) return compromisedComment(facts, said);
  return isSaid(enrolledImportance(said, order.renews !== undefined), order.rule.comments)
    ? enrolledComment(facts, said)
    : undefined;
}

/** @returns what could not be stored, in sentences */
async function fill(ports: Needs, order: IssuedOrder, change: IssueUpdate): Promise<string[]> {
  let leftOut: readonly IssueField[] = [];
  const refusal = await unlessRefused(async () => ({ leftOut } = await ports.issues.update(order.issueId, change)));
  return [...leftOut.map((field) => notStored(ISSUE_FIELDS[field])), ...mustBeMended(refusal)];
}

function mustBeMended(refusal: Problem | undefined): string[] {
  return refusal ? [`${refusal.message} A project admin must mend this.`] : [];
}

/** An issue that a person moved on, for example cancelled, keeps its summary. */
function updateOf(certificate: Certificate, keepsSummary: boolean): IssueUpdate {
  const { certId, serialNumber, notBefore, notAfter, names, profileId } = certificate;
  const expiry = utcDay(notAfter);
  const shown = names.slice(0, PROPERTY_NAME_LIMIT);
  return {
    ...(!keepsSummary && { summary: summaryOf('enrolled', certificate.commonName) }),
    fields: { certId, serialNumber, expiry, names: shown.join('\n') },
    property: {
      ...{ certId, profileId, serialNumber, names: shown, nameCount: names.length },
      notBefore: new Date(notBefore).toISOString(),
      notAfter: new Date(notAfter).toISOString(),
    },
  };
}

/** A person has moved the issue elsewhere meanwhile; unless the app itself did, because what was to be renewed was revoked. */
function decidedOtherwise(order: IssuedOrder, { status }: Issue, { revoked }: Certificate): boolean {
  const ofPrevious = staysOnIssue(order) && status.name === STATUSES.revoked && !revoked;
  return hasLeft(order, status) && !ofPrevious;
}

interface Standing {
  readonly issue: Issue;
  readonly decided: boolean;
  readonly certificate: Certificate;
}

/** A person who moved the issue elsewhere meanwhile has decided; it is left there and said. */
async function moveOn(ports: Needs, order: IssuedOrder, standing: Standing): Promise<string[]> {
  if (standsRight(order, standing)) return [];
  const { issue, decided } = standing;
  const target = order.rule.onSuccess ?? STATUSES.enrolled;
  if (issue.status.name === target) return [];
  if (decided) return [leftThere(issue.status.name)];
  const done = { moved: false };
  const refusal = await unlessRefused(async () => (done.moved = await reach(ports, order, target)));
  return done.moved || refusal ? mustBeMended(refusal) : [noTransition(issue.status.name, target)];
}

/** A renewal issue may not show yet that its order left: Jira would take none of the words that go with it. */
async function reach({ issues }: Needs, order: IssuedOrder, target: string): Promise<boolean> {
  if (await issues.moveTo(order.issueId, target)) return true;
  if (!madeNoMove(order) || staysOnIssue(order)) return false;
  const setOff = await issues.moveTo(order.issueId, STATUSES.pending, 'own-only');
  return setOff && issues.moveTo(order.issueId, target);
}

/** Nobody has moved it for this order, so it stands where the certificate was: unless that has expired or was revoked meanwhile, or a person pressed too. */
function standsRight(order: IssuedOrder, { issue: { status }, certificate }: Standing): boolean {
  const moved: readonly string[] = [
    STATUSES.expired,
    STATUSES.pending,
    ...(certificate.revoked ? [] : [STATUSES.revoked]),
  ];
  return madeNoMove(order) && staysOnIssue(order) && !moved.includes(status.name);
}

function leftThere(status: string): string {
  return `The issue had been moved to “${status}” meanwhile and was left there. The certificate was ordered all the same; if it is not wanted, revoke it in SCM.`;
}

function notStored(field: string): string {
  return `The field “${field}” could not be filled; a Jira admin must add it to the project.`;
}
