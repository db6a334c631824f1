/** Journey 2: post function *Enroll*. Claims and queues; may be delivered twice, never calls SCM or Jira. */
import { ports } from '../app';
import { readRuleConfiguration } from '../domain/issue/rule-configuration';
import { claimOrder } from '../use-cases/enrolment/claim-order';
import { log } from './log';
import { nameOfFailure, repetition } from './outcome';
import { transitionEvent } from './transition-event';

export async function enrollPostFunction(event: unknown) {
  const { issue, transition, configuration, retryContext } = transitionEvent.parse(event);
  const { executionId, to } = transition;
  try {
    const rule = readRuleConfiguration(configuration);
    const order = await claimOrder(ports, { issueId: issue.id, executionId, arrivedAt: to.id, rule });
    log('enroll', { order: order.id, state: order.state });
    return undefined;
  } catch (thrown) {
    log('enroll-failed', { issue: issue.id, problem: nameOfFailure(thrown) });
    return repetition(thrown, retryContext.retryCount);
  }
}
