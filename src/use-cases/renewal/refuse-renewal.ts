/** *Do Not Renew*: a person's decision with a reason. It lasts until a person renews the certificate all the same. */
import type { Certificate, Wish } from '../../domain/certificate/certificate';
import { answered, notToBeRenewed } from '../../domain/certificate/certificate-steps';
import { ISSUE_FIELDS, STATUSES } from '../../domain/issue/issue-fields';
import { progressOf } from '../../domain/renewal/explain';
import type { Issue, Ports } from '../ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates'>;

/** A reason is one sentence of a person; more belongs into a comment. */
const LONGEST_REASON = 500;

/** @returns the certificate as stored; undefined when another job was faster */
export async function refuseRenewal(
  ports: Needs,
  certificate: Certificate,
  { issue, wish }: { readonly issue: Issue; readonly wish: Wish },
): Promise<Certificate | undefined> {
  const reason = issue.fields.noRenewalReason?.trim().slice(0, LONGEST_REASON) ?? '';
  const refusal = reason === '' ? NO_REASON : await whyNot(ports, certificate);
  if (refusal === undefined) {
    return ports.certificates.replace(certificate, notToBeRenewed(certificate, reason, ports.now()));
  }
  const moveTo = wish.rule.onRefusal ?? STATUSES.enrolled;
  const message = { kind: 'wish-refused', what: wish.what, actor: 'requester', reasons: [refusal], moveTo } as const;
  return ports.certificates.replace(certificate, answered(certificate, message, ports.now()));
}

const NO_REASON = `Give a reason in “${ISSUE_FIELDS.noRenewalReason}”, so that others understand it later.`;

async function whyNot(ports: Needs, { supersededBy, lineage, generation }: Certificate): Promise<string | undefined> {
  if (supersededBy) return `It was renewed on ${supersededBy.issueKey} already.`;
  const latest = await ports.orders.findLatest(lineage);
  if (!latest || latest.generation <= generation || progressOf(latest.state) !== 'running') return undefined;
  return 'Its renewal is on its way already. Cancel that first with “Cancel Request” on its issue.';
}
