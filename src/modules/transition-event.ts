/** What Jira hands to workflow rules; only what the app relies on, the rest is not documented (Forge, post function). */
import * as z from 'zod/mini';

const text = z.pipe(z.union([z.string(), z.number()]), z.transform(String));

export const transitionEvent = z.looseObject({
  issue: z.looseObject({ id: text }),
  /** Empty where Jira does not say it. */
  transition: z._default(
    z.looseObject({
      executionId: z._default(z.string(), ''),
      to: z._default(z.looseObject({ id: z._default(text, '') }), { id: '' }),
    }),
    { executionId: '', to: { id: '' } },
  ),
  configuration: z.optional(z.unknown()),
  modifiedFields: z._default(z.record(z.string(), z.unknown()), {}),
  retryContext: z._default(z.looseObject({ retryCount: z.number() }), { retryCount: 0 }),
});
