/** What would be sent to SCM to replace a certificate: the account that has it, and the CSR that the issue has now. */
import { UNREADABLE_RULE } from '../../domain/issue/rule-configuration';
import { requestOf } from '../../domain/order/order';
import type { Order, OrderRequest, Predecessor } from '../../domain/order/order';
import type { Profile } from '../../domain/profile';
import { expired } from '../../domain/validity';
import { profileOfOrder } from '../order-profile';
import type { Issue } from '../ports/issues';
import type { Ports } from '../ports/ports';
import { profileIsGone } from './prepare-renewal';
import { preflightOf, refused } from './prepare-request';
import type { Preparation } from './prepare-request';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'profiles' | 'knownKeys'>;
type Replacing = Pick<Order, 'rule' | 'lineage'> & { readonly renews: Predecessor };

/**
 * A new key may be asked for, or the old one once more unless it was reported as compromised (SCM Enrollment API,
 * replace). Other names may be added or left out; what the certificate is called stays.
 */
export async function prepareReplacement(
  ports: Needs,
  issue: Pick<Issue, 'fields'>,
  { renews, rule, lineage }: Replacing,
): Promise<Preparation> {
  if (rule.unreadable) return refused('jira-admin', [UNREADABLE_RULE]);
  const old = requestOf(await ports.orders.find(renews.orderId));
  const profile = old && (await profileOfOrder(ports, old));
  if (!profile) return refused('jira-admin', [profileIsGone(renews, old, 'replaced')]);
  const objection = await objectionTo(ports, profile, renews);
  if (objection !== undefined) return refused('requester', [objection]);
  const { csr, reasons, inRequest } = await preflightOf(ports, issue.fields.csr ?? old.csr, { profile, lineage });
  if (!csr) return refused('requester', reasons, inRequest);
  if (csr.commonName !== old.commonName) return refused('requester', [otherCertificate(old)]);
  return { ok: true, request: { profile, ...csr } };
}

/** What SCM would refuse, and what happened since the replacement was asked for. */
async function objectionTo(ports: Needs, { publicTrust }: Profile, { id }: Predecessor): Promise<string | undefined> {
  if (!publicTrust) return PUBLIC_ONLY;
  const certificate = await ports.certificates.find(id);
  if (certificate?.revoked) return REVOKED;
  return certificate && expired(certificate.notAfter, ports.now()) ? EXPIRED : undefined;
}

const PUBLIC_ONLY =
  'Replacement is for public SSL certificates only, and this certificate comes from a private CA. Run “Renew Certificate” with a CSR that has a new key instead.';
const REVOKED =
  'The certificate was revoked meanwhile, and SCM replaces only what is still good. Order a new one with a new key and CSR: run “Enroll Certificate”.';
const EXPIRED =
  'The certificate has expired meanwhile, and a replacement would end with it. Run “Renew Certificate”, which makes a new one with a validity of its own.';

function otherCertificate({ commonName }: OrderRequest): string {
  return `A replacement is for the same certificate, and its first name is ${commonName}. The CSR begins with another one: put a CSR there whose common name is ${commonName}, or create a new issue for another certificate.`;
}
