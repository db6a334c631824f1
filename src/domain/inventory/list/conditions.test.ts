import { factsOf, newOf, rowFrom } from '../rows/inventory-row';
import { conditionsOf, meets, rangeOf } from './conditions';
import type { InventoryAsk } from './inventory-ask';
import type { Search } from './search';

const facts = factsOf({
  ...{ sslId: '7', complete: true, status: 'issued', commonName: 'www.example.com', names: [], notAfter: 1_000 },
  ...{ certType: { id: '101', name: 'OV' }, orgId: '4711', key: { algorithm: 'RSA', size: '2048' } },
  serialNumber: '00AB',
});
const ROW = rowFrom(facts, { suffixes: ['example.com', 'www.example.com'], suffixCount: 2, hash: 'h' }, newOf('a'));

const fits = (ask: Omit<InventoryAsk, 'account'>, search?: Search): boolean => {
  const whole = { account: 'a', ...ask };
  return meets(ROW, { ask: whole, range: rangeOf(whole, 2_000), conditions: conditionsOf(whole, search) });
};

describe('a row of the inventory', () => {
  it.each([
    [{}, undefined],
    [{ status: 'issued', certTypeId: '101', orgId: '4711', keyType: 'RSA 2048', issue: 'no' }, undefined],
    [{ endsFrom: 1_000, endsUntil: 1_000 }, undefined],
    // The second in which it ends is over.
    [{ ended: true }, undefined],
    [{ ended: true, endsFrom: 1_000, endsUntil: 9_000 }, undefined],
    [{}, { kind: 'name', value: 'example.com', shown: '' }],
    [{}, { kind: 'serial', values: ['00AB'] }],
  ] as const)('meets %j with %j', (ask, search) => {
    expect(fits(ask, search)).toBe(true);
  });

  it.each([
    [{ status: 'revoked' }, undefined],
    [{ status: 'issued', orgId: '4712' }, undefined],
    [{ issue: 'yes' }, undefined],
    [{ endsFrom: 1_001 }, undefined],
    [{ ended: false }, undefined],
    [{ ended: true, endsFrom: 1_001 }, undefined],
    [{ hidden: true }, undefined],
    [{ endsUntil: 999 }, undefined],
    [{}, { kind: 'name', value: 'example.org', shown: '' }],
    [{}, { kind: 'serial', values: ['AB'] }],
  ] as const)('does not meet %j with %j', (ask, search) => {
    expect(fits(ask, search)).toBe(false);
  });

  it('of another account meets nothing', () => {
    expect(meets(ROW, { ask: { account: 'b' }, range: {}, conditions: [] })).toBe(false);
  });
});
