/** Which earlier approval an order was sent under, for what its issue is told with it. */
import type { OrderApproval } from './approval';

/** @returns nothing where the order was approved itself, or nobody had to be asked */
export function coverOf({ approval }: { readonly approval?: OrderApproval }) {
  if (approval?.stage !== 'covered') return {};
  return { covered: { by: approval.given.map(({ by }) => by), at: approval.given.at(-1)?.at ?? approval.askedAt } };
}
