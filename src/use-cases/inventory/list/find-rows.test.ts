import type { InventoryAsk } from '../../../domain/inventory/list/inventory-ask';
import type { InventoryFilter, InventoryPage } from '../../../domain/inventory/rows/inventory-filter';
import { factsOf, newOf, rowFrom } from '../../../domain/inventory/rows/inventory-row';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import type { Ports } from '../../ports/ports';
import { findAll, findRows } from './find-rows';

const NOW = 100_000;
const ISSUED = { status: 'issued', orgId: '1' } as const;

function row(place: number, changes: Partial<InventoryRow> = {}): InventoryRow {
  const sslId = String(place).padStart(5, '0');
  const facts = factsOf({
    sslId,
    complete: true,
    commonName: '',
    names: [],
    notAfter: place,
    status: 'issued',
    orgId: '1',
  });
  return { ...rowFrom(facts, { suffixes: [], suffixCount: 0, hash: 'h' }, newOf('a')), ...changes };
}

/** A store that goes on behind the place where a page ended, whatever was written meanwhile. */
class Store {
  rows: InventoryRow[];
  readonly asked: InventoryFilter[] = [];

  constructor(rows: InventoryRow[]) {
    this.rows = rows;
  }

  list(filter: InventoryFilter): Promise<InventoryPage> {
    this.asked.push(filter);
    const { by, cursor = '', endsUntil = Infinity, limit = 100 } = filter;
    const fitting = this.rows
      .filter((one) => !by || by.what === 'name' || one[by.what] === by.value)
      .filter(({ sslId, notAfter }) => sslId > cursor && notAfter <= endsUntil)
      .sort((one, other) => (one.sslId < other.sslId ? -1 : 1));
    const rows = fitting.slice(0, limit);
    const last = rows.at(-1)?.sslId;
    return Promise.resolve({ rows, ...(fitting.length > limit && last !== undefined && { cursor: last }) });
  }

  find(_account: string, sslIds: readonly string[]): Promise<InventoryRow[]> {
    return Promise.resolve(this.rows.filter(({ sslId }) => sslIds.includes(sslId)));
  }

  ports(): Pick<Ports, 'inventory' | 'syncs' | 'now'> {
    const inventory = { list: this.list.bind(this), find: this.find.bind(this) };
    return { inventory, now: () => NOW, syncs: { snapshotOf: () => Promise.resolve(undefined) } } as unknown as Ports;
  }
}

const many = (count: number, changes: (place: number) => Partial<InventoryRow> = () => ({})) =>
  new Store(Array.from({ length: count }, (_, place) => row(place, changes(place))));

const ask: InventoryAsk = { account: 'a' };

