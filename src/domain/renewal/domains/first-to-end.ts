/** Which domains of a certificate stop being validated, and which first, as far as the domain lists of linked SCM accounts say. */
import type { DomainState } from '../../account/reference-data';

export interface EndingValidation {
  readonly domain: string;
  /** Epoch milliseconds from which it is not validated any more. */
  readonly until: number;
}

export type ListedDomain = Pick<DomainState, 'name' | 'status' | 'method' | 'validUntil'>;

/** A row of a list, and from when on (epoch milliseconds) what stands there is not validated any more. */
export interface EndingRow<Row extends ListedDomain> {
  readonly row: Row;
  readonly until: number;
}

/** SCM validates these anew by itself (SCM Admin API, dcvMode), so their end is none. */
const BY_ITSELF: ReadonlySet<string> = new Set(['AUTO', 'PERSISTENT_TXT']);

/** Whether SCM validates it anew by itself. */
export function isByItself({ method = '' }: Pick<ListedDomain, 'method'>): boolean {
  return BY_ITSELF.has(method.toUpperCase());
}

/** @returns undefined where nothing is known to end: unlisted names, addresses, and domains that SCM validates by itself */
export function firstToEnd(names: readonly string[], domains: readonly ListedDomain[]): EndingValidation | undefined {
  const ends = validationEnds(domains)(names);
  return ends
    .map(({ row, until }) => ({ domain: row.name, until }))
    .reduce<EndingValidation | undefined>((first, one) => (first && first.until <= one.until ? first : one), undefined);
}

/** @returns what says for some names which domains they rest on and until when; a domain may come several times, what does not end not at all */
export function validationEnds<Row extends ListedDomain>(
  domains: readonly Row[],
): (names: readonly string[]) => readonly EndingRow<Row>[] {
  const byName = new Map<string, Row[]>();
  for (const domain of domains)
    byName.set(bareDomain(domain.name), [...(byName.get(bareDomain(domain.name)) ?? []), domain]);
  return (names) => names.flatMap((name) => endOf(name, byName) ?? []);
}

/** Of the domains that a name falls under, the one that lasts longest counts. */
function endOf<Row extends ListedDomain>(
  name: string,
  byName: ReadonlyMap<string, readonly Row[]>,
): EndingRow<Row> | undefined {
  const above = suffixesOf(bareDomain(name)).flatMap((suffix) => byName.get(suffix) ?? []);
  const ends = above.map((row) => ({ row, until: untilOf(row) }));
  const [last] = ends.sort((one, other) => other.until - one.until);
  return last && Number.isFinite(last.until) ? last : undefined;
}

/** What was never validated, or whose end SCM does not say, holds no renewal to a time. */
function untilOf({ status, method, validUntil = Infinity }: ListedDomain): number {
  if (status === 'validated') return isByItself({ ...(method !== undefined && { method }) }) ? Infinity : validUntil;
  return status === 'expired' ? validUntil : status === 'unknown' ? Infinity : -Infinity;
}

/** As names and domains are compared. */
export function bareDomain(name: string): string {
  return name.trim().toLowerCase().replace(/^\*\./, '');
}

function suffixesOf(name: string): string[] {
  const labels = name.split('.');
  return labels.slice(0, -1).map((_, place) => labels.slice(place).join('.'));
}
