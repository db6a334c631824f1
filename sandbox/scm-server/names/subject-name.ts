/** Names that may stand in a TLS certificate: dNSName and iPAddress (Baseline Requirements 7.1.2.7.12). */
import { BlockList, isIP } from 'node:net';
import { parse } from 'tldts';
import { Refusal } from '../wire/refusal';

export interface SubjectName {
  readonly type: 'dns' | 'ip';
  readonly value: string;
}

const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** Not globally reachable (IANA special-purpose registries): nobody can prove control of them to a public CA. */
const reserved = new BlockList();
const reservedBlocks: readonly (readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];
for (const [network, prefix, family] of reservedBlocks) reserved.addSubnet(network, prefix, family);

/**
 * @param publicTrust the profile is publicly trusted: internal names and reserved addresses are refused
 * @throws Refusal -732 (no domain name), -1010 (internal name), -1601 (reserved address)
 */
export function subjectName(written: string, publicTrust: boolean): SubjectName {
  const value = written.trim().toLowerCase();
  const family = isIP(value);
  if (family !== 0) {
    if (publicTrust && reserved.check(value, family === 4 ? 'ipv4' : 'ipv6')) throw new Refusal(-1601, 'subjAltNames');
    return { type: 'ip', value };
  }
  requireDnsName(value);
  if (publicTrust) requirePublicDomain(value);
  return { type: 'dns', value };
}

/** A wildcard stands alone in the first label; the rest is a name of at least two labels. */
function requireDnsName(name: string): void {
  const labels = baseName(name).split('.');
  const numeric = /^[0-9]+$/.test(labels.at(-1) ?? '');
  const wellFormed = name.length <= 253 && labels.length >= 2 && labels.every((part) => label.test(part));
  if (!wellFormed || numeric) throw new Refusal(-732);
}

function requirePublicDomain(name: string): void {
  const { isIcann, domain } = parse(baseName(name));
  if (isIcann !== true) throw new Refusal(-1010, name);
  if (domain === null) throw new Refusal(-732);
}

/** The name without a leading wildcard label. */
export function baseName(name: string): string {
  return name.startsWith('*.') ? name.slice(2) : name;
}
