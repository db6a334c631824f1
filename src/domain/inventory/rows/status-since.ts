/** Since when a certificate or order has its status, as far as SCM dates it. */
import type { ListedCertificate, ListedStatus } from '../../account/listed-certificate';

type Dated = 'requestedAt' | 'approvedAt' | 'declinedAt' | 'notBefore' | 'notAfter' | 'revokedAt' | 'replacedAt';

/** Which of SCM's dates begins a status; where one is not said the next stands for it, because the one followed the other. */
const BEGINNINGS: Readonly<Partial<Record<ListedStatus, readonly Dated[]>>> = {
  init: ['requestedAt'],
  requested: ['requestedAt'],
  approved: ['approvedAt', 'requestedAt'],
  'sa-approved': ['approvedAt', 'requestedAt'],
  applied: ['approvedAt', 'requestedAt'],
  issued: ['notBefore'],
  unmanaged: ['notBefore'],
  expired: ['notAfter'],
  revoked: ['revokedAt'],
  replaced: ['replacedAt'],
  declined: ['declinedAt'],
  rejected: ['declinedAt'],
};

/** @returns epoch milliseconds; 0 where SCM says no such date */
export function statusSince(listed: Pick<ListedCertificate, Dated | 'status'>): number {
  const dates = BEGINNINGS[listed.status ?? 'unknown'] ?? [];
  return dates.map((date) => listed[date]).find((at) => at !== undefined) ?? 0;
}
