/** Journey 2: post function *Enroll*. Claims and queues; may be delivered twice, never calls SCM. */
import { ports } from '../app';
import { readRuleConfiguration } from '../domain/issue/rule-configuration';
import { Problem } from '../domain/problem';
import { claimOrder } from '../use-cases/enrolment/claim-order';
import { log } from './log';
import { nameOfFailure, repetition } from './outcome';
import { readTransitionEvent } from './transition-event';
import type { TransitionEvent } from './transition-event';

export async function enrollPostFunction(payload: unknown) {
  const event = readTransitionEvent(payload);
  try {
    const { executionId, arrivedAt } = event;
    const claim = { issueId: await issueIdOf(event), executionId, arrivedAt };
    const order = await claimOrder(ports, { ...claim, rule: readRuleConfiguration(event.configuration) });
    log('enroll', { order: order.id, state: order.state });
    return undefined;
  } catch (thrown) {
    log('enroll-failed', { issue: event.issue, problem: nameOfFailure(thrown) });
    return repetition(thrown, event.repetitions);
  }
}

/** Keys change when an issue is moved; orders are kept by the id. */
async function issueIdOf({ issue, hasId }: TransitionEvent): Promise<string> {
  const id = hasId ? issue : (await ports.issues.find(issue))?.id;
  if (id === undefined) throw new Problem('jira-missing', 'The app cannot see this issue.');
  return id;
}
