/** Pages in the order in which they were read, one of them open. What stood on an earlier page does not stand on a later one again. */
import type { InventoryAnswer } from '../../../../../../src/domain/inventory/list/inventory-answer';

export interface Book {
  readonly pages: readonly InventoryAnswer[];
  /** Place of the open one. */
  readonly at: number;
}

export const bookOf = (first: InventoryAnswer): Book => ({ pages: [first], at: 0 });

/** Opens the page as the last one. */
export function withPage({ pages }: Book, read: InventoryAnswer): Book {
  const known = new Set(pages.flatMap(({ rows }) => rows.map(({ sslId }) => sslId)));
  const page = { ...read, rows: read.rows.filter(({ sslId }) => !known.has(sslId)) };
  return { pages: [...pages, page], at: pages.length };
}
