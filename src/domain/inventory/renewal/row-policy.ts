/** When the app renews the certificates of an SCM account that people let it renew: the account's policy, and what it makes of one of them. */
import type { Account } from '../../account/account';
import { movedFrom } from '../../renewal/domains/pulled-to';
import { DEFAULT_POLICY, UNATTENDED } from '../../renewal/policy';
import type { RenewalPolicy } from '../../renewal/policy';
import type { Life } from '../../renewal/calendar/life';
import { latestReleaseAt } from '../../renewal/reminders/latest-safe';
import { scheduleRenewal } from '../../renewal/schedule-renewal';
import type { RenewalLimits, ScheduledRenewal } from '../../renewal/schedule-renewal';
import { DAY_MS, SECOND_MS } from '../../validity';
import type { InventoryRow } from '../rows/inventory-row';

/** SCM takes the CSR of the old one again, so nobody has to be asked for a key. */
export function policyOf({ renewal }: Pick<Account, 'renewal'>): RenewalPolicy {
  const { timing, calendar, dailyCap } = renewal ?? DEFAULT_POLICY;
  return { ...DEFAULT_POLICY, timing, calendar, ...(dailyCap !== undefined && { dailyCap }), ...UNATTENDED };
}

/** Of a certificate whose beginning and term SCM does not say. */
const USUAL_LIFE_DAYS = 100;

type Row = Pick<InventoryRow, 'account' | 'sslId' | 'notBefore' | 'notAfter' | 'term'>;

export function lifeOf({ account, sslId, notBefore, notAfter, term }: Row): Life {
  const days = term > 0 ? term : USUAL_LIFE_DAYS;
  const begin = notBefore > 0 ? notBefore : notAfter + SECOND_MS - days * DAY_MS;
  return { id: `${account}:${sslId}`, notBefore: begin, notAfter };
}

/** Whether the app should have renewed it by now: whatever keeps it from doing so, somebody has to know. */
export function isOverdue(row: Row & Pick<InventoryRow, 'adopted'>, now: number): boolean {
  return row.adopted !== undefined && now >= latestReleaseAt(lifeOf(row));
}

/** Facts and policies change without a word: nothing is left unseen for longer. */
const LONGEST_UNSEEN_MS = 30 * DAY_MS;

/** From then on where a validation may move it: what the domain lists say changes. */
const UNSEEN_WHERE_MOVABLE_MS = 4 * DAY_MS;

/** What decides about when it is renewed, beside the row. */
export interface RowTerms {
  /** Of the account. */
  readonly policy: RenewalPolicy;
  /** What the account says of its domains, and whether its SCM answers; absent: nothing. */
  readonly limits?: Pick<RenewalLimits, 'domainsValidUntil' | 'silence'>;
}

/** @returns when the certificate is looked at next, epoch milliseconds: when it is due, or before */
export function nextLookAt(row: Row, terms: RowTerms, now: number): number {
  const movable = movedFrom(lifeOf(row)) - UNSEEN_WHERE_MOVABLE_MS;
  const unseen = now < movable ? Math.min(movable, now + LONGEST_UNSEEN_MS) : now + UNSEEN_WHERE_MOVABLE_MS;
  return Math.min(Math.max(now, scheduleOfRow(row, terms).at), unseen);
}

export function scheduleOfRow(row: Row, { policy, limits }: RowTerms): ScheduledRenewal {
  return scheduleRenewal(lifeOf(row), policy, limits);
}
