/** Whether a certificate profile takes the key of a request. */
import type { KeyTypes } from '../accounts/rest-account';
import { Refusal } from '../wire/refusal';
import type { CertificateRequest } from './certificate-request';

/** @throws Refusal -141 (RSA too small), -13 (size not offered), -170 (no ECC), -11 (no RSA) */
export function requireAllowedKey(key: CertificateRequest['key'], allowed: KeyTypes): void {
  if (key.type === 'EC') requireCurve(key.curve, allowed.EC);
  else requireModulus(key.bits, allowed.RSA);
}

function requireCurve(curve: string, allowed: readonly string[] | undefined): void {
  if (!allowed) throw new Refusal(-170);
  if (!allowed.includes(curve)) throw new Refusal(-13);
}

function requireModulus(bits: number, allowed: readonly number[] | undefined): void {
  if (!allowed) throw new Refusal(-11);
  const minimum = Math.min(...allowed);
  if (bits < minimum) throw new Refusal(-141, String(minimum));
  if (!allowed.includes(bits)) throw new Refusal(-13);
}
