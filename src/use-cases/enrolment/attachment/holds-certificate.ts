/** Whether a file is the certificate that its name says: by what it holds, not by its bytes. */
import { pemCertificates, toBase64Line } from '../../../pki/pem';

const PRIVATE_KEY = /PRIVATE\s+KEY/i;

/**
 * Line ends, texts between the blocks and issuers that were left out make no difference; a certificate that does not
 * belong there does, and a private key, which belongs on no issue.
 * @param text as somebody attached it: anything at all
 * @param pem the certificate and its issuers, as the app keeps them
 */
export function holdsCertificate(text: string, pem: string): boolean {
  if (PRIVATE_KEY.test(text)) return false;
  const [own, ...issuers] = pemCertificates(pem).map(toBase64Line);
  const [first, ...others] = certificatesIn(text);
  return first !== undefined && first === own && others.every((other) => [own, ...issuers].includes(other));
}

function certificatesIn(text: string): string[] {
  try {
    return pemCertificates(text).map(toBase64Line);
  } catch {
    return [];
  }
}
