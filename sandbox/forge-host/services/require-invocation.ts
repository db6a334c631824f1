/** The invocation on whose behalf a platform call is made. */
import type { HostState } from '../host-state';
import { invocations } from '../runtime/invocation';
import type { Invocation } from '../runtime/invocation';
import { errorIntoRealm } from '../../realm';

/**
 * @throws Error outside an invocation, and after its end: the platform freezes a container that has answered, so code
 * that nobody awaited may never finish. The latter is recorded as a failure, unless the run was timed out.
 */
export function requireInvocation(state: HostState, what: string): Invocation {
  const invocation = invocations.getStore();
  if (!invocation) throw errorIntoRealm(new Error('Forge runtime not found.'));
  if (invocation.ended) {
    const { functionKey, moduleKey, event } = invocation.request;
    const error = `${what} was called after ${functionKey} had ended: await it`;
    const name = 'CALL_AFTER_RETURN';
    const { cloudId } = state.site;
    const failure = { atMs: state.clock.now(), cloudId, functionKey, moduleKey, name, error, event };
    if (!invocation.timedOut) state.failures.push(failure);
    throw errorIntoRealm(new Error(error));
  }
  return invocation;
}
