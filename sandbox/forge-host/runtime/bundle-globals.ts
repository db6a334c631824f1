/**
 * Globals of the bundle. `global` and `globalThis` show Node's own with the host's laid over them; reads go to the
 * genuine object because some of its getters insist on it.
 */
import type { Clock } from '../../clock';
import { realm } from '../../realm';
import { virtualDate } from './virtual-date';

export interface BundleGlobalsInput {
  readonly clock: Clock;
  readonly console: object;
  readonly fetch: unknown;
  readonly forgeFetch: unknown;
  /** The running invocation's `__forge_runtime__`, undefined outside of one. */
  readonly forgeRuntime: () => unknown;
}

function overlaid(overlay: Record<string, unknown>): object {
  const own = Object.create(null) as Record<PropertyKey, unknown>;
  Object.defineProperties(own, Object.getOwnPropertyDescriptors(overlay));
  const genuine = realm.globalThis;
  return new Proxy(own, {
    get: (target, name): unknown => (name in target ? Reflect.get(target, name) : Reflect.get(genuine, name, genuine)),
    has: (target, name) => name in target || name in genuine,
    set: (target, name, value) => Reflect.set(target, name, value),
  });
}

/** @returns parameter names and values for the bundle's files */
export function bundleGlobals(input: BundleGlobalsInput): Record<string, unknown> {
  const names: Record<string, unknown> = {
    Date: virtualDate(input.clock),
    console: input.console,
    fetch: input.fetch,
  };
  const overlay = { ...names, __forge_fetch__: input.forgeFetch };
  Object.defineProperty(overlay, '__forge_runtime__', { get: input.forgeRuntime, enumerable: true });
  const globalObject = overlaid(overlay);
  Object.assign(globalObject, { global: globalObject, globalThis: globalObject });
  return { ...names, global: globalObject, globalThis: globalObject };
}
