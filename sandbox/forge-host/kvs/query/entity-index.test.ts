import * as fc from 'fast-check';
import { EntityIndexes } from './entity-index';
import { PlainIndex } from './plain-index';
import { queryKeys } from './plain-query';
import { queryEntity } from './entity-query';
import { RecordStore } from '../record-store';
import { VirtualClock } from '../../../clock';
import type { EntityDefinition } from '../../manifest/entities';

const ENTITY: EntityDefinition = {
  name: 'thing',
  attributes: { shelf: 'string', at: 'integer' },
  indexes: [{ name: 'by-shelf', partition: ['shelf'], range: 'at' }],
};
const SPACE = { kind: 'entity', entityName: 'thing' } as const;

const step = fc.record({ key: fc.nat(12), shelf: fc.constantFrom('a', 'b'), at: fc.nat(9), drop: fc.boolean() });
const range = fc.oneof(
  fc.constant(undefined),
  fc.tuple(fc.nat(9), fc.nat(9)).map((values) => ({ condition: 'BETWEEN', values })),
  fc
    .tuple(
      fc.constantFrom('GREATER_THAN', 'GREATER_THAN_EQUAL_TO', 'LESS_THAN', 'LESS_THAN_EQUAL_TO', 'EQUAL_TO'),
      fc.nat(9),
    )
    .map(([condition, value]) => ({ condition, values: [value] })),
);

const HOLDS: Readonly<Record<string, (at: number, values: readonly number[]) => boolean>> = {
  BETWEEN: (at, [from, to]) => at >= from! && at <= to!,
  GREATER_THAN: (at, [than]) => at > than!,
  GREATER_THAN_EQUAL_TO: (at, [than]) => at >= than!,
  LESS_THAN: (at, [than]) => at < than!,
  LESS_THAN_EQUAL_TO: (at, [than]) => at <= than!,
  EQUAL_TO: (at, [than]) => at === than!,
};

it('pages of an index are those of the records sorted, whatever was written and removed between the questions', () => {
  fc.assert(
    fc.property(fc.array(step), fc.array(step), range, fc.boolean(), (before, after, given, descending) => {
      const records = new RecordStore(new VirtualClock(0));
      const store = {
        records,
        indexes: new EntityIndexes(records),
        entities: [ENTITY],
        requestBytes: Infinity,
        plain: new PlainIndex(records),
      };
      const known = new Map<string, { shelf: string; at: number }>();
      const play = ({ key, shelf, at, drop }: { key: number; shelf: string; at: number; drop: boolean }) => {
        if (drop) records.delete(SPACE, `k${key}`);
        else records.set(SPACE, { key: `k${key}`, value: { shelf, at } });
        if (drop) known.delete(`k${key}`);
        else known.set(`k${key}`, { shelf, at });
      };
      const read = (): unknown[] => {
        const keys: unknown[] = [];
        let cursor: unknown;
        do {
          const asked = {
            entityName: 'thing',
            indexName: 'by-shelf',
            partition: ['a'],
            limit: 3,
            range: given,
            cursor,
          };
          const json = queryEntity(store, { ...asked, sort: descending ? 'DESC' : 'ASC' });
          const page = JSON.parse(json) as { data: { key: string }[]; cursor?: string };
          keys.push(...page.data.map(({ key }) => key));
          cursor = page.cursor;
        } while (cursor !== undefined);
        return keys;
      };
      before.forEach(play);
      read();
      after.forEach(play);
      const expected = [...known]
        .filter(([, { shelf, at }]) => shelf === 'a' && (!given || HOLDS[given.condition]!(at, given.values)))
        .sort(([one, { at }], [other, { at: otherAt }]) => at - otherAt || (one < other ? -1 : 1))
        .map(([key]) => key);
      expect(read()).toEqual(descending ? expected.reverse() : expected);
    }),
  );
});

it('plain keys come in their order whatever their beginning, and however much of it is asked for', () => {
  const key = fc.constantFrom('a', 'a:', 'a:1', 'a:2', 'a-b', 'a-b:1', 'a.b:2', 'ab', 'ab:1:2', 'b:1', ':', ':1', '');
  const write = fc.record({ key: key.filter((one) => one !== ''), drop: fc.boolean() });
  fc.assert(
    fc.property(fc.array(write), fc.array(write), key, (before, after, start) => {
      const records = new RecordStore(new VirtualClock(0));
      const plain = new PlainIndex(records);
      const store = { records, plain, indexes: new EntityIndexes(records), entities: [], requestBytes: Infinity };
      const known = new Set<string>();
      const play = ({ key: one, drop }: { key: string; drop: boolean }) => {
        if (drop) records.delete({ kind: 'kvs' }, one);
        else records.set({ kind: 'kvs' }, { key: one, value: 1 });
        if (drop) known.delete(one);
        else known.add(one);
      };
      const where = start === '' ? [] : [{ property: 'key', condition: 'BEGINS_WITH', values: [start] }];
      const read = () => JSON.parse(queryKeys(store, { limit: 50, where })) as { data: { key: string }[] };
      before.forEach(play);
      read();
      after.forEach(play);
      const expected = [...known].filter((one) => one.startsWith(start)).sort((one, other) => (one < other ? -1 : 1));
      expect(read().data.map((one) => one.key)).toEqual(expected);
    }),
  );
});
