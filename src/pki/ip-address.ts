/** IP addresses as text and octets (RFC 791, RFC 4291, RFC 5952) and the ranges that no public certificate may name (BR 4.2.2). */

/** Octets of a dotted IPv4 or any IPv6 text; undefined when it is no address. */
export function parseIpAddress(text: string): Uint8Array | undefined {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): Uint8Array | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) {
    return undefined;
  }
  return Uint8Array.from(parts, Number);
}

function parseIpv6(text: string): Uint8Array | undefined {
  const [head = [], tail, ...more] = withGroupsOnly(text).split('::').map(groupsOf);
  if (more.length > 0) return undefined;
  const groups = tail ? expand(head, tail) : head;
  if (groups.length !== 8 || !groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  const numbers = groups.map((group) => Number.parseInt(group, 16));
  return Uint8Array.from(numbers.flatMap((number) => [number >> 8, number & 0xff]));
}

function groupsOf(half: string): string[] {
  return half === '' ? [] : half.split(':');
}

/** Puts zeros where `::` stood, which means at least one group (RFC 4291 §2.2). */
function expand(head: readonly string[], tail: readonly string[]): string[] {
  const missing = Math.max(1, 8 - head.length - tail.length);
  return [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
}

/** An IPv4 address at the end becomes two groups (RFC 4291 §2.2). */
function withGroupsOnly(text: string): string {
  const end = text.lastIndexOf(':') + 1;
  const octets = parseIpv4(text.slice(end));
  if (!octets) return text;
  const [a = 0, b = 0, c = 0, d = 0] = octets;
  return `${text.slice(0, end)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** Canonical text of 4 or 16 octets (RFC 5952); undefined for any other count. */
export function formatIpAddress(octets: Uint8Array): string | undefined {
  if (octets.length === 4) return octets.join('.');
  if (octets.length !== 16) return undefined;
  const groups = Array.from({ length: 8 }, (_, index) => (octets[index * 2] ?? 0) * 256 + (octets[index * 2 + 1] ?? 0));
  const plain = groups.map((group) => group.toString(16)).join(':');
  return shorten(plain);
}

/** Writes the first of the longest runs of zero groups as `::` (RFC 5952 §4.2). */
function shorten(plain: string): string {
  const runs = Array.from(plain.matchAll(/\b0(?::0)+\b/g), ({ index, 0: { length } }) => ({ index, length }));
  const [longest] = runs.sort((a, b) => b.length - a.length);
  if (!longest) return plain;
  const head = plain.slice(0, longest.index).replace(/:$/, '');
  const tail = plain.slice(longest.index + longest.length).replace(/^:/, '');
  return `${head}::${tail}`;
}

interface Range {
  readonly prefix: string;
  readonly bits: number;
}

/** IANA's special-purpose registries (RFC 6890 and updates) and multicast: not reachable as a public server. */
const RESERVED: readonly Range[] = [
  { prefix: '0.0.0.0', bits: 8 },
  { prefix: '10.0.0.0', bits: 8 },
  { prefix: '100.64.0.0', bits: 10 },
  { prefix: '127.0.0.0', bits: 8 },
  { prefix: '169.254.0.0', bits: 16 },
  { prefix: '172.16.0.0', bits: 12 },
  { prefix: '192.0.0.0', bits: 24 },
  { prefix: '192.0.2.0', bits: 24 },
  { prefix: '192.88.99.0', bits: 24 },
  { prefix: '192.168.0.0', bits: 16 },
  { prefix: '198.18.0.0', bits: 15 },
  { prefix: '198.51.100.0', bits: 24 },
  { prefix: '203.0.113.0', bits: 24 },
  { prefix: '224.0.0.0', bits: 4 },
  { prefix: '240.0.0.0', bits: 4 },
  { prefix: '::', bits: 127 },
  { prefix: '::ffff:0:0', bits: 96 },
  { prefix: '64:ff9b:1::', bits: 48 },
  { prefix: '100::', bits: 64 },
  { prefix: '2001::', bits: 23 },
  { prefix: '2001:db8::', bits: 32 },
  { prefix: '2002::', bits: 16 },
  { prefix: '3fff::', bits: 20 },
  { prefix: '5f00::', bits: 16 },
  { prefix: 'fc00::', bits: 7 },
  { prefix: 'fe80::', bits: 10 },
  { prefix: 'ff00::', bits: 8 },
];

/** True when the address lies in a range set aside for other uses than public servers. */
export function isReservedIpAddress(octets: Uint8Array): boolean {
  return RESERVED.some(({ prefix, bits }) => {
    const start = parseIpAddress(prefix);
    return start?.length === octets.length && bitsOf(octets).startsWith(bitsOf(start).slice(0, bits));
  });
}

function bitsOf(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(2).padStart(8, '0')).join('');
}
