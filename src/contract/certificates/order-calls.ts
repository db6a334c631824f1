/** What the page *Certificates* asks about orders through an SCM account. Jira says what the person may in the home project. */
import * as z from 'zod/mini';
import { DCV_MODES } from '../../domain/account-order/account-order';
import { MOST_NAMES, orderDraftSchema } from '../../domain/account-order/form/order-draft';
import type { OrderCheck, OrderForm } from '../../domain/account-order/form/order-form';
import type { OrderList, OrderView } from '../../domain/account-order/order-view';
import type { InventoryRow } from '../../domain/inventory/rows/inventory-row';
import { call, id } from '../call';

const sslId = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));
/** The id of an order is its claim, longer than other ids. */
const orderId = z.string().check(z.regex(/^[\w:.-]{1,200}$/));
const csr = z.string().check(z.maxLength(40_000));
const dcv = {
  dcvMode: z.union([z.literal(''), z.enum(DCV_MODES)]),
  dcvEmail: z.string().check(z.maxLength(300)),
};
/** The person has read what speaks against it, and wants it all the same. */
const confirmed = z.boolean();
const one = { account: id, sslId, csr, confirmed, ...dcv };

/** An order that was placed now, or was there already. */
export interface PlacedOrder {
  readonly id: string;
}

/** What SCM said of one certificate. */
export interface StatusAnswer {
  readonly sslId: string;
  /** Absent where SCM could not be asked; then the sentence says why. */
  readonly status?: InventoryRow['status'];
  readonly changed: boolean;
  readonly sentence: string;
}

export const orderCalls = {
  viewOrderForm: call<OrderForm>()('viewOrderForm', z.object({ account: id })),
  /** Changes nothing. */
  checkOrder: call<OrderCheck>()('checkOrder', orderDraftSchema),
  /** Billed. Sent twice with the same `form` it is one order. */
  placeOrder: call<PlacedOrder>()('placeOrder', orderDraftSchema),
  /** Billed. A fault at `confirmed`: a person has to confirm. An empty CSR: SCM takes the old one. */
  renewCertificate: call<PlacedOrder>()('renewCertificate', z.object(one)),
  replaceCertificate: call<PlacedOrder>()(
    'replaceCertificate',
    z.object({
      ...one,
      names: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(MOST_NAMES)),
      reason: z.string().check(z.maxLength(512)),
    }),
  ),
  viewOrders: call<OrderList>()(
    'viewOrders',
    z.object({
      account: id,
      stage: z.enum(['open', 'ended']),
      cursor: z.optional(z.string().check(z.maxLength(4_000))),
    }),
  ),
  viewAccountOrder: call<OrderView | null>()('viewAccountOrder', z.object({ account: id, id: orderId })),
  /** Ten certificates at most, answered now; orders are looked at by their jobs. */
  checkStatus: call<readonly StatusAnswer[]>()(
    'checkStatus',
    z.object({
      account: id,
      sslIds: z.array(sslId).check(z.maxLength(10)),
      orders: z.array(orderId).check(z.maxLength(100)),
    }),
  ),
  /** All that are on their way, by a job. */
  askStatuses: call<null>()('askStatuses', z.object({ account: id })),
  /** `sslId`: the id that SCM shows; null: it was not ordered. */
  settleAccountOrder: call<null>()(
    'settleAccountOrder',
    z.object({ account: id, id: orderId, sentAt: z.number(), sslId: z.nullable(sslId) }),
  ),
  getCertificate: call<{ readonly fileName: string; readonly pem: string }>()(
    'getCertificate',
    z.object({ account: id, sslId }),
  ),
} as const;
