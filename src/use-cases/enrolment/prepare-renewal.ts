/** What would be sent to SCM to renew a certificate: the account that has it, its names, and the old or a new key. */
import { UNREADABLE_RULE } from '../../domain/issue/rule-configuration';
import { requestOf } from '../../domain/order/order';
import type { Order, OrderRequest, Predecessor } from '../../domain/order/order';
import type { Profile } from '../../domain/profile';
import { isForcing } from '../../domain/renewal/policy';
import { profileOfOrder } from '../order-profile';
import type { Issue } from '../ports/issues';
import type { Ports } from '../ports/ports';
import { preflightOf, refused } from './prepare-request';
import type { Preparation, Prepared } from './prepare-request';
import { isRenewedByScm } from './renewed-by-scm';
import type { ListedNeeds } from './renewed-by-scm';

type Needs = ListedNeeds & Pick<Ports, 'now' | 'orders' | 'certificates' | 'profiles' | 'knownKeys'>;
type Renewing = Pick<Order, 'rule' | 'unattended' | 'lineage'> & { readonly renews: Predecessor };

/** All reasons are found in one go. A renewal that the app began takes nothing from the issue: people may edit that. */
export async function prepareRenewal(
  ports: Needs,
  issue: Pick<Issue, 'fields'>,
  { renews, rule, unattended, lineage }: Renewing,
): Promise<Preparation> {
  if (rule.unreadable) return refused('jira-admin', [UNREADABLE_RULE]);
  const old = requestOf(await ports.orders.find(renews.orderId));
  const profile = old && (await profileOfOrder(ports, old));
  if (!profile) return refused('jira-admin', [profileIsGone(renews, old, 'renewed')]);
  const objection = await objectionTo(ports, profile, { renews, unattended });
  if (objection !== undefined) return refused('requester', [objection]);
  const text = csrText(issue, profile, { old, unattended });
  const { csr, reasons, inRequest } = await preflightOf(ports, text, { profile, lineage });
  if (!csr) return refused('requester', reasons, inRequest);
  const differences = differencesOf(csr, old, profile);
  if (differences.length === 0) return { ok: true, request: { profile, ...csr } };
  return refused(
    'requester',
    differences.map(({ agents }) => agents),
    differences.map(({ customers }) => customers),
  );
}

/** What happened since the renewal was asked for. */
async function objectionTo(
  ports: Needs,
  profile: Profile,
  { renews, unattended }: { readonly renews: Predecessor; readonly unattended: boolean | undefined },
): Promise<string | undefined> {
  const certificate = await ports.certificates.find(renews.id);
  if (certificate?.revoked) return REVOKED;
  if (!unattended) return undefined;
  if (!profile.autoRenew && !isForcing(profile, ports.now())) return CALLED_OFF;
  return certificate && (await isRenewedByScm(ports, certificate)) ? BY_SCM : undefined;
}

const REVOKED = 'The certificate was revoked meanwhile, and what is revoked is not renewed.';
const CALLED_OFF = 'The profile does not renew by itself any more, so the app has not ordered this renewal.';
const BY_SCM =
  'SCM is set to renew this certificate by itself, or says that a renewal of it was ordered there. The app has not ordered it a second time. Someone with access to SCM looks: where SCM is not to renew it, switch that off there and renew it here; otherwise run “Do Not Renew” on the issue of the certificate and install the one that comes from SCM.';

function csrText(
  { fields }: Pick<Issue, 'fields'>,
  { keyOnRenewal }: Profile,
  { old, unattended }: { readonly old: OrderRequest; readonly unattended: boolean | undefined },
): string {
  const stored = keyOnRenewal === 'reuse' ? old.csr : '';
  return unattended ? stored : (fields.csr ?? stored);
}

/** A reason in words for people of Jira, and for a customer, who has neither fields nor transitions. */
interface Difference {
  readonly agents: string;
  readonly customers: string;
}

/** SCM renews a certificate with the names that it has (SCM, renewal: “same subject name”). */
function differencesOf(asked: Omit<Prepared, 'profile'>, old: OrderRequest, { keyOnRenewal }: Profile): Difference[] {
  const sameNames = [...asked.names].sort().join() === [...old.names].sort().join();
  return [
    ...(sameNames ? [] : [otherNames(old)]),
    ...(keyOnRenewal === 'fresh' && asked.spkiSha256 === old.spkiSha256 ? [FRESH_KEY] : []),
  ];
}

function otherNames({ names }: OrderRequest): Difference {
  const what = `A renewal keeps the names of the certificate (${names.join(', ')}), and the CSR asks for others.`;
  return {
    agents: `${what} Put a CSR for these names here, or create a new issue for the other ones.`,
    customers: `${what} Make a CSR for these names, or a new request for the other ones.`,
  };
}

const FRESH_KEY: Difference = {
  agents:
    'This profile asks for a new key on renewal, and the CSR still has the old one. Make a new key and CSR for the same names and put it into “Certificate CSR text”.',
  customers:
    'The renewal needs a new key, and the CSR still has the old one. Make a new key and CSR for the same names.',
};

/** @param what cannot be done with it now */
export function profileIsGone(
  { certId }: Predecessor,
  old: OrderRequest | undefined,
  what: 'renewed' | 'replaced',
): string {
  const account = old ? ` It had the client ID ${old.clientId} and the SCM URL ${old.scmUrl}.` : '';
  return `The profile that the certificate with SCM id ${certId} came from was removed or leads to another account, so it cannot be ${what}.${account} A Jira admin must set it up again in “Sectigo Profile Settings”.`;
}
