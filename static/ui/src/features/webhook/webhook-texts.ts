/** The page *Webhook* in words. */
import type { Person } from '../../../../../src/domain/person';
import { CALL_ENDS } from '../../../../../src/domain/webhook/call-counts';
import type { CallEnd, Counts } from '../../../../../src/domain/webhook/call-counts';
import { BOTH_VALID_DAYS } from '../../../../../src/domain/webhook/webhook-secrets';
import type { SecretView } from '../../../../../src/domain/webhook/webhook-view';

export const CALL_ENDS_IN_WORDS: Readonly<Record<CallEnd, string>> = {
  accepted: 'Accepted',
  coalesced: 'Repeated',
  limited: 'Too many',
  refused: 'Refused',
  oversized: 'Too large',
};

export const CALL_ENDS_EXPLAINED: Readonly<Record<CallEnd, string>> = {
  accepted: 'SCM was asked again, unless it had been within ten minutes.',
  coalesced: 'The same message as one within ten minutes before; nothing was done.',
  limited: 'More than 30 in a minute; only the certificates that expire next were looked at.',
  refused: 'Without the secret of an address in use; nothing was done.',
  oversized: 'Over 64 kB; nothing was read.',
};

/** As SCM’s own screens say it. */
export const STEPS: readonly string[] = [
  'In SCM, open Settings > Notifications and choose Add.',
  'Choose the type SSL Expiration. Add further notifications for SSL Revoked and SSL Auto-Renewal Failed if you like.',
  'Set the days before expiry and the frequency, and choose the organizations.',
  'Under additional recipients choose Webhook, paste the address and save.',
];

export function makingExplained(secrets: number): string {
  if (secrets === 0) return 'The app makes an address that holds a secret. Give it to SCM and to nobody else.';
  const both = `A new address can be made at any time; the one in use stays good for ${BOTH_VALID_DAYS} days, so that SCM can be changed without a gap.`;
  return secrets === 1 ? both : `${both} The old one above ends at once when yet another is made.`;
}

export function madeBy({ madeBy: accountId }: SecretView, people: readonly Person[]): string {
  return people.find((person) => person.accountId === accountId)?.displayName ?? accountId;
}

export function sumOf(counts: Counts): number {
  return CALL_ENDS.reduce((sum, end) => sum + counts[end], 0);
}