describe('a page of the inventory', () => {
  it('of one condition is read by one index, once', async () => {
    const store = many(250);
    const first = await findRows(store.ports(), { ...ask, status: 'issued', endsUntil: 200 });
    expect(first).toMatchObject({ looked: 100, rows: { length: 100 } });
    expect(store.asked).toMatchObject([{ account: 'a', by: { what: 'status', value: 'issued' }, endsUntil: 200 }]);
    const rest = await findAll(store.ports(), { ...ask, status: 'issued', endsUntil: 200 }, 1_000);
    expect(rest.map(({ notAfter }) => notAfter)).toEqual(Array.from({ length: 201 }, (_, place) => place));
  });

  it('of several stops after ten pages of the store, with what it found and where it goes on', async () => {
    const store = many(2_500, (place) => ({ keyType: place % 100 === 7 ? 'EC P-256' : 'RSA 2048' }));
    const both = { ...ask, status: 'issued', orgId: '1', keyType: 'EC P-256' };
    // By its guess the store is asked for the organization, of which all are.
    const first = await findRows(store.ports(), both);
    expect(first).toMatchObject({
      looked: 1_000,
      rows: { length: 10 },
      cursor: expect.stringMatching(/^orgId /) as string,
    });
    const second = await findRows(store.ports(), { ...both, cursor: first.cursor });
    expect(second).toMatchObject({ looked: 1_000, rows: { length: 10 } });
    const last = await findRows(store.ports(), { ...both, cursor: second.cursor });
    expect(last).toMatchObject({ looked: 500, rows: { length: 5 } });
    expect(last.cursor).toBeUndefined();
  });

  it('neither doubles nor loses what stands still while others are written and removed', async () => {
    const store = many(400, (place) => ({ status: place % 3 === 0 ? 'revoked' : 'issued' }));
    const before = store.rows.filter(({ status }) => status === 'issued').map(({ sslId }) => sslId);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await findRows(store.ports(), { ...ask, ...ISSUED, cursor });
      seen.push(...page.rows.map(({ sslId }) => sslId));
      cursor = page.cursor;
      store.rows = store.rows.filter(({ status }) => status === 'issued');
      store.rows.push(row(-1), row(500 + seen.length));
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter((id) => !seen.includes(id))).toEqual([]);
  });

  it('leaves out what an index has and the row has not any more', async () => {
    const store = many(3, (place) => ({ names: [], suffixes: place === 1 ? ['example.org'] : ['example.com'] }));
    const { rows, search } = await findRows(store.ports(), { ...ask, search: ' Example.COM ' });
    expect(rows.map(({ notAfter }) => notAfter)).toEqual([0, 2]);
    expect(search).toEqual({ kind: 'name', value: 'example.com', shown: 'example.com' });
  });

  it('finds an id and a serial number whichever way they are written, and still heeds the other conditions', async () => {
    const serialNumber = '00C0FFEE12345678';
    const store = many(9, (place) => (place === 4 ? { serialNumber } : {}));
    for (const search of ['c0:ff:ee:12:34:56:78:90', 'id 00004', '00:c0:ff:ee:12:34:56:78', '00004']) {
      const { rows } = await findRows(store.ports(), { ...ask, search });
      expect(rows.map(({ sslId }) => sslId)).toEqual(search.endsWith('90') ? [] : ['00004']);
    }
    expect((await findRows(store.ports(), { ...ask, search: 'id 00004', status: 'revoked' })).rows).toEqual([]);
    expect((await findRows(store.ports(), { ...ask, search: '00c0ffee12345678', status: 'revoked' })).rows).toEqual([]);
  });

  it('of nothing that can be looked up is empty and asks for nothing', async () => {
    const store = many(9);
    expect(await findRows(store.ports(), { ...ask, search: 'co.uk' })).toMatchObject({
      rows: [],
      search: { why: 'suffix' },
    });
    expect(store.asked).toEqual([]);
  });

  it('has what was expired when the list was begun, however long a person reads', async () => {
    const store = many(300, (place) => ({ notAfter: NOW - 1_150 + place }));
    const first = await findRows(store.ports(), { ...ask, ended: true });
    expect(first).toMatchObject({ now: NOW, looked: 100, rows: { length: 100 } });
    const later = { ...store.ports(), now: () => NOW + 10_000 };
    const second = await findRows(later, { ...ask, ended: true, cursor: first.cursor });
    expect(second).toMatchObject({ now: NOW, rows: { length: 51 } });
    expect((await findAll(store.ports(), { ...ask, ended: false }, 1_000)).length).toBe(149);
  });

  it.each(['', 'x', 'status ', 'status 1 ', 'status abc def', 'issue 1 abc', 'nonsense 1 abc'])(
    'refuses %j as a place of another list',
    async (cursor) => {
      const answer = findRows(many(1).ports(), { ...ask, status: 'issued', cursor });
      await expect(answer).rejects.toMatchObject({ code: 'invalid-input' });
    },
  );

  it('of a time that ends before it begins is empty, which the store would refuse', async () => {
    const store = many(9);
    expect((await findRows(store.ports(), { ...ask, ended: true, endsFrom: NOW + 1 })).rows).toEqual([]);
    expect(store.asked).toEqual([]);
  });

  it('says that there are more than may be chosen', async () => {
    expect(await findAll(many(400).ports(), ask, 250)).toHaveLength(251);
    expect(await findAll(many(250).ports(), ask, 250)).toHaveLength(250);
  });
});
