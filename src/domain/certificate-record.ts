/** What the app keeps of an issued certificate: facts read from the certificate itself. */
export interface CertificateRecord {
  readonly certId: string;
  readonly profileId: string;
  readonly orderId: string;
  readonly lineage: string;
  readonly issueId: string;
  readonly commonName: string;
  readonly names: readonly string[];
  /** Upper-case hex. */
  readonly serialNumber: string;
  /** Epoch milliseconds. */
  readonly notBefore: number;
  /** Epoch milliseconds of the last valid second (RFC 5280 §4.1.2.5: inclusive). */
  readonly notAfter: number;
  /** SHA-256 over the SubjectPublicKeyInfo, lower-case hex. */
  readonly spkiSha256: string;
  /** Leaf first, then its issuers. */
  readonly pem: string;
}

/** File systems take 255 bytes. */
const LONGEST_STEM = 200;

/** @returns the attachment's name: says whose certificate it is and stays apart from the next one's */
export function attachmentName(certificate: Pick<CertificateRecord, 'commonName' | 'serialNumber'>): string {
  const name = certificate.commonName.replace(/^\*/, 'wildcard').replace(/[^A-Za-z0-9._-]/g, '_');
  return `${name.slice(0, LONGEST_STEM)}-${certificate.serialNumber.slice(-8)}.pem`;
}
