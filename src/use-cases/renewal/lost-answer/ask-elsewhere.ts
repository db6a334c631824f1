/** SCM's answer to a renewal was lost, and the issue that asks about it is gone: the question goes to an issue where people are. */
import type { Certificate, Renewal } from '../../../domain/certificate/certificate';
import { begun, rested } from '../../../domain/certificate/certificate-steps';
import { askedOn } from '../../../domain/order/order-steps';
import type { UnknownOrder } from '../../../domain/order/order';
import { DAY_MS } from '../../../domain/validity';
import { operatorsOfOrder } from '../../order-profile';
import type { Ports } from '../../ports/ports';
import type { Care } from '../look-after-certificate';
import { openRenewalIssue } from '../open-renewal-issue';
import { isOpenIssue } from '../remind';

type Needs = Pick<Ports, 'now' | 'newId' | 'orders' | 'certificates' | 'profiles' | 'jobs' | 'issues'>;

type Unasked = Care & { readonly latest: UnknownOrder };

/** @returns whether nobody can answer, because nobody sees the issue of the question */
export async function isAskedOfNobody(ports: Needs, care: Care): Promise<boolean> {
  const { latest, certificate } = care;
  if (latest.state !== 'unknown' || latest.generation <= certificate.generation) return false;
  return (await ports.issues.find(latest.issueId)) === undefined;
}

/** On the renewal's own issue, else on the certificate's; where those are gone too one is opened, beside where it was. */
export async function askElsewhere(ports: Needs, care: Care, writtenHere: boolean): Promise<Certificate | undefined> {
  const { certificate, latest } = care;
  if (latest.state !== 'unknown') return undefined;
  const place = await openPlace(ports, { ...care, latest });
  if (place !== undefined) return moveQuestion(ports, { ...care, latest }, place);
  if (certificate.renewal?.issueWanted) return openRenewalIssue(ports, care, writtenHere);
  const intent: Omit<Renewal, 'begunAt'> = {
    ...{ by: 'person', because: 'answer-lost', issueWanted: true },
    token: ports.newId(),
  };
  return ports.certificates.replace(certificate, begun(certificate, intent, ports.now()));
}

async function openPlace(ports: Needs, { certificate, latest }: Unasked): Promise<string | undefined> {
  const known = [certificate.renewal?.issue?.id, certificate.issueId].filter((issueId) => issueId !== undefined);
  for (const issueId of known) {
    if (issueId !== latest.issueId && (await isOpenIssue(ports, issueId))) return issueId;
  }
  return undefined;
}

/** Whoever has written to the order meanwhile was faster: it is looked at again soon. */
async function moveQuestion(
  ports: Needs,
  { certificate, latest }: Unasked,
  issueId: string,
): Promise<Certificate | undefined> {
  const operators = await operatorsOfOrder(ports, latest.request);
  const moved = await ports.orders.replace(latest, askedOn(latest, { issueId, operators }, ports.now()));
  if (moved) await ports.jobs.queue({ kind: 'order', id: latest.id }, 0);
  return ports.certificates.replace(certificate, rested(certificate, ports.now() + DAY_MS, ports.now()));
}
