/** Whether a certificate profile takes a key: what SCM says of its key types (`RSA`: `2048`, `EC`: `P-256`). */
import type { CertificateProfile } from '../../account/reference-data';

export interface KeyKind {
  readonly algorithm: string;
  /** `2048`, `P-256`. */
  readonly size: string;
}

const bare = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');

/** `ECDSA` and `ECC` are spellings of one algorithm. */
const family = (algorithm: string): string => (/^ec/i.test(algorithm) ? 'ec' : bare(algorithm));

/** @returns whether the profile takes it; a profile that names no key types, or no sizes, takes any */
export function takesKey({ algorithm, size }: KeyKind, { keyTypes }: Pick<CertificateProfile, 'keyTypes'>): boolean {
  const offered = Object.entries(keyTypes);
  if (offered.length === 0) return true;
  return offered.some(([name, sizes]) => {
    if (family(name) !== family(algorithm)) return false;
    return sizes.length === 0 || sizes.some((one) => sizeOf(one) === sizeOf(size));
  });
}

/** `P-256`, `secp256r1` and `256` are the same curve. */
const sizeOf = (text: string): string => /\d{3,5}/.exec(text)?.[0] ?? bare(text);

export function keyFault(key: KeyKind, profile: CertificateProfile): string | undefined {
  if (takesKey(key, profile)) return undefined;
  const offered = Object.entries(profile.keyTypes).map(([name, sizes]) => `${name} ${sizes.join(', ')}`.trim());
  return `The certificate profile does not take a key of the kind ${key.algorithm} ${key.size}. It takes ${offered.join('; ')}. Make a new key and CSR, or choose another profile.`;
}
