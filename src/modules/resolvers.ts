/** What screens call: admin pages, the configuration of rules, and what stands on an issue. Transitions, which must start fast, load none of it. */
import { whenCalled } from './wiring/lazily';

export const adminResolver = whenCalled(async () => (await import('./screens/admin-calls')).adminCalls);
export const ruleResolver = whenCalled(async () => (await import('./screens/rule-calls')).ruleCallsResolver);
export const issueResolver = whenCalled(async () => (await import('./screens/issue-calls')).issueCalls);
