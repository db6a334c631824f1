/** What the configuration of a workflow rule asks. Only for Jira admins: they alone edit workflows. */
import type { NamedProfile } from '../../domain/rule/saved-rule';
import { call, nothing } from '../call';

export const ruleCalls = {
  listRuleProfiles: call<readonly NamedProfile[]>()('listRuleProfiles', nothing),
} as const;
