/** Recognises private keys in whatever form they are pasted, so that they are refused before anything is stored. */
import { readAll, readOne, type Bytes, type Element } from '../der/element';
import { TAG } from '../der/tags';

/** How private keys look as text: PEM of every kind (RFC 7468 §10, §11; RFC 1421), PuTTY, XML of .NET, JWK (RFC 7517). */
const TEXT_SIGNS: readonly RegExp[] = [
  /-\s{0,4}(?:BEGIN|END)\b[^-]{0,40}PRIVATE\s{1,4}KEY/i,
  /\b(?:BEGIN|END)\b[^-]{0,40}PRIVATE\s{1,4}KEY/,
  /PuTTY-User-Key-File/i,
  /<RSAKeyValue>[\s\S]{0,4000}<D>/i,
  /"kty"\s{0,8}:[\s\S]{0,4000}"d"\s{0,8}:/,
  /"d"\s{0,8}:[\s\S]{0,4000}"kty"\s{0,8}:/,
];

interface Shape {
  readonly what: string;
  /** Tags of the first parts of the outer SEQUENCE. */
  readonly tags: readonly number[];
  /** Most parts that the structure can have; a request's or certificate's content begins alike but goes on. */
  readonly most: number;
}

const SHAPES: readonly Shape[] = [
  { what: 'PKCS#8 (RFC 5958 §2)', tags: [TAG.integer, TAG.sequence, TAG.octetString], most: 5 },
  { what: 'encrypted PKCS#8 (RFC 5958 §3)', tags: [TAG.sequence, TAG.octetString], most: 2 },
  { what: 'RSA (RFC 8017 A.1.2)', tags: Array.from({ length: 9 }, () => TAG.integer), most: 10 },
  { what: 'DSA, as OpenSSL writes it', tags: Array.from({ length: 6 }, () => TAG.integer), most: 6 },
  { what: 'EC (RFC 5915 §3)', tags: [TAG.integer, TAG.octetString], most: 4 },
  { what: 'PKCS#12 (RFC 7292 §4)', tags: [TAG.integer, TAG.sequence, TAG.sequence], most: 3 },
];

/** True when the text holds, or claims to hold, a private key. */
export function showsPrivateKey(plain: string): boolean {
  return TEXT_SIGNS.some((sign) => sign.test(plain));
}

/** True when the bytes are a private key or a key store. Never throws. */
export function isPrivateKey(der: Bytes): boolean {
  const parts = outerParts(der);
  return SHAPES.some(({ tags, most }) => parts.length <= most && tags.every((tag, index) => parts[index]?.tag === tag));
}

function outerParts(der: Bytes): Element[] {
  try {
    const outer = readOne(der);
    return outer.tag === TAG.sequence ? readAll(outer.content) : [];
  } catch {
    return [];
  }
}
