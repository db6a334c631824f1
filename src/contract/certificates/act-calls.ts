/** What a person does with one certificate of an SCM account. The right for it is that of the account's home project. */
import * as z from 'zod/mini';
import { ROW_ACTS, sayingSchema } from '../../domain/inventory/acts/row-acts';
import type { RowActed } from '../../domain/inventory/acts/row-acts';
import { call, id } from '../call';

const sslId = z.string().check(z.minLength(1), z.maxLength(100));

export const actCalls = {
  actOnRow: call<RowActed>()(
    'actOnRow',
    z.object({
      account: id,
      sslId,
      /** As the screen showed it: another certificate under the same id is left alone. */
      serialNumber: z.string().check(z.minLength(1), z.maxLength(100)),
      act: z.enum(ROW_ACTS),
      saying: sayingSchema,
    }),
  ),
} as const;
