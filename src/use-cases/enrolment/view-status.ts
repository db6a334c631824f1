/** How an issue stands with its certificate, in two words. */
import { certificateStatus } from '../../domain/order/certificate-status';
import type { CertificateStatus } from '../../domain/order/certificate-status';
import type { Ports } from '../ports/ports';
import { lookAtOrder } from './view-order';

type Needs = Pick<Ports, 'now' | 'orders' | 'profiles' | 'certificates' | 'permissions' | 'people'>;

/** @throws Problem `not-found` for whoever may not see the issue */
export async function viewStatus(ports: Needs, issueId: string, accountId: string): Promise<CertificateStatus> {
  return certificateStatus((await lookAtOrder(ports, issueId, accountId)) ?? null, ports.now());
}
