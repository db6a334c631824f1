/**
 * From the `csr` field to DER. Three spellings are on the wire: PEM, PEM armour joined on one line (curl's `--data
 * @file` strips line breaks) and bare base64, which is what the vendor describes.
 */
import { Refusal } from '../wire/refusal';

const armoured = /^-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----(.*)-----END (?:NEW )?CERTIFICATE REQUEST-----$/s;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** @throws Refusal -9 for anything that is no base64 of exactly one request */
export function csrDer(csr: string): Uint8Array {
  const trimmed = csr.trim();
  const body = (armoured.exec(trimmed)?.[1] ?? trimmed).replace(/\s+/g, '');
  if (body === '' || !base64.test(body)) throw new Refusal(-9);
  return new Uint8Array(Buffer.from(body, 'base64'));
}
