/** What an admin sees of the webhook: never a secret that was shown before. */
import type { Person } from '../person';
import type { CallCounts } from './call-counts';
import type { KnownSecret, Webhook } from './webhook-secrets';
import { validSecrets } from './webhook-secrets';

export type SecretView = Omit<KnownSecret, 'hash'>;

export interface WebhookView {
  /** The newest first; empty: the webhook is not set up. */
  readonly secrets: readonly SecretView[];
  /** Names of those who made them. */
  readonly people: readonly Person[];
  /** The days with calls, the newest first, thirty at most. */
  readonly days: readonly Omit<CallCounts, 'minute' | 'inMinute'>[];
}

export function secretsForView(webhook: Webhook | undefined, now: number): readonly SecretView[] {
  return validSecrets(webhook, now).map(({ id, madeAt, madeBy, endsAt }) => ({
    ...{ id, madeAt, madeBy },
    ...(endsAt !== undefined && { endsAt }),
  }));
}
