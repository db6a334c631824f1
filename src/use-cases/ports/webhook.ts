/** What the app keeps of its webhook. */
import type { CallCounts } from '../../domain/webhook/call-counts';
import type { Webhook } from '../../domain/webhook/webhook-secrets';

export interface Webhooks {
  find(): Promise<Webhook | undefined>;
  /** @returns false when there is one already */
  create(webhook: Webhook): Promise<boolean>;
  /** Writes on the version that was read. @returns undefined when another write came first */
  replace(read: Webhook, next: Webhook): Promise<Webhook | undefined>;
  countsOf(day: string): Promise<CallCounts | undefined>;
  keepCounts(counts: CallCounts): Promise<void>;
  /** The newest first. */
  listCounts(days: readonly string[]): Promise<CallCounts[]>;
  /** Notes that something is being done, for ten minutes. @returns false when it was noted before */
  claim(what: string, now: number): Promise<boolean>;
  /** The address without its secret. */
  address(): Promise<string>;
}
