/** Writes DER (X.690 §8, §10): the counterpart of element.ts, for key files, key stores and PKCS#7 files, all made in the browser. */
import type { Bytes } from './element';
import { contextTag, TAG } from './tags';

/** One element: identifier octet, length in its shortest form, content. */
export function encode(tag: number, ...parts: readonly Uint8Array[]): Bytes {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return joined([Uint8Array.of(tag, ...lengthOctets(length)), ...parts]);
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

/** The bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

export function sequence(...parts: readonly Uint8Array[]): Bytes {
  return encode(TAG.sequence, ...parts);
}

/** SET OF, its members sorted by their encoding (X.690 §11.6). */
export function setOf(...members: readonly Uint8Array[]): Bytes {
  return encode(TAG.set, ...[...members].sort(byOctets));
}

function byOctets(one: Uint8Array, other: Uint8Array): number {
  const differs = one.findIndex((octet, index) => octet !== other[index]);
  return differs < 0 ? one.length - other.length : (one[differs] ?? 0) - (other[differs] ?? -1);
}

export function octetString(content: Uint8Array): Bytes {
  return encode(TAG.octetString, content);
}

/** @param value not negative, at most 2³¹ − 1 */
export function integer(value: number): Bytes {
  const octets = lengthOctets(value).slice(value < 0x80 ? 0 : 1);
  return encode(TAG.integer, Uint8Array.from((octets[0] ?? 0) >= 0x80 ? [0, ...octets] : octets));
}

export const NULL: Uint8Array = encode(TAG.null);

/** `[number]` around an element, explicitly tagged. */
export function explicit(number: number, content: Uint8Array): Bytes {
  return encode(contextTag(number), content);
}

/** @param dotted for example `1.2.840.113549.1.7.1` */
export function oid(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return encode(TAG.objectIdentifier, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(arc: number): number[] {
  const octets = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) octets.unshift(128 + (rest % 128));
  return octets;
}
