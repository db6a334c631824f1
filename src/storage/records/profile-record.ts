/** The shape of a stored profile. */
import * as z from 'zod/mini';
import { calendarSchema, timingSchema } from '../../domain/renewal/policy-schema';
import { approvalSettings } from './approval-record';
import { moment, text, textOrNothing, texts } from './parts';

export const profileSchema = z.object({
  id: text,
  version: z.int(),
  name: text,
  clientId: text,
  scmUrl: text,
  tokenUrl: text,
  comments: textOrNothing,
  publicTrust: z.boolean(),
  timing: timingSchema,
  renewalInfoUrl: z.exactOptional(text),
  calendar: calendarSchema,
  dailyCap: z.exactOptional(z.int()),
  autoRenew: z.boolean(),
  openRenewalIssue: z.enum(['always', 'when-needed']),
  keyOnRenewal: z.enum(['reuse', 'fresh']),
  force: z.exactOptional(z.object({ from: moment, until: moment, by: text })),
  approval: approvalSettings,
  operators: texts,
  projects: texts,
  homeProject: textOrNothing,
  enabled: z.boolean(),
  secretVersion: text,
  secretSetAt: moment,
});
