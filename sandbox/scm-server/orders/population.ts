/** Many orders that are only made when somebody looks at them; those that somebody changes are kept. */
import type { Order } from './order';

export interface Population {
  readonly firstId: number;
  readonly count: number;
  /** Pure: the same index always gives an equal order. Ids go up by `idStep` with the index. */
  readonly make: (index: number) => Order;
}

/** Distance between two ids. */
export const idStep = 3;

/** @returns the index of an id in the population, if it is one of its ids */
export function indexOfId({ firstId, count }: Population, id: number): number | undefined {
  const index = (id - firstId) / idStep;
  return Number.isInteger(index) && index >= 0 && index < count ? index : undefined;
}
