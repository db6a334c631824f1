/**
 * Intrinsics of the realm in which the bundle runs. A test runner may run this file in another realm than Node's own,
 * and `instanceof` in the app must still hold for what the host hands in.
 */
import { compileFunction } from 'node:vm';

interface RealmIntrinsics {
  readonly JSON: typeof JSON;
  readonly Date: typeof Date;
  readonly Error: typeof Error;
  readonly TypeError: typeof TypeError;
  readonly globalThis: object;
}

function compileIntrinsics(): RealmIntrinsics {
  const compiled: unknown = compileFunction('return { JSON, Date, Error, TypeError, globalThis };');
  return (compiled as () => RealmIntrinsics)();
}

export const realm: RealmIntrinsics = compileIntrinsics();

/** A copy made of the bundle's own objects, as if it had come over the wire; undefined stays undefined. */
export function intoRealm(value: unknown): unknown {
  return value === undefined ? undefined : realm.JSON.parse(JSON.stringify(value));
}

/** The same copy in the other direction. @throws TypeError when the value cannot be written as JSON */
export function outOfRealm(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** The same failure as an error of the bundle's realm, keeping name, message, cause and own fields such as a code. */
export function errorIntoRealm(failure: unknown): Error {
  if (failure instanceof realm.Error) return failure;
  const source = failure instanceof Error ? failure : new Error(String(failure));
  const Constructor = source.name === 'TypeError' ? realm.TypeError : realm.Error;
  const copy = new Constructor(source.message);
  const cause = source.cause === undefined ? {} : { cause: errorIntoRealm(source.cause) };
  return Object.assign(copy, source, { name: source.name }, cause);
}
