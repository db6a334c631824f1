/** A number as it is typed. */

/** @returns the number that a person typed; NaN, which no profile takes, for anything else */
export function numberOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed);
}
