/**
 * The job: somebody deleted the file of a certificate, or attached another one under its name. Nothing is ever taken from
 * a file; its issue is told, and the audit list has who it was.
 */
import type { JobEvent } from '../../../domain/audit/job-events';
import type { AuditFacts } from '../../../domain/audit/audit-event';
import type { Certificate } from '../../../domain/certificate/certificate';
import { fileNoticed } from '../../../domain/certificate/noticed-file';
import type { IssueMessage } from '../../../domain/issue/issue-messages';
import { asProblem, Problem } from '../../../domain/problem';
import { isFree } from '../../../domain/work/work';
import type { Ports } from '../../ports/ports';
import { certificateOfFile } from './certificate-of-file';
import { judgeAttached } from './judge-attached';
import { judgeRemoved } from './judge-removed';
import type { Verdict } from './verdict';
import type { WatchedFile } from './watch-attachment';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'jobs' | 'attachments'>;

/** What the job found, for the one line that it logs. */
export interface Looked {
  readonly attachment: string;
  readonly found: string;
  /** For the audit list. */
  readonly happened: readonly JobEvent[];
}

/** Delivered twice, late or out of order, the issue is told once of each file. */
export async function lookAtAttachment(ports: Needs, file: WatchedFile): Promise<Looked> {
  const { id } = file;
  const named = await certificateOfFile(ports, file);
  if (!named) return { attachment: id, found: 'no-certificate', happened: [] };
  const verdict = await farApart(() => (file.what === 'removed' ? judgeRemoved : judgeAttached)(ports, file, named));
  const { certificate } = named;
  if (verdict.message && !(await note(ports, certificate, { file, message: verdict.message }))) {
    return { attachment: id, found: 'certificate-busy', happened: [] };
  }
  return { attachment: id, found: verdict.found, happened: eventsOf(verdict, file, certificate) };
}

/** No sweep finds what this job does not do: the platform's few repetitions have to outlast an outage. */
const REPEATED_AFTER_SECONDS = 720;

async function farApart(act: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await act();
  } catch (thrown) {
    const { code, message, kind, detail } = asProblem(thrown);
    if (!kind.retry) throw thrown;
    const retryAfterSeconds = Math.max(detail.retryAfterSeconds ?? 0, REPEATED_AFTER_SECONDS);
    throw new Problem(code, message, { ...detail, retryAfterSeconds });
  }
}

interface Note {
  readonly file: WatchedFile;
  readonly message: IssueMessage;
}

/** @returns false when another job is at work on the certificate: this one comes again, so that the other's outcome is not lost */
async function note(ports: Needs, certificate: Certificate, { file, message }: Note): Promise<boolean> {
  const now = ports.now();
  const next = fileNoticed(certificate, { event: `${file.id}:${file.what}`, message }, now);
  if (next !== certificate && !(await stored(ports, certificate, next))) {
    const seconds = Math.max(1, Math.ceil((certificate.leaseUntil - now) / 1_000));
    await ports.jobs.queue({ kind: 'attachment', ...file }, seconds);
    return false;
  }
  await ports.jobs.queue({ kind: 'certificate', id: certificate.id }, 0);
  return true;
}

async function stored(ports: Needs, certificate: Certificate, next: Certificate): Promise<boolean> {
  return isFree(certificate, ports.now()) && (await ports.certificates.replace(certificate, next)) !== undefined;
}

function eventsOf({ event }: Verdict, { id, what }: WatchedFile, certificate: Certificate): JobEvent[] {
  if (!event) return [];
  const { issueId, profileId, orderId, id: certificateId } = certificate;
  const facts: AuditFacts = { ...event, issueId, profileId, orderId, certificateId };
  return [{ once: `attachment:${id}:${what}`, facts }];
}
