/** Makes the webhook's address anew, and ends an old one before its time. */
import { Problem } from '../../domain/problem';
import type { Webhook } from '../../domain/webhook/webhook-secrets';
import { rotated, without } from '../../domain/webhook/webhook-secrets';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'newId' | 'newSecret' | 'digest' | 'webhooks'>;

const CHANGED = 'Someone else has just changed the webhook. Reload the page to see it as it is now.';

/**
 * @param newest id of the newest secret that the admin saw; null: there was none
 * @returns the address with its secret: it is kept nowhere and cannot be shown again
 * @throws Problem `conflict` when another admin was faster
 */
export async function makeSecret(ports: Needs, newest: string | null, accountId: string): Promise<{ url: string }> {
  const [secret, now, address] = [ports.newSecret(), ports.now(), await ports.webhooks.address()];
  const made = { id: ports.newId(), hash: ports.digest(secret), madeAt: now, madeBy: accountId };
  const webhook = await ports.webhooks.find();
  if ((webhook?.secrets[0]?.id ?? null) !== newest && webhook) throw new Problem('conflict', CHANGED);
  const isStored = webhook
    ? (await ports.webhooks.replace(webhook, rotated(webhook, made, now))) !== undefined
    : await ports.webhooks.create({ version: 1, secrets: [made] });
  if (!isStored) throw new Problem('conflict', CHANGED);
  return { url: withSecret(address, secret) };
}

/** @throws Problem `not-found` when it has ended already, `conflict` when another admin was faster */
export async function endSecret(ports: Needs, id: string): Promise<void> {
  const webhook = await ports.webhooks.find();
  const next: Webhook | undefined = webhook && without(webhook, id);
  if (!webhook || !next) throw new Problem('not-found', 'This address has ended already.');
  if (!(await ports.webhooks.replace(webhook, next))) throw new Problem('conflict', CHANGED);
}

function withSecret(address: string, secret: string): string {
  const url = new URL(address);
  url.searchParams.set('secret', secret);
  return url.href;
}
