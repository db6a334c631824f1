/** Journey 3, the end: the next generation is there, and stands on an issue. */
import type { Successor } from '../../domain/certificate/certificate';
import type { Order } from '../../domain/order/order';
import { certificateOfOrder } from '../current-certificate';
import type { Ports } from '../ports/ports';

/**
 * @param order an issued one of a later generation
 * @returns undefined while nobody can see its issue: a certificate that nobody has takes nothing's place
 */
export async function successorOf(
  ports: Pick<Ports, 'certificates' | 'issues'>,
  order: Order,
): Promise<Successor | undefined> {
  const successor = await certificateOfOrder(ports, order);
  const issue = successor && (await ports.issues.find(successor.issueId));
  if (!issue) return undefined;
  const { id, serialNumber, notAfter, issueId } = successor;
  return { id, serialNumber, notAfter, issueId, issueKey: issue.key };
}
