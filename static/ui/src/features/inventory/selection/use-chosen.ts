/** Which certificates are chosen: some of those that were shown, over all pages, or everything that the filter finds. */
import { useCallback, useState } from 'react';
import type { InventoryRow } from '../../../../../../src/domain/inventory/rows/inventory-row';

type Rows = ReadonlyMap<string, InventoryRow>;

export interface Chosen {
  readonly rows: readonly InventoryRow[];
  readonly isAll: boolean;
  readonly has: (row: InventoryRow) => boolean;
  readonly hasPage: (rows: readonly InventoryRow[]) => boolean;
  readonly toggle: (row: InventoryRow) => void;
  readonly togglePage: (rows: readonly InventoryRow[]) => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
}

export function useChosen(): Chosen {
  const [rows, setRows] = useState<Rows>(new Map());
  const [isAll, setAll] = useState(false);
  // Stable, so that a row that did not change is not drawn anew.
  const toggle = useCallback((row: InventoryRow) => setRows((before) => toggled(before, row)), []);
  const has = ({ sslId }: InventoryRow) => isAll || rows.has(sslId);
  const hasPage = (page: readonly InventoryRow[]) => page.every(has);
  return {
    ...{ rows: [...rows.values()], isAll, has, hasPage, toggle },
    togglePage: (page) => setRows(hasPage(page) ? without(rows, page) : withAll(rows, page)),
    chooseAll: () => setAll(true),
    clear: () => {
      setAll(false);
      setRows(new Map());
    },
  };
}

function toggled(before: Rows, row: InventoryRow): Rows {
  return before.has(row.sslId) ? without(before, [row]) : withAll(before, [row]);
}

const withAll = (before: Rows, rows: readonly InventoryRow[]): Rows =>
  new Map([...before, ...rows.map((row) => [row.sslId, row] as const)]);

function without(before: Rows, rows: readonly InventoryRow[]): Rows {
  const left = new Set(rows.map(({ sslId }) => sslId));
  return new Map([...before].filter(([sslId]) => !left.has(sslId)));
}
