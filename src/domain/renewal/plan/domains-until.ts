/** Until when the domains of a certificate are validated, as far as the reference data of SCM accounts say it. */
import type { DomainState } from '../../account/reference-data';

/** What SCM says of a domain; one that is not validated ended long ago. */
type Domain = Pick<DomainState, 'name' | 'status' | 'validUntil'>;

/** A domain's validation holds for all names under it. */
const bare = (name: string): string => name.toLowerCase().replace(/^\*\./, '').replace(/\.$/, '');

/** @returns what says until when all of some names are validated, in epoch milliseconds; undefined where it is not known of one of them */
export function domainsUntil(domains: readonly Domain[]): (names: readonly string[]) => number | undefined {
  const ends = new Map<string, number>();
  for (const { name, status, validUntil } of domains) {
    const end = status === 'validated' ? validUntil : 0;
    // SCM does not say of every validated domain until when.
    if (status === 'unknown' || end === undefined) continue;
    const key = bare(name);
    ends.set(key, Math.max(ends.get(key) ?? 0, end));
  }
  return (names) => (ends.size === 0 ? undefined : earliest(names.map((name) => latestAbove(bare(name), ends))));
}

function earliest(moments: readonly (number | undefined)[]): number | undefined {
  const known = moments.filter((moment) => moment !== undefined);
  return known.length === 0 || known.length < moments.length ? undefined : Math.min(...known);
}

/** Of the name itself and everything above it. */
function latestAbove(name: string, ends: ReadonlyMap<string, number>): number | undefined {
  let latest: number | undefined;
  for (let rest = name; rest !== ''; rest = rest.includes('.') ? rest.slice(rest.indexOf('.') + 1) : '') {
    const end = ends.get(rest);
    if (end !== undefined) latest = Math.max(latest ?? 0, end);
  }
  return latest;
}
