/** What the panel watches of an order: when to look again, and when the issue around it has changed. */
import type { OrderState } from '../../../../../src/domain/order/order';
import type { OrderView } from '../../../../../src/domain/order/order-view';

/** What is shown, as far as the issue changes with it: comments, attachments and status come with a new one. */
export interface Shown {
  readonly state: OrderState | 'none';
  readonly serialNumber?: string | undefined;
  readonly revoked: boolean;
}

export function shownOf(order: OrderView | null): Shown {
  const { state = 'none', certificate } = order ?? {};
  return { state, serialNumber: certificate?.serialNumber, revoked: certificate?.revoked !== undefined };
}

/** True for what stays as it is for good: after a revocation nothing follows by itself. */
export function isFinal({ state, revoked }: Shown): boolean {
  return state === 'issued' && revoked;
}

/** Equal for what needs no other look at the issue. */
export function keyOf({ state, serialNumber = '', revoked }: Shown): string {
  return [state, serialNumber, revoked].join(' ');
}
