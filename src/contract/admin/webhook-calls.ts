/** What the page *Webhook* asks. Only for Jira admins. */
import * as z from 'zod/mini';
import type { WebhookView } from '../../domain/webhook/webhook-view';
import { call, id, nothing } from '../call';

export const webhookCalls = {
  viewWebhook: call<WebhookView>()('viewWebhook', nothing),
  /** `newest`: id of the newest secret on the admin's screen, null where there is none. The answer is the only place that ever shows the address. */
  makeWebhookSecret: call<{ readonly url: string }>()('makeWebhookSecret', z.object({ newest: z.nullable(id) })),
  endWebhookSecret: call<null>()('endWebhookSecret', z.object({ id })),
} as const;
