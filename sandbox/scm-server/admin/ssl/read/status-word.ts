/** The status as it is written; one word of thirteen has two published spellings. */
import type { CertStatus } from '../../../orders/order';
import type { AdminDialect } from '../../admin-dialect';

export function statusWord(status: CertStatus, { saApproved }: AdminDialect): string {
  return status === 'SA Approved' ? saApproved : status;
}

export const STATUS_WORDS: readonly CertStatus[] = [
  'Invalid',
  'Requested',
  'Approved',
  'Declined',
  'Applied',
  'Issued',
  'Revoked',
  'Expired',
  'Replaced',
  'Rejected',
  'Unmanaged',
  'SA Approved',
  'Init',
];
