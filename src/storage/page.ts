/** One page of an entity query: the ids, because an index may show an older state than the records have. */
import type { Page } from '../domain/work/job';

/** Most rows that a query gives at once (Forge KVS). */
export const LARGEST_PAGE = 100;

/** As much of a query of @forge/kvs as paging needs. */
interface Query {
  limit(count: number): Query;
  cursor(from: string): Query;
  getMany(): Promise<{
    readonly results: readonly { readonly key: string }[];
    readonly nextCursor?: string | undefined;
  }>;
}

export async function readPage(query: Query, cursor: string | undefined): Promise<Page> {
  const page = query.limit(LARGEST_PAGE);
  const { results, nextCursor } = await (cursor ? page.cursor(cursor) : page).getMany();
  return { ids: results.map(({ key }) => key), ...(nextCursor && { cursor: nextCursor }) };
}
