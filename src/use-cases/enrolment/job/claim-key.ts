/** Before an order goes to SCM it claims what it asks for: of two issues with the same CSR, submitted at the same moment, one orders. */
import { certificateIdOf } from '../../../domain/certificate/certificate';
import { endedWithoutCertificate, requestOf } from '../../../domain/order/order';
import type { Order, OrderRequest } from '../../../domain/order/order';
import type { UnsentOrder } from '../../../domain/approval/unsent';
import { accountOf } from '../../../domain/profiles/scm-account';
import type { ScmAccount } from '../../../domain/profiles/scm-account';
import { expired } from '../../../domain/validity';
import { LOST_IN_A_ROW } from '../../../domain/work/work';
import type { Ports } from '../../ports/ports';
import type { Prepared } from '../prepare-request';

type Needs = Pick<Ports, 'now' | 'digest' | 'orders' | 'certificates' | 'keyClaims'>;

/**
 * Nothing has to give a claim back: it counts only as long as its holder is on the way or has a live certificate, and
 * is taken over otherwise, so a refusal, a crash or a deleted issue leaves nothing stuck. Delivered twice it is the same claim.
 * @returns a sentence where another issue is ahead; it names no issue, because nobody is in front
 */
export async function claimKey(ports: Needs, order: UnsentOrder, request: Prepared): Promise<string | undefined> {
  const what = claimOf(ports, { ...request, ...accountOf(request.profile) });
  for (let tries = 0; tries < LOST_IN_A_ROW; tries++) {
    const holder = await ports.keyClaims.claim(what, order.id, ports.now());
    if (holder === order.id) return undefined;
    if (holder === undefined) continue;
    const sentence = await objectionOf(ports, await ports.orders.find(holder), { order, what });
    if (sentence !== undefined) return sentence;
    if (await ports.keyClaims.takeOver(what, { from: holder, to: order.id }, ports.now())) return undefined;
  }
  throw new Error(`The key of order ${order.id} could not be claimed`);
}

type Claimed = ScmAccount & Pick<OrderRequest, 'spkiSha256' | 'names'>;

/** What would be the same certificate once more (known-keys), whatever the profile is called by now: the same key for other names is allowed. */
function claimOf({ digest }: Pick<Ports, 'digest'>, { spkiSha256, clientId, scmUrl, names }: Claimed): string {
  return digest(JSON.stringify([spkiSha256, clientId, scmUrl, [...names].sort()]));
}

/** @param holder the order that claimed it before */
async function objectionOf(
  ports: Needs,
  holder: Order | undefined,
  { order, what }: { readonly order: UnsentOrder; readonly what: string },
): Promise<string | undefined> {
  if (!holder || holder.lineage === order.lineage || endedWithoutCertificate(holder)) return undefined;
  const request = requestOf(holder);
  // Its issue got another CSR before it was sent.
  if (request && claimOf(ports, request) !== what) return undefined;
  if (holder.state !== 'issued') return IS_COMING;
  return (await isLive(ports, certificateIdOf(holder))) ? IS_THERE : undefined;
}

/** Issued between the look at the key and the claim. */
async function isLive(ports: Needs, certificateId: string): Promise<boolean> {
  const certificate = await ports.certificates.find(certificateId);
  if (!certificate || certificate.revoked || certificate.supersededBy) return false;
  return !expired(certificate.notAfter, ports.now());
}

const IS_COMING =
  'Another issue is ordering a certificate with this key and these names right now, and one order is enough. Use that certificate, or make a new key and CSR for another one.';
const IS_THERE =
  'A certificate with this key and these names was issued for another issue just now. Use that one, or make a new key and CSR for another one.';
