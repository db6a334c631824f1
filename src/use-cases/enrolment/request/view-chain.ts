/** The issue's certificate with its issuers, for a key store that the person makes in the browser. Public data. */
import { Problem } from '../../../domain/problem';
import type { ChainView } from '../../../domain/request/request-view';
import { certificatesOfIssue } from '../../current-certificate';
import type { Ports } from '../../ports/ports';

/** @throws Problem `not-found` for whoever may not see the issue */
export async function viewChain(
  ports: Pick<Ports, 'orders' | 'certificates' | 'permissions'>,
  issueId: string,
): Promise<ChainView | undefined> {
  if (!(await ports.permissions.maySee(issueId))) throw new Problem('not-found', 'You cannot see this issue.');
  const { current } = await certificatesOfIssue(ports, issueId);
  return current && { pem: current.pem, commonName: current.commonName };
}
