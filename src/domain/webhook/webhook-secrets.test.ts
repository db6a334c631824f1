import { DAY_MS } from '../validity';
import type { KnownSecret, Webhook } from './webhook-secrets';
import { BOTH_VALID_DAYS, opens, rotated, validSecrets, without } from './webhook-secrets';

const NOW = Date.UTC(2026, 10, 2);
const secret = (id: string, endsAt?: number): KnownSecret => ({
  ...{ id, hash: id.repeat(64).slice(0, 64), madeAt: NOW, madeBy: 'ada' },
  ...(endsAt !== undefined && { endsAt }),
});
const webhook = (...secrets: KnownSecret[]): Webhook => ({ version: 1, secrets });
const ids = (found: readonly KnownSecret[]) => found.map(({ id }) => id);

describe('the webhook’s secrets', () => {
  it('are both good for a week after the change, then only the new one', () => {
    const changed = rotated(webhook(secret('a')), secret('b'), NOW);
    expect(ids(validSecrets(changed, NOW + BOTH_VALID_DAYS * DAY_MS - 1))).toEqual(['b', 'a']);
    expect(ids(validSecrets(changed, NOW + BOTH_VALID_DAYS * DAY_MS))).toEqual(['b']);
  });

  it('are never more than two: the one that was ending ends at once', () => {
    const twice = rotated(rotated(webhook(secret('a')), secret('b'), NOW), secret('c'), NOW);
    expect(ids(validSecrets(twice, NOW))).toEqual(['c', 'b']);
  });

  it('do not come back: what had ended stays ended', () => {
    expect(ids(rotated(webhook(secret('a', NOW - 1)), secret('b'), NOW).secrets)).toEqual(['b']);
  });

  it('end one by one', () => {
    const both = webhook(secret('b'), secret('a', NOW + 1));
    expect(without(both, 'a')).toEqual(webhook(secret('b')));
    expect(without(both, 'x')).toBeUndefined();
  });

  it.each([
    ['its own hash', secret('a').hash, true],
    ['another hash', secret('b').hash, false],
    ['a part of its hash', secret('a').hash.slice(1), false],
    ['more than its hash', `${secret('a').hash}a`, false],
    ['nothing', '', false],
  ])('open for %s: %s', (_, hash, open) => {
    expect(opens([secret('c'), secret('a')], hash)).toBe(open);
  });

  it('open for nothing when there is none', () => {
    expect(opens(validSecrets(undefined, NOW), '')).toBe(false);
  });
});
