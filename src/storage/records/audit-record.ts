/** The shape of a stored audit event. */
import * as z from 'zod/mini';
import { OUTCOMES } from '../../domain/audit/outcome';
import { moment, text, textOrNothing } from './parts';

export const auditSchema = z.object({
  id: text,
  at: moment,
  act: text,
  actor: text,
  outcome: z.enum(OUTCOMES),
  code: textOrNothing,
  correlation: textOrNothing,
  issueId: z.exactOptional(text),
  profileId: z.exactOptional(text),
  orderId: z.exactOptional(text),
  certificateId: z.exactOptional(text),
  scmAccountId: z.exactOptional(text),
});
