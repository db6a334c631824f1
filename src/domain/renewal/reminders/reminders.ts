/** When whoever has to act is reminded that a certificate runs out: ever more often towards its end. */
import type { Certificate } from '../../certificate/certificate';
import { DAY_MS, SECOND_MS } from '../../validity';

type Life = Pick<Certificate, 'notBefore' | 'notAfter'>;

/** Shares of the life that are left; they follow every change of how long certificates may live. */
const SHARES_LEFT = [0.5, 0.25, 0.1] as const;

/** Of the life that is left. */
const URGENT_SHARE = 0.1;

/** However long it lives. */
const LAST_DAYS = [3, 1] as const;

/** @returns whole days before the end, the earliest reminder first; none of them before its life begins */
export function reminderDays({ notBefore, notAfter }: Life): readonly number[] {
  const life = (notAfter + SECOND_MS - notBefore) / DAY_MS;
  const all = [...SHARES_LEFT.map((share) => Math.ceil(share * life)), ...LAST_DAYS];
  return [...new Set(all)].filter((days) => days < life).sort((one, other) => other - one);
}

/** @returns the latest reminder whose time has come, in days before the end */
export function reminderReached(certificate: Life, now: number): number | undefined {
  return reminderDays(certificate).findLast((days) => now >= momentOf(certificate, days));
}

/** Share of the life within which nobody is reminded of what they were just asked for. */
const JUST_ASKED = 0.03;

/** @returns the latest of the reminders that a renewal begun then makes needless, in days before the end */
export function needlessWhenBegun(certificate: Life, begunAt: number): number | undefined {
  const life = certificate.notAfter + SECOND_MS - certificate.notBefore;
  return reminderReached(certificate, begunAt + JUST_ASKED * life);
}

/** @returns epoch milliseconds of the next reminder; the end where there is none any more */
export function nextReminderAt(certificate: Life, now: number): number {
  const moments = reminderDays(certificate).map((days) => momentOf(certificate, days));
  return moments.find((moment) => moment > now) ?? momentOf(certificate, 0);
}

/** Little is left: whoever can do something about it in SCM hears of it too. */
export function isUrgent({ notBefore, notAfter }: Life, days: number): boolean {
  const share = Math.ceil((URGENT_SHARE * (notAfter + SECOND_MS - notBefore)) / DAY_MS);
  return days <= Math.max(share, LAST_DAYS[0]);
}

/** @returns the first instant at which it is not valid any more, so many days before */
function momentOf({ notAfter }: Life, days: number): number {
  return notAfter + SECOND_MS - days * DAY_MS;
}
