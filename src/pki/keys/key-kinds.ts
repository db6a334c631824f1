/** Kinds of keys that a person can have made, and what WebCrypto and PKCS#10 call them. */

interface KeyKind {
  readonly label: string;
  /** When one would choose it. */
  readonly advice: string;
  readonly algorithm: RsaHashedKeyGenParams | EcKeyGenParams;
  /** Digest of the request's signature. */
  readonly hash: 'SHA-256' | 'SHA-384';
}

type RsaHashedKeyGenParams = {
  readonly name: 'RSASSA-PKCS1-v1_5';
  readonly modulusLength: number;
  readonly publicExponent: Uint8Array<ArrayBuffer>;
  readonly hash: 'SHA-256';
};
type EcKeyGenParams = { readonly name: 'ECDSA'; readonly namedCurve: 'P-256' | 'P-384' };

function rsa(bits: number, advice: string): KeyKind {
  const publicExponent = Uint8Array.of(1, 0, 1);
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', modulusLength: bits, publicExponent, hash: 'SHA-256' } as const;
  return { label: `RSA ${bits}`, advice, algorithm, hash: 'SHA-256' };
}

function ec(namedCurve: 'P-256' | 'P-384', hash: KeyKind['hash'], advice: string): KeyKind {
  return { label: `EC ${namedCurve}`, advice, algorithm: { name: 'ECDSA', namedCurve }, hash };
}

export const KEY_KINDS = {
  'rsa-2048': rsa(2048, 'works with every server'),
  'rsa-3072': rsa(3072, 'stronger, slower'),
  'rsa-4096': rsa(4096, 'strongest RSA, slowest; takes some seconds to make'),
  'p-256': ec('P-256', 'SHA-256', 'fast and small; all current software'),
  'p-384': ec('P-384', 'SHA-384', 'where a policy asks for it'),
} as const satisfies Record<string, KeyKind>;

export type KeyKindName = keyof typeof KEY_KINDS;
