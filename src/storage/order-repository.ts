/** Orders in the store: claimed by their id, replaced by version, found by lineage and by what is due. */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { CertificateRecord } from '../domain/certificate-record';
import type { Order } from '../domain/order/order';
import type { Orders } from '../use-cases/ports';
import { ENTITIES, INDEXES, keys } from './keys';
import { orderSchema } from './records';
import { createRecord, replaceRecord } from './versioned-entity';

/** Largest page of an entity query (Forge KVS). */
const PAGE = 100;

/** So many generations back a repeated delivery is recognised; Forge repeats for 24 hours at most. */
const GENERATIONS = 20;

const orders = () => kvs.entity<Order>(ENTITIES.order);
const at = (order: Order) => ({ entity: ENTITIES.order, key: order.id });

async function find(id: string): Promise<Order | undefined> {
  const stored = await orders().get(id);
  return stored === undefined ? undefined : orderSchema.parse(stored);
}

async function newest(lineage: string, limit: number): Promise<Order[]> {
  const query = orders()
    .query()
    .index(INDEXES.ordersByLineage, { partition: [lineage] });
  const { results } = await query.sort(Sort.DESC).limit(limit).getMany();
  return results.map((result) => orderSchema.parse(result.value));
}

async function listDue(until: number, cursor?: string) {
  const query = orders()
    .query()
    .index(INDEXES.ordersByWork, { partition: ['open'] });
  const due = query.where(WhereConditions.lessThanEqualTo(until)).sort(Sort.ASC).limit(PAGE);
  const { results, nextCursor } = await (cursor ? due.cursor(cursor) : due).getMany();
  return { ids: results.map((result) => result.key), ...(nextCursor && { cursor: nextCursor }) };
}

function replaceWithCertificate(read: Order, next: Order, certificate: CertificateRecord) {
  const key = keys.certificate(certificate.profileId, certificate.certId);
  const beside = [{ entity: ENTITIES.certificate, key, value: certificate }];
  return replaceRecord(at(read), { ...next, version: read.version }, beside);
}

export const orderRepository: Orders = {
  find,
  findLatest: async (lineage) => (await newest(lineage, 1))[0],
  listLatest: (lineage) => newest(lineage, GENERATIONS),
  listDue,
  replaceWithCertificate,
  claim: (order) => createRecord(ENTITIES.order, order.id, order),
  replace: (read, next) => replaceRecord(at(read), { ...next, version: read.version }),
};
