/** What the store is asked for: one account, narrowed by one thing that has an index, and by when it ends. */
import type { InventoryRow } from './inventory-row';

export type Narrowing = 'status' | 'certTypeId' | 'orgId' | 'keyType' | 'issue' | 'serialNumber' | 'name';

export interface InventoryFilter {
  readonly account: string;
  /** `name`: this name and everything under it. */
  readonly by?: { readonly what: Narrowing; readonly value: string } | undefined;
  /** Epoch milliseconds, both inclusive. */
  readonly endsFrom?: number | undefined;
  readonly endsUntil?: number | undefined;
  /** Those that were deleted here, and no others; else none of them. */
  readonly hidden?: boolean | undefined;
  /** Those that end last in front. */
  readonly latestFirst?: boolean | undefined;
  /** Rows of a page, a hundred unless told; not more. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export interface InventoryPage {
  readonly rows: readonly InventoryRow[];
  /** Absent on the last page. */
  readonly cursor?: string;
}
