/** What SCM's list of domains says about the names of an order: warnings only, because the list may be older than SCM. */
import type { ListedDomain } from '../../account/reference/reference-kind';

export interface DomainWarning {
  readonly name: string;
  readonly kind: 'not-listed' | 'not-validated';
  /** The domain that it falls under; empty where there is none. */
  readonly domain: string;
}

const bare = (name: string): string => name.trim().toLowerCase().replace(/^\*\./, '');

/** @param now epoch milliseconds. @returns nothing where no domain was ever synced, and nothing about IP addresses */
export function domainWarnings(
  names: readonly string[],
  domains: readonly ListedDomain[],
  now: number,
): readonly DomainWarning[] {
  if (domains.length === 0) return [];
  const byName = new Map(domains.map((domain) => [bare(domain.name), domain]));
  return names.filter((name) => !isAddress(name)).flatMap((name) => warningAbout(name, byName, now));
}

function warningAbout(name: string, byName: ReadonlyMap<string, ListedDomain>, now: number): DomainWarning[] {
  const above = suffixesOf(bare(name)).flatMap((suffix) => byName.get(suffix) ?? []);
  const [closest] = above;
  if (!closest) return [{ name, kind: 'not-listed', domain: '' }];
  const isGood = above.some(({ status, validUntil }) => {
    return status === 'unknown' || (status === 'validated' && (validUntil === undefined || validUntil > now));
  });
  return isGood ? [] : [{ name, kind: 'not-validated', domain: closest.name }];
}

function suffixesOf(name: string): string[] {
  const labels = name.split('.');
  return labels.slice(0, -1).map((_, place) => labels.slice(place).join('.'));
}

const isAddress = (name: string): boolean => name.includes(':') || /^\d+(\.\d+){3}$/.test(name);
