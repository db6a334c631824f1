/** How a state looks, and whether it changes without the person in front. */
import type { OrderState } from '../../../../../src/domain/order/order';

interface StateAppearance {
  readonly lozenge: 'default' | 'inprogress' | 'moved' | 'removed' | 'success';
  /** Somebody else moves it on: the panel looks again by itself. */
  readonly moves: boolean;
}

export const STATE_APPEARANCE: Record<OrderState, StateAppearance> = {
  queued: { lozenge: 'inprogress', moves: true },
  submitting: { lozenge: 'inprogress', moves: true },
  unknown: { lozenge: 'moved', moves: false },
  requested: { lozenge: 'inprogress', moves: true },
  applied: { lozenge: 'inprogress', moves: true },
  issued: { lozenge: 'success', moves: false },
  declined: { lozenge: 'removed', moves: false },
  rejected: { lozenge: 'removed', moves: false },
  mismatched: { lozenge: 'removed', moves: false },
  cancelled: { lozenge: 'default', moves: false },
};
