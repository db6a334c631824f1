/** Orders in the store: claimed by their id, replaced by version, found by lineage and by what is due. */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Certificate } from '../domain/certificate/certificate';
import { lineageOfIssue, orderId } from '../domain/order/order';
import type { Order } from '../domain/order/order';
import { together } from '../domain/work/together';
import type { Orders } from '../use-cases/ports/stores';
import { readAll } from './inventory/batches';
import { ENTITIES, INDEXES, keys } from './keys';
import { readPage } from './page';
import { orderSchema } from './records/order-record';
import { createRecord, replaceRecord } from './versioned-entity';

/** So many generations back a repeated delivery is recognised; Forge repeats for 24 hours at most. */
const GENERATIONS = 20;

/** A certificate has seldom more after it than the order of its renewal. */
const SINCE = 3;

const orders = () => kvs.entity<Order>(ENTITIES.order);
const at = (order: Order) => ({ entity: ENTITIES.order, key: order.id });

async function find(id: string): Promise<Order | undefined> {
  const stored = await orders().get(id);
  return stored === undefined ? undefined : orderSchema.parse(stored);
}

/** An index may lag behind (Forge, entity queries); ids follow one another, so the next ones are looked for by key. */
async function latestGeneration(lineage: string): Promise<number> {
  const query = orders()
    .query()
    .index(INDEXES.ordersByLineage, { partition: [lineage] });
  const { results } = await query.sort(Sort.DESC).limit(1).getMany();
  let generation = results[0] ? orderSchema.parse(results[0].value).generation : 0;
  while (await find(orderId(lineage, generation + 1))) generation += 1;
  return generation;
}

async function listLatest(lineage: string): Promise<Order[]> {
  const latest = await latestGeneration(lineage);
  const oldest = Math.max(1, latest - GENERATIONS + 1);
  const ids = Array.from({ length: latest - oldest + 1 }, (_, back) => orderId(lineage, latest - back));
  return (await together(ids.map(find))).filter((order) => order !== undefined);
}

type Place = Pick<Order, 'lineage' | 'generation'>;

const idsSince = ({ lineage, generation }: Place) =>
  Array.from({ length: SINCE }, (_, ahead) => orderId(lineage, generation + ahead));

/** What is looked at every few days: one read, whatever the lineages have been through. */
async function listSinceEach(places: readonly Place[]): Promise<ReadonlyMap<string, Order[]>> {
  // Of one lineage there may be two certificates, and a batch may name each key once (Forge KVS).
  const ids = [...new Set(places.flatMap(idsSince))];
  const read = await readAll(ids.map((key) => ({ entityName: ENTITIES.order, key })));
  const listed = new Map<string, Order[]>();
  for (const place of places) {
    const there = idsSince(place).filter((id) => read.has(id));
    const orders = there.map((id) => orderSchema.parse(read.get(id))).reverse();
    if (there.length < SINCE) listed.set(orderId(place.lineage, place.generation), orders);
  }
  return listed;
}

async function listSince(lineage: string, generation: number): Promise<Order[]> {
  const listed = await listSinceEach([{ lineage, generation }]);
  const all = listed.get(orderId(lineage, generation));
  return all ?? (await listLatest(lineage)).filter((order) => order.generation >= generation);
}

async function findLatest(lineage: string): Promise<Order | undefined> {
  return find(orderId(lineage, await latestGeneration(lineage)));
}

function listDue(until: number, cursor?: string) {
  const query = orders()
    .query()
    .index(INDEXES.ordersByWork, { partition: ['open'] });
  return readPage(query.where(WhereConditions.lessThanEqualTo(until)).sort(Sort.ASC), cursor);
}

function replaceWithCertificate(read: Order, next: Order, certificate: Certificate) {
  const { id, spkiSha256 } = certificate;
  const beside = [
    { entity: ENTITIES.certificate, key: id, value: certificate },
    { key: keys.keyHolder(spkiSha256, id), value: id },
  ];
  return replaceRecord(at(read), { ...next, version: read.version }, beside);
}

async function lineageOf(issueId: string): Promise<string> {
  return (await kvs.get<string>(keys.lineage(issueId))) ?? lineageOfIssue(issueId);
}

export const orderRepository: Orders = {
  find,
  findLatest,
  listLatest,
  listSince,
  listSinceEach,
  listDue,
  lineageOf,
  replaceWithCertificate,
  claim: (order) => createRecord(ENTITIES.order, order.id, order),
  replace: (read, next) => replaceRecord(at(read), { ...next, version: read.version }),
};
