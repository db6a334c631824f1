/** Which certificates get an issue, and the making of these: a part of its own, because nothing else needs it. */
import type { Job } from '../../domain/work/job';
import { advanceMaking } from '../../use-cases/inventory/issues/advance-making';
import { makeIssuesAfterSync } from '../../use-cases/inventory/issues/begin-making';
import { ports } from '../../app';
import { importedStatus } from '../../domain/inventory/issues/imported-status';
import { isNothingYet } from '../../domain/order/certificate-status';
import type { CertificateStatus } from '../../domain/order/certificate-status';
import type { Offer } from '../../domain/acts/offers';
import { keptFromPerson } from '../../use-cases/enrolment/panel/kept-from-person';
import type { Pressed } from '../../use-cases/enrolment/panel/press-button';
import { pressImported } from '../../use-cases/inventory/issues/panel/press-imported';
import { lookAtImported, viewImported } from '../../use-cases/inventory/issues/panel/view-imported';
import { acts, inventoryActs } from '../wiring/lazily';

export { makeIssues, resumeIssues, stopIssues } from '../../use-cases/inventory/issues/begin-making';
export { listIssueOrganizations } from '../../use-cases/inventory/issues/issue-organizations';
export { listIssueResults, previewIssues, setIssueRule, viewIssues } from '../../use-cases/inventory/issues/issue-rule';
export { makeIssue } from '../../use-cases/inventory/issues/make-issue';

/** A sync that comes to its end makes the issues of what it brought. */
export async function runInventoryJob(job: Extract<Job, { kind: 'sync' | 'issues' }>) {
  if (job.kind === 'issues') return advanceMaking(ports, job);
  const advanced = await (await inventoryActs()).advanceSync(ports, { ...job, kind: 'sync' });
  if (advanced?.state === 'done') await makeIssuesAfterSync(ports, job.id);
  return advanced;
}

/** Of what was ordered on the issue, or else of what it was made for. @throws Problem `not-found` for whoever may not see the issue */
export async function statusOf(issueId: string, accountId: string): Promise<CertificateStatus> {
  const status = await (await acts()).viewStatus(ports, issueId, accountId);
  const imported = isNothingYet(status) ? await lookAtImported(ports, issueId) : null;
  return imported ? importedStatus(imported, ports.now()) : status;
}

const kept = (issueId: string, offers: readonly Offer[]) => keptFromPerson(ports, issueId, offers);

export const viewImportedOn = (issueId: string) => viewImported(ports, issueId, kept);

/** On an issue that was made for a certificate the press is about that; else about what was ordered on the issue. */
export async function pressOnIssue(pressed: Pressed, accountId: string): Promise<null> {
  const isTaken = await pressImported(ports, pressed, { accountId, kept });
  if (!isTaken) await (await acts()).pressButton(ports, pressed, accountId);
  return null;
}
