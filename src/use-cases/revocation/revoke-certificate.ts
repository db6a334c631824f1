/** Journey 4: a person asked by transition for a revocation. Reason and use are checked, then SCM is told; revoked before is done. */
import type { Certificate, Wish } from '../../domain/certificate/certificate';
import { answered, revokedByApp } from '../../domain/certificate/certificate-steps';
import { STATUSES } from '../../domain/issue/issue-fields';
import { requestOf } from '../../domain/order/order';
import type { Actor } from '../../domain/problem';
import { asProblem } from '../../domain/problem';
import type { Profile } from '../../domain/profile';
import { decideRevocation } from '../../domain/revocation/decide-revocation';
import type { RevocationDecision } from '../../domain/revocation/decide-revocation';
import type { RevocationReason } from '../../domain/revocation/reasons';
import { KEY_COMPROMISE, reasonAsked } from '../../domain/revocation/reasons';
import { homeStatus } from '../../domain/rule/home-status';
import { expired } from '../../domain/validity';
import { postponed } from '../../domain/work/work';
import { profileOfOrder } from '../order-profile';
import type { Issue } from '../ports/issues';
import type { Ports } from '../ports/ports';
import { reportCompromise } from './report-compromise';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'profiles' | 'knownKeys' | 'jobs' | 'scm'>;

interface Asked {
  readonly issue: Issue;
  readonly wish: Wish;
}

/** @returns the issue's certificate as stored; undefined when another job was faster */
export async function revokeCertificate(
  ports: Needs,
  found: Certificate,
  asked: Asked,
): Promise<Certificate | undefined> {
  const reason = reasonAsked(asked.wish.reason);
  // Whatever becomes of the revocation: a key that someone else has seen is used no more.
  const current = reason?.code === KEY_COMPROMISE ? await reportCompromise(ports, found) : found;
  if (!current) return undefined;
  const facts = { current, previous: await previousOf(ports, current), successor: await successorOf(ports, current) };
  const decision = decideRevocation(facts, reason, ports.now());
  if (decision.act === 'refuse')
    return refuse(ports, current, { ...asked, actor: 'requester', why: decision.sentence });
  if (decision.act === 'done') return done(ports, current, { ...asked, decision });
  const profile = await profileOf(ports, decision.certificate);
  if (!profile) return refuse(ports, current, { ...asked, actor: 'jira-admin', why: PROFILE_GONE });
  return tellScm(ports, current, { ...asked, ...decision, profile });
}

/** On the same issue, the oldest that is still valid: what was renewed on another one is revoked there. */
async function previousOf(ports: Needs, current: Certificate): Promise<Certificate | undefined> {
  let oldest: Certificate | undefined;
  let seen: Certificate | undefined = current;
  for (let steps = 0; seen && steps < LONGEST_LINEAGE; steps++) {
    const { renews, issueId }: Certificate = seen;
    seen = renews?.issueId === issueId ? await ports.certificates.find(renews.id) : undefined;
    if (seen && isLive(ports, seen)) oldest = seen;
  }
  return oldest;
}

function isLive(ports: Needs, { revoked, notAfter }: Certificate): boolean {
  return !revoked && !expired(notAfter, ports.now());
}

/** Whatever is in use in its place by now, else what took its place. */
async function successorOf(ports: Needs, { supersededBy }: Certificate): Promise<Certificate | undefined> {
  const chain: Certificate[] = [];
  let next = supersededBy;
  while (next && chain.length < LONGEST_LINEAGE) {
    const found: Certificate | undefined = await ports.certificates.find(next.id);
    if (found) chain.push(found);
    next = found?.supersededBy;
  }
  return chain.find(isInUse) ?? chain.find(({ installed }) => !installed);
}

function isInUse({ installed, revoked }: Certificate): boolean {
  return installed !== undefined && !revoked;
}

/** More generations than any certificate has that is still valid. */
const LONGEST_LINEAGE = 50;

async function profileOf(ports: Needs, { orderId }: Certificate): Promise<Profile | undefined> {
  const request = requestOf(await ports.orders.find(orderId));
  return request && profileOfOrder(ports, request);
}

interface Revoking extends Asked {
  readonly certificate: Certificate;
  readonly reason: RevocationReason;
  readonly profile: Profile;
}

