/** What the issue's panel asks about its order and its certificate: for whoever sees the issue; acting needs more and is checked in the use case. */
import * as z from 'zod/mini';
import type { OrderView } from '../../domain/order/order-view';
import { call, id } from '../call';

export const orderCalls = {
  viewOrder: call<OrderView | null>()('viewOrder', z.object({ issueId: id })),
  markInstalled: call<null>()('markInstalled', z.object({ issueId: id })),
  settleOrder: call<null>()(
    'settleOrder',
    z.object({
      issueId: id,
      /** Which call the answer is about, as the question gave it: an answer to an earlier one counts for nothing. */
      sentAt: z.int(),
      /** The id that SCM shows; null: SCM has no such order, send it again. */
      certId: z.nullable(z.string().check(z.trim(), z.regex(/^\d{1,20}$/))),
    }),
  ),
} as const;
