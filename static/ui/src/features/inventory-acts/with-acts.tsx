/** Hands the acts on certificates to a page that lists them, and knows nothing of them. */
import type { ComponentType } from 'react';
import type { InventoryActs } from '../../shared/inventory/acts';
import { ChosenActs } from './chosen-acts';
import { RowActs } from './row/row-acts';

const ACTS: InventoryActs = { OfSelection: ChosenActs, OfRow: RowActs };

export function withActs(Page: ComponentType<{ readonly acts?: InventoryActs }>): ComponentType {
  return function PageWithActs() {
    return <Page acts={ACTS} />;
  };
}
