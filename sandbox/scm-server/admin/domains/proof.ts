/** What has to be put where to prove control of a domain, by mode. */
import type { DcvOrder } from '../../directory/domains/domain-validation';
import type { Domain } from '../../directory/domains/domain-book';
import { baseName } from '../../names/subject-name';

/** Under `_<hash>.<domain>.`, and under a name of its own for TXT. */
export function cname(domain: Domain, { token }: DcvOrder): { readonly host: string; readonly point: string } {
  const [host, first, second] = [token.slice(0, 32), token.slice(32, 64), token.slice(64, 96)];
  return { host: `_${host}.${baseName(domain.name)}.`, point: `${first}.${second}.sectigo.com.` };
}

export function txt(domain: Domain, { token }: DcvOrder): { readonly host: string; readonly point: string } {
  return { host: `_pki-validation.${baseName(domain.name)}.`, point: token.slice(0, 64).toLowerCase() };
}

export function file(domain: Domain, { token }: DcvOrder, scheme: 'http' | 'https') {
  const url = `${scheme}://${baseName(domain.name)}/.well-known/pki-validation/${token.slice(0, 32)}.txt`;
  return { url, firstLine: token.slice(32, 96).toLowerCase(), secondLine: 'sectigo.com' };
}

const PLACES = ['admin', 'administrator', 'hostmaster', 'postmaster', 'webmaster'] as const;

export function adminEmails(name: string): readonly string[] {
  return PLACES.map((place) => `${place}@${baseName(name)}`);
}

/** As an order's own DCV answer words it. */
export function proofOf(domain: Domain, order: DcvOrder): object {
  const common = { domainName: domain.name, dcvMode: order.mode };
  if (order.mode === 'EMAIL') return { ...common, dcvEmail: order.email ?? '' };
  if (order.mode === 'TXT') return { ...common, ...txt(domain, order) };
  if (order.mode === 'HTTP' || order.mode === 'HTTPS') {
    const { url, firstLine } = file(domain, order, order.mode === 'HTTP' ? 'http' : 'https');
    return { ...common, url, file: `${firstLine}\nsectigo.com` };
  }
  return { ...common, ...cname(domain, order) };
}
