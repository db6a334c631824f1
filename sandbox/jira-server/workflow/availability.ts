/** Which transitions of an issue the caller may make now. */
import type { Exchange } from '../http/exchange';
import { mayGlobally } from '../permissions/permission-check';
import { may } from '../permissions/guard';
import type { IssueRecord } from '../site/issue-record';
import { workflowOf } from '../site/project-schemes';
import { projectOf, type Transition } from '../site/site-state';
import { conditionsHold } from './conditions';

/** Transitions that leave the issue's status, whatever their conditions. */
function leaving(exchange: Exchange, issue: IssueRecord): Transition[] {
  const { transitions } = workflowOf(exchange.site, projectOf(exchange.site, issue), issue.issueTypeId);
  return transitions.filter(({ fromIds }) => fromIds === 'any' || fromIds.includes(issue.statusId));
}

export interface ListedTransition {
  readonly transition: Transition;
  /** Whether its conditions hold for the caller. */
  readonly isAvailable: boolean;
}

interface Wanted {
  /** `skipRemoteOnlyCondition`: hidden ones too, where an administrator or an app with that right asks. */
  readonly skipRemoteOnly?: boolean;
  /** `includeUnavailableTransitions`: those too whose conditions do not hold. */
  readonly unavailable?: boolean;
}

/** Transitions that `GET …/transitions` lists: none without Transition Issues. */
export function listed(exchange: Exchange, issue: IssueRecord, wanted: Wanted = {}): ListedTransition[] {
  if (!may(exchange, 'TRANSITION_ISSUES', projectOf(exchange.site, issue))) return [];
  const remoteOnly = wanted.skipRemoteOnly === true && mayGlobally(exchange.site, exchange.caller, 'ADMINISTER');
  return leaving(exchange, issue)
    .map((transition) => {
      return { transition, isAvailable: conditionsHold(exchange, transition.conditions, { issue, remoteOnly }) };
    })
    .filter(({ isAvailable }) => isAvailable || wanted.unavailable === true);
}

/** The transition of that id when the caller may make it: hidden ones are open to apps only. */
export function executable(exchange: Exchange, issue: IssueRecord, id: string): Transition | undefined {
  if (!may(exchange, 'TRANSITION_ISSUES', projectOf(exchange.site, issue))) return undefined;
  const remoteOnly = exchange.caller.kind === 'app';
  return leaving(exchange, issue).find(
    (transition) => transition.id === id && conditionsHold(exchange, transition.conditions, { issue, remoteOnly }),
  );
}
