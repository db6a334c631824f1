/** A person presses a button instead of making a transition: the same claim, the same wish, the right checked here. */
import type { Certificate } from '../../../domain/certificate/certificate';
import { refusals } from '../../../domain/finding';
import { ISSUE_FIELDS } from '../../../domain/issue/issue-fields';
import type { Paragraph } from '../../../domain/issue/rich-text';
import { text } from '../../../domain/issue/rich-text';
import { NO_TRANSITION, requestOf } from '../../../domain/order/order';
import type { Claim } from '../../../domain/order/order-steps';
import { asProblem, Problem } from '../../../domain/problem';
import { CHOOSE_A_REASON, reasonAsked } from '../../../domain/revocation/reasons';
import { certificatesOfIssue } from '../../current-certificate';
import { noteWish } from '../../make-wish';
import type { Issue } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { claimOrder } from '../claim-order';
import { lookAtRequest } from './look-at-request';

export type ActOnNeeds = Pick<
  Ports,
  'now' | 'newId' | 'issues' | 'orders' | 'certificates' | 'profiles' | 'knownKeys' | 'jobs' | 'permissions'
>;

export type ButtonAct = 'renew' | 'replace' | 'revoke' | 'do-not-renew';

export interface ActAsked {
  /** Id of the issue; nothing else that a browser says names a certificate. */
  readonly issueId: string;
  readonly what: ButtonAct;
  /** Why it is revoked (`REVOCATION_REASONS`, in words; none is *Unspecified*) or not renewed. */
  readonly reason?: string;
  /** For a renewal or replacement: stored in the issue's field first. Absent: the field as it is. */
  readonly csr?: string;
  /** Names the press, so that it counts once; absent: one that nobody can repeat. */
  readonly executionId?: string;
  /** The certificate that the person saw: another one is left alone. */
  readonly certificateId?: string;
}

/**
 * Works on issues whose workflow has no rule of ours too; the status moves by the app's own transitions where there are
 * any. What becomes of it is told on the issue.
 * @throws Problem `no-right` for whoever may not move the issue; `not-found`; `conflict` where it has no certificate;
 * `invalid-input` for a reason or a CSR that would be refused
 */
export async function actOnCertificate(
  ports: ActOnNeeds,
  asked: ActAsked,
  { accountId }: { readonly accountId: string },
): Promise<void> {
  if (!(await ports.permissions.mayTransition(asked.issueId))) throw new Problem('no-right', NO_RIGHT);
  const issue = await ports.issues.find(asked.issueId);
  if (!issue) throw new Problem('not-found', 'The app cannot see this issue.');
  const { current, generations } = await certificatesOfIssue(ports, issue.id);
  // A renewal issue asks for the renewal of another issue's certificate; everything else is about the issue's own.
  if (!current && asked.what !== 'renew') throw new Problem('conflict', 'This issue has no certificate.');
  requireReason(asked);
  const profileId = generations.map(requestOf).find((request) => request !== undefined)?.profileId;
  await storeCsr(ports, issue, { ...asked, ...(profileId !== undefined && { profileId }) });
  const claim = claimOf(issue, current, asked.executionId ?? ports.newId());
  await begin(ports, { asked, current }, { ...claim, askedBy: accountId });
  await note(ports, issue, pressed(accountId, asked.what));
}

/** Said once where the press is delivered twice. It is asked for by now: a Jira that takes no words does not make it undone. */
async function note(ports: Pick<Ports, 'now' | 'issues'>, issue: Issue, words: Paragraph): Promise<void> {
  try {
    const since = ports.now() - SAID_WITHIN_MS;
    await ports.issues.comment(issue.id, { text: [words], internal: true }, since);
  } catch (thrown) {
    asProblem(thrown);
  }
}

const SAID_WITHIN_MS = 60_000;

const NO_RIGHT = 'Only people who may move this issue can act on its certificate.';

function claimOf({ id }: Issue, current: Certificate | undefined, executionId: string): Claim {
  return { issueId: id, executionId, arrivedAt: NO_TRANSITION, rule: current?.rule ?? {} };
}

interface Beginning {
  readonly asked: ActAsked;
  readonly current: Certificate | undefined;
}

async function begin(ports: ActOnNeeds, { asked, current }: Beginning, claim: Claim): Promise<void> {
  const { what, reason = '' } = asked;
  requireSame(asked, current);
  if (what === 'renew' || what === 'replace') return claimNext(ports, what, claim);
  const { executionId, arrivedAt } = claim;
  // Where its issue goes is what the rule of an order says of orders.
  const { comments } = claim.rule;
  const rule = comments === undefined ? {} : { comments };
  // The very certificate that was looked at: one that came meanwhile is not revoked in its place.
  const noted = current && (await noteWish(ports, current, { what, reason, executionId, arrivedAt, rule }));
  if (!noted) throw new Problem('conflict', CHANGED);
}

function requireSame({ certificateId }: ActAsked, current: Certificate | undefined): void {
  if (certificateId !== undefined && current?.id !== certificateId) throw new Problem('conflict', CHANGED);
}

async function claimNext(ports: ActOnNeeds, what: 'renew' | 'replace', claim: Claim): Promise<void> {
  const order = await claimOrder(ports, what, claim);
  if (order.executionId !== claim.executionId) throw new Problem('conflict', OTHERS);
}

const CHANGED = 'The certificate has changed just now, so nothing was done. Look at it as it is now, and decide again.';
const OTHERS = 'Someone else asked for its next order just now, so nothing was added. The comments say how it goes on.';

function requireReason({ what, reason = '' }: ActAsked): void {
  if (what === 'revoke' && !reasonAsked(reason)) throw wrong('reason', CHOOSE_A_REASON);
  if (what === 'do-not-renew' && reason.trim() === '') throw wrong('reason', NO_REASON);
}

const NO_REASON = 'Give a reason, so that others understand it later.';

/** Checked before it is stored: a field is not the place for what would be refused, least of all for a private key. */
async function storeCsr(
  ports: ActOnNeeds,
  issue: Issue,
  { what, csr, profileId }: ActAsked & { readonly profileId?: string },
): Promise<void> {
  if (csr === undefined || (what !== 'renew' && what !== 'replace')) return;
  const { findings } = await lookAtRequest(ports, {
    issueId: issue.id,
    csr,
    ...(profileId !== undefined && { profileId }),
  });
  const reasons = refusals(findings);
  if (reasons.length > 0) throw wrong('csr', reasons.join(' '));
  const { leftOut } = await ports.issues.update(issue.id, { fields: { csr } });
  if (leftOut.length > 0) throw new Problem('jira-refused', FIELD_MISSING);
}

const FIELD_MISSING = `The field “${ISSUE_FIELDS.csr}” could not be filled. A Jira admin must add it to the project's screens.`;

function wrong(field: string, message: string): Problem {
  return new Problem('invalid-input', message, { faults: [{ field, message }] });
}

const WISHES: Readonly<Record<ButtonAct, string>> = {
  renew: 'wants this certificate to be renewed.',
  replace: 'wants this certificate to be replaced.',
  revoke: 'wants this certificate to be revoked.',
  'do-not-renew': 'wants this certificate not to be renewed.',
};

/** A transition stands in the issue's history with its author; a button does not. */
function pressed(accountId: string, what: ButtonAct): Paragraph {
  return [{ mention: accountId }, text(` ${WISHES[what]}`)];
}
