/** Which transitions of an issue the caller may make now. */
import type { Exchange } from '../http/exchange';
import { mayGlobally } from '../permissions/permission-check';
import { may } from '../permissions/guard';
import type { IssueRecord } from '../site/issue-record';
import { projectOf, type Transition } from '../site/site-state';

/** Condition of Jira that keeps a transition from people and leaves it to apps. */
const HIDDEN_FROM_USERS = 'system:restrict-from-all-users';

/** Transitions that leave the issue's status, whatever their conditions. */
function leaving(exchange: Exchange, issue: IssueRecord): Transition[] {
  const { workflow } = projectOf(exchange.site, issue);
  return workflow.transitions.filter(({ fromIds }) => fromIds === 'any' || fromIds.includes(issue.statusId));
}

/**
 * Transitions that `GET …/transitions` lists: none without Transition Issues. Hidden ones only when an administrator
 * or an app with that right asks with `skipRemoteOnlyCondition`.
 */
export function listed(exchange: Exchange, issue: IssueRecord, skipRemoteOnly: boolean): Transition[] {
  if (!may(exchange, 'TRANSITION_ISSUES', projectOf(exchange.site, issue))) return [];
  const showHidden = skipRemoteOnly && mayGlobally(exchange.site, exchange.caller, 'ADMINISTER');
  return leaving(exchange, issue).filter((transition) => showHidden || !isHidden(transition));
}

/** The transition of that id when the caller may make it: hidden ones are open to apps only. */
export function executable(exchange: Exchange, issue: IssueRecord, id: string): Transition | undefined {
  if (!may(exchange, 'TRANSITION_ISSUES', projectOf(exchange.site, issue))) return undefined;
  const open = (transition: Transition) => exchange.caller.kind === 'app' || !isHidden(transition);
  return leaving(exchange, issue).find((transition) => transition.id === id && open(transition));
}

/** True when a condition keeps the transition from people. */
export function isHidden(transition: Transition): boolean {
  return (transition.conditions ?? []).some((rule) => rule.ruleKey === HIDDEN_FROM_USERS);
}
