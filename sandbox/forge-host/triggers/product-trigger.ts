/** Product and lifecycle events (`trigger` modules), for example an app's installation. */
import type { HostState } from '../host-state';
import { listOf } from '../json';
import type { Invoker } from '../runtime/invoker';

/** Delivers the event to every trigger that listens to it; a throw is recorded and not repeated. */
export async function deliverProductEvent(
  state: HostState,
  invoker: Invoker,
  call: { eventType: string; event: object },
): Promise<void> {
  const listeners = state.manifest.modules.filter(
    ({ kind, source }) => kind === 'trigger' && listOf(source['events'], 'trigger.events').includes(call.eventType),
  );
  for (const { functionKey, key, kind } of listeners) {
    if (functionKey === undefined) throw new Error(`trigger ${key} has no function`);
    await invoker.invoke({ functionKey, moduleKey: key, kind, event: { ...call.event, eventType: call.eventType } });
  }
}
