/** The job that says together what an account's certificates need: on the issue that is open for it, or on a new one. */
import type { Account } from '../../../../domain/account/account';
import type { JobEvent } from '../../../../domain/audit/job-events';
import { moreNewsWords, newsSummary, newsWords } from '../../../../domain/inventory/renewal/row-news-list';
import type { NewsList, UntoldNews } from '../../../../domain/inventory/renewal/row-news-list';
import { Problem } from '../../../../domain/problem';
import { DAY_MS } from '../../../../domain/validity';
import type { Ports } from '../../../ports/ports';
import { openNotice } from '../../accounts/left-to-nobody';

type Needs = Pick<Ports, 'now' | 'newId' | 'accounts' | 'rowNews' | 'rowIssues' | 'adminIssues' | 'issues' | 'jobs'>;

/** What the job did, for the one line that it logs. */
interface Kept {
  readonly told: number;
  readonly happened: readonly JobEvent[];
}

/** Under what the work on an account's list is claimed; no account has such an id. */
const CLAIMED_AS = 'row-news';

/** Delivered twice it does nothing twice: one delivery at a time is at a list. */
export async function keepNewsList(ports: Needs, accountId: string): Promise<Kept | undefined> {
  const place = { account: CLAIMED_AS, sslId: accountId };
  const attempt = { holder: ports.newId(), now: ports.now(), again: true };
  const taken = (await ports.rowIssues.take([place], attempt)).get(accountId);
  if (taken?.kind !== 'fresh' && taken?.kind !== 'unsure') return undefined;
  try {
    const told = await say(ports, accountId);
    return told === 0 ? undefined : { told, happened: [] };
  } finally {
    await ports.rowIssues.settle(taken.claim, { state: 'free', issueId: '' });
  }
}

async function say(ports: Needs, accountId: string): Promise<number> {
  const account = await ports.accounts.find(accountId);
  if (!account) return sayOfRemoved(ports, accountId);
  const list = await goOnOpening(ports, await ports.rowNews.find(accountId));
  const news = list === 'later' ? [] : await ports.rowNews.untold(accountId);
  if (list === 'later' || news.length === 0) return 0;
  const isOpen = list?.issue && (await ports.adminIssues.standing(list.issue.id)) === 'open';
  await (isOpen ? sayMore(ports, list, news) : open(ports, account, news));
  await ports.rowNews.forget(news);
  return news.length;
}

/** Longer than any Jira is out of order: who needed the certificates has learned of it otherwise. */
const TRIED_FOR_MS = 30 * DAY_MS;

/** An admin was told in part at best: Jira's answer was lost when the account was removed. */
async function sayOfRemoved(ports: Needs, id: string): Promise<number> {
  const list = await ports.rowNews.find(id);
  const removed = list?.removed;
  if (!removed || (await ports.accounts.find(removed.account))) return forgetAll(ports, id);
  const opened = await goOnOpening(ports, list);
  if (opened === 'later') return 0;
  const now = ports.now();
  if (opened || now - list.toldAt > TRIED_FOR_MS) return forgetAll(ports, id);
  const again = { ...list, removed, askedAt: now };
  await ports.rowNews.keep(again);
  await openNotice(ports, again);
  return removed.count;
}

/** Nobody renews these any more, and there is no project to say so. */
async function forgetAll(ports: Needs, accountId: string): Promise<number> {
  await ports.rowNews.forget(await ports.rowNews.untold(accountId));
  await ports.rowNews.forgetList(accountId);
  return 0;
}

async function sayMore({ issues, rowNews, now }: Needs, list: NewsList, news: readonly UntoldNews[]): Promise<void> {
  await issues.comment(list.issue?.id ?? '', { text: moreNewsWords(news), internal: true }, list.toldAt);
  await rowNews.keep({ ...list, toldAt: now() });
}

/** The intent is stored before Jira is asked. @throws Problem where Jira refused it, or may have opened it */
async function open(ports: Needs, { id, name, homeProject }: Account, news: readonly UntoldNews[]): Promise<void> {
  const now = ports.now();
  const list: NewsList = { account: id, token: ports.newId(), askedAt: now, toldAt: now };
  await ports.rowNews.keep(list);
  try {
    const issue = await ports.adminIssues.open({
      ...{ projectId: homeProject.id, token: list.token, summary: newsSummary(news.length, name) },
      description: newsWords(news, name),
      assignees: [...new Set(news.map(({ by }) => by).filter((by) => by !== ''))],
    });
    await ports.rowNews.keep({ ...list, issue });
  } catch (thrown) {
    // Jira made nothing: the next one may be let to.
    if (thrown instanceof Problem && !thrown.kind.retry) await ports.rowNews.forgetList(id);
    throw thrown;
  }
}

/** Jira's search shows new issues late. */
const SEARCHED_AFTER_SECONDS = 870;

/** Jira may have opened it although it did not say so. @returns `later` while its search may not show it */
async function goOnOpening(ports: Needs, list: NewsList | undefined): Promise<NewsList | 'later' | undefined> {
  if (!list || list.issue) return list;
  if (ports.now() - list.askedAt < SEARCHED_AFTER_SECONDS * 1_000) {
    await ports.jobs.queue({ kind: 'row-news', id: list.account }, SEARCHED_AFTER_SECONDS);
    return 'later';
  }
  const issue = await ports.adminIssues.opened(list.token);
  if (!issue) return undefined;
  const known = { ...list, issue };
  await ports.rowNews.keep(known);
  const untold = await ports.rowNews.untold(list.account);
  await ports.rowNews.forget(untold.filter(({ at }) => at <= list.askedAt));
  return known;
}
