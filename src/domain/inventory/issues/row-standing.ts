/** How a certificate of the inventory stands, and the status that its issue has for it. */
import { STATUSES } from '../../issue/issue-fields';
import { expired } from '../../validity';
import type { InventoryRow } from '../rows/inventory-row';

type Standing = Pick<InventoryRow, 'status' | 'notAfter'>;

/** Where an issue stands for SCM's word; what is missing stays where issues begin. */
const STATUS_FOR: Partial<Record<InventoryRow['status'], string>> = {
  issued: STATUSES.enrolled,
  unmanaged: STATUSES.enrolled,
  expired: STATUSES.expired,
  revoked: STATUSES.revoked,
  replaced: STATUSES.renewed,
  requested: STATUSES.pending,
  approved: STATUSES.pending,
  'sa-approved': STATUSES.pending,
  applied: STATUSES.pending,
  declined: STATUSES.cancelled,
  rejected: STATUSES.cancelled,
  invalid: STATUSES.cancelled,
};

const OVER: ReadonlySet<InventoryRow['status']> = new Set([
  ...(['expired', 'revoked', 'replaced', 'declined', 'rejected', 'invalid'] as const),
]);

export function isThere({ status }: Pick<Standing, 'status'>): boolean {
  return status !== 'gone';
}

/** Nothing comes of it any more. */
export function isEnded({ status, notAfter }: Standing, now: number): boolean {
  return OVER.has(status) || expired(notAfter, now);
}

/** @returns undefined where the issue stays in its first status */
export function statusFor({ status, notAfter }: Standing, now: number): string | undefined {
  const isOver = STATUS_FOR[status] === STATUSES.enrolled && expired(notAfter, now);
  return isOver ? STATUSES.expired : STATUS_FOR[status];
}
