/** The shapes of what is remembered beside the profiles. */
import * as z from 'zod/mini';
import { moment, text } from './parts';

export const signInSchema = z.object({
  account: text,
  state: z.object({
    workedAt: z.exactOptional(moment),
    refusedSince: z.exactOptional(moment),
    testedAt: z.exactOptional(moment),
  }),
});

export const nameClaimSchema = z.object({ version: z.int(), holder: text, at: moment });

export const offeredOptionsSchema = z.object({
  offered: z.array(z.object({ profileId: text, optionId: text })),
  pending: z.boolean(),
  /** Absent in what versions before contexts kept. */
  choices: z.exactOptional(z.array(z.object({ projectId: text, issueId: text, optionId: text, value: text }))),
});
