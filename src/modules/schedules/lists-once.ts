/** The duties of one run go by the same profiles and accounts: each list is read once, by whoever needs it first. */
import { overriding } from '../../use-cases/jobs/overriding';
import type { Ports } from '../../use-cases/ports/ports';

interface Listed<Item> {
  list(): Promise<Item>;
}

/** @returns ports for one run, which lasts two minutes at most; what is changed is still read by its id */
export function listingOnce(ports: Ports): Ports {
  return { ...ports, profiles: withListOnce(ports.profiles), accounts: withListOnce(ports.accounts) };
}

/** A list that could not be read is asked for again by the next duty. */
function withListOnce<Item, Store extends object & Listed<Item>>(store: Store & Listed<Item>): Store {
  let read: Promise<Item> | undefined;
  const list = (): Promise<Item> => {
    read ??= store.list().catch((failure: unknown) => {
      read = undefined;
      throw failure;
    });
    return read;
  };
  return overriding<Store>(store, { list } as Partial<Store>);
}
