/** The issue's right column in words; what stands in the certificate's status comes from domain/order. */
import type { Refused } from '../contract/result';

export const NO_ISSUE = { title: 'Jira did not say which issue this is', text: 'Reload the issue.' } as const;

export const WAITING = { label: 'Loading', text: 'Loading the certificate …' } as const;

export const OUTDATED = 'This may be out of date';

export const LOOK_AGAIN = 'Look again';

export const TRY_AGAIN = 'Try again';

/** Other refusals are told as a failure to load. */
export const REFUSAL_TITLES: Partial<Record<Refused['code'], string>> = {
  'no-right': 'No permission',
  'not-found': 'Not available',
};

export const NOT_LOADED = 'The certificate could not be loaded';

export const TERMS = {
  whoActs: 'Who acts next',
  todo: 'What you can do',
  lastCheck: 'SCM last answered',
  lastSync: 'Last sync with SCM',
  revoked: 'Revoked',
  validUntil: 'Valid until',
  serialNumber: 'Serial number',
} as const;

export const NEVER_CHECKED = 'Not asked yet';

export function revokedText(at: string, how: string): string {
  return how === '' ? at : `${at}: ${how}`;
}

export function validUntil(at: string, remaining: string): string {
  return `${at} (${remaining})`;
}
