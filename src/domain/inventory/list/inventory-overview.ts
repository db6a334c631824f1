/** The inventory of an account as a whole, as a screen gets it. */
import type { InventorySnapshot } from '../snapshot';
import type { Sync } from '../sync/sync';

export interface InventoryOverview {
  /** Epoch milliseconds: what is expired is counted from here. */
  readonly now: number;
  /** Absent before an import came to its end. */
  readonly snapshot?: InventorySnapshot;
  /** Absent before an import began. */
  readonly sync?: {
    readonly state: Sync['state'];
    /** Whether the last one came across everything. */
    readonly complete: boolean;
    /** What holds it up or stopped it, in a sentence; else empty. */
    readonly trouble: string;
  };
}
