/** What the certificates of one job need of the store and of SCM's sign-in, read once for all of them. */
import type { ReferenceKind, ReferenceSet } from '../../domain/account/reference/reference-kind';
import { orderId } from '../../domain/order/order';
import type { Profile } from '../../domain/profile';
import { together } from '../../domain/work/together';
import { overriding } from './overriding';
import type { Ports } from '../ports/ports';

/**
 * @returns ports for one job, which lasts a minute or two. Certificates and orders are handed out once: whoever reads one
 * again gets it from the store, and what is written is still written on the version that was read.
 */
export async function readingAhead(ports: Ports, ids: readonly string[]): Promise<Ports> {
  const certificates = new Map(await ports.certificates.findEach(ids));
  const read = [...certificates.values()];
  const [listed, blocked] = await together([
    ports.orders.listSinceEach(read),
    ports.knownKeys.blockedAmong(read.map(({ spkiSha256 }) => spkiSha256)),
  ]);
  const orders = new Map(listed);
  const keys = new Map(read.map(({ spkiSha256 }) => [spkiSha256, blocked.has(spkiSha256)]));
  return {
    ...ports,
    certificates: overriding(ports.certificates, {
      find: async (id) => taken(certificates, id) ?? (await ports.certificates.find(id)),
    }),
    orders: overriding(ports.orders, {
      listSince: async (lineage, generation) =>
        taken(orders, orderId(lineage, generation)) ?? (await ports.orders.listSince(lineage, generation)),
    }),
    knownKeys: overriding(ports.knownKeys, {
      isBlocked: async (spkiSha256) => keys.get(spkiSha256) ?? (await ports.knownKeys.isBlocked(spkiSha256)),
    }),
    profiles: overriding(ports.profiles, { find: once((id: string) => ports.profiles.find(id), String) }),
    scm: overriding(ports.scm, { status: signedInOnce(ports) }),
    ...listsReadOnce(ports),
  };
}

/** By which it is found when the validation of a name ends. */
function listsReadOnce({ accounts, reference }: Ports): Pick<Ports, 'accounts' | 'reference'> {
  const read = once(
    ([account, kind]: readonly [string, ReferenceKind]) => reference.read(account, kind),
    (asked) => asked.join(' '),
  );
  const listAll = once(
    () => accounts.list(),
    () => 'all',
  );
  return {
    accounts: overriding(accounts, { list: () => listAll(undefined) }),
    reference: overriding(reference, {
      read: (account, kind) => read([account, kind]) as Promise<ReferenceSet<typeof kind> | undefined>,
    }),
  };
}

function taken<Item>(from: Map<string, Item>, key: string): Item | undefined {
  const item = from.get(key);
  from.delete(key);
  return item;
}

/** What failed is asked for again by the next. */
function once<Of, Item>(ask: (of: Of) => Promise<Item>, keyOf: (of: Of) => string): (of: Of) => Promise<Item> {
  const asked = new Map<string, Promise<Item>>();
  return (of) => {
    const key = keyOf(of);
    const answer = asked.get(key) ?? ask(of);
    asked.set(key, answer);
    answer.catch(() => asked.delete(key));
    return answer;
  };
}

function signedInOnce({ scm }: Pick<Ports, 'scm'>): Ports['scm']['status'] {
  const asker = once(
    (profile: Profile) => scm.statuses(profile),
    ({ id, version }) => `${id} ${version}`,
  );
  return async (profile, certId) => (await asker(profile))(certId);
}
