/** Two lists of an account: of what it has, and of what was deleted here. Every index is of one of them, so that neither is read through to find the other. */
import type { InventoryRow } from '../../domain/inventory/rows/inventory-row';

/** @returns the first value of each partition */
export const shelfOf = (account: string, hidden: boolean): string => (hidden ? `${account} hidden` : account);

/** @returns the row as it is stored */
export const shelved = (row: InventoryRow) => ({ ...row, shelf: shelfOf(row.account, row.hidden) });
