/** Journey 3, the end: the next generation is there, and stands on an issue. */
import type { Certificate, Renewal, Successor } from '../../domain/certificate/certificate';
import { renewalLeftBy, takesRenewal } from '../../domain/certificate/renewal-left';
import { isReplacement } from '../../domain/order/follows';
import type { Order } from '../../domain/order/order';
import { certificateOfOrder } from '../current-certificate';
import type { Ports } from '../ports/ports';
import { isOpenIssue } from './remind';

/**
 * @param order an issued one of a later generation
 * @returns undefined while nobody can see its issue, and where its certificate was not handed out: what nobody has takes nothing's place
 */
export async function successorOf(
  ports: Pick<Ports, 'certificates' | 'issues'>,
  order: Order,
): Promise<Successor | undefined> {
  const successor = await certificateOfOrder(ports, order);
  if (!successor || successor.compromised) return undefined;
  const issue = await ports.issues.find(successor.issueId);
  if (!issue) return undefined;
  const { id, serialNumber, notAfter, issueId } = successor;
  return { id, serialNumber, notAfter, issueId, issueKey: issue.key, ...(isReplacement(order) && { replaces: true }) };
}

/** @returns the renewal that was open for what a certificate replaced, where its issue is still the place for it */
export async function renewalLeftTo(
  ports: Pick<Ports, 'certificates' | 'issues'>,
  certificate: Certificate,
): Promise<Renewal | undefined> {
  const { renews } = certificate;
  if (!renews || !takesRenewal(certificate)) return undefined;
  const replaced = await ports.certificates.find(renews.id);
  const left = replaced && renewalLeftBy(replaced, certificate);
  return left?.issue && (await isOpenIssue(ports, left.issue.id)) ? left : undefined;
}
