import type { InventorySnapshot } from '../snapshot';
import { chooseIndex } from './choose-index';
import { conditionsOf } from './conditions';
import type { InventoryAsk } from './inventory-ask';
import type { Search } from './search';

const SNAPSHOT: InventorySnapshot = {
  ...{ at: 1, total: 1_000, weeks: [] },
  byStatus: [
    { value: 'issued', count: 900 },
    { value: 'revoked', count: 5 },
  ],
  byProfile: [
    { value: '101', count: 700 },
    { value: '102', count: 40 },
    { value: 'other', count: 9 },
  ],
  byKeyType: [{ value: 'RSA 2048', count: 1_000 }],
  byOrganization: [
    { value: '4711', count: 990 },
    { value: '4712', count: 10 },
  ],
};

const serial: Search = { kind: 'serial', values: ['AB'] };
const name = (value: string): Search => ({ kind: 'name', value, shown: value });

const chosen = (ask: Omit<InventoryAsk, 'account'>, search?: Search, snapshot?: InventorySnapshot) =>
  chooseIndex(conditionsOf({ account: 'a', ...ask }, search), snapshot)?.what;

describe('what is read first', () => {
  it.each([
    [{}, undefined, undefined],
    [{ endsUntil: 5 }, undefined, undefined],
    [{ status: 'issued' }, undefined, 'status'],
    [{ status: 'issued', certTypeId: '102' }, undefined, 'certTypeId'],
    [{ status: 'revoked', certTypeId: '102' }, undefined, 'status'],
    [{ orgId: '4712', certTypeId: '102', keyType: 'RSA 2048' }, undefined, 'orgId'],
    // One of the many small ones, and one that came after the counting.
    [{ certTypeId: '999', orgId: '4712' }, undefined, 'certTypeId'],
    [{ status: 'gone', orgId: '4712' }, undefined, 'status'],
    [{ status: 'issued', issue: 'yes' }, undefined, 'issue'],
    [{ status: 'revoked', issue: 'yes' }, undefined, 'status'],
    [{ issue: 'no', status: 'issued' }, undefined, 'issue'],
    [{ status: 'revoked' }, serial, 'serialNumber'],
    [{ status: 'issued' }, name('example.com'), 'name'],
    [{ status: 'revoked' }, name('example.com'), 'status'],
    [{ certTypeId: '101' }, name('www.shop.example.com'), 'name'],
  ] as const)('of %j with %j is the narrowest: %s', (ask, search, what) => {
    expect(chosen(ask, search, SNAPSHOT)).toBe(what);
  });

  it.each([
    [{ status: 'issued', certTypeId: '101' }, undefined, 'certTypeId'],
    [{ status: 'issued', keyType: 'k', orgId: '1' }, undefined, 'orgId'],
    [{ orgId: '1' }, name('www.example.com'), 'name'],
    [{ orgId: '1' }, serial, 'serialNumber'],
  ] as const)('is guessed before anything was counted: %j with %j by %s', (ask, search, what) => {
    expect(chosen(ask, search)).toBe(what);
    expect(chosen(ask, search, { ...SNAPSHOT, total: 0, byStatus: [] })).toBe(what);
  });
});
