/** The serial number of a certificate in the forms that SCM, people and ARI use (RFC 5280 §4.1.2.2, RFC 9773 §4.1). */
import { toHex } from '../der/bytes';
import { expectTag, type Element } from '../der/element';
import { TAG } from '../der/tags';

export interface SerialNumber {
  /** Upper-case hexadecimal, two digits an octet, without the sign octet: `0A1B2C`. A minus stands before a negative one. */
  readonly hex: string;
  /** The same with colons: `0A:1B:2C`. */
  readonly colons: string;
  /** All content octets of the INTEGER, sign octet included, upper-case hexadecimal. */
  readonly contentHex: string;
}

/** Throws DerError when the element is no INTEGER. */
export function readSerialNumber(element: Element | undefined): SerialNumber {
  const { content } = expectTag(element, TAG.integer);
  const negative = (content[0] ?? 0) >= 0x80;
  const octets = negative ? negate(content) : content;
  const plain = octets[0] === 0 && octets.length > 1 ? octets.subarray(1) : octets;
  const hex = toHex(plain).toUpperCase();
  const sign = negative ? '-' : '';
  return {
    hex: sign + hex,
    colons: sign + (hex.match(/../g) ?? []).join(':'),
    contentHex: toHex(content).toUpperCase(),
  };
}

/** Two's complement of the octets. */
function negate(content: Uint8Array): Uint8Array {
  const bits = BigInt(content.length * 8);
  const value = (1n << bits) - BigInt(`0x${toHex(content)}`);
  const hex = value.toString(16).padStart(content.length * 2, '0');
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