async function tellScm(ports: Needs, current: Certificate, revoking: Revoking): Promise<Certificate | undefined> {
  const { certificate, reason } = revoking;
  try {
    if (reason.code === KEY_COMPROMISE) await revokeSameKey(ports, certificate, revoking);
    await revokeAtScm(ports, certificate, revoking);
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (problem.kind.retry) return ports.certificates.replace(current, postponed(current, problem, ports.now()));
    return refuse(ports, current, { ...revoking, actor: problem.kind.actor, why: problem.message });
  }
  return store(ports, current, revoking);
}

/** Those before it on the same issue. */
async function revokeSameKey(ports: Needs, { renews, ...newest }: Certificate, revoking: Revoking): Promise<void> {
  let before = renews;
  while (before?.issueId === newest.issueId) {
    const found: Certificate | undefined = await ports.certificates.find(before.id);
    if (found && found.spkiSha256 === newest.spkiSha256 && isLive(ports, found)) {
      // Where SCM kept the id of what it replaced, the call for the newest is the one for both.
      if (found.certId !== newest.certId) await revokeAtScm(ports, found, revoking);
      await markRevoked(ports, found, revoking.reason);
    }
    before = found?.renews;
  }
}

function revokeAtScm(ports: Needs, { certId }: Certificate, { profile, reason, issue }: Revoking): Promise<void> {
  return ports.scm.revoke(profile, certId, { code: reason.code, words: `${reason.words} (Jira ${issue.key})` });
}

/** A previous certificate is written first: if the rest fails, the repetition finds it revoked. */
async function store(
  ports: Needs,
  current: Certificate,
  { certificate, reason, wish }: Revoking,
): Promise<Certificate | undefined> {
  const { serialNumber } = certificate;
  const previous = certificate.id !== current.id;
  if (previous && !(await markRevoked(ports, certificate, reason))) return undefined;
  const message = {
    kind: 'revoked',
    serialNumber,
    reason: reason.words,
    previous,
    ...answerTo(current, wish, { previous, now: ports.now() }),
  } as const;
  const told = answered(current, message, ports.now());
  return ports.certificates.replace(current, previous ? told : revokedByApp(told, reason, ports.now()));
}

async function markRevoked(ports: Needs, certificate: Certificate, reason: RevocationReason): Promise<boolean> {
  const revoked = revokedByApp(certificate, reason, ports.now());
  return (await ports.certificates.replace(certificate, revoked)) !== undefined;
}

async function done(
  ports: Needs,
  current: Certificate,
  { decision, wish }: Asked & { readonly decision: Extract<RevocationDecision, { act: 'done' }> },
): Promise<Certificate | undefined> {
  const { serialNumber, id } = decision.certificate;
  const previous = id !== current.id;
  const isReported = reasonAsked(wish.reason)?.code === KEY_COMPROMISE;
  const reported = isReported ? ({ compromised: true } as const) : {};
  const answer = { ...answerTo(current, wish, { previous, now: ports.now() }), ...reported };
  const message = { kind: 'already-revoked', serialNumber, previous, ...answer } as const;
  return ports.certificates.replace(current, answered(current, message, ports.now()));
}

/** An issue whose current certificate stays valid belongs where it was. */
function answerTo(
  current: Certificate,
  { rule }: Wish,
  { previous, now }: { readonly previous: boolean; readonly now: number },
) {
  const moveTo = previous ? homeStatus(current, now) : (rule.onSuccess ?? STATUSES.revoked);
  return { moveTo, comments: rule.comments ?? 'all' } as const;
}

/** The issue goes back to where it belongs. */
function refuse(
  ports: Needs,
  current: Certificate,
  { wish, actor, why }: Asked & { readonly actor: Actor; readonly why: string },
): Promise<Certificate | undefined> {
  const elsewhere = current.supersededBy !== undefined && current.supersededBy.issueId !== current.issueId;
  const moveTo = wish.rule.onRefusal ?? (elsewhere ? STATUSES.renewed : homeStatus(current, ports.now()));
  const { arrivedAt } = wish;
  const reported = reasonAsked(wish.reason)?.code === KEY_COMPROMISE ? [REPORTED] : [];
  const reasons = [why, ...reported];
  const message = { kind: 'wish-refused', what: 'revoke', arrivedAt, actor, reasons, moveTo } as const;
  return ports.certificates.replace(current, answered(current, message, ports.now()));
}

const REPORTED =
  'Its key stays reported as compromised all the same: it is accepted in no CSR any more, and the app renews nothing with it.';

const PROFILE_GONE =
  'The profile that this certificate came from was removed or leads to another account. A Jira admin must set it up again in “Sectigo Profile Settings”, or someone with access to SCM revokes it there.';
