/** The certificate that an issue has: the newest that was issued for it. */
import type { Certificate } from '../domain/certificate/certificate';
import { certificateIdOf } from '../domain/certificate/certificate';
import type { Order } from '../domain/order/order';
import type { Ports } from './ports/ports';

export interface IssueCertificates {
  /** Orders of the issue's lineage, newest first. */
  readonly generations: readonly Order[];
  readonly current: Certificate | undefined;
}

export async function certificatesOfIssue(
  ports: Pick<Ports, 'orders' | 'certificates'>,
  issueId: string,
): Promise<IssueCertificates> {
  const generations = await ports.orders.listLatest(await ports.orders.lineageOf(issueId));
  const issued = generations.find((order) => order.state === 'issued' && order.issueId === issueId);
  const renews = generations[0]?.renews;
  // After many attempts to renew, the order of the certificate itself is further back than was read.
  const kept = !issued && renews?.issueId === issueId ? await ports.certificates.find(renews.id) : undefined;
  return { generations, current: kept ?? (await certificateOfOrder(ports, issued)) };
}

export async function certificateOfOrder(
  ports: Pick<Ports, 'certificates'>,
  order: Order | undefined,
): Promise<Certificate | undefined> {
  if (order?.state !== 'issued') return undefined;
  return ports.certificates.find(certificateIdOf(order));
}

/** @returns whether the next certificate is there, and nobody has it: its key had been reported as compromised */
export async function isWithheld(
  ports: Pick<Ports, 'certificates'>,
  { orderId }: Certificate,
  latest: Order,
): Promise<boolean> {
  if (latest.id === orderId) return false;
  return (await certificateOfOrder(ports, latest))?.compromised !== undefined;
}
