/**
 * The job of an issue that has an imported certificate: answers what people asked by its workflow, follows the order that
 * came of it, and tells the issue. Delivered twice, early or late it does nothing twice: every step is a write on the version
 * that was read, and what has an effect happens under a lease.
 */
import type { JobEvent } from '../../../../domain/audit/job-events';
import { eventsOfAsks } from '../../../../domain/inventory/issues/asks/ask-events';
import { answeredBy, nothingNew, takenUp, toldAll, withNews } from '../../../../domain/inventory/issues/asks/ask-steps';
import type { Ask, Followed, IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import { newsOf } from '../../../../domain/inventory/issues/asks/order-news';
import type { News } from '../../../../domain/inventory/issues/asks/order-news';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { Problem } from '../../../../domain/problem';
import {
  isDue,
  isHeld,
  lease,
  OFTEN_FOR_MS,
  postponed,
  retryDelay,
  secondsUntil,
  waiting,
} from '../../../../domain/work/work';
import { SWITCHED_OFF } from '../../acts/act-on-row';
import { orProblem } from '../../or-problem';
import { answerAsk } from './answer-ask';
import { refusalOf } from './asking';
import type { Asked, AskNeeds } from './asking';
import { takeOver } from './take-over';
import { tellAsks } from './tell-asks';

/** More steps in one job are a mistake: answer, tell, follow, tell. */
const LONGEST_WALK = 10;

/** What the job did, for the one line that it logs. */
interface Advanced {
  readonly issueAsks: string;
  readonly work: string;
  readonly trouble: string;
  readonly happened: readonly JobEvent[];
}

/** @returns what was done; undefined when there was nothing to do (a double delivery, nothing asked) */
export async function advanceAsks(ports: AskNeeds, id: string): Promise<Advanced | undefined> {
  const found = await ports.issueAsks.find(id);
  if (!found || !isDue(found, ports.now())) return undefined;
  const passed = await walkOn(ports, found);
  const reached = passed.at(-1) ?? found;
  if (reached.work === 'open') await ports.jobs.queue({ kind: 'issue-asks', id }, secondsUntil(reached, ports.now()));
  const trouble = passed.findLast((one) => one.trouble !== '')?.trouble ?? '';
  return { issueAsks: id, work: reached.work, trouble, happened: eventsOfAsks(passed) };
}

/** @returns the record as it was found, and as each step left it */
async function walkOn(ports: AskNeeds, found: IssueAsks): Promise<readonly IssueAsks[]> {
  const passed = [found];
  let reached = found;
  for (let steps = 0; steps < LONGEST_WALK; steps++) {
    const next = await step(ports, reached, reached !== found);
    if (!next) break;
    reached = next;
    passed.push(next);
    if (!isHeld(reached, ports.now()) && !isDue(reached, ports.now())) break;
  }
  return passed;
}

async function step(ports: AskNeeds, asks: IssueAsks, writtenHere: boolean): Promise<IssueAsks | undefined> {
  if (asks.untold.length > 0 || asks.refresh) return tell(ports, asks, writtenHere);
  const [ask] = asks.asks;
  if (ask) return answer(ports, asks, ask);
  return asks.followed ? follow(ports, asks) : ports.issueAsks.replace(asks, toldAll(asks, ports.now()));
}

/** Telling in the job that changed something is the first try; any later job may repeat what was already said. */
async function tell(ports: AskNeeds, asks: IssueAsks, writtenHere: boolean): Promise<IssueAsks | undefined> {
  if (writtenHere && isHeld(asks, ports.now())) return tellAsks(ports, asks, false);
  const leased = await ports.issueAsks.replace(asks, lease(asks, ports.now()));
  return leased && tellAsks(ports, leased, true);
}

async function answer(ports: AskNeeds, asks: IssueAsks, ask: Ask): Promise<IssueAsks | undefined> {
  const held = await ports.issueAsks.replace(asks, takenUp(asks, ports.now()));
  if (!held) return undefined;
  const [row] = await ports.inventory.find(held.account, [held.sslId]);
  const done = await orProblem(() => answerFor(ports, held, { ask, row }));
  const next = done instanceof Problem ? afterProblem(ports, held, { ask, row, problem: done }) : done;
  return ports.issueAsks.replace(held, next);
}

interface About {
  readonly ask: Ask;
  readonly row: InventoryRow | undefined;
}

async function answerFor(ports: AskNeeds, asks: IssueAsks, { ask, row }: About): Promise<IssueAsks> {
  const issue = await ports.issues.find(asks.issueId);
  if (!issue) throw new Problem('jira-missing', 'The issue is out of sight.');
  const account = await ports.accounts.find(asks.account);
  if (!account) throw new Problem('conflict', UNLINKED);
  if (!account.enabled) throw new Problem('conflict', SWITCHED_OFF);
  if (!row) throw new Problem('conflict', NOT_IN_INVENTORY);
  const asked: Asked = { asks, ask, issue, account, row, again: ask.begun };
  return answerAsk(ports, asked);
}

const UNLINKED = 'The SCM account of this certificate is not linked to Jira any more. A Jira admin links it again.';
const NOT_IN_INVENTORY = 'The inventory does not have this certificate any more. A Jira admin syncs its SCM account.';

/** What may pass is tried again; everything else is told. */
function afterProblem(
  ports: AskNeeds,
  asks: IssueAsks,
  { ask, row, problem }: About & { readonly problem: Problem },
): IssueAsks {
  const now = ports.now();
  if (problem.code === 'jira-missing') return outOfSight(asks, { ask, problem, now });
  if (problem.kind.retry) return postponed(asks, problem, now);
  return answeredBy(asks, refusalOf(ask, problem, { issueId: asks.issueId, row, now }), now);
}

/** A deleted issue has nobody to tell; a right can be given back. */
function outOfSight(
  asks: IssueAsks,
  { ask, problem, now }: { readonly ask: Ask; readonly problem: Problem; readonly now: number },
): IssueAsks {
  if (now - ask.at > OFTEN_FOR_MS) return answeredBy(asks, undefined, now);
  return { ...asks, ...waiting(retryDelay(asks, problem), now), failures: asks.failures + 1, trouble: problem.code };
}

async function follow(ports: AskNeeds, asks: IssueAsks): Promise<IssueAsks | undefined> {
  const { followed } = asks;
  if (!followed) return undefined;
  const order = await ports.accountOrders.find(followed.id);
  const news = order && (await newsFor(ports, asks, { order, followed }));
  if (!order || !news) return ports.issueAsks.replace(asks, nothingNew(asks, followed, ports.now()));
  const next = withNews(asks, news, ports.now());
  if (order.kind !== 'renew' || order.sslId === '') return ports.issueAsks.replace(asks, next);
  const { issueId, account, sslId: previous } = asks;
  // Before a sync can make an issue of its own for it.
  await takeOver(ports, { issueId, account, sslId: order.sslId });
  const isThere = news.message.kind === 'enrolled';
  return ports.issueAsks.replace(asks, isThere ? { ...next, sslId: order.sslId, previous, ...earlierOf(asks) } : next);
}

/** So many certificates that an issue had are remembered. */
const MOST_EARLIER = 20;

function earlierOf({ earlier = [], previous }: IssueAsks): Pick<IssueAsks, 'earlier'> {
  return previous === undefined ? {} : { earlier: [...earlier, previous].slice(-MOST_EARLIER) };
}

async function newsFor(
  { inventory }: AskNeeds,
  { issueId, account, sslId }: IssueAsks,
  { order, followed }: { readonly order: AccountOrder; readonly followed: Followed },
): Promise<News | undefined> {
  const [row] = await inventory.find(account, [sslId]);
  return newsOf(order, { issueId, followed, profile: row?.certTypeName ?? '' });
}
