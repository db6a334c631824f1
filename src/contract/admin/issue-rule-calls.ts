/** Which certificates of an SCM account get an issue, and the making of these. Only for Jira admins. */
import * as z from 'zod/mini';
import type { NamedId } from '../../domain/account/listed-certificate';
import { issueRuleSchema } from '../../domain/inventory/issues/issue-rule';
import type { MakingResult } from '../../domain/inventory/issues/making/making';
import type { MakingView, RulePreview } from '../../domain/inventory/issues/making/making-view';
import { call, id } from '../call';

const account = z.object({ account: id });

export const issueRuleCalls = {
  viewIssues: call<MakingView>()('viewIssues', account),
  /** Counts what the rule would give an issue to; goes on at the cursor of the answer before, empty at first. */
  previewIssues: call<RulePreview>()(
    'previewIssues',
    z.object({ account: id, rule: issueRuleSchema, cursor: z.string().check(z.maxLength(4_000)) }),
  ),
  /** Organizations of the account with their departments, asked of SCM. */
  listIssueOrganizations: call<readonly NamedId[]>()('listIssueOrganizations', account),
  setIssueRule: call<null>()('setIssueRule', z.object({ account: id, rule: issueRuleSchema })),
  makeIssues: call<null>()('makeIssues', account),
  stopIssues: call<null>()('stopIssues', account),
  /** Pages from 0; a later line about a certificate takes the place of an earlier one. */
  listIssueResults: call<readonly MakingResult[]>()(
    'listIssueResults',
    z.object({ account: id, page: z.int().check(z.gte(0), z.lte(100_000)) }),
  ),
} as const;
