/** What the issue's panel shows of its certificate in full, and of those before and after it on this issue and on others. */
import type { Certificate } from '../../../domain/certificate/certificate';
import { currentView, historyEntry, issuedOf } from '../../../domain/certificate/certificate-view';
import type { CertificateView, HistoryEntry } from '../../../domain/certificate/certificate-view';
import { requestOf } from '../../../domain/order/order';
import { Problem } from '../../../domain/problem';
import { DEFAULT_POLICY } from '../../../domain/renewal/policy';
import { together } from '../../../domain/work/together';
import { certificateOfOrder, certificatesOfIssue } from '../../current-certificate';
import { profileOfOrder } from '../../order-profile';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'profiles' | 'certificates' | 'permissions' | 'issues'>;
type SeenIssue = { readonly key: string; readonly here: boolean } | undefined;

/** @throws Problem `not-found` for whoever may not see the issue */
export async function viewCertificate(ports: Needs, issueId: string): Promise<CertificateView> {
  if (!(await ports.permissions.maySee(issueId))) throw new Problem('not-found', 'You cannot see this issue.');
  const { current, generations } = await certificatesOfIssue(ports, issueId);
  const issued = await together(issuedOf(generations).map((order) => certificateOfOrder(ports, order)));
  const known = withCurrent(issued, current);
  const history = await historyOf(ports, known, { issueId, current });
  const renewalOf = generations.some((order) => order.issueId === issueId) ? undefined : history[0];
  return {
    ...(current && { current: currentView(current, await policyOf(ports, current)) }),
    history: renewalOf ? [] : history,
    ...(renewalOf && { renewalOf }),
  };
}

/** After many attempts to renew, the order of the current one is further back than was read. */
function withCurrent(
  issued: readonly (Certificate | undefined)[],
  current: Certificate | undefined,
): readonly Certificate[] {
  const found = issued.filter((certificate) => certificate !== undefined);
  return !current || found.some(({ id }) => id === current.id) ? found : [...found, current];
}

interface Here {
  readonly issueId: string;
  readonly current: Certificate | undefined;
}

async function historyOf(
  ports: Needs,
  certificates: readonly Certificate[],
  { issueId, current }: Here,
): Promise<HistoryEntry[]> {
  const issueIds = [...new Set(certificates.map((certificate) => certificate.issueId))];
  const seen = new Map(
    await together(issueIds.map(async (id) => [id, await seenIssue(ports, id, id === issueId)] as const)),
  );
  const replaced = new Set(certificates.flatMap(({ renews }) => (renews?.how === 'replace' ? [renews.id] : [])));
  return certificates.map((certificate) =>
    historyEntry(certificate, {
      current: certificate.id === current?.id,
      issue: seen.get(certificate.issueId),
      replaced: replaced.has(certificate.id),
      now: ports.now(),
    }),
  );
}

/** @returns undefined for an issue that the person may not see, or that is gone */
async function seenIssue(ports: Needs, id: string, here: boolean): Promise<SeenIssue> {
  if (!here && !(await ports.permissions.maySee(id))) return undefined;
  const issue = await ports.issues.find(id);
  return issue && { key: issue.key, here };
}

async function policyOf(ports: Needs, { orderId }: Certificate) {
  const request = requestOf(await ports.orders.find(orderId));
  return (request && (await profileOfOrder(ports, request))) ?? DEFAULT_POLICY;
}
