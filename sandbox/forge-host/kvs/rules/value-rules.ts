/** How large and how deep a value may be. */
import { exceeds } from '../../json';
import { KVS_LIMIT } from '../../limits';
import { badRequest } from '../kvs-error';

/** A text or number has depth 0, a list or object one more than its deepest member. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((deepest, member) => Math.max(deepest, 1 + depthOf(member)), 1);
}

/** @param requestBytes at most so many came with it. @throws KvsError INVALID_VALUE, MAX_SIZE or MAX_DEPTH */
export function checkValue(value: unknown, maxBytes: number, requestBytes: number): void {
  if (value === undefined || value === null) throw badRequest('INVALID_VALUE', 'a value must be given');
  if (exceeds(value, maxBytes, requestBytes)) throw badRequest('MAX_SIZE', `a value has at most ${maxBytes} bytes`);
  if (depthOf(value) > KVS_LIMIT.depth) throw badRequest('MAX_DEPTH', `a value is at most ${KVS_LIMIT.depth} deep`);
}
