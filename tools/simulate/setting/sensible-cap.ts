/** The daily cap that an admin sets who wants an even load: what the certificates of a profile need in a day, and some room. */
import type { Policy, ProfilePlan } from './policies';
import { DAY } from './time';

/**
 * For what was held back. With office hours on five of seven days the caps of all profiles add up to
 * (0.5 + 0.4 · 7/5) · 1.25 / 0.9 = 1.47 times what they need: no day can have more than 1.5 times the mean.
 */
const ROOM = 1.25;

/** Days that public certificates live from then on (BR 6.3.2, less one as SCM issues them). */
const LIVES = [
  { from: Date.UTC(2027, 2, 15), days: 99 },
  { from: Date.UTC(2029, 2, 15), days: 46 },
] as const;

/** A window that is longer than the life is cut: this share passes in any case. */
const WINDOW_LEAVES = 1 / 3;

export interface Filing {
  readonly certificates: number;
  readonly filingDays: number;
}

/** @returns renewals in a day, of the whole numbers the one with less room where it is enough: raised when certificates of a shorter life come up, never lowered */
export function sensibleCap(
  { share, policies }: ProfilePlan,
  { certificates, filingDays }: Filing,
  now: number,
): number {
  const waits = LIVES.map(({ from, days }) => ({ from, wait: daysUntilRenewal(days, policies[0]) }));
  const known = waits.filter(({ from, wait }) => from + wait * DAY <= now).map(({ wait }) => wait);
  const openDays = Math.min(...policies.map(({ calendar }) => calendar.weekdays.length));
  const perDay = (certificates * share) / Math.min(filingDays, ...known);
  const onOpenDays = perDay * (7 / openDays);
  return Math.max(Math.ceil(onOpenDays), Math.floor(ROOM * onOpenDays));
}

function daysUntilRenewal(life: number, { timing }: Policy): number {
  if (timing.by === 'window') return Math.max(life - timing.days, WINDOW_LEAVES * life);
  return life * (timing.by === 'fraction' ? timing.lived : 2 / 3);
}
