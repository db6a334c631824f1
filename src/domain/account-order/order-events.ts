/** What of the work on an order goes into the audit list: read off the record as it was found and as it was left. */
import { BY_APP } from '../audit/audit-event';
import type { JobEvent } from '../audit/job-events';
import type { Outcome } from '../audit/outcome';
import type { AccountOrder } from './account-order';

const ACTS: Partial<Record<AccountOrder['state'], { readonly act: string; readonly outcome: Outcome }>> = {
  placed: { act: 'account-order-placed', outcome: 'done' },
  unknown: { act: 'account-order-unknown', outcome: 'failed' },
  failed: { act: 'account-order-failed', outcome: 'refused' },
};

const ENDS: Partial<Record<AccountOrder['outcome'], Outcome>> = {
  issued: 'done',
  declined: 'refused',
  rejected: 'refused',
};

/** @returns nothing where it has come to no other state */
export function eventsOfAccountOrder(before: AccountOrder, after: AccountOrder): JobEvent[] {
  if (before.state === after.state) return [];
  const { id, account, state, outcome: end, version, trouble } = after;
  const found = state === 'settled' ? { act: `account-order-${end}`, outcome: ENDS[end] ?? 'failed' } : ACTS[state];
  if (!found) return [];
  const code = found.outcome === 'done' ? '' : trouble;
  const facts = { actor: BY_APP, orderId: id, scmAccountId: account, ...found, code };
  return [{ once: `${id}:${state}:${version}`, facts }];
}
