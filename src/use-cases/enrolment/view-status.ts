/** How an issue stands with its certificate, in two words. */
import { certificateStatus } from '../../domain/order/certificate-status';
import type { CertificateStatus } from '../../domain/order/certificate-status';
import { lookAtOrder } from './view-order';

type Needs = Parameters<typeof lookAtOrder>[0];

/** @throws Problem `not-found` for whoever may not see the issue */
export async function viewStatus(ports: Needs, issueId: string, accountId: string): Promise<CertificateStatus> {
  return certificateStatus((await lookAtOrder(ports, issueId, accountId)) ?? null, ports.now());
}
