/** Orders through SCM accounts in the store: claimed by their id, replaced by version, found by what is due and by account. */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { accountOrderSchema } from '../../domain/account-order/account-order';
import type { AccountOrder } from '../../domain/account-order/account-order';
import { together } from '../../domain/work/together';
import type { AccountOrderPage, AccountOrders, EndedOrders } from '../../use-cases/ports/account/account-orders';
import { ENTITIES, INDEXES } from '../keys';
import { LARGEST_PAGE, readPage } from '../page';
import { createRecord, replaceRecord } from '../versioned-entity';

const orders = () => kvs.entity<AccountOrder>(ENTITIES.accountOrder);

async function find(id: string): Promise<AccountOrder | undefined> {
  const stored = await orders().get(id);
  return stored === undefined ? undefined : accountOrderSchema.parse(stored);
}

function listDue(until: number, cursor?: string) {
  const query = orders()
    .query()
    .index(INDEXES.accountOrdersByWork, { partition: ['open'] });
  return readPage(query.where(WhereConditions.lessThanEqualTo(until)).sort(Sort.ASC), cursor);
}

/** An index may show an older state: it gives the places, the orders are read by key (Forge, entity queries). */
async function list(account: string, stage: AccountOrder['stage'], cursor?: string) {
  const { orders: read, ...rest } = await pageOf(byAccount(account, stage), cursor);
  return { orders: read.filter((order) => order.stage === stage), ...rest };
}

async function listEnded({ account, from, until, cursor }: EndedOrders): Promise<AccountOrderPage> {
  const range = byAccount(account, 'ended').where(WhereConditions.between(from, until));
  const { orders: read, ...rest } = await pageOf(range, cursor);
  const isOfThen = (order: AccountOrder) =>
    order.account === account && order.stage === 'ended' && order.since >= from && order.since <= until;
  return { orders: read.filter(isOfThen), ...rest };
}

const byAccount = (account: string, stage: AccountOrder['stage']) =>
  orders()
    .query()
    .index(INDEXES.accountOrdersByAccount, { partition: [account, stage] });

type Found = Pick<ReturnType<typeof byAccount>, 'sort'>;

async function pageOf(found: Found, cursor?: string): Promise<AccountOrderPage> {
  const query = found.sort(Sort.DESC).limit(LARGEST_PAGE);
  const { results, nextCursor } = await (cursor ? query.cursor(cursor) : query).getMany();
  const read = await together(results.map(({ key }) => find(key)));
  return { orders: read.filter((order) => order !== undefined), ...(nextCursor && { cursor: nextCursor }) };
}

export const accountOrderRepository: AccountOrders = {
  find,
  listDue,
  list,
  listEnded,
  claim: (order) => createRecord(ENTITIES.accountOrder, order.id, order),
  replace: (read, next) =>
    replaceRecord({ entity: ENTITIES.accountOrder, key: read.id }, { ...next, version: read.version }),
};
