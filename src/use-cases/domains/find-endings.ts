/** Which certificates rest on domains whose validation ends before they are renewed: of profiles, and of SCM accounts. */
import { validationEnds } from '../../domain/renewal/domains/first-to-end';
import type { EndingRow } from '../../domain/renewal/domains/first-to-end';
import { validationId } from '../../domain/renewal/domains/ending-domain';
import type { Dependent, EndingDomain } from '../../domain/renewal/domains/ending-domain';
import type { Ports } from '../ports/ports';
import { findOfAccounts } from './find-of-accounts';
import { findOfProfiles } from './find-of-profiles';
import type { DomainLists, DomainOfAccount } from './read-lists';

export type EndingNeeds = Pick<Ports, 'now' | 'profiles' | 'certificateFacts' | 'inventory' | 'orders'>;

/** What ends of some names, as far as it is close. */
export type EndsOf = (names: readonly string[]) => readonly EndingRow<DomainOfAccount>[];

/** A certificate, and one of the domains that it rests on. */
export interface Found {
  readonly row: DomainOfAccount;
  readonly dependent: Dependent;
}

/** No call to SCM, and none for each certificate. */
export async function findEndings(ports: EndingNeeds, lists: DomainLists): Promise<readonly EndingDomain[]> {
  const ending = new Set(lists.ending);
  const ends = validationEnds(lists.rows);
  const endsOf: EndsOf = (names) => ends(names).filter(({ row }) => ending.has(row));
  const { found, serialNumbers } = await findOfProfiles(ports, endsOf);
  const imported = await findOfAccounts(ports, { lists, endsOf, serialNumbers });
  return gathered([...found, ...imported]);
}

function gathered(found: readonly Found[]): readonly EndingDomain[] {
  const endings = new Map<string, EndingDomain>();
  for (const { row, dependent } of found) {
    const { name: domain, validUntil: until = 0, account, status, method } = row;
    const id = validationId({ domain, until });
    const about = { domain, until, account, expired: status === 'expired', ...(method !== undefined && { method }) };
    const before = endings.get(id)?.dependents ?? [];
    if (before.some((one) => one.id === dependent.id)) continue;
    endings.set(id, { ...about, dependents: [...before, dependent] });
  }
  return [...endings.values()].map((one) => ({ ...one, dependents: [...one.dependents].sort(firstToEnd) }));
}

const firstToEnd = (one: Dependent, other: Dependent): number => one.notAfter - other.notAfter;
