/** Some news of an account's certificates go to an issue of each in a day; what comes after is said together. */
import { isThere } from '../../../../domain/inventory/issues/row-standing';
import { isSaidAlone, untoldOf } from '../../../../domain/inventory/renewal/row-news-list';
import type { RowNews } from '../../../../domain/inventory/renewal/row-messages';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { utcDay } from '../../../../domain/issue/rich-text';
import { SAID_SINGLY } from '../../../../domain/renewal/reminders/waiting-digest';
import type { Ports } from '../../../ports/ports';

export type TogetherNeeds = Pick<Ports, 'now' | 'renewalPlaces' | 'rowNews' | 'jobs'>;

/** So much time the others have to fail as well; the queue takes no longer one. */
const GATHERED_SECONDS = 900;

/** Asked twice it does and says the same. @returns whether it is said together with others, soon */
export async function isSaidTogether(ports: TogetherNeeds, row: InventoryRow, news: RowNews): Promise<boolean> {
  const { account } = row;
  const now = ports.now();
  if (await isSaidOnItsOwn(ports, row, news)) return false;
  await ports.rowNews.add(untoldOf(row, news, now));
  // The first of them alone asks for the list: what comes when that is made has its turn with the daily duty.
  if (await ports.renewalPlaces.take(`${account}:news-list`, utcDay(now), { who: news.once, cap: 1 }))
    await ports.jobs.queue({ kind: 'row-news', id: account }, GATHERED_SECONDS);
  return true;
}

/** What SCM does not have any more gets no issue of its own. */
async function isSaidOnItsOwn({ now, renewalPlaces }: TogetherNeeds, row: InventoryRow, { once }: RowNews) {
  if (!isThere(row) && row.issue === 'no') return false;
  if (isSaidAlone(row, now())) return true;
  return renewalPlaces.take(`${row.account}:news`, utcDay(now()), { who: once, cap: SAID_SINGLY });
}

/** Daily duty. @returns how many accounts have something that is still to be said together */
export async function beginNewsLists({ rowNews, jobs }: Pick<Ports, 'rowNews' | 'jobs'>): Promise<number> {
  const untold = [...(await rowNews.untold()), ...(await rowNews.lists()).filter(({ removed }) => removed)];
  const accounts = [...new Set(untold.map(({ account }) => account))];
  await jobs.queueAll(accounts.map((id) => ({ kind: 'row-news', id })));
  return accounts.length;
}
