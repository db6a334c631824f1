/** What a text in the search box of the inventory was taken for. */

export type Search =
  /** This name and everything under it, in A-labels; a wildcard is itself alone. */
  | { readonly kind: 'name'; readonly value: string; readonly shown: string }
  /** Ways in which the store may have it, the likeliest first. */
  | { readonly kind: 'serial'; readonly values: readonly [string, ...string[]] }
  | { readonly kind: 'id'; readonly value: string }
  /** Nothing that can be looked up. */
  | { readonly kind: 'none'; readonly why: 'suffix' | 'unreadable' };

/** `id 123`, `id:123`, `#123`. */
const SAYS_ID = /^(?:id\s*[:\s]|#)\s*(\S{1,100})$/i;

/** SCM counts its certificates; a serial number has at least eight octets (BR 7.1), which is sixteen digits. */
const COUNTED = /^\d{1,15}$/;
const SERIAL = /^[0-9a-f]{16,100}$/i;

/** Octets of two digits, at least eight of them: an IPv6 address is not written so. */
const OCTETS = /^[0-9a-f]{2}(?:[:\s-][0-9a-f]{2}){7,}$/i;

/** @returns undefined where the text has to be a name, if anything */
export function readNumber(text: string): Search | undefined {
  const [, id] = SAYS_ID.exec(text) ?? [];
  if (id !== undefined) return { kind: 'id', value: id };
  if (COUNTED.test(text)) return { kind: 'id', value: text };
  const hex = OCTETS.test(text) ? text.replace(/[:\s-]/g, '') : text.replace(/^0x/i, '');
  return SERIAL.test(hex) ? { kind: 'serial', values: waysOf(hex.toUpperCase()) } : undefined;
}

/** A leading zero octet is DER's sign: some write it, some don't. */
function waysOf(hex: string): readonly [string, ...string[]] {
  const bare = hex.replace(/^(?:00)+/, '');
  const others = [bare, `00${bare}`].filter((way) => way !== hex);
  return [hex, ...others];
}

/** An address of a browser, or a name with dots around it, holds the name. */
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@\s]*@)?(\[[^\]]*\]|[^/:?#\s]+)/i;

/** @returns the name as it stands in the text */
export function nameIn(text: string): string {
  const host = ADDRESS.exec(text)?.[1] ?? text;
  return host.replace(/^\[(.*)\]$/, '$1').replace(/^\.|\.$/g, '');
}
