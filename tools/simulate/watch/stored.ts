/** What the simulation reads of the app's records, as they stand in the store. */
import { ENTITIES } from '../../../src/storage/keys';
import type { Certificate } from '../../../src/domain/certificate/certificate';
import type { Order } from '../../../src/domain/order/order';
import type { World } from '../../../sandbox/world/world';

/** Hears of every certificate and order that is written. */
export interface StoreListener {
  readonly certificate: (certificate: Certificate) => void;
  readonly order: (order: Order) => void;
}

export function listenToStore({ app }: World, listener: StoreListener): void {
  const follow = (entityName: string, put: (value: unknown) => void) =>
    app.kvs.records.follow({ kind: 'entity', entityName }, { put: ({ value }) => put(value), drop: () => undefined });
  follow(ENTITIES.certificate, (value) => listener.certificate(value as Certificate));
  follow(ENTITIES.order, (value) => listener.order(value as Order));
}
