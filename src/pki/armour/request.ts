/** From whatever a person pastes or uploads to the DER of exactly one certificate signing request, or the reason why not. */
import type { Finding } from '../../domain/finding';
import { copyOf } from '../der/bytes';
import { readOne, type Bytes } from '../der/element';
import { TAG } from '../der/tags';
import { decodeBody, findBlocks, hasMarkers, type Block } from './blocks';
import { decodeText, plainText } from './plain-text';
import { isPrivateKey, showsPrivateKey } from './private-key';
import { labelRefusal, LONGEST_TEXT, refusal, type RefusalCode } from './refusals';

export type RequestBytes =
  { readonly ok: true; readonly der: Bytes } | { readonly ok: false; readonly finding: Finding };

const SEARCHED = 16 * LONGEST_TEXT;
const REQUEST_LABEL = /^(?:NEW )?CERTIFICATE REQUEST$/;

/** Accepts PEM in any state of repair, bare base64, base64 of a PEM file, and DER. Never throws, never echoes its input. */
export function requestBytes(input: string | Uint8Array): RequestBytes {
  if (input.length > LONGEST_TEXT) return tooLarge(input);
  if (typeof input === 'string') return fromText(plainText(input), true);
  const der = copyOf(input);
  if (der[0] === TAG.sequence && !looksLikeText(der)) return fromDer(der);
  return fromText(plainText(decodeText(input)), true);
}

/** Even what is too large to be read is searched for a private key, since whoever pasted one has to be told. */
function tooLarge(input: string | Uint8Array): RequestBytes {
  const start = typeof input === 'string' ? input.slice(0, SEARCHED) : decodeText(input.subarray(0, SEARCHED));
  return refused(showsPrivateKey(start) ? 'csr-private-key' : 'csr-too-large');
}

function fromText(plain: string, mayUnwrap: boolean): RequestBytes {
  if (showsPrivateKey(plain)) return refused('csr-private-key');
  if (plain.trim() === '') return refused('csr-empty');
  return hasMarkers(plain) ? fromBlocks(findBlocks(plain)) : fromBareBase64(plain, mayUnwrap);
}

function fromBlocks(blocks: readonly Block[]): RequestBytes {
  if (blocks.some((block) => block.bytes && isPrivateKey(block.bytes))) return refused('csr-private-key');
  const requests = blocks.filter((block) => REQUEST_LABEL.test(block.label));
  if (requests.length > 1) return refused('csr-more-than-one');
  const other = blocks.find((block) => !REQUEST_LABEL.test(block.label));
  if (other) return { ok: false, finding: labelRefusal(other.label) };
  const request = requests[0];
  return request ? fromBlock(request) : refused('csr-not-pem');
}

/** A lost END line is forgiven when the bytes themselves say that nothing is missing. */
function fromBlock({ bytes, closed }: Block): RequestBytes {
  if (!closed && !(bytes && isComplete(bytes))) return refused('csr-incomplete');
  return bytes ? { ok: true, der: bytes } : refused('csr-not-base64');
}

function fromBareBase64(plain: string, mayUnwrap: boolean): RequestBytes {
  const bytes = decodeBody(plain);
  if (bytes?.[0] === TAG.sequence) return fromDer(bytes);
  if (bytes && mayUnwrap && looksLikeText(bytes)) return fromText(plainText(decodeText(bytes)), false);
  return refused('csr-not-pem');
}

function fromDer(der: Bytes): RequestBytes {
  return isPrivateKey(der) ? refused('csr-private-key') : { ok: true, der };
}

function refused(code: RefusalCode): RequestBytes {
  return { ok: false, finding: refusal(code) };
}

/** True for octets that are printable ASCII or line ends throughout; DER of any length has others. */
function looksLikeText(bytes: Bytes): boolean {
  return bytes.every((octet) => (octet >= 0x20 && octet < 0x7f) || (octet >= 0x09 && octet <= 0x0d));
}

function isComplete(bytes: Bytes): boolean {
  try {
    return readOne(bytes).tag === TAG.sequence;
  } catch {
    return false;
  }
}
