/** What a person sees of an order's approval: what is asked, who has said what, and whether they may decide themselves. */
import type { Order } from '../../order/order';
import type { OrderApproval } from '../approval';

export interface ApprovalView {
  readonly stage: OrderApproval['stage'];
  /** Names what is shown; a decision about anything else is not taken. */
  readonly shownFor: string;
  /** By name. Epoch milliseconds. */
  readonly given: readonly { readonly by: string; readonly at: number }[];
  readonly declined?: { readonly by: string; readonly reason: string };
  /** Present while people are asked. */
  readonly asked?: AskedView;
}

export interface AskedView {
  /** Name of the group whose members decide; absent where it is gone. */
  readonly group?: string;
  readonly persons: number;
  /** Epoch milliseconds. */
  readonly until: number;
  readonly names: readonly string[];
  readonly key: string;
  readonly keyOnRenewal: string;
  readonly profile: string;
  readonly organization: string;
  readonly term: string;
  readonly owner: string;
  /** A sentence for each part that differs from what was approved before. */
  readonly differences: readonly string[];
  /** A sentence; absent: the person in front may decide. */
  readonly whyNot?: string;
}

const DECLINED = { title: 'Declined', next: 'The requester asks the approver what has to change.' };
const EXPIRED = { title: 'Declined', next: 'The requester asks again; nobody approved it in time.' };

/** @returns what is said of an order that people declined, in place of its state's words */
export function turnedDownWords({ state, approval }: Pick<Order, 'state' | 'approval'>) {
  if (state !== 'rejected') return {};
  if (approval?.stage === 'declined') return DECLINED;
  return approval?.stage === 'expired' ? EXPIRED : {};
}
