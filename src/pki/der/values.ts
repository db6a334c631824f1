/** Values out of DER elements: object identifiers, integers, strings and times (X.690 §8, RFC 5280 §4.1.2.5). */
import { DerError, expectTag, type Bytes, type Element } from './element';
import { TAG } from './tags';

/** Octets; the longest in real certificates have about 20. Bounds the work that hostile bytes can cause. */
const LONGEST_IDENTIFIER = 64;

/** Dotted form of an OBJECT IDENTIFIER. Throws DerError. */
export function objectIdentifier(element: Element | undefined): string {
  const { content } = expectTag(element, TAG.objectIdentifier);
  if (content.length > LONGEST_IDENTIFIER) throw new DerError('structure', 'object identifier too long');
  const arcs: bigint[] = [];
  let value = 0n;
  for (const byte of content) {
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte & 0x80) continue;
    arcs.push(value);
    value = 0n;
  }
  const first = arcs[0];
  if (first === undefined) throw new DerError('structure', 'empty object identifier');
  const top = first < 80n ? first / 40n : 2n;
  return [top, first - top * 40n, ...arcs.slice(1)].join('.');
}

/** A non-negative INTEGER's octets without the sign octet, never empty. Throws DerError for a negative one. */
export function unsignedInteger(element: Element | undefined): Bytes {
  const { content } = expectTag(element, TAG.integer);
  const first = content[0];
  if (first === undefined || first >= 0x80) throw new DerError('structure', 'expected a non-negative integer');
  return first === 0 && content.length > 1 ? content.subarray(1) : content;
}

/** An INTEGER of at most 48 bits, such as a version. Throws DerError when it is larger or negative. */
export function smallInteger(element: Element | undefined): number {
  const octets = unsignedInteger(element);
  if (octets.length > 6) throw new DerError('structure', 'integer too large');
  return octets.reduce((value, octet) => value * 256 + octet, 0);
}

/** Octets of a BIT STRING whose length is a whole number of octets, as keys and signatures have. Throws DerError. */
export function wholeBitString(element: Element | undefined): Bytes {
  const { content } = expectTag(element, TAG.bitString);
  if (content[0] !== 0) throw new DerError('structure', 'bit string with unused bits');
  return content.subarray(1);
}

type TextDecoding = (content: Bytes) => string;

const utf8: TextDecoding = (content) => new TextDecoder().decode(content);
const octets: TextDecoding = (content) => Array.from(content, (octet) => String.fromCharCode(octet)).join('');

/** Units of `width` octets, most significant first; what is no Unicode character becomes U+FFFD. */
function wideText(content: Bytes, width: number): string {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let text = '';
  for (let offset = 0; offset + width <= content.length; offset += width) {
    const unit = width === 2 ? view.getUint16(offset) : view.getUint32(offset);
    text += unit > 0x10ffff ? '\ufffd' : String.fromCodePoint(unit);
  }
  return text;
}

/** The types a DirectoryString may have (RFC 5280 §4.1.2.4), and IA5String, which e-mail and domain components use. */
const STRINGS: ReadonlyMap<number, TextDecoding> = new Map<number, TextDecoding>([
  [TAG.utf8String, utf8],
  [TAG.printableString, octets],
  [TAG.ia5String, octets],
  [TAG.teletexString, octets],
  [TAG.bmpString, (content) => wideText(content, 2)],
  [TAG.universalString, (content) => wideText(content, 4)],
]);

/** True for the types that DirectoryString allows. */
export function isDirectoryString(tag: number): boolean {
  return STRINGS.has(tag) && tag !== TAG.ia5String;
}

/** The text of a string element, or undefined when it is none. */
export function text(element: Element): string | undefined {
  return STRINGS.get(element.tag)?.(element.content);
}

/** Text with one octet a character, as IA5String has it; octets above 127 show as Latin-1 and are for rules to refuse. */
export const octetText = octets;

interface TimeForm {
  readonly pattern: RegExp;
  readonly fullYear: (year: number) => number;
}

/** RFC 5280 §4.1.2.5: seconds are written out, the zone is Z; two-digit years below 50 belong to this century. */
const TIME_FORMS: ReadonlyMap<number, TimeForm> = new Map<number, TimeForm>([
  [TAG.utcTime, { pattern: /^\d{12}Z$/, fullYear: (year) => year + (year < 50 ? 2000 : 1900) }],
  [TAG.generalizedTime, { pattern: /^\d{14}Z$/, fullYear: (year) => year }],
]);

/** Epoch milliseconds of a UTCTime or GeneralizedTime in the form RFC 5280 demands. Throws DerError. */
export function time(element: Element | undefined): number {
  const form = element && TIME_FORMS.get(element.tag);
  const digits = element ? octets(element.content) : '';
  if (!form?.pattern.test(digits)) throw new DerError('structure', 'expected a time in the form of RFC 5280');
  return epochMs(form.fullYear(Number(digits.slice(0, -11))), digits.slice(-11, -1));
}

/** @param rest month, day, hours, minutes and seconds, two digits each */
function epochMs(year: number, rest: string): number {
  const iso = `${String(year).padStart(4, '0')}-${rest.replace(/(..)(..)(..)(..)(..)/, '$1-$2T$3:$4:$5')}.000Z`;
  const date = new Date(iso);
  // Some impossible days, such as 30 February, are moved to the next month instead of being refused.
  if (Number.isNaN(date.getTime()) || date.toISOString() !== iso) throw new DerError('structure', 'no such time');
  return date.getTime();
}
