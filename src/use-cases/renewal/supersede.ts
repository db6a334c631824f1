/** Journey 3, the end: the next generation is there, and the old certificate learns of it. */
import type { Certificate } from '../../domain/certificate/certificate';
import { superseded } from '../../domain/certificate/certificate-steps';
import type { Order } from '../../domain/order/order';
import { certificateOfOrder } from '../current-certificate';
import type { Ports } from '../ports';

type Needs = Pick<Ports, 'now' | 'certificates' | 'issues'>;

/** @param order an issued one of a later generation */
export async function supersede(
  ports: Needs,
  certificate: Certificate,
  order: Order,
): Promise<Certificate | undefined> {
  const successor = await certificateOfOrder(ports, order);
  if (!successor) return undefined;
  const issue = await ports.issues.find(successor.issueId);
  const { id, serialNumber, notAfter, issueId } = successor;
  const by = { id, serialNumber, notAfter, issueId, issueKey: issue?.key ?? 'another issue' };
  return ports.certificates.replace(certificate, superseded(certificate, by, ports.now()));
}
