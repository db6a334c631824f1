/** A certificate with its chain, collected from SCM when somebody wants it: nothing of it is stored. */
import { accountFor } from '../account-access';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';
import { requireEnabled } from './steps/listed-certificate';

type Needs = Pick<Ports, 'now' | 'accounts' | 'permissions' | 'accountOrdering' | 'scmAccount'>;

export interface DownloadedCertificate {
  /** For example `www.example.com.pem`. */
  readonly fileName: string;
  /** The certificate first, then its issuers. */
  readonly pem: string;
}

/** @throws Problem `conflict` while SCM says that it is not there yet */
export async function downloadCertificate(
  ports: Needs,
  { account: id, sslId }: { readonly account: string; readonly sslId: string },
): Promise<DownloadedCertificate> {
  const account = await accountFor(ports, id, 'see');
  requireEnabled(account);
  const bundle = await ports.accountOrdering.collect(account, sslId);
  if (bundle === undefined) throw new Problem('conflict', 'SCM has not issued this certificate yet. Check its status.');
  const { checkCollected } = await import('../../../pki/collected');
  // Nothing is expected of it: only the order of the chain counts here.
  const { certificate } = await checkCollected(bundle, { spkiSha256: '', names: [] }, { now: ports.now() });
  if (!certificate) throw new Problem('scm-unreadable', 'What SCM delivered is not a certificate. Try again later.');
  const { leaf, chainPem: pem } = certificate;
  const name = leaf.dnsNames[0] ?? leaf.ipAddresses[0] ?? `certificate-${sslId}`;
  return { fileName: `${name.replace(/^\*\./, 'wildcard.').replace(/[^A-Za-z0-9.-]/g, '_')}.pem`, pem };
}
