/** Approving and declining an order by a button of the panel: for members of the profile's group, checked in the use case. */
import * as z from 'zod/mini';
import { call, id } from '../call';

/** What the person saw, as the panel's view names it. */
const shownFor = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const approvalCalls = {
  decideApproval: call<null>()(
    'decideApproval',
    z.object({
      issueId: id,
      shownFor,
      answer: z.enum(['approve', 'decline']),
      /** Of a decline: the requester reads it. */
      reason: z.optional(z.string().check(z.trim(), z.maxLength(500))),
    }),
  ),
} as const;
