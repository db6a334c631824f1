/** What the page *Webhook* asks. */
import { ports } from '../../app';
import { webhookCalls } from '../../contract/admin/webhook-calls';
import type { Define } from '../wiring/define';
import { acts, nothing } from '../wiring/lazily';

export function defineWebhookCalls(define: Define): void {
  define(webhookCalls.viewWebhook, async () => (await acts()).viewWebhook(ports));
  define(webhookCalls.makeWebhookSecret, async ({ newest }, { accountId }) =>
    (await acts()).makeSecret(ports, newest, accountId),
  );
  define(webhookCalls.endWebhookSecret, async ({ id }) => nothing((await acts()).endSecret(ports, id)));
}
