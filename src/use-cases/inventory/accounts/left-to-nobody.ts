/** The certificates that the app renews for an account: how many nobody renews once it is removed, and the issue that says so. */
import type { Account } from '../../../domain/account/account';
import { leftId, leftSummary, leftWords } from '../../../domain/inventory/renewal/left-to-nobody';
import { MOST_LISTED, untoldOf } from '../../../domain/inventory/renewal/row-news-list';
import type { NewsList, RemovedAccount } from '../../../domain/inventory/renewal/row-news-list';
import { asProblem } from '../../../domain/problem';
import type { IssueName } from '../../ports/issues';
import type { Ports } from '../../ports/ports';

export type LeftNeeds = Pick<Ports, 'now' | 'inventory' | 'rowSchedule' | 'rowNews' | 'newId' | 'adminIssues' | 'jobs'>;

/** So many pages of a hundred are counted while an admin waits. */
const COUNTED_PAGES = 20;

interface Left {
  readonly sslIds: readonly string[];
  /** There are more than were counted. */
  readonly more: boolean;
}

/** Those that are looked at first in front. */
export async function findLeft({ rowSchedule }: Pick<LeftNeeds, 'rowSchedule'>, account: string): Promise<Left> {
  const sslIds: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < COUNTED_PAGES; pages++) {
    const page = await rowSchedule.list(Number.MAX_SAFE_INTEGER, cursor);
    sslIds.push(...page.looks.filter((look) => look.account === account).map(({ sslId }) => sslId));
    ({ cursor } = page);
    if (cursor === undefined) return { sslIds, more: false };
  }
  return { sslIds, more: true };
}

export type LeftNotice = NewsList & { readonly removed: RemovedAccount };

/** The rows go with the account, and Jira’s answer may be lost. */
const LOOKED_FOR_AFTER_SECONDS = 900;

/** Before the account is removed; a job looks later whether it was, and was told. @returns undefined where nothing is left to nobody */
export async function noteLeft(ports: LeftNeeds, { id, name, homeProject }: Account): Promise<LeftNotice | undefined> {
  const { sslIds, more } = await findLeft(ports, id);
  if (sslIds.length === 0) return undefined;
  const now = ports.now();
  const found = await ports.inventory.find(id, sslIds.slice(0, MOST_LISTED));
  const rows = found.map((row) => untoldOf(row, { title: '', next: '' }, now));
  const removed = { account: id, name, projectId: homeProject.id, count: sslIds.length, more, rows };
  const token = (await ports.rowNews.find(leftId(id)))?.token ?? ports.newId();
  const notice = { account: leftId(id), removed, token, askedAt: now, toldAt: now };
  await ports.rowNews.keep(notice);
  await ports.jobs.queue({ kind: 'row-news', id: notice.account }, LOOKED_FOR_AFTER_SECONDS);
  return notice;
}

/** @returns a sentence for the admin: where it is told, or that it is not */
export async function tellLeft(ports: LeftNeeds, notice: LeftNotice): Promise<string> {
  try {
    const { key } = await openNotice(ports, notice);
    return `What nobody renews now stands on ${key}.`;
  } catch (thrown) {
    const { kind, message } = asProblem(thrown);
    if (kind.retry) return `What nobody renews now could not be told yet: ${message} The app tries again by itself.`;
    await ports.rowNews.forgetList(notice.account);
    return `What nobody renews now could not be told on an issue: ${message}`;
  }
}

/** @throws Problem where Jira refused it, or may have opened it */
export async function openNotice(
  { adminIssues, rowNews }: Pick<LeftNeeds, 'adminIssues' | 'rowNews'>,
  { account, token, removed }: LeftNotice,
): Promise<IssueName> {
  const issue = await adminIssues.open({
    ...{ projectId: removed.projectId, token, summary: leftSummary(removed), description: leftWords(removed) },
    assignees: [...new Set(removed.rows.map(({ by }) => by).filter((by) => by !== ''))],
  });
  await rowNews.forgetList(account);
  return issue;
}
