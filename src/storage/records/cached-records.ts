/** The shape of what is kept for speed and could be asked for again. */
import * as z from 'zod/mini';
import { moment, text } from './parts';

export const tokenSchema = z.object({ accessToken: z.string(), goodUntil: z.int() });

export const jiraFieldsSchema = z.object({ ids: z.record(z.string(), z.string()), readAt: z.int() });

export const ruleCarriersSchema = z.object({
  carriers: z.array(z.object({ rule: z.string(), id: z.string(), name: z.string() })),
  readAt: z.int(),
});

export const scmLookSchema = z.object({
  at: moment,
  look: z.exactOptional(
    z.object({
      status: z.enum(['requested', 'applied', 'issued', 'declined', 'rejected', 'revoked', 'in-progress']),
      domains: z.exactOptional(
        z.array(
          z.object({
            domainName: z.string(),
            status: z.string(),
            lastCheck: z.exactOptional(z.string()),
            nextCheck: z.exactOptional(z.string()),
            instruction: z.exactOptional(z.string()),
          }),
        ),
      ),
    }),
  ),
});

export const keyClaimSchema = z.object({ version: z.int(), holder: text, at: moment });
