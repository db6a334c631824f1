/** What SCM had under an id before the certificate was replaced: the id stays, the serial number does not. */

export interface FormerCertificate {
  readonly serialNumber: string;
  /** Epoch milliseconds. */
  readonly notAfter: number;
  /** Epoch milliseconds; 0 while it is not revoked. */
  readonly revokedAt: number;
}

interface Before {
  readonly serialNumber?: string;
  readonly notAfter?: number;
  readonly former?: FormerCertificate;
}

/**
 * While a replacement is on its way SCM may say no serial number, and then another one.
 * @param none what stands where SCM says none
 */
export function formerOf(serialNumber: string, before: Before, none: string): FormerCertificate | undefined {
  const { serialNumber: last = none, notAfter = 0, former } = before;
  const isOther = last !== none && last !== serialNumber;
  const latest = isOther ? { serialNumber: last, notAfter, revokedAt: 0 } : former;
  return latest?.serialNumber === serialNumber ? undefined : latest;
}
