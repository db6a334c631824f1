/** What is asked of the issues that certificates of an SCM account get. */
import { ports } from '../../../app';
import { issueRuleCalls } from '../../../contract/admin/issue-rule-calls';
import type { Define } from '../../wiring/define';
import { issueActs, nothing } from '../../wiring/lazily';

export function defineIssueRuleCalls(define: Define): void {
  define(issueRuleCalls.viewIssues, async ({ account }) => (await issueActs()).viewIssues(ports, account));
  define(issueRuleCalls.previewIssues, async (asked) => (await issueActs()).previewIssues(ports, asked));
  define(issueRuleCalls.listIssueOrganizations, async ({ account }) =>
    (await issueActs()).listIssueOrganizations(ports, account),
  );
  define(issueRuleCalls.setIssueRule, async ({ account, rule }) =>
    nothing((await issueActs()).setIssueRule(ports, account, rule)),
  );
  define(issueRuleCalls.makeIssues, async ({ account }, { accountId }) =>
    nothing((await issueActs()).makeIssues(ports, account, accountId)),
  );
  define(issueRuleCalls.stopIssues, async ({ account }) => nothing((await issueActs()).stopIssues(ports, account)));
  define(issueRuleCalls.listIssueResults, async (asked) => (await issueActs()).listIssueResults(ports, asked));
}
