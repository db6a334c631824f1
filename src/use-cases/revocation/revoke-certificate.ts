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
import { reasonOf } from '../../domain/revocation/reasons';
import { postponed } from '../../domain/work/work';
import { profileOfOrder } from '../order-profile';
import type { Issue, Ports } from '../ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'profiles' | 'scm'>;

interface Asked {
  readonly issue: Issue;
  readonly wish: Wish;
}

/** @returns the issue's certificate as stored; undefined when another job was faster */
export async function revokeCertificate(
  ports: Needs,
  current: Certificate,
  asked: Asked,
): Promise<Certificate | undefined> {
  const facts = { current, previous: await previousOf(ports, current), successor: await successorOf(ports, current) };
  const decision = decideRevocation(facts, reasonOf(asked.issue.fields.revocationReason), ports.now());
  if (decision.act === 'refuse')
    return refuse(ports, current, { ...asked, actor: 'requester', why: decision.sentence });
  if (decision.act === 'done') return done(ports, current, { ...asked, decision });
  const profile = await profileOf(ports, decision.certificate);
  if (!profile) return refuse(ports, current, { ...asked, actor: 'jira-admin', why: PROFILE_GONE });
  return tellScm(ports, current, { ...asked, ...decision, profile });
}

/** On the same issue: what was renewed on another one is revoked there. */
async function previousOf(ports: Needs, { renews, issueId }: Certificate): Promise<Certificate | undefined> {
  return renews?.issueId === issueId ? ports.certificates.find(renews.id) : undefined;
}

async function successorOf(ports: Needs, { supersededBy }: Certificate): Promise<Certificate | undefined> {
  return supersededBy && ports.certificates.find(supersededBy.id);
}

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
  const { certificate, reason, profile, issue } = revoking;
  try {
    await ports.scm.revoke(profile, certificate.certId, {
      code: reason.code,
      words: `${reason.words} (Jira ${issue.key})`,
    });
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (problem.kind.retry) return ports.certificates.replace(current, postponed(current, problem, ports.now()));
    return refuse(ports, current, { ...revoking, actor: problem.kind.actor, why: problem.message });
  }
  return store(ports, current, revoking);
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
  const moveTo = previous ? STATUSES.enrolled : (wish.rule.onSuccess ?? STATUSES.revoked);
  const message = { kind: 'revoked', serialNumber, reason: reason.words, previous, moveTo } as const;
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
  const moveTo = previous ? STATUSES.enrolled : (wish.rule.onSuccess ?? STATUSES.revoked);
  const message = { kind: 'already-revoked', serialNumber, previous, moveTo } as const;
  return ports.certificates.replace(current, answered(current, message, ports.now()));
}

/** The issue goes back to where it belongs. */
function refuse(
  ports: Needs,
  current: Certificate,
  { wish, actor, why }: Asked & { readonly actor: Actor; readonly why: string },
): Promise<Certificate | undefined> {
  const elsewhere = current.supersededBy !== undefined && current.supersededBy.issueId !== current.issueId;
  const moveTo = wish.rule.onRefusal ?? (elsewhere ? STATUSES.renewed : STATUSES.enrolled);
  const message = { kind: 'wish-refused', what: wish.what, actor, reasons: [why], moveTo } as const;
  return ports.certificates.replace(current, answered(current, message, ports.now()));
}

const PROFILE_GONE =
  'The profile that this certificate came from was removed or leads to another account. A Jira admin must set it up again in “Sectigo Profile Settings”, or someone with access to SCM revokes it there.';
