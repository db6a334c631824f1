/** Reads Extensions (RFC 5280 §4.1, §4.2) and the values of those that this product has rules for. */
import { toHex } from '../der/bytes';
import { expectTag, partsOf, readOne, type Bytes, type Element } from '../der/element';
import { contextTag, TAG } from '../der/tags';
import { objectIdentifier } from '../der/values';
import { EXTENSION_NAMES, KEY_USAGES, nameOf, PURPOSE_NAMES } from './object-identifiers';

export interface ExtensionFacts {
  readonly oid: string;
  readonly name: string;
  readonly critical: boolean;
  /** True when a FALSE that DER leaves out is written out, which some clients do. */
  readonly writesDefault: boolean;
}

export interface Extension extends ExtensionFacts {
  readonly value: Bytes;
}

/** All extensions of an Extensions SEQUENCE, in its order. Throws DerError. */
export function readExtensions(extensions: Element | undefined): Extension[] {
  return partsOf(extensions, TAG.sequence).map((extension) => {
    const parts = partsOf(extension, TAG.sequence);
    const oid = objectIdentifier(parts[0]);
    const flag = parts.length === 3 ? expectTag(parts[1], TAG.boolean) : undefined;
    const critical = flag !== undefined && flag.content[0] !== 0;
    const { content } = expectTag(parts[flag ? 2 : 1], TAG.octetString);
    return {
      oid,
      name: nameOf(EXTENSION_NAMES, oid),
      critical,
      writesDefault: flag !== undefined && !critical,
      value: content,
    };
  });
}

/** Value of the first extension with this name. */
export function valueOf(extensions: readonly Extension[], name: string): Bytes | undefined {
  return extensions.find((extension) => extension.name === name)?.value;
}

interface BasicConstraints {
  readonly isCa: boolean;
  readonly writesDefault: boolean;
}

/** RFC 5280 §4.2.1.9. Throws DerError. */
export function basicConstraints(value: Bytes): BasicConstraints {
  const flag = partsOf(readOne(value), TAG.sequence).find((part) => part.tag === TAG.boolean);
  const isCa = flag !== undefined && flag.content[0] !== 0;
  return { isCa, writesDefault: flag !== undefined && !isCa };
}

/** Names of the bits that are set (RFC 5280 §4.2.1.3). Throws DerError. */
export function keyUsages(value: Bytes): string[] {
  const { content } = expectTag(readOne(value), TAG.bitString);
  return KEY_USAGES.filter((_, bit) => ((content[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

/** Names or dotted identifiers of the key purposes (RFC 5280 §4.2.1.12). Throws DerError. */
export function keyPurposes(value: Bytes): string[] {
  return partsOf(readOne(value), TAG.sequence).map((purpose) => nameOf(PURPOSE_NAMES, objectIdentifier(purpose)));
}

/** Lower-case hexadecimal of a subjectKeyIdentifier (RFC 5280 §4.2.1.2). Throws DerError. */
export function subjectKeyIdentifier(value: Bytes): string {
  return toHex(expectTag(readOne(value), TAG.octetString).content);
}

/** Lower-case hexadecimal of an authorityKeyIdentifier's keyIdentifier, which is optional (RFC 5280 §4.2.1.1). */
export function authorityKeyIdentifier(value: Bytes): string | undefined {
  const keyIdentifier = partsOf(readOne(value), TAG.sequence).find((part) => part.tag === (contextTag(0) & ~0x20));
  return keyIdentifier && toHex(keyIdentifier.content);
}
