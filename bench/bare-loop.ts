/**
 * The same calls in the same order, by the same way into the platform, to a store of its own, and nothing else: what is
 * sent is made into JSON and what comes is read from JSON, as whoever calls has to.
 */
import { performance } from 'node:perf_hooks';
import { Invocation, invocations } from '../sandbox/forge-host/runtime/invocation';
import { egressGate } from '../sandbox/forge-host/services/egress-gate';
import { forgeFetch } from '../sandbox/forge-host/services/forge-fetch';
import { networkPause } from '../sandbox/forge-host/services/network-pause';
import type { World } from '../sandbox/world/world';
import type { Asked } from './recording';

/** Few enough that the platform takes their calls to SCM. */
const CALLS_OF_A_RUN = 80;

const JOB = { functionKey: 'jobConsumer', moduleKey: 'jobs', kind: 'consumer', event: {} } as const;
const STORE = { type: 'kvs', provider: 'app', remote: 'kvs' } as const;

type Ask = () => Promise<Response>;

/** @returns milliseconds that the calls took */
export async function bareLoop(fresh: World, calls: readonly Asked[]): Promise<number> {
  const caller = callerOf(fresh);
  let spent = 0;
  for (let start = 0; start < calls.length; start += CALLS_OF_A_RUN) {
    // What they send is there, as it is where a loop has made it; bringing it here is not measured.
    const asks = calls.slice(start, start + CALLS_OF_A_RUN).map(caller);
    const run = new Invocation({ id: String(start), request: JOB, limitMs: 3_600_000 });
    const begun = performance.now();
    await invocations.run(run, async () => {
      for (const ask of asks) await read(await ask());
    });
    spent += performance.now() - begun;
  }
  return spent;
}

function callerOf(fresh: World): (call: Asked) => Ask {
  const { login, password } = fresh.scm.directory.administrators.create();
  const { customerUri } = fresh.scm.directory.administrators;
  const { state, kvs, queue, webTriggers } = fresh.app;
  const platform = forgeFetch(state, { kvs, queue, webTriggers, pause: networkPause(state) });
  const network = egressGate(state);
  return (call) => {
    if (call.of === 'scm') return () => network(call.url, { headers: { login, password, customerUri } });
    const body = JSON.parse(call.body) as unknown;
    return () => platform(STORE, call.path, { method: 'POST', body: JSON.stringify(body) });
  };
}

async function read(answer: Response): Promise<void> {
  const text = await answer.text();
  // What hangs on the account is not there; what two schedules claim in one hour is there already.
  if (!answer.ok && answer.status !== 404 && answer.status !== 409)
    throw new Error(`The bare loop was answered ${answer.status}: ${text}`);
  if (text !== '') JSON.parse(text);
}
