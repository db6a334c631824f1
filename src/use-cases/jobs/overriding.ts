/** A port with some of its methods done otherwise. */

/** @returns the same store but for `own`; what is loaded with its first call stays so */
export function overriding<Store extends object>(store: Store, own: Partial<Store>): Store {
  return new Proxy(store, { get: (of, name): unknown => Reflect.get(name in own ? own : of, name) });
}
