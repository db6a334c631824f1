/** Journey 2: asks SCM how the order stands, collects what was issued, and takes it only if it is what was asked for. */
import { newCertificate } from '../../../domain/certificate/certificate';
import type { Certificate } from '../../../domain/certificate/certificate';
import type { Finding } from '../../../domain/finding';
import type { RuleConfiguration } from '../../../domain/issue/rule-configuration';
import { isReplacement } from '../../../domain/order/follows';
import { staysOnIssue } from '../../../domain/order/order';
import type { AppliedOrder, Order, RequestedOrder } from '../../../domain/order/order';
import type { ScmStatus } from '../../../domain/order/scm-status';
import { toDeclined, toIssued, toMismatched, toRejected, unknownAgain } from '../../../domain/order/order-steps';
import { lookLater } from '../../../domain/order/order-work';
import { asProblem, Problem } from '../../../domain/problem';
import type { Profile } from '../../../domain/profile';
import { postponed } from '../../../domain/work/work';
import type { CollectedCertificate } from '../../../pki/collected';
import { profileOfOrder } from '../../order-profile';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'profiles' | 'knownKeys' | 'scm'>;
type Pending = RequestedOrder | AppliedOrder;

/** @returns the order as stored; undefined when another job was faster */
export async function collectCertificate(ports: Needs, order: Pending): Promise<Order | undefined> {
  try {
    return await lookAndCollect(ports, order);
  } catch (thrown) {
    return ports.orders.replace(order, postponed(order, asProblem(thrown), ports.now()));
  }
}

async function lookAndCollect(ports: Needs, stored: Pending): Promise<Order | undefined> {
  const profile = await profileOfOrder(ports, stored.request);
  if (!profile) throw profileIsGone(stored);
  const status = await ports.scm.status(profile, stored.certId);
  const order = { ...stored, lookedAt: ports.now() };
  const ended = endOf(order, status, ports.now());
  // An id that only a person vouches for proves nothing by ending.
  if (ended) return ports.orders.replace(order, order.settledBy === '' ? ended : askAgain(ports, order, profile));
  if (status === 'requested') return ports.orders.replace(order, lookLater(order, status, ports.now()));
  // A word that we don't know may mean issued: then the download decides.
  const bundle = status === 'applied' ? undefined : await ports.scm.collect(profile, order.certId);
  if (bundle === undefined) return ports.orders.replace(order, lookLater(order, 'applied', ports.now()));
  return take(ports, order, { bundle, profile });
}

/** @returns the order's end where SCM says that no certificate will come of it */
function endOf(order: Pending, status: ScmStatus, now: number): Order | undefined {
  if (status === 'declined') return toDeclined(order, now);
  if (status !== 'rejected' && status !== 'revoked') return undefined;
  return toRejected(order, { kind: 'ended', certId: order.certId, how: status }, now);
}

/** Times that a bundle with a broken chain is fetched again before the certificate is taken with a warning. */
const CHAIN_TRIES = 3;

async function take(
  ports: Needs,
  order: Pending,
  { bundle, profile }: { bundle: string; profile: Profile },
): Promise<Order | undefined> {
  // Loaded here and not at the top: X.509 code costs 45 ms at a cold start, and most looks find nothing to collect.
  const { checkCollected, concernsChain } = await import('../../../pki/collected');
  const { publicTrust } = profile;
  const { certificate, findings } = await checkCollected(bundle, order.request, { now: ports.now(), publicTrust });
  if (!certificate) throw new Problem('scm-unreadable', 'What SCM delivered is not a certificate.');
  if (await isPredecessor(ports, order, certificate)) {
    const next = order.settledBy === '' ? lookLater(order, 'applied', ports.now()) : askAgain(ports, order, profile);
    return ports.orders.replace(order, next);
  }
  const refusing = findings.filter((finding) => finding.severity === 'refuse');
  const wrong = refusing.filter((finding) => !concernsChain(finding));
  if (wrong.length > 0)
    return ports.orders.replace(order, notOurs(ports, order, { reasons: sentences(wrong), profile }));
  if (refusing.length > 0 && order.failures < CHAIN_TRIES)
    throw new Problem('scm-unreadable', sentences(refusing).join(' '));
  return keep(ports, order, { certificate, findings, profile });
}

interface Taken {
  readonly certificate: CollectedCertificate;
  readonly findings: readonly Finding[];
  readonly profile: Profile;
}

