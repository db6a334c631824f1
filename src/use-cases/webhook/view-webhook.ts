/** What an admin sees of the webhook. */
import { COUNTED_DAYS, dayOf } from '../../domain/webhook/call-counts';
import type { WebhookView } from '../../domain/webhook/webhook-view';
import { secretsForView } from '../../domain/webhook/webhook-view';
import { DAY_MS } from '../../domain/validity';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'webhooks' | 'people'>;

export async function viewWebhook(ports: Needs): Promise<WebhookView> {
  const now = ports.now();
  const secrets = secretsForView(await ports.webhooks.find(), now);
  const days = Array.from({ length: COUNTED_DAYS }, (_, back) => dayOf(now - back * DAY_MS));
  const counts = await ports.webhooks.listCounts(days);
  const makers = [...new Set(secrets.map(({ madeBy }) => madeBy))];
  return {
    secrets,
    people: await ports.people.named(makers).catch(() => []),
    days: counts.map(({ day, lastCall, counts: ends, more }) => ({ day, lastCall, counts: ends, more })),
  };
}
