/** Reminds whoever has to act that a certificate runs out and its renewal is not done. */
import { reminded } from '../../domain/certificate/certificate-steps';
import type { Certificate } from '../../domain/certificate/certificate';
import { STATUSES } from '../../domain/issue/issue-fields';
import { requestOf } from '../../domain/order/order';
import type { Order } from '../../domain/order/order';
import { WORDS } from '../../domain/order/order-view';
import type { Ports } from '../ports';
import type { Care } from './look-after-certificate';

type Needs = Pick<Ports, 'now' | 'certificates' | 'issues'>;

export async function remind(ports: Needs, care: Care, days: number): Promise<Certificate | undefined> {
  const { certificate, order } = care;
  const requester = requestOf(order)?.home.requester;
  const message = {
    kind: 'reminder',
    days,
    notAfter: certificate.notAfter,
    issueId: await issueToRemind(ports, care),
    people: requester === undefined ? [] : [requester],
    next: nextStep(care),
  } as const;
  return ports.certificates.replace(certificate, reminded(certificate, message, ports.now()));
}

/** Where the renewal is on its way; where somebody cancelled the issue of the renewal, the certificate's own. */
async function issueToRemind(ports: Needs, { certificate, latest }: Care): Promise<string> {
  if (latest.generation > certificate.generation) return latest.issueId;
  const open = certificate.renewal?.issue;
  if (!open) return certificate.issueId;
  const issue = await ports.issues.find(open.id);
  return issue && issue.status.name !== STATUSES.cancelled ? open.id : certificate.issueId;
}

function nextStep({ certificate, latest }: Care): string {
  if (latest.generation > certificate.generation) return orderNext(latest);
  const open = certificate.renewal?.issue;
  return open ? `Run “Enroll Certificate” on ${open.key}.` : 'Run “Renew Certificate” on this issue.';
}

function orderNext(latest: Order): string {
  return `Its renewal stands at “${WORDS[latest.state].title}”. ${WORDS[latest.state].next}`;
}
