/** What a forced renewal would order, for the admin who has to agree to it. */

export interface ForcePreview {
  readonly count: number;
  /** True when there are more than were counted. */
  readonly more: boolean;
  /** Those that expire first, at most `FORCE_LISTED`. */
  readonly certificates: readonly ForcedCertificate[];
}

export interface ForcedCertificate {
  readonly id: string;
  readonly commonName: string;
  /** Of all names; the common name is one of them. */
  readonly nameCount: number;
  readonly serialNumber: string;
  /** Epoch milliseconds. */
  readonly notAfter: number;
}

/** A list longer than this nobody reads through; their number is said in any case. */
export const FORCE_LISTED = 100;
