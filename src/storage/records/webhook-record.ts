/** The shape of the stored webhook. */
import * as z from 'zod/mini';
import { knownSecretSchema } from '../../domain/webhook/webhook-secrets';

export const webhookSchema = z.object({
  version: z.int(),
  secrets: z.readonly(z.array(knownSecretSchema)),
});
