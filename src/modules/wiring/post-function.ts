/** Wraps every post function: read the event, name the issue, act, log one line; what fails is repeated by the platform a few times. */
import { ports } from '../../app';
import { readRuleConfiguration } from '../../domain/issue/rule-configuration';
import type { Claim } from '../../domain/order/order-steps';
import { Problem } from '../../domain/problem';
import { record } from '../audit/record';
import { detail, log } from './log';
import { nameOfFailure, refusalOf, repetition } from './outcome';
import { readTransitionEvent } from './transition-event';
import type { TransitionEvent } from './transition-event';

/** @param act may be called twice for one transition: `executionId` is the same then; never calls SCM */
export function postFunction(name: string, act: (claim: Claim) => Promise<string>) {
  return async (payload: unknown) => {
    const event = readTransitionEvent(payload);
    try {
      const { executionId, arrivedAt, configuration } = event;
      const issueId = await issueIdOf(event);
      const answer = await act({ issueId, executionId, arrivedAt, rule: readRuleConfiguration(configuration) });
      log(name, { issue: issueId, answer });
      await detail('transition', { issue: issueId, repetitions: event.repetitions });
      await record((to) => to.transition(event, { act: name, issueId, code: '' }));
      return undefined;
    } catch (thrown) {
      log(`${name}-failed`, { issue: event.issue, problem: nameOfFailure(thrown) });
      await record((to) => to.transition(event, { act: name, code: refusalOf(thrown).code }));
      return repetition(thrown, event.repetitions);
    }
  };
}

/** Keys change when an issue is moved; orders are kept by the id. */
async function issueIdOf({ issue, hasId }: TransitionEvent): Promise<string> {
  const id = hasId ? issue : (await ports.issues.find(issue))?.id;
  if (id === undefined) throw new Problem('jira-missing', 'The app cannot see this issue.');
  return id;
}
