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

/** By the bytes that they were read from: whoever puts a chain in order and then checks it asks for each link twice. */
const read = new WeakMap<Bytes, X509Certificate>();
const answers = new WeakMap<Bytes, WeakMap<Bytes, Promise<boolean>>>();

/**
 * True when `certificate` is signed by the key in `issuer`; dates and names are not looked at. False on any damage.
 * Both are taken for what they were when they were asked about first.
 */
export function certificateSignatureHolds(certificate: Bytes, issuer: Bytes): Promise<boolean> {
  const known = answers.get(certificate) ?? new WeakMap<Bytes, Promise<boolean>>();
  const answer = known.get(issuer) ?? isSignedBy(certificate, issuer);
  answers.set(certificate, known.set(issuer, answer));
  return answer;
}

async function isSignedBy(certificate: Bytes, issuer: Bytes): Promise<boolean> {
  try {
    const { publicKey } = x509Of(issuer);
    return await x509Of(certificate).verify({ publicKey, signatureOnly: true });
  } catch {
    return false;
  }
}

function x509Of(der: Bytes): X509Certificate {
  const known = read.get(der) ?? new X509Certificate(der);
  read.set(der, known);
  return known;
}
