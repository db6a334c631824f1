/** A profile in words of people. */
import type { Person } from '../../../../../src/domain/person';
import type { RenewalPolicy } from '../../../../../src/domain/renewal/policy';

/** @returns the host of an address; the address itself where it is none */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** @returns the names of the people, in the order of their ids; an id that nobody is known for stands for itself */
export function namesOf(accountIds: readonly string[], people: readonly Person[]): string[] {
  const names = new Map(people.map((person) => [person.accountId, person.displayName]));
  return accountIds.map((accountId) => names.get(accountId) ?? accountId);
}

/** @returns when and how its certificates are renewed, for example `30 days, automatic` */
export function renewalInWords({ windowDays, ...policy }: RenewalPolicy): string {
  return `${windowDays} ${windowDays === 1 ? 'day' : 'days'}, ${wayOf(policy)}`;
}

/** A fresh key needs its requester, whatever else is set. */
function wayOf({ keyOnRenewal, autoRenew }: Pick<RenewalPolicy, 'keyOnRenewal' | 'autoRenew'>): string {
  if (keyOnRenewal === 'fresh') return 'fresh CSR from the requester';
  return autoRenew ? 'automatic' : 'by a person';
}
