/** What became of an order's approval, for the audit list; what a person pressed stands there already. */
import type { Order } from '../order/order';
import type { OrderApproval } from './approval';

interface ApprovalStep {
  readonly act: string;
  readonly outcome: 'done' | 'refused';
  /** Tells one time from the next. */
  readonly once: string;
}

const ENDS: Readonly<Record<OrderApproval['stage'], Omit<ApprovalStep, 'once'> | undefined>> = {
  asked: undefined,
  approved: { act: 'order-approved', outcome: 'done' },
  covered: { act: 'order-covered', outcome: 'done' },
  declined: { act: 'order-turned-down', outcome: 'refused' },
  expired: { act: 'order-approval-expired', outcome: 'refused' },
};

export function approvalSteps(before: Pick<Order, 'approval'>, { approval }: Pick<Order, 'approval'>): ApprovalStep[] {
  if (!approval) return [];
  const was = before.approval;
  const end = was?.stage === approval.stage ? undefined : ENDS[approval.stage];
  const once = `${approval.stage}:${approval.request}`;
  const isVoided = was !== undefined && was.request !== approval.request && was.stage !== 'covered';
  return [
    ...(isVoided
      ? [{ act: 'order-approval-voided', outcome: 'done', once: `voided:${approval.request}` } as const]
      : []),
    ...(end ? [{ ...end, once }] : []),
  ];
}
