/** The store of a world, opened to the code of `src/storage` itself where no call of a screen leads to what is tested. */
import { Invocation, invocations } from '../../sandbox/forge-host/runtime/invocation';
import { forgeFetch } from '../../sandbox/forge-host/services/forge-fetch';
import { networkPause } from '../../sandbox/forge-host/services/network-pause';
import type { World } from '../../sandbox/world/world';

const REQUEST = { functionKey: 'jobConsumer', moduleKey: 'jobs', kind: 'consumer', event: {} } as const;

/** @returns runs what it is given as a job of the app would be run */
export function openStore({ app }: Pick<World, 'app'>): <T>(act: () => Promise<T>) => Promise<T> {
  const { state, kvs, queue, webTriggers } = app;
  const services = { kvs, queue, webTriggers, pause: networkPause(state) };
  Object.assign(globalThis, { __forge_fetch__: forgeFetch(state, services) });
  return (act) => invocations.run(new Invocation({ id: 'store', request: REQUEST, limitMs: 60_000 }), act);
}
