/** The job of a certificate: answers what people asked, looks whether it is due for renewal, and tells its issues. */
import type { JobEvent } from '../../domain/audit/job-events';
import { eventsOfCertificate } from '../../domain/audit/job-events';
import type { Certificate, Wish } from '../../domain/certificate/certificate';
import { unparked } from '../../domain/certificate/certificate-words';
import { Problem } from '../../domain/problem';
import type { Job } from '../../domain/work/job';
import { isDue, isFree, isHeld, lease, postponed, secondsUntil } from '../../domain/work/work';
import type { Issue } from '../ports/issues';
import type { Ports } from '../ports/ports';
import { checkCertificate } from '../renewal/check-certificate';
import { lookAfterCertificate } from '../renewal/look-after-certificate';
import { refuseRenewal } from '../renewal/refuse-renewal';
import { tellCertificate } from '../renewal/tell-certificate';
import { revokeCertificate } from '../revocation/revoke-certificate';
import { walk } from './walk';

/** What the job did, for the one line that it logs. */
export interface Tended {
  readonly certificate: string;
  readonly work: string;
  readonly trouble: string;
  /** For the audit list. */
  readonly happened: readonly JobEvent[];
}

/** @returns what was done; undefined when there was nothing to do (a double delivery, an ended certificate) */
export async function tendCertificate(
  ports: Ports,
  { id, atOnce, reread }: Extract<Job, { kind: 'certificate' }>,
): Promise<Tended | undefined> {
  const found = await ports.certificates.find(id);
  if (!found || !(atOnce ? isFree(found, ports.now()) : isDue(found, ports.now()))) return undefined;
  // What SCM said before does not count any more.
  const begin = reread ? { ...found, lookedAt: 0 } : found;
  const { reached, passed, trouble } = await walk<Certificate>(begin, ports.now, (certificate, writtenHere) =>
    step(ports, certificate, writtenHere),
  );
  if (reached.work === 'open') await ports.jobs.queue({ kind: 'certificate', id }, secondsUntil(reached, ports.now()));
  return { certificate: id, work: reached.work, trouble, happened: eventsOfCertificate(passed) };
}

async function step(ports: Ports, found: Certificate, writtenHere: boolean): Promise<Certificate | undefined> {
  const due = found.parked !== undefined && found.parked.nextAt <= ports.now() && !writtenHere;
  const certificate = due ? unparked(found) : found;
  if (certificate.untold.length > 0) return tell(ports, certificate, writtenHere);
  // What cannot be answered, because the issue is out of sight, must not keep the certificate from being renewed.
  if (certificate.wishes.length > 0 && certificate.trouble !== 'jira-missing') return answer(ports, certificate);
  return lookAfterCertificate(ports, certificate, writtenHere);
}

/** Telling in the job that changed something is the first try; any later job may repeat what was already said. */
async function tell(ports: Ports, certificate: Certificate, writtenHere: boolean): Promise<Certificate | undefined> {
  if (writtenHere && isHeld(certificate, ports.now())) return tellCertificate(ports, certificate, false);
  const leased = await ports.certificates.replace(certificate, lease(certificate, ports.now()));
  return leased && tellCertificate(ports, leased, true);
}

async function answer(ports: Ports, certificate: Certificate): Promise<Certificate | undefined> {
  const issue = await findIssue(ports, certificate);
  if (issue instanceof Problem)
    return ports.certificates.replace(certificate, postponed(certificate, issue, ports.now()));
  const leased = await ports.certificates.replace(certificate, lease(withReason(certificate, issue), ports.now()));
  const [wish] = leased?.wishes ?? [];
  if (!leased || !wish) return undefined;
  return act(ports, leased, { issue, wish });
}

function act(ports: Ports, certificate: Certificate, asked: { issue: Issue; wish: Wish }) {
  switch (asked.wish.what) {
    case 'revoke':
      return revokeCertificate(ports, certificate, asked);
    case 'do-not-renew':
      return refuseRenewal(ports, certificate, asked);
    case 'check-status':
      return checkCertificate(ports, certificate);
  }
}

/** Kept when it is first seen: what was asked for is what is answered, however often that is tried. */
function withReason(certificate: Certificate, { fields }: Issue): Certificate {
  const [wish, ...later] = certificate.wishes;
  if (!wish || wish.reason !== undefined) return certificate;
  const reason = (wish.what === 'revoke' ? fields.revocationReason : fields.noRenewalReason) ?? '';
  return { ...certificate, wishes: [{ ...wish, reason }, ...later] };
}

async function findIssue(ports: Ports, { issueId }: Certificate) {
  try {
    return (await ports.issues.find(issueId)) ?? new Problem('jira-missing', 'The issue is out of sight.');
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
}
