/** Days as SCM has them: in UTC, whatever the person's zone. */

const DAY_MS = 86_400_000;

/** @returns for example `2028-03-15` */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** @returns whole days, negative in the past */
export function daysUntil(moment: number, now: number): number {
  return Math.floor(moment / DAY_MS) - Math.floor(now / DAY_MS);
}
