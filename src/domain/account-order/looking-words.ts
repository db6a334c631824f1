/** What people read while the answer to an order is looked for, and what they do about it. */
import type { AccountOrder } from './account-order';

type Order = Pick<AccountOrder, 'kind' | 'mark' | 'commonName'>;

const PERSON = 'Someone with access to SCM looks for it there and says here what they found.';

const WORDS = { renew: 'renewal', replace: 'replacement' } as const;

export function notSeen({ kind, mark, commonName }: Order): string {
  const what = kind === 'enroll' ? `order with “${mark}” in its comments` : `${WORDS[kind]} of ${commonName}`;
  return `SCM’s answer was lost, and SCM shows no ${what} yet. The app keeps looking and orders nothing meanwhile. ${PERSON}`;
}

export function several({ commonName }: Order, sslIds: readonly string[]): string {
  return `SCM’s answer was lost, and SCM shows several new orders for ${commonName}: ${sslIds.join(', ')}. ${PERSON}`;
}

export function tooMany({ commonName }: Order): string {
  return `SCM’s answer was lost, and SCM lists too many certificates for ${commonName} to tell which one is this order. ${PERSON}`;
}

/** Another order of the app may have brought what is new. */
export function rivals({ commonName }: Order): string {
  return `SCM’s answer was lost, and so was that to another renewal for ${commonName}: which certificate belongs to which cannot be told. ${PERSON}`;
}

/** What SCM says of the old one, it said before. */
export function renewedBefore({ commonName }: Order): string {
  return `SCM’s answer was lost, and the certificate for ${commonName} had been renewed before, so that SCM’s list does not tell whether it was renewed again. ${PERSON}`;
}

/** A person or the list led to a certificate that is another one. */
export function anotherOne(sslId: string, findings: string): string {
  return `SCM id ${sslId} is not this order. ${findings} ${PERSON}`;
}
