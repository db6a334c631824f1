/** Attaches the certificate to its issue: in a service project on the request, where its customer sees it. */
import { attachmentName } from '../../../domain/certificate/certificate';
import type { Certificate } from '../../../domain/certificate/certificate';
import { deliveredWords, handedOverWords, notSharedComment } from '../../../domain/issue/customers/customer-words';
import { undeliverableComment } from '../../../domain/issue/enrolled-comment';
import type { Paragraph } from '../../../domain/issue/rich-text';
import type { IssuedOrder } from '../../../domain/order/order';
import { asProblem } from '../../../domain/problem';
import type { Issue } from '../../ports/issues';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'issues' | 'serviceDesk'>;

interface Delivery {
  readonly order: IssuedOrder;
  readonly certificate: Certificate;
}

/** Once: an issue that has the file already is left alone. @throws Problem, told to the agents where one of them must act */
export async function attachCertificate(ports: Needs, issue: Issue, delivery: Delivery): Promise<void> {
  const name = attachmentName(delivery.certificate);
  if (issue.attachments.some((attachment) => attachment.fileName === name)) return;
  if (issue.home.serviceDesk && (await isShared(ports, issue, delivery))) return;
  try {
    await ports.issues.attach(issue.id, { name, content: delivery.certificate.pem });
  } catch (thrown) {
    const { kind, code, message } = asProblem(thrown);
    if (!kind.retry && code !== 'jira-missing') await tellAgents(ports, delivery, undeliverableComment(message));
    throw thrown;
  }
}

/** @returns false, told to agents and customer, where the file can only be attached for the agents */
async function isShared(ports: Needs, issue: Issue, { order, certificate }: Delivery): Promise<boolean> {
  const name = attachmentName(certificate);
  const facts = { ...certificate, fileName: name, renewed: order.renews !== undefined };
  try {
    await ports.serviceDesk.deliver(issue.id, { name, content: certificate.pem }, deliveredWords(facts));
    return true;
  } catch (thrown) {
    const { kind, code, message } = asProblem(thrown);
    if (kind.retry) throw thrown;
    // First of all: once the file is there, nobody looks again.
    await tellAgents(ports, { order, certificate }, notSharedComment(code === 'jira-missing' ? NO_REQUEST : message));
    const text = handedOverWords(facts);
    await ports.issues.comment(issue.id, { text, internal: false }, order.untoldSince);
    return false;
  }
}

const NO_REQUEST = 'This issue is no request of the portal, or the app is no agent of its service project.';

function tellAgents(ports: Needs, { order }: Delivery, text: readonly Paragraph[]): Promise<void> {
  return ports.issues.comment(order.issueId, { text, internal: true }, order.untoldSince);
}
