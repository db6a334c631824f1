/** Journey 2: validator *Certificate request is valid*. When the check itself fails the transition is let pass: the job checks again. */
import { ports } from '../app';
import { record } from './audit/record';
import { log } from './wiring/log';
import { nameOfFailure } from './wiring/outcome';
import { readTransitionEvent } from './wiring/transition-event';

/** Only this function needs it: the others start faster without it. */
const validation = () => import('../use-cases/enrolment/validate-request');

export async function requestValidator(payload: unknown) {
  try {
    const event = readTransitionEvent(payload);
    const { issue, pending, configuration } = event;
    const refusal = await (await validation()).validateRequest(ports, { issue, pending, configuration });
    if (refusal === undefined) return { result: true };
    await record((to) => to.refusedRequest(event));
    return { result: false, errorMessage: refusal };
  } catch (thrown) {
    log('validate-failed', { problem: nameOfFailure(thrown) });
    return { result: true };
  }
}
