/** The steps of a certificate's renewal that is still to come: set for it alone, held back by the daily cap, planned anew by another policy. */
import { decideRenewal } from '../renewal/decide-renewal';
import type { OwnRenewal } from '../renewal/own-renewal';
import type { RenewalPolicy } from '../renewal/policy';
import { expired, neverExpires } from '../validity';
import type { Certificate } from './certificate';
import { fractionOf } from '../work/schedule';
import { rested } from './certificate-steps';

/** Whether there is a renewal to come that something can be set for: not begun, and of some use. */
export function isStillToBeRenewed(certificate: Certificate, now: number): boolean {
  const { supersededBy, revoked, renewal, notAfter } = certificate;
  return !supersededBy && !revoked && !renewal && !expired(notAfter, now) && !neverExpires(notAfter);
}

/** A person set when and how this one is renewed; null takes that back. Its job looks at it anew. */
export function withOwnRenewal(certificate: Certificate, own: OwnRenewal | null, now: number): Certificate {
  const { ownRenewal: _before, turn: _turn, ...rest } = certificate;
  const due = certificate.work === 'closed' ? {} : ({ work: 'open', nextAttemptAt: now } as const);
  return { ...rest, ...due, ...(own && { ownRenewal: own }) };
}

/** Its place under the daily cap comes then. */
export function heldUntil(certificate: Certificate, turn: number, now: number): Certificate {
  return rested({ ...certificate, turn }, turn, now);
}

interface Replan {
  readonly policy: RenewalPolicy;
  /** What the new policy makes due spreads over this time, in milliseconds. */
  readonly withinMs: number;
  readonly now: number;
}

/** After its profile's policy changed: called up sooner where that makes it due sooner. @returns the very same where nothing changes */
export function replanned(certificate: Certificate, { policy, withinMs, now }: Replan): Certificate {
  if (certificate.work === 'closed' || certificate.leaseUntil > now) return certificate;
  const { turn, ...kept } = certificate;
  // A place was taken under the cap of before.
  const free: Certificate = turn === undefined ? certificate : kept;
  if (!isStillToBeRenewed(free, now)) return lookedAtWithin(free, withinMs, now);
  const decision = decideRenewal({ certificate: free, nextOrder: 'none' }, policy, now);
  if (decision.act !== 'wait') return lookedAtWithin(free, withinMs, now);
  const { work, nextAttemptAt } = rested(free, decision.until, now);
  return nextAttemptAt < free.nextAttemptAt ? { ...free, work, nextAttemptAt } : free;
}

/** Looked at again soon after a profile's policy changed; a crowd of certificates spreads over the time given. */
export function lookedAtWithin(certificate: Certificate, withinMs: number, now: number): Certificate {
  if (certificate.work === 'closed' || certificate.leaseUntil > now) return certificate;
  const delay = Math.round(fractionOf(certificate.id) * withinMs);
  const next = Math.min(certificate.nextAttemptAt, now + delay);
  if (certificate.work === 'open' && next === certificate.nextAttemptAt) return certificate;
  return { ...certificate, work: 'open', nextAttemptAt: next };
}
