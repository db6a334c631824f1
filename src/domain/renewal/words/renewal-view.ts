/** When a certificate is renewed and why then, for the person who asks, and what was set for it alone. */
import type { Certificate } from '../../certificate/certificate';
import type { CaWindow } from '../ca-window/ca-window';
import { policyFor, scheduleOf } from '../own-renewal';
import type { OwnRenewal } from '../own-renewal';
import type { RenewalPolicy, RenewalTiming } from '../policy';
import type { RenewalLimits, ScheduledRenewal } from '../schedule-renewal';

export interface RenewalView {
  /** Names what was shown: something is only set for that one. */
  readonly certificateId: string;
  readonly schedule: ScheduledRenewal;
  /** What holds for it. */
  readonly timing: RenewalTiming;
  /** What the profile says. */
  readonly profileTiming: RenewalTiming;
  /** What the CA said, where it has a say. Epoch milliseconds. */
  readonly caWindow?: CaWindow;
  /** Whether the CA can be asked about this profile's certificates. */
  readonly hasCa: boolean;
  /** Whether the app orders the renewal of this profile's certificates itself. */
  readonly automatic: boolean;
  /** IANA name of the calendar's zone. */
  readonly timeZone: string;
  /** When its place comes, where the days before were full; epoch milliseconds. */
  readonly turn?: number;
  /** Epoch milliseconds. */
  readonly domainsValidUntil?: number;
  readonly own?: OwnRenewal & { readonly byName: string };
  /** Whether the person in front may set it. */
  readonly mayChange: boolean;
}

interface Seen {
  readonly policy: RenewalPolicy;
  readonly limits: RenewalLimits;
  /** Of who set it. */
  readonly byName: string;
  readonly mayChange: boolean;
}

export function renewalView(certificate: Certificate, { policy, limits, byName, mayChange }: Seen): RenewalView {
  const { id, ownRenewal, turn, caWindow } = certificate;
  const { domainsValidUntil } = limits;
  const { timing } = policyFor(certificate, policy);
  return {
    certificateId: id,
    schedule: scheduleOf(certificate, policy, limits),
    ...{ timing, profileTiming: policy.timing, hasCa: policy.renewalInfoUrl !== undefined },
    ...(caWindow && timing.by === 'ca-window' && { caWindow }),
    automatic: policy.autoRenew && policy.keyOnRenewal === 'reuse',
    timeZone: policy.calendar.timeZone,
    ...(turn !== undefined && { turn }),
    ...(domainsValidUntil !== undefined && { domainsValidUntil }),
    ...(ownRenewal && { own: { ...ownRenewal, byName } }),
    mayChange,
  };
}
