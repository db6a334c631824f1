/** Puts SCM's list of domains and its list of their validations together, by name. */
import type { NamedId } from '../listed-certificate';
import type { DomainState } from '../reference-data';
import type { ListedDomain } from './reference-kind';

const folded = (name: string): string => name.trim().toLowerCase();

/**
 * @param domains a domain that comes twice counts once
 * @param states where one name comes again, the first one stands
 * @returns every domain of either list: SCM may list a validation whose domain its other list has missed
 */
export function joinedDomains(domains: readonly NamedId[], states: readonly DomainState[]): readonly ListedDomain[] {
  const byName = new Map<string, DomainState>();
  for (const state of states) if (!byName.has(folded(state.name))) byName.set(folded(state.name), state);
  const joined = new Map<string, ListedDomain>();
  for (const { id, name } of domains) {
    const state = byName.get(folded(name)) ?? ({ name, status: 'unknown' } as const);
    if (!joined.has(folded(name))) joined.set(folded(name), { ...state, id, name });
  }
  for (const [name, state] of byName) if (!joined.has(name)) joined.set(name, { ...state, id: '' });
  return [...joined.values()];
}
