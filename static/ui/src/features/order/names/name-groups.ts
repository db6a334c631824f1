/** Sorts the names of a certificate so that what belongs together stands together, and finds some of many. */
import { NAMES } from '../../../texts/order/panel';

export interface NameGroup {
  /** The domain that the names share. */
  readonly domain: string;
  readonly names: readonly string[];
}

/** So many labels a name must have before what is above it counts as a domain that others may share. */
const LEAST_LABELS = 3;

/**
 * Groups by the highest domain above a name that the certificate itself suggests; public suffixes are not looked up, as
 * the list of them is larger than the page.
 */
export function groupNames(names: readonly string[]): readonly NameGroup[] {
  const domains = new Set(names.flatMap(domainOf));
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const domain = isAddress(name)
      ? NAMES.addresses
      : (ancestors(plain(name)).findLast((one) => domains.has(one)) ?? name);
    const group = groups.get(domain);
    if (group) group.push(name);
    else groups.set(domain, [name]);
  }
  return [...groups].map(([domain, members]) => ({ domain, names: members }));
}

/** Names that contain the words, in the spelling of the certificate or with capitals. */
export function matchingNames(names: readonly string[], words: string): readonly string[] {
  const wanted = words.trim().toLowerCase();
  return wanted === '' ? names : names.filter((name) => name.toLowerCase().includes(wanted));
}

function domainOf(name: string): string[] {
  if (isAddress(name)) return [];
  const labels = plain(name).split('.');
  return [labels.length >= LEAST_LABELS && !name.startsWith('*.') ? labels.slice(1).join('.') : labels.join('.')];
}

function plain(name: string): string {
  return name.replace(/^\*\./, '');
}

/** The name itself and all above it, longest first. */
function ancestors(name: string): string[] {
  const labels = name.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

function isAddress(name: string): boolean {
  return name.includes(':') || /^[\d.]+$/.test(name);
}
