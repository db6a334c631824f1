/** The job about domains: whose validation ends before certificates are renewed has one issue, kept up to date and closed by the app. */
import { actsOn } from '../../domain/renewal/domains/domain-issue';
import type { DomainAct } from '../../domain/renewal/domains/domain-issue';
import type { JobEvent } from '../../domain/audit/job-events';
import { asProblem } from '../../domain/problem';
import type { Ports } from '../ports/ports';
import { findEndings } from './find-endings';
import type { EndingNeeds } from './find-endings';
import { openDomainIssue } from './open-domain-issue';
import type { OpenNeeds } from './open-domain-issue';
import { readLists } from './read-lists';
import type { DomainLists } from './read-lists';
import { closeIssue, tellIssue } from './tell-domain-issue';

export type WatchNeeds = EndingNeeds & OpenNeeds & Pick<Ports, 'accounts' | 'reference' | 'rowIssues'>;

/** What the job did, for the one line that it logs. */
interface Watched {
  readonly domains: number;
  readonly acts: number;
  readonly happened: readonly JobEvent[];
}

/** Issues that one look opens: a hundred domains that end on one day are told over some days, those that end first in front. */
const MOST_OPENED = 20;

/** Under what the look is claimed; no account has such an id. */
const LOOK = { account: 'domains', sslId: 'look' } as const;

/**
 * Delivered twice it does nothing twice: one delivery at a time looks, and every issue is claimed before Jira is asked.
 * @param refresh begins to read the list of an account again
 */
export async function watchDomains(
  ports: WatchNeeds,
  refresh: (account: string) => Promise<void>,
): Promise<Watched | undefined> {
  const attempt = { holder: ports.newId(), now: ports.now(), again: true };
  const taken = (await ports.rowIssues.take([LOOK], attempt)).get(LOOK.sslId);
  if (taken?.kind !== 'fresh' && taken?.kind !== 'unsure') return undefined;
  try {
    return await look(ports, refresh);
  } finally {
    await ports.rowIssues.settle(taken.claim, { state: 'free', issueId: '' });
  }
}

async function look(ports: WatchNeeds, refresh: (account: string) => Promise<void>): Promise<Watched | undefined> {
  const issues = await ports.domainIssues.list();
  const lists = await readLists(ports, issues);
  for (const account of lists.toRefresh) await refresh(account);
  if (lists.ending.length === 0 && issues.length === 0) return undefined;
  const endings = lists.ending.length === 0 ? [] : await findEndings(ports, lists);
  const acts = paced(actsOn({ issues, endings, rows: lists.rows, unread: lists.unread, now: ports.now() }));
  await doAll(ports, acts, lists);
  return acts.length === 0 ? undefined : { domains: endings.length, acts: acts.length, happened: [] };
}

/** @throws what the first that failed threw, when all were tried */
async function doAll(ports: WatchNeeds, acts: readonly DomainAct[], lists: DomainLists): Promise<void> {
  const failures: unknown[] = [];
  for (const act of acts) {
    try {
      await doAct(ports, act, lists);
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  if (failures.length > 0) throw asProblem(failures[0]);
}

function paced(acts: readonly DomainAct[]): readonly DomainAct[] {
  const opened = acts.filter(({ act }) => act === 'open').slice(0, MOST_OPENED);
  return [...acts.filter(({ act }) => act !== 'open'), ...opened];
}

function doAct(ports: WatchNeeds, act: DomainAct, { accounts }: DomainLists): Promise<void> {
  switch (act.act) {
    case 'open':
      return openDomainIssue(ports, act.ending, { home: accounts.get(act.ending.account)?.homeProject.id ?? '' });
    case 'look':
      return openDomainIssue(ports, act.ending, { home: act.issue.projectId, asked: act.issue });
    case 'tell':
      return tellIssue(ports, act);
    case 'close':
      return closeIssue(ports, act.issue, act.because);
  }
}

/** Daily duty. @returns how many looks are queued: one, where an account is linked that may list domains */
export async function beginWatch({ accounts, jobs }: Pick<Ports, 'accounts' | 'jobs'>): Promise<number> {
  if ((await accounts.list()).length === 0) return 0;
  await jobs.queue({ kind: 'domains', id: 'all' }, 0);
  return 1;
}
