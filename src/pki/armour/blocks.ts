/** Finds the BEGIN … END blocks of PEM (RFC 7468) in plain text, with all the liberties that people and programs take. */
import { fromBase64 } from '../der/bytes';
import type { Bytes } from '../der/element';

export interface Block {
  /** Upper case, single blanks: `CERTIFICATE REQUEST`. */
  readonly label: string;
  /** False when the text ends, or another block begins, before this one's END. */
  readonly closed: boolean;
  /** What the block holds; undefined when that is not base64. */
  readonly bytes: Bytes | undefined;
}

interface Marker {
  readonly kind: 'BEGIN' | 'END';
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** A label between dashes; or, where dashes were lost (wikis make rules of them), the two labels of a request. */
const MARKER =
  /-{1,12}\s{0,4}(BEGIN|END)\s{1,4}([A-Z0-9][A-Z0-9 #.\n\t]{0,60}?)\s{0,4}-{1,12}|\b(BEGIN|END)\s{1,4}((?:NEW\s{1,4})?CERTIFICATE\s{1,4}REQUEST)\b/gi;

/** A header line inside a block, such as `Comment: x` or `Proc-Type: 4,ENCRYPTED` (RFC 1421 §4.6). */
const HEADER_LINE = /^[ \t]{0,20}[A-Za-z][A-Za-z0-9-]{0,40}:.*$/gm;

/** Everything between a BEGIN and the END, BEGIN or end of text that comes next, in the order of the text. */
export function findBlocks(plain: string): Block[] {
  const markers = findMarkers(plain);
  return markers.flatMap((marker, index) => {
    if (marker.kind === 'END') return [];
    const next = markers[index + 1];
    const body = plain.slice(marker.end, next?.start);
    return [{ label: marker.label, closed: next?.kind === 'END', bytes: decodeBody(body) }];
  });
}

/** True when the text has a BEGIN or an END of anything. */
export function hasMarkers(plain: string): boolean {
  return findMarkers(plain).length > 0;
}

/** Bytes of base64 text: blanks, quotes, header lines and left-over backslashes are ignored; undefined when not base64. */
export function decodeBody(body: string): Bytes | undefined {
  const packed = body.replace(HEADER_LINE, '').replace(/[\s"'\\]/g, '');
  return packed === '' ? undefined : fromBase64(packed);
}

function findMarkers(plain: string): Marker[] {
  return Array.from(plain.matchAll(MARKER), (match) => ({
    kind: (match[1] ?? match[3])?.toUpperCase() === 'END' ? 'END' : 'BEGIN',
    label: (match[2] ?? match[4] ?? '').toUpperCase().replace(/\s+/g, ' ').trim(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
