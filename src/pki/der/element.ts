/**
 * Reads DER (X.690 §8, §10) strictly: definite lengths in their shortest form, nothing behind the last element. The
 * usual ASN.1 libraries take trailing bytes and long lengths, which makes a hash over the bytes worthless.
 */

import { TAG } from './tags';

/** Bytes that WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Why bytes are not the DER they should be; `reason` is for rules, `message` for logs and never holds the bytes. */
export class DerError extends Error {
  override readonly name = 'DerError';
  readonly reason: 'trailing' | 'truncated' | 'length' | 'structure';

  constructor(reason: DerError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

export interface Element {
  /** The identifier octet, class and constructed bit included. */
  readonly tag: number;
  readonly content: Bytes;
  /** Identifier, length and content as they stand in the input. */
  readonly whole: Bytes;
}

const CONSTRUCTED = 0x20;
const HIGH_TAG = 0x1f;
const MAXIMUM_DEPTH = 40;

/** The element that begins at `offset`. Throws DerError. */
function elementAt(bytes: Bytes, offset: number): Element {
  const tag = octet(bytes, offset);
  if ((tag & HIGH_TAG) === HIGH_TAG) throw new DerError('structure', 'tag numbers above 30 do not occur in X.509');
  const { length, start } = lengthAt(bytes, offset + 1);
  if (start + length > bytes.length) throw new DerError('truncated', 'an element is longer than its container');
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(offset, start + length) };
}

function lengthAt(bytes: Bytes, offset: number): { length: number; start: number } {
  const first = octet(bytes, offset);
  if (first < 0x80) return { length: first, start: offset + 1 };
  const count = first & 0x7f;
  if (count === 0 || count > 4) throw new DerError('length', 'length is indefinite or too large');
  let length = 0;
  for (let index = 1; index <= count; index++) length = length * 256 + octet(bytes, offset + index);
  if (length < 0x80 || length < 256 ** (count - 1)) throw new DerError('length', 'length is not in its shortest form');
  return { length, start: offset + 1 + count };
}

function octet(bytes: Bytes, offset: number): number {
  const value = bytes[offset];
  if (value === undefined) throw new DerError('truncated', 'the bytes end too early');
  return value;
}

/** The one element that fills `bytes`. Throws DerError, with reason `trailing` when something follows it. */
export function readOne(bytes: Bytes): Element {
  const element = elementAt(bytes, 0);
  if (element.whole.length < bytes.length) throw new DerError('trailing', 'bytes follow the element');
  return element;
}

/** All elements inside a constructed element, or inside the DER wrapped by an OCTET STRING. Throws DerError. */
export function readAll(content: Bytes): Element[] {
  const elements: Element[] = [];
  for (let offset = 0; offset < content.length;) {
    const element = elementAt(content, offset);
    elements.push(element);
    offset += element.whole.length;
  }
  return elements;
}

/** The parts of an element that has to carry `tag`. Throws DerError. */
export function partsOf(element: Element | undefined, tag: number): Element[] {
  return readAll(expectTag(element, tag).content);
}

/** The fields of a structure that has exactly `count` of them. Throws DerError. */
export function fieldsOf(element: Element | undefined, count: number): Element[] {
  const fields = partsOf(element, TAG.sequence);
  if (fields.length !== count) throw new DerError('structure', `expected ${count} fields, found ${fields.length}`);
  return fields;
}

/** The same element, once it is there and carries `tag`. Throws DerError. */
export function expectTag(element: Element | undefined, tag: number): Element {
  if (element?.tag !== tag) throw new DerError('structure', `expected tag ${tag}, found ${element?.tag ?? 'nothing'}`);
  return element;
}

/** Walks everything below `element`; throws DerError at the first length that is not DER or at absurd nesting. */
export function assertDer(element: Element, depth = 0): void {
  if (depth > MAXIMUM_DEPTH) throw new DerError('structure', 'nested too deeply');
  if ((element.tag & CONSTRUCTED) === 0) return;
  for (const part of readAll(element.content)) assertDer(part, depth + 1);
}
