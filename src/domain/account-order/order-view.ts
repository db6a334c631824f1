/** An order as screens see it: without the CSR, which nobody reads. */
import type { AccountOrder } from './account-order';

const SHOWN = [
  ...(['id', 'account', 'kind', 'state', 'stage', 'commonName', 'createdAt', 'since', 'mark', 'sentAt'] as const),
  ...(['sslId', 'foundBy', 'status', 'statusSince', 'lookedAt', 'looks', 'outcome', 'sentence', 'actor'] as const),
  ...(['serialNumber', 'notAfter', 'work'] as const),
] as const;

export interface OrderView extends Pick<AccountOrder, (typeof SHOWN)[number]> {
  readonly names: readonly string[];
  readonly nameCount: number;
  /** Id of the certificate that it renews or replaces; empty for a new one. */
  readonly ofSslId: string;
  /** Who asked for it; empty where the person in front may not see them. */
  readonly byName: string;
}

export interface OrderList {
  readonly orders: readonly OrderView[];
  /** Absent on the last page. */
  readonly cursor?: string;
}

const NAMES_SHOWN = 5;

export function viewOfOrder(order: AccountOrder, byName: string): OrderView {
  const shown = Object.fromEntries(SHOWN.map((name) => [name, order[name]])) as Pick<
    AccountOrder,
    (typeof SHOWN)[number]
  >;
  const { names } = order.asked;
  return {
    ...shown,
    ...{ names: names.slice(0, NAMES_SHOWN), nameCount: names.length, ofSslId: order.of?.sslId ?? '', byName },
  };
}
