/** Whose certificate a file on an issue would be taken for, by its name. */
import { bearsNameOf } from '../../../domain/certificate/certificate';
import type { Certificate } from '../../../domain/certificate/certificate';
import { certificateOfOrder, certificatesOfIssue } from '../../current-certificate';
import type { Ports } from '../../ports/ports';

export interface NamedCertificate {
  readonly certificate: Certificate;
  /** The issue has no newer one. */
  readonly current: boolean;
}

export async function certificateOfFile(
  ports: Pick<Ports, 'orders' | 'certificates'>,
  { issueId, fileName }: { readonly issueId: string; readonly fileName: string },
): Promise<NamedCertificate | undefined> {
  const { current, generations } = await certificatesOfIssue(ports, issueId);
  if (current && bearsNameOf(current, fileName)) return { certificate: current, current: true };
  for (const order of generations) {
    const certificate = order.issueId === issueId ? await certificateOfOrder(ports, order) : undefined;
    if (certificate && bearsNameOf(certificate, fileName)) return { certificate, current: false };
  }
  return undefined;
}