async function keep(
  ports: Needs,
  order: Pending,
  { certificate, findings, profile }: Taken,
): Promise<Order | undefined> {
  const unwanted = await whyUnwanted(ports, order);
  const facts = factsOf(order, certificate);
  const isReported = await ports.knownKeys.isBlocked(facts.spkiSha256);
  const before = order.renews && (await ports.certificates.find(order.renews.id));
  const issued = { ...newCertificate(order, facts, ports.now()), ...keptFrom(before, order) };
  const record = withoutRenewal({ ...issued, ...(isReported && { compromised: { at: ports.now() } }) }, unwanted);
  if (!(await ports.certificates.claimSerialNumber(record.serialNumber, order.id))) {
    const reasons = [`The certificate with serial number ${record.serialNumber} already belongs to another order.`];
    return ports.orders.replace(order, notOurs(ports, order, { reasons, profile }));
  }
  const warnings = [...sentences(findings), ...unwanted.map((reason) => `${reason} ${NOT_RENEWED}`)];
  return ports.orders.replaceWithCertificate(order, toIssued(order, warnings, ports.now()), record);
}

/** On the issue of the certificate before, its rule goes on; only the place where the issue belongs may be another. */
function ruleOf(before: Certificate, order: Pending): RuleConfiguration {
  const { onSuccess } = order.rule;
  return { ...before.rule, ...(onSuccess !== undefined && { onSuccess }) };
}

/** A replacement is the same certificate to whoever decided that it shall not be renewed. */
function keptFrom(before: Certificate | undefined, order: Pending): Pick<Certificate, 'rule' | 'noRenewal'> {
  const rule = before && staysOnIssue(order) ? ruleOf(before, order) : order.rule;
  return { rule, ...(before?.noRenewal && isReplacement(order) && { noRenewal: before.noRenewal }) };
}

/** Where SCM keeps the id of what it replaces, the old certificate is what it gives until the new one is there. */
async function isPredecessor(
  ports: Needs,
  { renews, certId }: Pending,
  { leaf }: CollectedCertificate,
): Promise<boolean> {
  if (renews?.certId !== certId) return false;
  return (await ports.certificates.find(renews.id))?.serialNumber === leaf.serialNumber.hex;
}

const NOT_RENEWED = 'The app will not renew this one; if it is not wanted, run “Revoke Certificate”.';

/** @returns why nobody wants what has come all the same; empty where somebody does */
async function whyUnwanted(ports: Needs, { renews, cancelAsked }: Pending): Promise<string[]> {
  if (cancelAsked) return ['The request was cancelled after it was sent.'];
  const predecessor = renews && (await ports.certificates.find(renews.id));
  return predecessor?.revoked ? ['The certificate that it renews was revoked meanwhile.'] : [];
}

function withoutRenewal(certificate: Certificate, [reason]: readonly string[]): Certificate {
  return reason === undefined ? certificate : { ...certificate, noRenewal: { reason, at: certificate.createdAt } };
}

function sentences(findings: readonly Finding[]): string[] {
  return findings.map(({ message }) => message);
}

function askAgain(ports: Needs, order: Pending, { operators }: Profile): Order {
  return unknownAgain(order, operators, ports.now());
}

/** What a person named by mistake says nothing about our order; what SCM gave for it does. */
function notOurs(ports: Needs, order: Pending, { reasons, profile }: { reasons: string[]; profile: Profile }): Order {
  if (order.settledBy !== '') return askAgain(ports, order, profile);
  return toMismatched(order, reasons, ports.now());
}

function factsOf({ request }: Pending, { leaf, chainPem }: CollectedCertificate) {
  const { commonName, spkiSha256 } = request;
  return {
    ...{ commonName, spkiSha256, pem: chainPem },
    names: [...leaf.dnsNames, ...leaf.ipAddresses],
    serialNumber: leaf.serialNumber.hex,
    notBefore: leaf.notBefore,
    notAfter: leaf.notAfter,
  };
}

function profileIsGone({ certId, request }: Pending): Problem {
  return new Problem(
    'profile-gone',
    `The profile “${request.profileName}” was removed or leads to another account, so the certificate with SCM id ${certId} ` +
      `cannot be collected. Give “${request.profileName}” in “Sectigo Profile Settings” the client ID ${request.clientId} and the SCM URL ${request.scmUrl} again.`,
  );
}
