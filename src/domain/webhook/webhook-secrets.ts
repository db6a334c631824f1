/** Which secrets open the webhook: at most two, the older one only for a while. Only their hashes are kept. */
import * as z from 'zod/mini';
import { DAY_MS } from '../validity';

export interface KnownSecret {
  /** Names it on the screen. */
  readonly id: string;
  /** SHA-256, lower-case hex. */
  readonly hash: string;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  readonly madeBy: string;
  /** Epoch milliseconds; absent: it is the one in use. */
  readonly endsAt?: number;
}

export interface Webhook {
  /** Guards every write. */
  readonly version: number;
  /** The newest first. */
  readonly secrets: readonly KnownSecret[];
}

export const knownSecretSchema = z.object({
  id: z.string(),
  hash: z.string(),
  madeAt: z.number(),
  madeBy: z.string(),
  endsAt: z.exactOptional(z.number()),
});

/** Long enough to change SCM's notifications, short enough for a secret that may be known. */
export const BOTH_VALID_DAYS = 7;

const isValid = (now: number) => (secret: KnownSecret) => secret.endsAt === undefined || secret.endsAt > now;

/** The secrets that open it now. */
export function validSecrets(webhook: Webhook | undefined, now: number): readonly KnownSecret[] {
  return (webhook?.secrets ?? []).filter(isValid(now));
}

/** A new secret comes in; the one in use ends after a week, one that was ending ends at once. */
export function rotated(webhook: Webhook, made: KnownSecret, now: number): Webhook {
  const [inUse] = validSecrets(webhook, now).filter(({ endsAt }) => endsAt === undefined);
  const old = inUse ? [{ ...inUse, endsAt: now + BOTH_VALID_DAYS * DAY_MS }] : [];
  return { ...webhook, secrets: [made, ...old] };
}

/** @returns undefined when there is no such secret */
export function without(webhook: Webhook, id: string): Webhook | undefined {
  const secrets = webhook.secrets.filter((secret) => secret.id !== id);
  return secrets.length === webhook.secrets.length ? undefined : { ...webhook, secrets };
}

/** Whether one of the secrets has this hash; takes the same time wherever they differ. */
export function opens(secrets: readonly KnownSecret[], hash: string): boolean {
  return secrets.map((secret) => isSame(secret.hash, hash)).some(Boolean);
}

function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
}
