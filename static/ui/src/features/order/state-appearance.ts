/** How a state looks. */
import type { OrderState } from '../../../../../src/domain/order/order';

interface StateAppearance {
  readonly lozenge: 'default' | 'inprogress' | 'moved' | 'removed' | 'success';
}

export const STATE_APPEARANCE: Record<OrderState, StateAppearance> = {
  queued: { lozenge: 'inprogress' },
  submitting: { lozenge: 'inprogress' },
  unknown: { lozenge: 'moved' },
  requested: { lozenge: 'inprogress' },
  applied: { lozenge: 'inprogress' },
  issued: { lozenge: 'success' },
  declined: { lozenge: 'removed' },
  rejected: { lozenge: 'removed' },
  mismatched: { lozenge: 'removed' },
  cancelled: { lozenge: 'default' },
};
