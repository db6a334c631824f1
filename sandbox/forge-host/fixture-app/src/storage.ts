/** One entry to the store for tests: the payload says what to do with which key. */
import { Filter, FilterConditions, WhereConditions, kvs } from '@forge/kvs';

type Payload = Readonly<Record<string, unknown>>;
type Action = (payload: Payload) => Promise<unknown>;
interface Item {
  readonly key: string;
  readonly value: object;
  readonly entityName?: string;
}
interface Book {
  readonly title: string;
  readonly shelf: string;
  readonly year: number;
  readonly lent: boolean;
}

const key = (payload: Payload): string => payload['key'] as string;
const items = (payload: Payload): Item[] => payload['items'] as Item[];
const books = kvs.entity<Book>('book');

const notYet = { entityName: 'book', conditions: new Filter<Book>().and('title', FilterConditions.notExists()) };
const yearIs = (year: unknown): object => ({
  entityName: 'book',
  conditions: new Filter<Book>().and('year', FilterConditions.equalTo(year as number)),
});

function shelfQuery(payload: Payload): ReturnType<ReturnType<typeof books.query>['index']> {
  const shelf = books.query().index('by-shelf', { partition: [payload['shelf']] });
  const limited = shelf.limit((payload['limit'] as number | undefined) ?? 10);
  if (payload['from'] !== undefined) limited.where(WhereConditions.greaterThanEqualTo(payload['from'] as number));
  if (payload['cursor'] !== undefined) limited.cursor(payload['cursor'] as string);
  if (payload['lent'] !== undefined) {
    limited.filters(new Filter<Book>().and('lent', FilterConditions.equalTo(payload['lent'] as boolean)));
  }
  return payload['sort'] === undefined ? limited : limited.sort(payload['sort'] as never);
}

const ACTIONS: Readonly<Record<string, Action>> = {
  get: (payload) => kvs.get(key(payload), payload['options'] as never),
  set: (payload) => kvs.set(key(payload), payload['value'], payload['options'] as never),
  delete: (payload) => kvs.delete(key(payload)),
  query: (payload) => {
    const all = kvs.query().limit((payload['limit'] as number | undefined) ?? 10);
    if (payload['start'] !== undefined) all.where('key', WhereConditions.beginsWith(payload['start'] as string));
    if (payload['cursor'] !== undefined) all.cursor(payload['cursor'] as string);
    return all.getMany();
  },
  setSecret: (payload) => kvs.setSecret(key(payload), payload['value']),
  getSecret: (payload) => kvs.getSecret(key(payload)),
  deleteSecret: (payload) => kvs.deleteSecret(key(payload)),
  setBook: (payload) => books.set(key(payload), payload['value'] as Book, payload['options'] as never),
  getBook: (payload) => books.get(key(payload)),
  deleteBook: (payload) => books.delete(key(payload)),
  otherEntity: (payload) => kvs.entity('magazine').get(key(payload)),
  shelf: (payload) => shelfQuery(payload).getMany(),
  byTitle: (payload) =>
    books
      .query()
      .index('title')
      .where(WhereConditions.beginsWith(payload['start'] as string))
      .getMany(),
  byKey: () => books.query().index('by-key').getMany(),
  badIndex: () => books.query().index('year').getMany(),
  noPartition: () => books.query().index('by-shelf').getMany(),
  batchSet: (payload) => kvs.batchSet(items(payload)),
  batchGet: (payload) => kvs.batchGet(items(payload)),
  batchDelete: (payload) => kvs.batchDelete(items(payload)),
  claim: (payload) =>
    kvs
      .transact()
      .set(key(payload), payload['value'] as object, notYet as never)
      .set(`${key(payload)}.log`, 'claimed')
      .execute(),
  advance: (payload) =>
    kvs
      .transact()
      .set(key(payload), payload['value'] as object, yearIs(payload['year']) as never)
      .delete(`${key(payload)}.log`)
      .execute(),
  manySets: (payload) => {
    const transaction = kvs.transact();
    for (const item of items(payload)) transaction.set(item.key, item.value);
    return transaction.execute();
  },
  plainCondition: (payload) =>
    kvs
      .transact()
      .check(key(payload), { conditions: new Filter<Book>().and('year', FilterConditions.equalTo(1)) } as never)
      .execute(),
};

export async function storage(payload: Payload): Promise<unknown> {
  const action = ACTIONS[payload['do'] as string];
  if (!action) throw new Error(`no such action: ${String(payload['do'])}`);
  return action(payload);
}
