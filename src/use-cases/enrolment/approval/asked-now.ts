/** What an order asks for as it stands now, with the hashes that approvals are bound to. */
import type { Asked } from '../../../domain/approval/approval';
import { lastApproved } from '../../../domain/approval/approval';
import { canonicalSubject } from '../../../domain/approval/subject/approval-subject';
import type { ApprovalSubject } from '../../../domain/approval/subject/approval-subject';
import { lineageOfIssue } from '../../../domain/order/order';
import type { Order } from '../../../domain/order/order';
import type { Issue } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import type { Prepared } from '../prepare-request';

/** As it was read a moment ago. */
export interface Read {
  readonly issue: Issue;
  readonly request: Prepared;
}

/** @param earlier orders of the certificate, newest first */
export async function askedNow(
  ports: Pick<Ports, 'digest' | 'issues'>,
  { issue, request }: Read,
  { order, earlier }: { readonly order: Order; readonly earlier: readonly Order[] },
): Promise<Asked> {
  const { profile, names, key, organization } = request;
  const { id: profileId, name: profileName, clientId, scmUrl, keyOnRenewal, publicTrust } = profile;
  const subject: ApprovalSubject = {
    ...{ names, key, keyOnRenewal, profileId, profileName, clientId, scmUrl, organization },
    term: publicTrust ? 'public' : 'private',
    owner: await ownerOf(ports, issue, { order, earlier }),
  };
  const hash = ports.digest(canonicalSubject(subject));
  return { subject, hash, request: ports.digest(JSON.stringify([hash, request.csr])) };
}

/**
 * Who answers for a certificate stands on the issue that it began with: the issue of a renewal was opened by the app.
 * @returns an account id; empty where nobody is named
 */
async function ownerOf(
  ports: Pick<Ports, 'issues'>,
  issue: Issue,
  { order, earlier }: { readonly order: Order; readonly earlier: readonly Order[] },
): Promise<string> {
  const root = lineageOfIssue(issue.id) === order.lineage ? issue : await rootOf(ports, order);
  const known = root && (root.owner ?? root.home.requester);
  return known ?? lastApproved(earlier)?.subject.owner ?? issue.home.requester ?? '';
}

function rootOf(ports: Pick<Ports, 'issues'>, { lineage }: Order): Promise<Issue | undefined> {
  return ports.issues.find(lineage.slice(lineageOfIssue('').length));
}
