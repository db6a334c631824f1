/** What is to be said together of an account's certificates: a plain key for each, so that many jobs write at once, and one for the issue that says it. */
import { kvs, WhereConditions } from '@forge/kvs';
import { newsListSchema, untoldNewsSchema } from '../../../domain/inventory/renewal/row-news-list';
import type { UntoldNews } from '../../../domain/inventory/renewal/row-news-list';
import type { RowNewsStore } from '../../../use-cases/ports/inventory/row-news';
import { encoded, keys } from '../../keys';

const PAGE = 100;

async function valuesUnder(start: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(start)).limit(PAGE);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...page.results.map(({ value }) => value));
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

const keyOf = ({ account, sslId }: UntoldNews): string => `${keys.rowNews.of(account)}${encoded(sslId)}`;

export const rowNewsRepository: RowNewsStore = {
  add: (news) => kvs.set(keyOf(news), news),
  async untold(account) {
    const found = await valuesUnder(account === undefined ? keys.rowNews.all : keys.rowNews.of(account));
    return found.map((value) => untoldNewsSchema.parse(value));
  },
  async forget(news) {
    for (const one of news) await kvs.delete(keyOf(one));
  },
  async find(account) {
    const stored = await kvs.get(keys.rowNews.list(account));
    return stored === undefined ? undefined : newsListSchema.parse(stored);
  },
  lists: async () => (await valuesUnder(keys.rowNews.lists)).map((value) => newsListSchema.parse(value)),
  keep: (list) => kvs.set(keys.rowNews.list(list.account), list),
  forgetList: (account) => kvs.delete(keys.rowNews.list(account)),
};
