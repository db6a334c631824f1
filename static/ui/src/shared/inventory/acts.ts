/** What can be done with certificates of the inventory: other features hand it in, the page gives it its place. */
import type { ComponentType } from 'react';
import type { InventoryAsk } from '../../../../../src/domain/inventory/list/inventory-ask';
import type { InventoryRow } from '../../../../../src/domain/inventory/rows/inventory-row';

/** These, or all that a filter finds. */
export type Choice = { readonly sslIds: readonly string[] } | { readonly filter: Omit<InventoryAsk, 'account'> };

export interface Selection {
  readonly account: string;
  readonly choice: Choice;
  /** How many; not known where everything that a filter finds is chosen. */
  readonly count?: number;
}

export interface SelectionActsProps {
  readonly selection: Selection;
  /** To be called when rows have changed: the list is read anew, and nothing is chosen any more. */
  readonly changed: () => void;
}

export interface RowActsProps {
  readonly row: InventoryRow;
  /** Empty without an issue, or where Jira did not name it. */
  readonly issueKey: string;
  /** To be called when the row has changed: the list is read anew. */
  readonly changed: () => void;
}

export interface InventoryActs {
  /** Stands in the bar of chosen certificates. */
  readonly OfSelection?: ComponentType<SelectionActsProps>;
  /** Stands in the details of a certificate. */
  readonly OfRow?: ComponentType<RowActsProps>;
}
