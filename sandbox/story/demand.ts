/** What the app's pages answer, or an end of the story. */
import type { Result } from '../../src/contract/result';

/** @throws Error with the app's own words when it refused */
export function demand<T>(result: Result<T>): T {
  if (result.ok) return result.data;
  throw new Error(`${result.message} ${result.faults.map(({ field, message }) => `${field}: ${message}`).join(' ')}`);
}
