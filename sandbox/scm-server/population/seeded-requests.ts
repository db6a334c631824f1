/** The few genuine keys that all seeded certificates share. */
import '@abraham/reflection';
import { Pkcs10CertificateRequestGenerator } from '@peculiar/x509';
import { readCertificateRequest, type CertificateRequest } from '../csr/certificate-request';

const rsa = (modulusLength: number) => ({
  ...{ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength },
  publicExponent: Uint8Array.of(1, 0, 1),
});

/** RSA is the commoner: the shares follow from how often a key stands here. */
const KEYS = [rsa(2048), rsa(2048), rsa(3072), { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }] as const;

let made: Promise<readonly CertificateRequest[]> | undefined;

/** Made once in a process: RSA keys take their time, and these belong to nobody. */
export function seededRequests(): Promise<readonly CertificateRequest[]> {
  made ??= Promise.all(KEYS.map(oneRequest));
  return made;
}

async function oneRequest(signingAlgorithm: (typeof KEYS)[number]): Promise<CertificateRequest> {
  const keys = await crypto.subtle.generateKey(signingAlgorithm, false, ['sign', 'verify']);
  const request = await Pkcs10CertificateRequestGenerator.create({
    // Without names of its own: a renewal keeps those of the certificate that it is seeded as.
    keys,
    signingAlgorithm,
  });
  return readCertificateRequest(new Uint8Array(request.rawData));
}
