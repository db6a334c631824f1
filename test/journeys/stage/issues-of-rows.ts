/** The issues that certificates of an SCM account get: the rule, the making, and what Jira has of it. */
import { issueRuleCalls } from '../../../src/contract/admin/issue-rule-calls';
import { CERTIFICATE_PROPERTY } from '../../../src/domain/issue/issue-fields';
import { NO_ISSUES } from '../../../src/domain/inventory/issues/issue-rule';
import type { IssueRule } from '../../../src/domain/inventory/issues/issue-rule';
import type { MakingResult } from '../../../src/domain/inventory/issues/making/making';
import type { MakingView } from '../../../src/domain/inventory/issues/making/making-view';
import type { IssueFacts } from '../../../sandbox/jira-server/site-facts';
import { begin, rowsOf } from './linked-account';
import { demand, HOUR, type Stage } from './stage';

export const ALL: IssueRule = { ...NO_ISSUES, which: 'all' };

export const setRule = async (stage: Stage, account: string, rule: IssueRule) =>
  demand(await stage.admin.onAdminPage(issueRuleCalls.setIssueRule, { account, rule }));

export const makeNow = async (stage: Stage, account: string) =>
  demand(await stage.admin.onAdminPage(issueRuleCalls.makeIssues, { account }));

export async function makingOf(stage: Stage, account: string): Promise<MakingView> {
  return demand(await stage.admin.onAdminPage(issueRuleCalls.viewIssues, { account }));
}

/** What became of each certificate, its last line. */
export async function resultsOf(stage: Stage, account: string): Promise<MakingResult[]> {
  const { pages } = await makingOf(stage, account);
  const found = new Map<string, MakingResult>();
  for (let page = 0; page < pages; page++) {
    const results = demand(await stage.admin.onAdminPage(issueRuleCalls.listIssueResults, { account, page }));
    for (const result of results) found.set(result.sslId, result);
  }
  return [...found.values()];
}

/** Imports everything, without an issue for anything. */
export async function importAll(stage: Stage, account: string): Promise<void> {
  await begin(stage, account);
  await stage.advance(HOUR);
}

/** Issues of the account, by SCM's id; every one in its place. */
export function issuesOf(stage: Stage, account: string): Map<string, IssueFacts[]> {
  const found = new Map<string, IssueFacts[]>();
  for (const issue of stage.jira.site.issues()) {
    const property = issue.properties[CERTIFICATE_PROPERTY] as { account?: string; sslId?: string } | undefined;
    if (property?.account !== account || property.sslId === undefined) continue;
    found.set(property.sslId, [...(found.get(property.sslId) ?? []), issue]);
  }
  return found;
}

/** Each of these certificates has one issue, its row knows it, and no other certificate has any. */
export async function expectOneEach(stage: Stage, account: string, sslIds: readonly string[]): Promise<void> {
  const issues = issuesOf(stage, account);
  const numeric = (one: string, other: string) => Number(one) - Number(other);
  expect([...issues.keys()].sort(numeric)).toEqual([...sslIds].sort(numeric));
  const doubled = [...issues].filter(([, some]) => some.length > 1).map(([sslId]) => sslId);
  expect(doubled).toEqual([]);
  const rows = await rowsOf(stage, { account, by: { what: 'issue', value: 'yes' } });
  expect(Object.fromEntries(rows.map(({ sslId, issueId }) => [sslId, issueId]))).toEqual(
    Object.fromEntries([...issues].map(([sslId, [issue]]) => [sslId, issue!.id])),
  );
}
