/** Checks signatures of requests and certificates by WebCrypto; the one file that loads the X.509 library. */
import '@abraham/reflection';
import { Pkcs10CertificateRequest, X509Certificate } from '@peculiar/x509';
import { assertDer, DerError, partsOf, readOne, type Bytes } from '../der/element';
import { TAG } from '../der/tags';
import { unsignedInteger } from '../der/values';

/**
 * True when a request is signed by the key it asks for (RFC 2986 §4.2). False too when key or signature is damaged.
 * @param signature content of the BIT STRING; of an EC key it has to be DER, which the library reads too kindly
 */
export async function requestSignatureHolds(der: Bytes, signature: Bytes, kind: string): Promise<boolean> {
  try {
    if (kind === 'ec') requireEcdsaValue(signature);
    return await new Pkcs10CertificateRequest(der).verify();
  } catch {
    return false;
  }
}

/** ECDSA-Sig-Value: two integers and nothing else (RFC 3279 §2.2.3). @throws DerError */
function requireEcdsaValue(signature: Bytes): void {
  const value = readOne(signature);
  assertDer(value);
  const [r, s, ...more] = partsOf(value, TAG.sequence);
  unsignedInteger(r);
  unsignedInteger(s);
  if (more.length > 0) throw new DerError('structure', 'more than two numbers');
}

/** True when `certificate` is signed by the key in `issuer`; dates and names are not looked at. False on any damage. */
export async function certificateSignatureHolds(certificate: Bytes, issuer: Bytes): Promise<boolean> {
  try {
    const { publicKey } = new X509Certificate(issuer);
    return await new X509Certificate(certificate).verify({ publicKey, signatureOnly: true });
  } catch {
    return false;
  }
}
