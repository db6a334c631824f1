/** When an order of an account is looked for or looked at again. Delays are tables; their ends are said. */
import { COLLECT_DELAYS_SECONDS, delaySeconds, SWEEP_AFTER_SECONDS } from '../work/schedule';
import type { AccountOrder } from './account-order';

const DAY_SECONDS = 86_400;

/** SCM's list may lag behind: soon, then hourly for a day, then daily for two weeks. */
const SOON_SECONDS = [60, 180, 600, 780] as const;
const HOURLY_LOOKS = 24;
const DAILY_LOOKS = 14;

/** How often a lost answer is looked for. */
export const MOST_LOOKS = SOON_SECONDS.length + HOURLY_LOOKS + DAILY_LOOKS;

/** @returns seconds until the next look for a lost answer; undefined when it was looked for often enough */
export function lookDelay({ looks, id }: Pick<AccountOrder, 'looks' | 'id'>): number | undefined {
  if (looks >= MOST_LOOKS) return undefined;
  if (looks < SOON_SECONDS.length + HOURLY_LOOKS) return delaySeconds(SOON_SECONDS, looks, id);
  return DAY_SECONDS;
}

/** An order that waits for people is looked at daily after the first two days. */
export const HOURLY_FOLLOWS = COLLECT_DELAYS_SECONDS.forPerson.length + 48;

/** @returns seconds until SCM is asked again how an order stands; it goes on until the order has an end */
export function followDelay({ looks, id }: Pick<AccountOrder, 'looks' | 'id'>): number {
  if (looks >= HOURLY_FOLLOWS) return DAY_SECONDS - SWEEP_AFTER_SECONDS / 2;
  return delaySeconds(COLLECT_DELAYS_SECONDS.forPerson, looks, id);
}
