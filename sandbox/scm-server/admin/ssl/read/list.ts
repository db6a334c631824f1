/** GET and HEAD /api/ssl/{v}: pages of certificates in the order of their ids, and how many there are. */
import { fingerprintsOf } from '../../../orders/fingerprints';
import type { Order } from '../../../orders/order';
import type { ScmState } from '../../../scm-state';
import type { AdminCall, AdminHandler } from '../../admin-call';
import { isMrao } from '../../rights';
import { listReply, pageOf } from '../../wire/paging';
import { factsAt } from './certificate-facts';
import { datingFor } from './dating';
import { filtersOf } from './filters';
import { longRow, shortRow } from './row';

export const listCertificates: AdminHandler = async (call, scm) => {
  const page = pageOf(call);
  const { orders, total } = await select(call, scm);
  const shown = orders(page.position, page.size).map((order) => factsAt(order, call.now, scm));
  if (scm.dialect.generation === 25) return listReply(shown.map(shortRow), total);
  const dating = datingFor(call, scm);
  return listReply(await Promise.all(shown.map((facts) => longRow(facts, dating, scm))), total);
};

interface Selection {
  readonly orders: (position: number, size: number) => readonly Order[];
  readonly total: number;
}

/** Without a filter only the page itself is made, however many there are. */
async function select(call: AdminCall, scm: ScmState): Promise<Selection> {
  const filters = filtersOf(call, scm);
  if (filters.length === 0 && isMrao(call.admin)) {
    return { orders: (position, size) => scm.orders.slice(position, size), total: scm.orders.size() };
  }
  if (filters.some(({ name }) => name.endsWith('Hash'))) await makeFingerprints(call.now, scm);
  const ids = remembered(call, filters.map(({ name, value }) => `${name}=${value}`).join('&'), scm, () => {
    const fits = filters.map(({ filter }) => filter);
    return [...scm.orders.everything()].flatMap((order) => {
      const facts = factsAt(order, call.now, scm);
      return call.reaches(facts.orgId) && fits.every((filter) => filter(facts)) ? [order.certId] : [];
    });
  });
  const read = (certId: string) => scm.orders.peek(certId) ?? [];
  return { orders: (position, size) => ids.slice(position, position + size).flatMap(read), total: ids.length };
}

/** Only certificates that exist can be found by their hash. */
async function makeFingerprints(now: number, { orders, hierarchy }: ScmState): Promise<void> {
  for (const order of orders.all()) await fingerprintsOf(order, now, hierarchy);
}

interface Remembered {
  readonly key: string;
  readonly revision: number;
  readonly at: number;
  readonly ids: readonly string[];
}

/** In an account of this size a walk from page to page is not searched anew for so many milliseconds, unless something changes. */
const crowd = 5000;
const freshMs = 30_000;
const memory = new WeakMap<ScmState, Remembered>();

function remembered(...args: [AdminCall, string, ScmState, () => readonly string[]]): readonly string[] {
  const [call, filter, scm, search] = args;
  const key = `${call.admin.id} ${filter}`;
  const last = memory.get(scm);
  const { revision } = scm.orders;
  const isFresh = last?.key === key && last.revision === revision && call.now - last.at < freshMs;
  if (isFresh && scm.orders.size() >= crowd) return last.ids;
  const ids = search();
  memory.set(scm, { key, revision, at: call.now, ids });
  return ids;
}
