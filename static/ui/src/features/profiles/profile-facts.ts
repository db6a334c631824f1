/** A profile in words of people. */
import type { Person } from '../../../../../src/domain/person';

/** @returns the host of an address; the address itself where it is none */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** @returns the names of the people, in the order of their ids; an id that nobody is known for stands for itself */
export function namesOf(accountIds: readonly string[], people: readonly Person[]): string[] {
  const names = new Map(people.map((person) => [person.accountId, person.displayName]));
  return accountIds.map((accountId) => names.get(accountId) ?? accountId);
}
