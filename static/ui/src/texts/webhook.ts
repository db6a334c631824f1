/** The page *Webhook* in words. */
import type { CallEnd } from '../../../../src/domain/webhook/call-counts';
import { BOTH_VALID_DAYS } from '../../../../src/domain/webhook/webhook-secrets';

export const PAGE = {
  title: 'Webhook',
  what: 'webhook',
  purpose:
    'SCM can tell this app at once when a certificate is about to expire or was revoked. A message is only a hint: the app asks SCM itself about the certificate that it names, at most once in ten minutes, and believes nothing else. Without the webhook the app looks by itself: for an expiry every day, for a revocation every four days or so.',
};

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

export const STEPS_TITLE = 'Give the address to SCM';

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

/** The part with the addresses in use; words for one address where there are two kinds. */
export const ADDRESSES = {
  title: (count: number) => (count === 0 ? 'Not set up yet' : 'Addresses in use'),
  make: (count: number) => (count === 0 ? 'Make webhook address' : 'Make new address'),
  state: (isOld: boolean) => (isOld ? 'Ending' : 'In use'),
  made: <Node>(at: Node, by: string) => ['Made ', at, ` by ${by}`],
  goodUntil: <Node>(at: Node) => ['; good until ', at],
  end: 'End now…',
  endWhich: (isOld: boolean) => `End now… (${isOld ? 'old address' : 'address in use'})`,
  uncertain: 'It is not certain that this was done',
  unchanged: 'Nothing was changed',
  reload: 'Reload',
};

export const MADE = {
  title: 'Copy this address now: it is shown only once',
  what: 'webhook address',
  hide: 'Hide',
  care: 'Whoever has it can make the app ask SCM. Treat it like a password; if it is lost, make a new one.',
};

export const END = {
  title: (isOld: boolean) => (isOld ? 'End the old address now?' : 'End the address in use?'),
  text: (isOld: boolean) =>
    isOld
      ? 'Messages that SCM sends to it are refused from now on. The newer address stays good.'
      : 'Messages that SCM sends to it are refused from now on. Certificates are still looked after every day.',
  cancel: 'Cancel',
  end: 'End address',
};

export const CALLS = {
  title: 'Calls of the last 30 days',
  none: 'There was no call yet. SCM sends one when a notification is due; a test from its screens counts as well.',
  last: <Node>(at: Node) => ['The last call came ', at, '.'],
  more: '+ There were more: of each kind, 30 calls in a minute are counted.',
  table: 'Calls by day',
  day: 'Day (UTC)',
};
