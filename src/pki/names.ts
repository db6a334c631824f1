/**
 * Domain names as certificates carry them: A-labels in lower case (RFC 5890, UTS #46), wildcard only as the whole first
 * label (BR 1.6.1), and where the name stands to the public suffix list (BR 3.2.2.6 points to its ICANN section).
 */
import { parse } from 'tldts';
import { toASCII, toUnicode } from 'tr46';
import { formatIpAddress, isReservedIpAddress, parseIpAddress } from './ip-address';

/** Upper bound of a common name in characters (RFC 5280 A.1, ub-common-name). */
export const LONGEST_COMMON_NAME = 64;

export interface DomainName {
  readonly kind: 'domain';
  /** Compare and store this: A-labels, lower case, `*.` kept. */
  readonly ascii: string;
  /** Show this beside it: U-labels, lower case, `*.` kept. */
  readonly unicode: string;
  readonly wildcard: boolean;
  /** A-labels; undefined for an internal name or where the name is itself a public suffix. */
  readonly registrableDomain?: string;
  /** `internal`: no public suffix at all; `suffix`: itself one; `private-suffix`: one of a company's, such as github.io. */
  readonly standing: 'public' | 'suffix' | 'private-suffix' | 'internal' | 'reverse-zone';
}

interface AddressName {
  readonly kind: 'ip';
  /** Canonical text (RFC 5952 for IPv6). */
  readonly ascii: string;
  readonly reserved: boolean;
}

/** Why a text is no name that a certificate could carry. */
export type NameFault = 'empty' | 'wildcard' | 'underscore' | 'length' | 'trailing-dot' | 'syntax' | 'address';

interface BadName {
  readonly kind: 'bad';
  /** As written, trimmed. */
  readonly ascii: string;
  readonly fault: NameFault;
}

export type CertificateName = DomainName | AddressName | BadName;

const IDNA = {
  checkBidi: true,
  checkHyphens: true,
  checkJoiners: true,
  useSTD3ASCIIRules: true,
  verifyDNSLength: true,
  transitionalProcessing: false,
  ignoreInvalidPunycode: false,
} as const;

/** Longest name in characters that is looked at; a real one has at most 253. Bounds the work on hostile input. */
const LONGEST_LOOKED_AT = 1_024;

/** What `text` is as a name in a certificate. Blanks around it are ignored. Never throws. */
export function readName(text: string): CertificateName {
  const trimmed = text.trim();
  const octets = parseIpAddress(trimmed);
  return octets ? addressName(octets) : domainName(trimmed);
}

/** What `text` is where only an IP address may stand: an address, or bad. Never throws. */
export function readAddress(text: string): AddressName | BadName {
  const octets = parseIpAddress(text);
  return octets ? addressName(octets) : { kind: 'bad', ascii: text, fault: 'address' };
}

function addressName(octets: Uint8Array): AddressName {
  return { kind: 'ip', ascii: formatIpAddress(octets) ?? '', reserved: isReservedIpAddress(octets) };
}

function domainName(text: string): DomainName | BadName {
  const star = text.startsWith('*.') ? '*.' : '';
  const host = text.slice(star.length);
  const ascii = host.length > LONGEST_LOOKED_AT ? null : toASCII(host, IDNA);
  if (ascii === null) return { kind: 'bad', ascii: text, fault: faultOf(host) };
  if (star.length + ascii.length > 253) return { kind: 'bad', ascii: text, fault: 'length' };
  return {
    kind: 'domain',
    ascii: star + ascii,
    unicode: star + toUnicode(ascii, IDNA).domain,
    wildcard: star !== '',
    ...standingOf(ascii),
  };
}

function faultOf(host: string): NameFault {
  if (host === '') return 'empty';
  if (host.includes('*')) return 'wildcard';
  if (host.includes('_')) return 'underscore';
  if (host.endsWith('.')) return 'trailing-dot';
  if (host.length > 253 || host.split('.').some((label) => label.length > 63)) return 'length';
  return 'syntax';
}

function standingOf(ascii: string): Pick<DomainName, 'registrableDomain' | 'standing'> {
  if (/(?:^|\.)(?:in-addr|ip6)\.arpa$/.test(ascii)) return { standing: 'reverse-zone' };
  const { domain, isIcann } = parse(ascii, { extractHostname: false });
  if (isIcann !== true) return { standing: 'internal' };
  if (domain === null) return { standing: 'suffix' };
  const withPrivate = parse(ascii, { extractHostname: false, allowPrivateDomains: true });
  return { registrableDomain: domain, standing: withPrivate.domain === null ? 'private-suffix' : 'public' };
}

/** The form in which two names are compared: A-labels in lower case, or the address; a bad name as written, lower case. */
export function comparableName(text: string): string {
  const name = readName(text);
  return name.kind === 'bad' ? name.ascii.toLowerCase() : name.ascii;
}
