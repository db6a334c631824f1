/** What is put into the audit list, by where it happens. A part of its own, so that a transition does not load everything else. */
import { ports } from '../../app';
import { goodEnd } from '../../domain/audit/acts';
import { BY_APP, BY_WEBHOOK, outcomeOf } from '../../domain/audit/audit-event';
import type { JobEvent } from '../../domain/audit/job-events';
import type { CallEnd } from '../../domain/webhook/call-counts';
import type { Job } from '../../domain/work/job';
import { noteDuties } from '../../use-cases/audit/note-duties';
import type { DutyEnd } from '../../use-cases/audit/note-duties';
import { recordCall } from '../../use-cases/audit/record-call';
import type { AnsweredCall } from '../../use-cases/audit/record-call';
import { recordEvent } from '../../use-cases/audit/record-event';
import type { TransitionEvent } from '../wiring/transition-event';

const hourNow = () => Math.floor(ports.now() / 3_600_000);

export const call = (answered: AnsweredCall) => recordCall(ports, answered);

export const duties = (schedule: string, ends: readonly DutyEnd[]) => noteDuties(ports, schedule, ends);

interface TransitionEnd {
  readonly act: string;
  /** Where it is known by now. */
  readonly issueId?: string;
  /** Of the problem; empty when it was done. */
  readonly code: string;
  /** Epoch milliseconds at which it began: what it asks for may be done before it ends. */
  readonly at: number;
}

/** The same delivery again is the same act. */
export function transition({ by, executionId, hasId, issue }: TransitionEvent, end: TransitionEnd): Promise<void> {
  const { act, code, at, issueId = hasId ? issue : '' } = end;
  const outcome = code === '' ? goodEnd(act) : outcomeOf(code);
  const once = executionId === '' ? undefined : `transition:${executionId}:${act}`;
  return recordEvent(ports, { act, actor: by, issueId, outcome, code }, { once, at });
}

/** A validator refused. Jira names the issue by its key here, and sometimes nobody. */
export async function refusedRequest({ by, issue, hasId }: TransitionEvent): Promise<void> {
  const issueId = hasId ? issue : ((await ports.issueKeys.named([issue]).catch(() => []))[0]?.id ?? '');
  await recordEvent(ports, { act: 'validate', actor: by, issueId, outcome: 'refused', code: 'invalid-input' });
}

export async function job(events: readonly JobEvent[]): Promise<void> {
  for (const { facts, once } of events) await recordEvent(ports, facts, { once });
}

const SUBJECTS = {
  order: 'orderId',
  certificate: 'certificateId',
  certificates: 'certificateId',
  profile: 'profileId',
  sync: 'scmAccountId',
  /** Has no subject of its own: what is not an account's id is not kept. */
  bulk: 'scmAccountId',
  'account-order': 'orderId',
  'account-status': 'scmAccountId',
  reference: 'scmAccountId',
  issues: 'scmAccountId',
  'issue-asks': 'issueId',
  ending: 'scmAccountId',
  'row-renewal': 'scmAccountId',
  'row-renewals': 'scmAccountId',
  'row-news': 'scmAccountId',
  'waiting-digest': 'profileId',
  /** About no account in particular. */
  domains: 'scmAccountId',
} as const;

/** One line an hour: the platform repeats a job, and the sweep queues it again. */
export function failedJob(job: Job, code: string): Promise<void> {
  const { kind, id } = job;
  const about = kind === 'attachment' ? { issueId: job.issueId } : { [SUBJECTS[kind]]: id };
  const facts = { act: 'job-failed', actor: BY_APP, ...about, outcome: outcomeOf(code), code };
  return recordEvent(ports, facts, { once: `job:${kind}:${id}:${code}:${hourNow()}` });
}

/** One line an hour for each outcome: the counts say how many there were. */
export function webhookCall(end: CallEnd): Promise<void> {
  const isLetIn = end !== 'refused' && end !== 'oversized';
  const outcome = isLetIn ? goodEnd('webhook-call') : 'refused';
  const facts = { act: 'webhook-call', actor: BY_WEBHOOK, outcome, code: isLetIn ? '' : 'no-right' } as const;
  return recordEvent(ports, facts, { once: `webhook:${outcome}:${hourNow()}` });
}
