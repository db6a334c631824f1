/**
 * Removes what is kept of an account's certificates, a part at a time: rows with their names and issues, then what stands under
 * plain keys, then what was done with them.
 */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { InventoryRow } from '../../domain/inventory/rows/inventory-row';
import { clearWork } from '../account/clear-work';
import { ENTITIES, INDEXES, keys } from '../keys';
import { readAll, removeAll } from './batches';
import type { Place } from './batches';
import { makingKeys } from './issues/making-keys';
import { lookPlace } from './renewal/row-schedule';
import { namePlaces, rowPlace } from './row-places';
import { inventoryRowSchema } from './row-record';
import { shelfOf } from './shelves';

const PAGE = 100;

/** @returns how many records were removed; 0 when nothing is left */
export async function clearAccount(account: string): Promise<number> {
  const rows = [...(await someRows(account, false)), ...(await someRows(account, true))];
  if (rows.length === 0) return (await removeKeys(keys.inventoryNameChunks(account))) || clearWork(account);
  const beside = rows.flatMap((row) => [
    ...namePlaces(row, row.suffixes),
    ...issuePlaces(row),
    ...(row.adopted ? [lookPlace(row)] : []),
  ]);
  // The row last: by it the others are found should this be cut short.
  await removeAll(beside);
  await removeAll(rows.map(rowPlace));
  return beside.length + rows.length;
}

/** The claim of its issue, and which row that issue belongs to. The issue stays. */
function issuePlaces(row: InventoryRow): readonly Place[] {
  const claim = { entityName: ENTITIES.issueClaim, key: keys.inventoryRow(row.account, row.sslId) };
  return row.issueId === '' ? [claim] : [claim, { key: makingKeys.rowOfIssue(row.issueId) }];
}

/** What walks have seen, what was counted, and which certificates were to get issues. */
export async function clearWalks(account: string): Promise<void> {
  for (const start of [keys.seenPages(account), makingKeys.resultsOf(account), keys.rowNews.of(account)]) {
    while ((await removeKeys(start)) > 0);
  }
  await kvs.entity(ENTITIES.issueMaking).delete(account);
  await kvs.delete(keys.inventorySnapshot(account));
  await kvs.delete(keys.rowNews.list(account));
}

/** An index may show what is gone already: only what is there counts. */
async function someRows(account: string, hidden: boolean): Promise<readonly InventoryRow[]> {
  const shelf = kvs
    .entity(ENTITIES.inventory)
    .query()
    .index(INDEXES.inventoryByAccount, { partition: [shelfOf(account, hidden)] });
  const { results } = await shelf.sort(Sort.ASC).limit(PAGE).getMany();
  const found = await readAll(results.map(({ key }) => ({ entityName: ENTITIES.inventory, key })));
  return [...found.values()].map((value) => inventoryRowSchema.parse(value));
}

async function removeKeys(start: string): Promise<number> {
  const query = kvs.query().where('key', WhereConditions.beginsWith(start)).limit(PAGE);
  const places: Place[] = (await query.getMany()).results.map(({ key }) => ({ key }));
  await removeAll(places);
  return places.length;
}
