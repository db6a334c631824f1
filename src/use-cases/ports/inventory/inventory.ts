/** The certificates of SCM accounts as the app keeps them, and what its walks have seen of them. */
import type { Seen } from '../../../domain/inventory/rows/digest-page';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import type { InventoryFilter, InventoryPage } from '../../../domain/inventory/rows/inventory-filter';
import type { InventorySnapshot } from '../../../domain/inventory/snapshot';
import type { Sync } from '../../../domain/inventory/sync/sync';
import type { SeenPages } from '../../../domain/inventory/sync/walk';

/** A row, and all names of its certificate. */
export interface RowToKeep {
  readonly row: InventoryRow;
  readonly allNames: readonly string[];
}

export interface Inventory {
  /** @returns those that are there, in any order */
  find(account: string, sslIds: readonly string[]): Promise<readonly InventoryRow[]>;
  /** Writes whatever stands there. Twice is as good as once. @returns how many writes the platform counts */
  add(rows: readonly RowToKeep[]): Promise<number>;
  /** Writes on the version that was read. @returns how many writes the platform counts; undefined when another write came first */
  replace(before: InventoryRow, next: RowToKeep): Promise<number | undefined>;
  /** Takes it out of every list but that of what is hidden; SCM and all else of it stay. @returns the stored row; undefined when another write came first */
  hide(row: InventoryRow): Promise<InventoryRow | undefined>;
  unhide(row: InventoryRow): Promise<InventoryRow | undefined>;
  /** Removes some of what is kept of an account's certificates and of what was done with them; orders on their way stay. Twice is as good as once. @returns how many were removed; 0 when nothing is left */
  clear(account: string): Promise<number>;
  /** @returns all names of its certificate */
  namesOf(row: InventoryRow): Promise<readonly string[]>;
  /** A page of at most 100, those that end first in front unless told otherwise. */
  list(filter: InventoryFilter): Promise<InventoryPage>;
}

/** A page of SCM's list as a pass has seen it. */
export interface SeenPage {
  readonly slot: number;
  /** From 0. */
  readonly page: number;
  readonly seen: readonly Seen[];
}

export interface SeenBefore {
  /** @returns what is there of them, in the order in which they were asked for; a page that is not there is empty */
  read(account: string, places: readonly Pick<SeenPage, 'slot' | 'page'>[]): Promise<readonly (readonly Seen[])[]>;
  forget(account: string, pages: readonly SeenPages[]): Promise<void>;
  /** What SCM's report says has changed, for the jobs of one pass. `ids` is undefined where it says nothing. */
  keepChanged(account: string, slot: number, ids: readonly string[] | undefined): Promise<void>;
  /** @returns undefined where nobody has asked yet */
  changedOf(account: string, slot: number): Promise<{ readonly ids: readonly string[] | undefined } | undefined>;
}

export interface Syncs {
  find(account: string): Promise<Sync | undefined>;
  /** @returns false when there is one of this account */
  create(sync: Sync): Promise<boolean>;
  /** All of them, whatever they do: a site has a handful. */
  list(): Promise<readonly string[]>;
  /** Also forgets what its walks have seen and counted. */
  remove(account: string): Promise<void>;
  /** Writes on the version that was read, and the page together with it. @returns the stored one; undefined when another write came first */
  replace(read: Sync, next: Sync, page?: SeenPage): Promise<Sync | undefined>;
  /** @returns accounts whose walk is to go on by then (epoch milliseconds), a hundred at most */
  listDue(until: number): Promise<readonly string[]>;
  keepSnapshot(account: string, snapshot: InventorySnapshot): Promise<void>;
  snapshotOf(account: string): Promise<InventorySnapshot | undefined>;
}
