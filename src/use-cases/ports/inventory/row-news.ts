/** What certificates of accounts need of people and is to be said together, and the issue of each account that says it. */
import type { NewsList, UntoldNews } from '../../../domain/inventory/renewal/row-news-list';

export interface RowNewsStore {
  /** Of one certificate the last one counts. */
  add(news: UntoldNews): Promise<void>;
  /** All that is untold, of one account or of all. */
  untold(account?: string): Promise<readonly UntoldNews[]>;
  forget(news: readonly UntoldNews[]): Promise<void>;
  find(account: string): Promise<NewsList | undefined>;
  /** Of all accounts. */
  lists(): Promise<readonly NewsList[]>;
  keep(list: NewsList): Promise<void>;
  forgetList(account: string): Promise<void>;
}
