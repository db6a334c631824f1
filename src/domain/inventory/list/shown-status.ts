/** The status of a row as people see it: what SCM said last, and what the calendar has done to it since. */
import { expired } from '../../validity';
import type { InventoryRow } from '../rows/inventory-row';

export type ShownStatus = InventoryRow['status'];

/** Of these SCM says later that they have expired. */
const RUNS_OUT: readonly ShownStatus[] = ['issued', 'unmanaged'];

/** @param now epoch milliseconds */
export function shownStatus({ status, notAfter }: Pick<InventoryRow, 'status' | 'notAfter'>, now: number): ShownStatus {
  return RUNS_OUT.includes(status) && expired(notAfter, now) ? 'expired' : status;
}
