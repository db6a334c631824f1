/** A number of days as it is typed. */

/** @returns the days that a person typed; NaN, which no profile takes, for anything else */
export function daysOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed);
}
