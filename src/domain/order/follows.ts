/** What an order follows: a certificate that it renews, or replaces. */
import type { Order } from './order';

/** Whether it takes another certificate's place for what is left of its validity. */
export function isReplacement({ renews }: Pick<Order, 'renews'>): boolean {
  return renews?.how === 'replace';
}

/** @returns SCM id of what it renews or replaces, and which of the two; for what issues are told */
export function followsOf({ renews }: Pick<Order, 'renews'>): {
  readonly renews?: string;
  readonly replaces?: true;
} {
  if (!renews) return {};
  return { renews: renews.certId, ...(renews.how === 'replace' && { replaces: true }) };
}
