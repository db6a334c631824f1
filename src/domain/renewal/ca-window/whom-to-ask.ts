/** Whether a CA is asked about the time of a certificate's renewal, and where. */
import type { Certificate } from '../../certificate/certificate';
import { isStillToBeRenewed } from '../../certificate/renewal-steps';
import type { Order } from '../../order/order';
import { policyFor } from '../own-renewal';
import type { RenewalPolicy } from '../policy';

/** @returns the address of the CA that has a say in the renewal; undefined where the policy asks none */
export function caToAsk(certificate: Certificate, policy: RenewalPolicy | undefined): string | undefined {
  if (!policy || policyFor(certificate, policy).timing.by !== 'ca-window') return undefined;
  return policy.renewalInfoUrl;
}

interface Asking {
  readonly url: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Order of the certificate's lineage that counts. */
  readonly latest: Order;
}

/** Only where an answer may still move the renewal: nothing is asked of what has begun, is over, or is not for the app to renew. */
export function isToBeAsked(certificate: Certificate, { url, now, latest }: Asking): boolean {
  const { caWindow, noRenewal, compromised, generation } = certificate;
  if (!isStillToBeRenewed(certificate, now) || noRenewal || compromised || latest.generation > generation) return false;
  return caWindow?.url !== url || caWindow.askAgainAt <= now;
}
