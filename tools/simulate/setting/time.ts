/** Days and hours in epoch milliseconds, and when people work: Monday to Friday, in the morning (UTC). */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const startOfDay = (at: number): number => Math.floor(at / DAY) * DAY;

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export function isWorkingDay(at: number): boolean {
  const weekday = new Date(at).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** @returns the morning of the working day that is so many working days after `at`; 0: the next morning that is one */
export function workingDaysLater(at: number, days: number): number {
  let morning = startOfDay(at) + DAY;
  for (let left = days; ; morning += DAY) {
    if (!isWorkingDay(morning)) continue;
    if (left <= 0) return morning;
    left -= 1;
  }
}
