/** When each certificate that the app renews for an SCM account is looked at again: a hint, while the row itself decides. */
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import type { RowPlace } from './row-issues';

/** Epoch milliseconds. */
export interface RowLook extends RowPlace {
  readonly at: number;
}

export interface RowLookPage {
  readonly looks: readonly RowLook[];
  readonly cursor?: string;
}

export interface RowSchedule {
  /** Writes the row on the version that was read, and in the same transaction when it is looked at. @returns the stored row; undefined when another write came first */
  replace(before: InventoryRow, next: InventoryRow, at: number): Promise<InventoryRow | undefined>;
  /** Moves them. Twice is as good as once. */
  lookAt(looks: readonly RowLook[]): Promise<void>;
  /** Nobody looks at it any more. */
  forget(row: RowPlace): Promise<void>;
  /** Those that are due, of all accounts, a page of at most 100, the first one in front. */
  list(until: number, cursor?: string): Promise<RowLookPage>;
}
