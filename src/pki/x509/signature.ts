/** Checks signatures of requests and certificates by WebCrypto; the one file that loads the X.509 library. */
import '@abraham/reflection';
import { Pkcs10CertificateRequest, X509Certificate } from '@peculiar/x509';
import type { Bytes } from '../der/element';

/** True when a request is signed by the key it asks for (RFC 2986 §4.2). False too when key or signature is damaged. */
export async function requestSignatureHolds(der: Bytes): Promise<boolean> {
  try {
    return await new Pkcs10CertificateRequest(der).verify();
  } catch {
    return false;
  }
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
