/** A page of the inventory as a screen gets it. */
import type { InventoryRow } from '../rows/inventory-row';
import type { Search } from './search';

export interface InventoryAnswer {
  /** Epoch milliseconds, of the server: what has expired is counted from here. */
  readonly now: number;
  readonly rows: readonly InventoryRow[];
  /** Keys of issues of these rows; of an issue that Jira does not have any more, or did not name just now, there is none. */
  readonly issues: readonly { readonly id: string; readonly key: string }[];
  /** Rows that were looked at. Where this is many and few fit, looking on takes more pages. */
  readonly looked: number;
  /** Absent on the last page. */
  readonly cursor?: string;
  /** What the text of the search box was taken for. */
  readonly search?: Search;
}
