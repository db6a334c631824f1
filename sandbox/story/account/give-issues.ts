/** What ends soon gets a Jira issue: as many as were counted before. */
import { issueRuleCalls } from '../../../src/contract/admin/issue-rule-calls';
import { NO_ISSUES, type IssueRule } from '../../../src/domain/inventory/issues/issue-rule';
import { personAt } from '../../world/person';
import type { World } from '../../world/world';
import { waitFor, type Teller } from '../chapter';
import { demand } from '../demand';

const WITHIN_DAYS = 30;
const RULE: IssueRule = { ...NO_ISSUES, which: 'ending', withinDays: WITHIN_DAYS };

/** @throws Error when it is another number than was said before */
export async function giveIssues(world: World, account: string, tell: Teller): Promise<void> {
  const admin = personAt(world, world.people.administrator);
  const expected = await preview(world, account);
  demand(await admin.onAdminPage(issueRuleCalls.setIssueRule, { account, rule: RULE }));
  const view = () => admin.onAdminPage(issueRuleCalls.viewIssues, { account });
  if (demand(await view()).state !== 'running') demand(await admin.onAdminPage(issueRuleCalls.makeIssues, { account }));
  const { made } = await waitFor(world, 'The end of making issues', async () => {
    const making = demand(await view());
    return making.state === 'done' ? making : undefined;
  });
  if (made !== expected) throw new Error(`${made} issues were made, ${expected} had been counted.`);
  tell('Issues made', `${made}, for what ends within ${WITHIN_DAYS} days; counted before`, '/');
}

async function preview(world: World, account: string): Promise<number> {
  const admin = personAt(world, world.people.administrator);
  let count = 0;
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const ask = { account, rule: RULE, cursor };
    const part: { fits: number; cursor?: string } = demand(await admin.onAdminPage(issueRuleCalls.previewIssues, ask));
    count += part.fits;
    cursor = part.cursor;
  }
  return count;
}
