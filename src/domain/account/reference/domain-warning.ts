/** What somebody has to see to about a domain, before an order fails on it. */
import { DAY_MS } from '../../validity';
import type { DomainState } from '../reference-data';

/** Moments are epoch milliseconds. */
export type DomainWarning =
  { readonly kind: 'not-validated' } | { readonly kind: 'ended' } | { readonly kind: 'ends-soon'; readonly at: number };

/** A month is enough for a person to prove control anew, and what a DNS connector of SCM takes. */
const SOON_MS = 30 * DAY_MS;

/** @returns undefined where all is well, or SCM does not say how it is */
export function domainWarning(
  { status, validUntil = Infinity }: Pick<DomainState, 'status' | 'validUntil'>,
  now: number,
): DomainWarning | undefined {
  if (status === 'not-validated') return { kind: 'not-validated' };
  // SCM's list may be a week old.
  if (status === 'expired' || validUntil <= now) return { kind: 'ended' };
  return validUntil - now < SOON_MS ? { kind: 'ends-soon', at: validUntil } : undefined;
}
