/** Tells issues what has happened to a certificate, and moves them where they belong then. */
import type { Certificate } from '../../domain/certificate/certificate';
import { tellCertificateLater, toldAll } from '../../domain/certificate/certificate-steps';
import { summaryOf } from '../../domain/issue/enrolled-comment';
import { commentOf } from '../../domain/issue/issue-comments';
import { STATUSES } from '../../domain/issue/issue-fields';
import type { IssueMessage, MessageOf } from '../../domain/issue/issue-messages';
import { asProblem, Problem } from '../../domain/problem';
import type { Ports } from '../ports';

type Needs = Pick<Ports, 'now' | 'issues' | 'certificates'>;

interface Effect {
  readonly moveTo?: string;
  readonly summary?: string;
}

/**
 * @param certificate as stored, with its lease held by this job
 * @param repeated an earlier job may have told some of it: look before saying it again
 */
export async function tellCertificate(
  ports: Needs,
  certificate: Certificate,
  repeated: boolean,
): Promise<Certificate | undefined> {
  const left = [...certificate.untold];
  let trouble = '';
  try {
    for (const message of certificate.untold) {
      const since = repeated ? certificate.untoldSince : undefined;
      trouble = (await tellOne(ports, certificate, { message, since })) || trouble;
      left.shift();
    }
    const told = toldAll(certificate, ports.now());
    return await ports.certificates.replace(certificate, { ...told, trouble: trouble || told.trouble });
  } catch (thrown) {
    const failure = { problem: asProblem(thrown), now: ports.now() };
    return ports.certificates.replace(certificate, tellCertificateLater(certificate, left, failure));
  }
}

interface Telling {
  readonly message: IssueMessage;
  readonly since: number | undefined;
}

/** @returns the code of what Jira refused for good, else empty: the certificate does not wait for an issue that takes no words */
async function tellOne(ports: Needs, certificate: Certificate, { message, since }: Telling): Promise<string> {
  const issueId = 'issueId' in message ? message.issueId : certificate.issueId;
  const comment = commentOf(message);
  const effect = effectOf(message, certificate);
  const linked = message.kind === 'renewal-opened' ? await link(ports, certificate) : '';
  const said = comment.length === 0 ? '' : await unlessRefused(() => ports.issues.comment(issueId, comment, since));
  const moved = await unlessRefused(() => take(ports, issueId, effect));
  return linked || said || moved;
}

/** Linking twice makes one link. */
async function link(ports: Needs, { renewal, issueId }: Certificate): Promise<string> {
  const opened = renewal?.issue;
  return opened ? unlessRefused(() => ports.issues.link(opened, issueId)) : '';
}

async function take(ports: Needs, issueId: string, { moveTo, summary }: Effect): Promise<void> {
  if (summary !== undefined) await ports.issues.update(issueId, { summary });
  if (moveTo === undefined) return;
  const issue = await ports.issues.find(issueId);
  if (issue && issue.status.name !== moveTo) await ports.issues.moveTo(issueId, moveTo);
}

async function unlessRefused(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return '';
  } catch (thrown) {
    if (thrown instanceof Problem && !thrown.kind.retry) return thrown.code;
    throw thrown;
  }
}

type Effects = { readonly [Kind in IssueMessage['kind']]?: (message: MessageOf<Kind>, commonName: string) => Effect };

const CANCELLED = () => ({ moveTo: STATUSES.cancelled });
const REVOKED = ({ moveTo, previous }: { readonly moveTo: string; readonly previous: boolean }, commonName: string) =>
  previous ? { moveTo } : { moveTo, summary: summaryOf('revoked', commonName) };

/** What a message does to the issue beside its words. */
const EFFECTS: Effects = {
  superseded: ({ sameIssue }, commonName) =>
    sameIssue ? {} : { moveTo: STATUSES.renewed, summary: summaryOf('renewed', commonName) },
  'not-needed': CANCELLED,
  'renewal-stopped': CANCELLED,
  expired: () => ({ moveTo: STATUSES.expired }),
  'revoked-elsewhere': (_, commonName) => ({ moveTo: STATUSES.revoked, summary: summaryOf('revoked', commonName) }),
  revoked: REVOKED,
  'already-revoked': REVOKED,
  'wish-refused': ({ moveTo }) => ({ moveTo }),
};

function effectOf(message: IssueMessage, { commonName }: Certificate): Effect {
  const effect = EFFECTS[message.kind] as ((message: IssueMessage, commonName: string) => Effect) | undefined;
  return effect?.(message, commonName) ?? {};
}
