/** Tells issues what has happened to a certificate, and moves them where they belong then. */
import type { Certificate } from '../../domain/certificate/certificate';
import { parked, tellCertificateLater, toldAll } from '../../domain/certificate/certificate-words';
import { isUnheardOf, withIssueWanted } from '../../domain/certificate/renewal-on-request';
import { noTransition, summaryOf } from '../../domain/issue/enrolled-comment';
import { commentOf } from '../../domain/issue/issue-comments';
import { STATUSES } from '../../domain/issue/issue-fields';
import type { IssueMessage, MessageOf } from '../../domain/issue/issue-messages';
import { asProblem, type Problem } from '../../domain/problem';
import { isToBeSaid } from '../../domain/rule/verbosity';
import type { Issue } from '../ports/issues';
import type { Ports } from '../ports/ports';
import { say, sayToAgents } from '../say';
import { unlessRefused } from '../unless-refused';

type Needs = Pick<Ports, 'now' | 'newId' | 'issues' | 'certificates'>;

interface Effect {
  readonly moveTo?: string | undefined;
  readonly summary?: string;
  /** Moved only from there. */
  readonly arrivedAt?: string | undefined;
}

/** So many failures in a row are waited out; then the words are kept apart, and the certificate goes on. */
const PATIENCE = 3;

/**
 * Nothing waits for an issue that takes no words: they are kept, and said as soon as it takes them.
 * @param certificate as stored, with its lease held by this job
 * @param repeated an earlier job may have told some of it: look before saying it again
 */
export async function tellCertificate(
  ports: Needs,
  certificate: Certificate,
  repeated: boolean,
): Promise<Certificate | undefined> {
  const left = [...certificate.untold];
  const refused: Refused[] = [];
  try {
    for (const message of certificate.untold) {
      const telling = { message, since: repeated ? certificate.untoldSince : undefined };
      const problem = await whyUntold(ports, certificate, telling);
      if (problem) refused.push({ message, problem });
      left.shift();
    }
    return await ports.certificates.replace(certificate, told(ports, certificate, refused));
  } catch (thrown) {
    const failure = { problem: asProblem(thrown), now: ports.now() };
    const untold = [...left, ...keptOf(refused)];
    const next = tellCertificateLater(askedAnew(ports, certificate, refused), untold, failure);
    return ports.certificates.replace(certificate, next);
  }
}

interface Refused {
  readonly message: IssueMessage;
  readonly problem: Problem;
}

/** What Jira calls wrong will be wrong tomorrow. */
function keptOf(refused: readonly Refused[]): IssueMessage[] {
  return refused.flatMap(({ message, problem }) => (problem.code === 'jira-refused' ? [] : [message]));
}

/** Somebody has to hear of a renewal that waits for a person. */
function askedAnew(
  { newId }: Pick<Ports, 'newId'>,
  certificate: Certificate,
  refused: readonly Refused[],
): Certificate {
  const unheard = refused.flatMap(({ message, problem }) => (problem.kind.retry ? [] : [message]));
  return isUnheardOf(certificate, unheard) ? withIssueWanted(certificate, newId()) : certificate;
}

function told(ports: Pick<Ports, 'now' | 'newId'>, certificate: Certificate, refused: readonly Refused[]): Certificate {
  const done = toldAll(askedAnew(ports, certificate, refused), ports.now());
  const kept = keptOf(refused);
  return kept.length > 0 ? parked(done, kept, ports.now()) : done;
}

interface Telling {
  readonly message: IssueMessage;
  readonly since: number | undefined;
}

/** @returns why the issue does not take it now; undefined when it is told */
async function whyUntold(ports: Needs, certificate: Certificate, telling: Telling): Promise<Problem | undefined> {
  try {
    await tellOne(ports, certificate, telling);
    return undefined;
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (problem.kind.retry && certificate.failures < PATIENCE) throw problem;
    return problem;
  }
}

async function tellOne(ports: Needs, certificate: Certificate, { message, since }: Telling): Promise<void> {
  const issueId = ('issueId' in message ? message.issueId : undefined) ?? certificate.issueId;
  if (message.kind === 'renewal-opened') await link(ports, certificate);
  const effect = effectOf(message, certificate);
  // Read once, for where it is and where it stands.
  const issue = effect.moveTo === undefined ? undefined : await ports.issues.find(issueId);
  await sayIt(ports, { issueId, issue }, { message, since, certificate });
  const unmoved = await take(ports, { issueId, issue }, effect);
  if (unmoved !== undefined && ANSWERS.has(message.kind))
    await sayToAgents(ports, issueId, { sentence: unmoved, since });
}

async function sayIt(
  ports: Needs,
  { issueId, issue }: Told,
  { message, since, certificate }: Telling & { readonly certificate: Certificate },
): Promise<void> {
  const comment = commentOf(message);
  if (comment.length === 0 || !isToBeSaid(message, certificate.rule.comments)) return;
  const place = issue && { serviceDesk: issue.home.serviceDesk ?? false };
  await say(ports, issueId, { message, comment, since, ...place });
}

/** Linking twice makes one link. */
async function link(ports: Needs, { renewal, issueId }: Certificate): Promise<void> {
  const opened = renewal?.issue;
  if (opened) await unlessRefused(() => ports.issues.link(opened, issueId));
}

interface Told {
  readonly issueId: string;
  /** As it was read a moment ago; absent where it is not moved, or out of sight. */
  readonly issue: Issue | undefined;
}

/** @returns what the workflow lacks, in a sentence */
async function take(ports: Needs, { issueId, issue }: Told, effect: Effect): Promise<string | undefined> {
  const { moveTo, summary, arrivedAt } = effect;
  if (summary !== undefined) await unlessRefused(() => ports.issues.update(issueId, { summary }));
  return moveTo === undefined || !issue ? undefined : move(ports, issue, { moveTo, arrivedAt });
}

/** What answers a transition of a person names its status in the rule; elsewhere the workflow may lack what it has no use for. */
const ANSWERS: ReadonlySet<IssueMessage['kind']> = new Set([
  ...(['revoked', 'already-revoked', 'wish-refused', 'not-renewed'] as const),
]);

/** A person who moved the issue on since the transition has decided otherwise. */
async function move(
  ports: Needs,
  { id, status }: Issue,
  { moveTo, arrivedAt = '' }: { readonly moveTo: string; readonly arrivedAt: string | undefined },
): Promise<string | undefined> {
  if (status.name === moveTo || (arrivedAt !== '' && status.id !== arrivedAt)) return undefined;
  return (await ports.issues.moveTo(id, moveTo)) ? undefined : noTransition(status.name, moveTo);
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
  expired: ({ renewing, issueId }) => (renewing || issueId !== undefined ? {} : { moveTo: STATUSES.expired }),
  'revoked-elsewhere': (_, commonName) => ({ moveTo: STATUSES.revoked, summary: summaryOf('revoked', commonName) }),
  revoked: REVOKED,
  'already-revoked': REVOKED,
  'not-renewed': ({ moveTo, arrivedAt }) => ({ moveTo, arrivedAt }),
  'wish-refused': ({ moveTo, arrivedAt }) => ({ moveTo, arrivedAt }),
};

function effectOf(message: IssueMessage, { commonName }: Certificate): Effect {
  const effect = EFFECTS[message.kind] as ((message: IssueMessage, commonName: string) => Effect) | undefined;
  return effect?.(message, commonName) ?? {};
}
