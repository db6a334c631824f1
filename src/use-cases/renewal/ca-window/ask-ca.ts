/** Asks the CA when it wants a certificate renewed, where the policy says so. Whatever comes of it, the certificate is renewed in time. */
import type { Certificate } from '../../../domain/certificate/certificate';
import { isStillToBeRenewed } from '../../../domain/certificate/renewal-steps';
import type { Order } from '../../../domain/order/order';
import { asProblem } from '../../../domain/problem';
import type { ProblemCode } from '../../../domain/problem';
import type { Profile } from '../../../domain/profile';
import type { CaSilence, CaWindow } from '../../../domain/renewal/ca-window/ca-window';
import { heard, unheard } from '../../../domain/renewal/ca-window/hear-ca';
import type { Asked } from '../../../domain/renewal/ca-window/hear-ca';
import { isEarly } from '../../../domain/renewal/ca-window/suggested-moment';
import { caToAsk, isToBeAsked } from '../../../domain/renewal/ca-window/whom-to-ask';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'now' | 'certificates' | 'renewalInfo'>;

interface About {
  readonly profile: Profile | undefined;
  /** Order of the certificate's lineage that counts. */
  readonly latest: Order;
}

/** @returns the certificate with what its CA says, not stored yet; the very same where there was nothing to ask. Never throws because of the CA */
export async function withCaWindow(
  ports: Needs,
  certificate: Certificate,
  { profile, latest }: About,
): Promise<Certificate> {
  const url = caToAsk(certificate, profile);
  const now = ports.now();
  if (url === undefined) return withoutCaWindow(certificate, now);
  if (!isToBeAsked(certificate, { url, now, latest })) return certificate;
  const caWindow = await ask(ports, certificate.pem, { life: certificate, url, now, before: certificate.caWindow });
  return { ...certificate, caWindow: await unlessRepeated(ports, certificate, caWindow) };
}

/** What an earlier policy asked for is no word in this one. What has led to a renewal stays: its successor is judged by it. */
function withoutCaWindow(certificate: Certificate, now: number): Certificate {
  if (!certificate.caWindow || !isStillToBeRenewed(certificate, now)) return certificate;
  const { caWindow: _before, ...rest } = certificate;
  return rest;
}

async function ask(ports: Needs, pem: string, asked: Asked): Promise<CaWindow> {
  const { renewalInfoIdIn } = await import('../../../pki/collected');
  const name = await renewalInfoIdIn(pem);
  if (name === undefined) return unheard(asked, 'no-name');
  try {
    return heard(asked, await ports.renewalInfo.ask(`${asked.url}/${name}`));
  } catch (thrown) {
    return unheard(asked, SILENCES[asProblem(thrown).code] ?? 'no-answer');
  }
}

const SILENCES: Partial<Record<ProblemCode, CaSilence>> = {
  'scm-egress': 'not-allowed',
  'scm-unreadable': 'unreadable',
};

/** A CA that calls in each new certificate as early as the one before would have it renewed in a loop, each time billed. */
async function unlessRepeated(ports: Needs, certificate: Certificate, said: CaWindow): Promise<CaWindow> {
  const { window } = said;
  if (!window || !certificate.renews || !isEarly(window, certificate)) return said;
  const before = await ports.certificates.find(certificate.renews.id);
  const wasEarly = before?.caWindow?.window && isEarly(before.caWindow.window, before);
  return wasEarly ? { ...said, window: { ...window, repeated: true } } : said;
}
