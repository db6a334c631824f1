/** Journey 2: validator *Certificate request is valid*. When the check itself fails the transition is let pass: the job checks again. */
import { ports } from '../app';
import { validateRequest } from '../use-cases/enrolment/validate-request';
import { log } from './log';
import { nameOfFailure } from './outcome';
import { transitionEvent } from './transition-event';

export async function requestValidator(event: unknown) {
  const { issue, configuration, modifiedFields } = transitionEvent.parse(event);
  try {
    const request = { issueId: issue.id, pending: modifiedFields, configuration };
    const refusal = await validateRequest(ports, request);
    return refusal === undefined ? { result: true } : { result: false, errorMessage: refusal };
  } catch (thrown) {
    log('validate-failed', { issue: issue.id, problem: nameOfFailure(thrown) });
    return { result: true };
  }
}
