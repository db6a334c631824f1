/** The weekly list of what ends soon without an issue: made once, and closed by the app when nothing of it is left. */
import type { Account } from '../../../domain/account/account';
import type { Claim } from '../../../domain/inventory/issues/making/claim';
import { NO_ISSUES } from '../../../domain/inventory/issues/issue-rule';
import { isForList } from '../../../domain/inventory/reminders/for-list';
import { isToRemind } from '../../../domain/inventory/reminders/stages';
import {
  digestDraft,
  digestId,
  DIGEST_WORK,
  goesOnIn,
  LISTED_WITHIN_MS,
  MOST_LISTED,
  NOTHING_LEFT,
  WEEKS_BACK,
} from '../../../domain/inventory/reminders/digest';
import type { EndingList } from '../../../domain/inventory/reminders/digest';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { STATUSES } from '../../../domain/issue/issue-fields';
import type { Paragraph } from '../../../domain/issue/rich-text';
import { Problem } from '../../../domain/problem';
import { together } from '../../../domain/work/together';
import type { IssueName } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { unlessRefused } from '../../unless-refused';
import { renewalWithoutEnd } from '../orders/steps/latest-order';
import { isRenewedInVain } from './renewed-in-vain';

export type DigestNeeds = Pick<
  Ports,
  'now' | 'newId' | 'inventory' | 'rowIssues' | 'issueMaker' | 'issues' | 'issueKeys' | 'accountOrders'
>;

/** A claim that is let go of again: while one delivery of the job is at it, another leaves it alone. @throws Problem when it can be tried again */
export async function keepDigest(ports: DigestNeeds, account: Account): Promise<void> {
  const place = { account: account.id, sslId: DIGEST_WORK };
  const attempt = { holder: ports.newId(), now: ports.now(), again: true };
  const taken = (await ports.rowIssues.take([place], attempt)).get(place.sslId);
  if (taken?.kind !== 'fresh' && taken?.kind !== 'unsure') return;
  try {
    await keepList(ports, account);
  } finally {
    await ports.rowIssues.settle(taken.claim, { state: 'free', issueId: '' });
  }
}

async function keepList(ports: DigestNeeds, account: Account): Promise<void> {
  const rule = (await ports.rowIssues.find(account.id))?.rule ?? NO_ISSUES;
  const list = await listEnding(ports, account.id, (row) => isForList(row, rule, ports.now()));
  if (list.rows.length === 0) return closeAll(ports, account.id, { from: 0, words: NOTHING_LEFT });
  const issue = await digestOfWeek(ports, account, list);
  if (issue) await closeAll(ports, account.id, { from: 1, words: goesOnIn(issue.key) });
}

/** Pages of the index that are looked through for rows that count. */
const MOST_PAGES = 20;

async function listEnding(
  ports: DigestNeeds,
  account: string,
  isWanted: (row: InventoryRow) => boolean,
): Promise<EndingList> {
  const range = { endsFrom: ports.now(), endsUntil: ports.now() + LISTED_WITHIN_MS };
  const rows: InventoryRow[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES && rows.length <= MOST_LISTED; page++) {
    const by = { what: 'issue', value: 'no' } as const;
    const found = await ports.inventory.list({ account, by, ...range, cursor });
    rows.push(...(await toList(ports, found.rows.filter(isWanted))));
    ({ cursor } = found);
    if (cursor === undefined) break;
  }
  return { rows: rows.slice(0, MOST_LISTED), more: rows.length > MOST_LISTED };
}

async function toList(ports: DigestNeeds, rows: readonly InventoryRow[]): Promise<readonly InventoryRow[]> {
  const ordered = await together(rows.map((row) => isOrdered(ports, row)));
  return rows.filter((row, place) => row.issue === 'no' && isToRemind(row, ordered[place] === true));
}

/** By this app or in SCM, and nothing has come of it. */
async function isOrdered(ports: DigestNeeds, row: InventoryRow): Promise<boolean> {
  return (await renewalWithoutEnd(ports, row)) !== undefined || isRenewedInVain(ports, row);
}

/** @returns the issue that has the list of this week; undefined where somebody deleted or closed it, or another job makes it */
async function digestOfWeek(ports: DigestNeeds, account: Account, list: EndingList): Promise<IssueName | undefined> {
  const place = { account: account.id, sslId: digestId(ports.now()) };
  const attempt = { holder: ports.newId(), now: ports.now(), again: false };
  const taken = (await ports.rowIssues.take([place], attempt)).get(place.sslId);
  switch (taken?.kind) {
    case 'made':
      return (await ports.issueKeys.named([taken.claim.issueId]))[0];
    case 'fresh':
      return settled(ports, taken.claim, await make(ports, { account, list, claim: taken.claim }));
    case 'unsure':
      return lookedUp(ports, { account, list, claim: taken.claim });
    default:
      return undefined;
  }
}

/** Jira may have made it for an earlier attempt. */
async function lookedUp(ports: DigestNeeds, making: Making): Promise<IssueName> {
  const { account, sslId } = making.claim;
  const found = (await ports.issueMaker.findMade(account, [sslId])).get(sslId);
  return settled(ports, making.claim, found ?? (await make(ports, making)));
}

async function settled({ rowIssues }: DigestNeeds, claim: Claim, issue: IssueName): Promise<IssueName> {
  await rowIssues.settle(claim, { state: 'made', issueId: issue.id });
  return issue;
}

interface Making {
  readonly account: Account;
  readonly list: EndingList;
  readonly claim: Claim;
}

/** Where it is certain that nothing was made, the next attempt need not look for it. */
async function make(ports: DigestNeeds, making: Making): Promise<IssueName> {
  try {
    return await create(ports, making);
  } catch (thrown) {
    const isNothingDone = thrown instanceof Problem && thrown.detail.changedNothing === true;
    if (isNothingDone) await ports.rowIssues.settle(making.claim, { state: 'free', issueId: '' });
    throw thrown;
  }
}

async function create(ports: DigestNeeds, { account, list }: Making): Promise<IssueName> {
  const place = await ports.issueMaker.place(account.homeProject.id);
  const draft = digestDraft(list, { account: account.id, accountName: account.name, now: ports.now() });
  const [made] = await ports.issueMaker.create(place, [draft]);
  if (made && 'id' in made) return made;
  throw new Problem('jira-refused', made?.reason ?? '', { changedNothing: true });
}

/** @param from weeks back from which on lists are closed */
async function closeAll(
  ports: DigestNeeds,
  account: string,
  { from, words }: { readonly from: number; readonly words: Paragraph },
): Promise<void> {
  for (let back = from; back <= WEEKS_BACK; back++) {
    const claim = await ports.rowIssues.claimOf({ account, sslId: digestId(ports.now(), back) });
    if (claim?.state !== 'made') continue;
    await close(ports, claim.issueId, words);
    // After the week nothing asks for it again; within it nobody wants a second one.
    await ports.rowIssues.settle(claim, { state: 'deleted', issueId: claim.issueId });
  }
}

/** One that a person has closed or deleted stays as it is. */
async function close(ports: DigestNeeds, issueId: string, words: Paragraph): Promise<void> {
  const issue = await ports.issues.find(issueId);
  if (!issue || issue.status.name === STATUSES.cancelled) return;
  await unlessRefused(async () => {
    await ports.issues.comment(issueId, { text: [words], internal: true }, ports.now() - SAID_WITHIN_MS);
    await ports.issues.moveTo(issueId, STATUSES.cancelled, 'own-only');
  });
}

const SAID_WITHIN_MS = 86_400_000;
