/** When the issue's certificate is renewed: for whoever sees the issue; setting it needs the right to move the issue, checked in the use case. */
import * as z from 'zod/mini';
import { timingSchema } from '../../domain/renewal/policy-schema';
import type { RenewalView } from '../../domain/renewal/words/renewal-view';
import { call, id } from '../call';

export const renewalCalls = {
  viewRenewal: call<RenewalView | null>()('viewRenewal', z.object({ issueId: id })),
  setOwnRenewal: call<null>()(
    'setOwnRenewal',
    z.object({
      issueId: id,
      /** As the person was shown it. */
      certificateId: z.string().check(z.minLength(1), z.maxLength(400)),
      /** Null: what the profile says holds again. */
      own: z.nullable(z.object({ timing: z.exactOptional(timingSchema), byItself: z.exactOptional(z.literal(false)) })),
    }),
  ),
} as const;
