/** Points in time as the sandbox writes them. */

/** @param at epoch milliseconds */
export function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** The day alone. @param at epoch milliseconds */
export function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
