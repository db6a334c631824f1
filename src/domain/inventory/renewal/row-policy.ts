/** When the app renews the certificates of an SCM account that people let it renew: the account's policy, and what it makes of one of them. */
import type { Account } from '../../account/account';
import { DEFAULT_POLICY } from '../../renewal/policy';
import type { RenewalPolicy } from '../../renewal/policy';
import type { Life } from '../../renewal/calendar/life';
import { scheduleRenewal } from '../../renewal/schedule-renewal';
import type { ScheduledRenewal } from '../../renewal/schedule-renewal';
import { DAY_MS, SECOND_MS } from '../../validity';
import type { InventoryRow } from '../rows/inventory-row';

/** SCM takes the CSR of the old one again, so nobody has to be asked for a key. */
export function policyOf({ renewal }: Pick<Account, 'renewal'>): RenewalPolicy {
  const { timing, calendar, dailyCap } = renewal ?? DEFAULT_POLICY;
  return { ...DEFAULT_POLICY, timing, calendar, ...(dailyCap !== undefined && { dailyCap }), autoRenew: true };
}

/** Of a certificate whose beginning and term SCM does not say. */
const USUAL_LIFE_DAYS = 100;

type Row = Pick<InventoryRow, 'account' | 'sslId' | 'notBefore' | 'notAfter' | 'term'>;

export function lifeOf({ account, sslId, notBefore, notAfter, term }: Row): Life {
  const days = term > 0 ? term : USUAL_LIFE_DAYS;
  const begin = notBefore > 0 ? notBefore : notAfter + SECOND_MS - days * DAY_MS;
  return { id: `${account}:${sslId}`, notBefore: begin, notAfter };
}

/** Facts and policies change without a word: nothing is left unseen for longer. */
const LONGEST_UNSEEN_MS = 30 * DAY_MS;

/** @returns when the certificate is looked at next, epoch milliseconds: when it is due, or before */
export function nextLookAt(row: Row, policy: RenewalPolicy, now: number): number {
  return Math.min(Math.max(now, scheduleOfRow(row, policy).at), now + LONGEST_UNSEEN_MS);
}

export function scheduleOfRow(row: Row, policy: RenewalPolicy): ScheduledRenewal {
  return scheduleRenewal(lifeOf(row), policy);
}
