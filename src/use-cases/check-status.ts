/** *Check status*: SCM is looked at now, by a job, and the issue is told how its order or certificate stands. */
import type { Certificate } from '../domain/certificate/certificate';
import { nothingOrdered } from '../domain/rule/answer-status';
import { endedWithoutCertificate } from '../domain/order/order';
import type { Order } from '../domain/order/order';
import { LOST_IN_A_ROW } from '../domain/work/work';
import { certificatesOfIssue } from './current-certificate';
import { noteWish } from './make-wish';
import { noteOnIssue } from './note-on-issue';
import type { Ports } from './ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'jobs'>;

/**
 * Reads nothing but the app's own records. Delivered twice, or asked again before it is answered, it is answered once.
 * @param executionId of the transition; a press of a button gives one of its own, or nothing
 */
export async function checkStatus(ports: Needs, issueId: string, executionId: string): Promise<void> {
  const once = executionId === '' ? '' : `${executionId}/check-status`;
  for (let tries = 0; tries < LOST_IN_A_ROW; tries++) {
    const { current, generations } = await certificatesOfIssue(ports, issueId);
    const [latest] = generations;
    if (!current || isOnItsWay(latest, issueId)) {
      const message = latest ? ({ kind: 'status-asked', issueId } as const) : nothingOrdered(issueId);
      return noteOnIssue(ports, { issueId, once, message });
    }
    if (await ask(ports, current, once)) return;
  }
  throw new Error(`The status of issue ${issueId} could not be asked for`);
}

/** Of the certificate that there is, its renewal tells more. */
function isOnItsWay(latest: Order | undefined, issueId: string): boolean {
  return latest?.issueId === issueId && latest.state !== 'issued' && !endedWithoutCertificate(latest);
}

async function ask(ports: Needs, certificate: Certificate, executionId: string): Promise<boolean> {
  const waits = certificate.wishes.some(({ what }) => what === 'check-status');
  if (!waits) return noteWish(ports, certificate, { what: 'check-status', executionId, arrivedAt: '', rule: {} });
  await ports.jobs.queue({ kind: 'certificate', id: certificate.id }, 0);
  return true;
}
