/** The calls of the admin pages. Every one asks Jira first whether the person administers it. */
import Resolver from '@forge/resolver';
import { ports } from '../../app';
import { Problem } from '../../domain/problem';
import { defineAccountCalls } from '../calls/account-definitions';
import { defineAuditCalls } from '../calls/audit-definitions';
import { defineProfileCalls } from '../calls/profile-definitions';
import { defineSetUpCalls } from '../calls/set-up-definitions';
import { defineSyncCalls } from '../calls/sync-definitions';
import { defineIssueRuleCalls } from '../calls/row-issues/issue-rule-definitions';
import { defineWebhookCalls } from '../calls/webhook-definitions';
import { defineWatchdogCalls } from '../watchdog/watchdog-definitions';
import { definer } from '../wiring/define';

const resolver = new Resolver();
const define = definer(resolver, async () => {
  if (await ports.permissions.isJiraAdmin()) return;
  throw new Problem('no-right', 'Only Jira admins can change this.');
});

defineProfileCalls(define);
defineSetUpCalls(define);
defineWebhookCalls(define);
defineAuditCalls(define);
defineAccountCalls(define);
defineSyncCalls(define);
defineIssueRuleCalls(define);
defineWatchdogCalls(define);

export const adminCalls = resolver.getDefinitions();
