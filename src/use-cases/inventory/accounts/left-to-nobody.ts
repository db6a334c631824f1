/** The certificates that the app renews for an account: how many nobody renews once it is removed, and the issue that says so. */
import type { Account } from '../../../domain/account/account';
import { leftSummary, leftWords } from '../../../domain/inventory/renewal/left-to-nobody';
import type { LeftToNobody } from '../../../domain/inventory/renewal/left-to-nobody';
import { MOST_LISTED } from '../../../domain/inventory/renewal/row-news-list';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';

export type LeftNeeds = Pick<Ports, 'inventory' | 'rowSchedule' | 'newId' | 'adminIssues'>;

/** So many pages of a hundred are counted while an admin waits. */
const COUNTED_PAGES = 20;

/** Those that are looked at first in front. */
export async function findLeft({ rowSchedule }: LeftNeeds, account: string): Promise<LeftToNobody> {
  const sslIds: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < COUNTED_PAGES; pages++) {
    const page = await rowSchedule.list(Number.MAX_SAFE_INTEGER, cursor);
    sslIds.push(...page.looks.filter((look) => look.account === account).map(({ sslId }) => sslId));
    ({ cursor } = page);
    if (cursor === undefined) return { sslIds, count: sslIds.length, more: false };
  }
  return { sslIds, count: sslIds.length, more: true };
}

/** Read while they are there: they go with the account. */
export function readLeft(
  { inventory }: LeftNeeds,
  account: string,
  left: LeftToNobody,
): Promise<readonly InventoryRow[]> {
  return left.count === 0 ? Promise.resolve([]) : inventory.find(account, left.sslIds.slice(0, MOST_LISTED));
}

/** @returns a sentence for the admin: where it is told, or that it is not */
export async function tellLeft(
  ports: LeftNeeds,
  { name, homeProject }: Account,
  about: { readonly left: LeftToNobody; readonly rows: readonly InventoryRow[] },
): Promise<string> {
  try {
    const { key } = await ports.adminIssues.open({
      ...{ projectId: homeProject.id, token: ports.newId(), summary: leftSummary(about.left, name) },
      description: leftWords(about.rows, about.left, name),
      assignees: [...new Set(about.rows.flatMap(({ adopted }) => adopted?.by ?? []))],
    });
    return `What nobody renews now stands on ${key}.`;
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return `What nobody renews now could not be told on an issue: ${thrown.message}`;
  }
}
