/** Which use case a job is for. Loaded when a job comes: screens and transitions, for which people wait, never need it. */
import { ports } from '../../app';
import type { Job } from '../../domain/work/job';
import { watchDomains } from '../../use-cases/domains/watch-domains';
import { lookAtAttachment } from '../../use-cases/enrolment/attachment/look-at-attachment';
import { refreshDomains } from '../../use-cases/inventory/reference/begin-reference';
import { isHeldBack } from '../../use-cases/jobs/hold-back';
import { advanceOrder } from '../../use-cases/jobs/advance-order';
import { tendCertificate } from '../../use-cases/jobs/tend-certificate';
import { tendMany } from '../../use-cases/jobs/tend-many';
import { keepWaitingDigest } from '../../use-cases/renewal/digest/keep-waiting-digest';
import { lookAtProfile } from '../../use-cases/renewal/force/look-at-profile';
import { accountActs, issueActs, orderActs, referenceActs } from './lazily';

/** @returns what was done, for the log; undefined when there was nothing to do */
export async function runJob(job: Job) {
  if (await isHeldBack(ports, job)) return undefined;
  try {
    return await run(job);
  } finally {
    // A figure that could not be kept is no reason to do the job again.
    await ports.jiraPoints.settle().catch(() => undefined);
  }
}

async function run(job: Job) {
  switch (job.kind) {
    case 'order':
      return advanceOrder(ports, job.id);
    case 'certificate':
      return tendCertificate(ports, job);
    case 'attachment':
      return lookAtAttachment(ports, job);
    default:
      return isOfMany(job) ? runListJob(job) : runAccountJob(job);
  }
}

const OF_MANY = ['certificates', 'profile', 'ending', 'domains', 'waiting-digest'] as const;
type ListJob = Extract<Job, { kind: (typeof OF_MANY)[number] }>;

function isOfMany(job: Job): job is ListJob {
  return OF_MANY.some((kind) => kind === job.kind);
}

type ActJob = Extract<Job, { kind: 'issue-asks' | 'bulk' | 'row-renewal' | 'row-renewals' | 'row-news' }>;
type AccountJob = Exclude<Job, ListJob | { kind: 'order' | 'certificate' | 'attachment' }>;

/** What is done for many at once. */
async function runListJob(job: ListJob) {
  switch (job.kind) {
    case 'certificates':
      return tendMany(ports, job.ids);
    case 'profile':
      return { profile: job.id, looked: await lookAtProfile(ports, job), happened: [] };
    case 'ending':
      return (await accountActs()).advanceEnding(ports, job);
    case 'domains':
      return watchDomains(ports, (account) => refreshDomains(ports, account));
    case 'waiting-digest':
      return keepWaitingDigest(ports, job.id);
  }
}

/** What is about an SCM account as a whole, its orders, or its certificates. */
async function runAccountJob(job: AccountJob) {
  switch (job.kind) {
    case 'account-order':
      return advanceAccountOrder(job.id);
    case 'account-status':
      return (await orderActs()).askStatuses(ports, job);
    case 'sync':
    case 'issues':
      return (await issueActs()).runInventoryJob(job);
    case 'reference':
      return advanceReference(job);
    default:
      return runActJob(job);
  }
}

/** What is done with certificates of an account. */
async function runActJob(job: ActJob) {
  const { advanceAsks, advanceBulk, keepNewsList, lookAfterRow, replanRows } = await accountActs();
  switch (job.kind) {
    case 'issue-asks':
      return advanceAsks(ports, job.id);
    case 'bulk':
      return advanceBulk(ports, job);
    case 'row-renewal':
      return lookAfterRow(ports, job);
    case 'row-renewals':
      return replanRows(ports, job);
    case 'row-news':
      return keepNewsList(ports, job.id);
  }
}

/** Whoever waits for a domain to be validated again learns it at once. */
async function advanceReference(job: Extract<Job, { kind: 'reference' }>) {
  const advanced = await (await referenceActs()).advanceReference(ports, job);
  if (advanced?.kind === 'domains' && advanced.state === 'done') {
    await ports.jobs.queue({ kind: 'domains', id: advanced.reference }, 0);
  }
  return advanced;
}

/** The issue that waits for the order learns at once that it has got on, and so does the app's renewal. */
async function advanceAccountOrder(id: string) {
  const orders = await orderActs();
  const advanced = await orders.advanceAccountOrder(ports, id);
  if (!advanced || advanced.from === advanced.to) return advanced;
  await orders.wakeIssueOf(ports, id);
  await orders.wakeRowOf(ports, id);
  return advanced;
}
