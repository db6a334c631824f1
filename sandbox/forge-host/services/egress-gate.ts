/** The bundle's `fetch`: checks the address with Atlassian's own matcher, counts the call and hands it to the world. */
import { EgressFilteringService } from '@forge/egress';
import { requestOf } from '../../exchange/whole-request';
import type { HostState } from '../host-state';
import { EGRESS_CALLS_PER_RUNTIME_MINUTE } from '../limits';
import { backendEgress } from '../runtime/forge-runtime';
import type { Invocation } from '../runtime/invocation';
import { errorIntoRealm } from '../../realm';
import { requireInvocation } from './require-invocation';
import { jsonResponse } from './respond';

/** Ports that the platform's outbound proxy lets through. */
const PORTS: readonly string[] = ['', '80', '443', '8080', '8443', '8444', '7990', '8089', '8090', '8085', '8060'];

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

function refused(url: string): Error {
  const message = `URL not included in the external fetch backend permissions: ${url}.`;
  return errorIntoRealm(Object.assign(new Error(message), { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 }));
}

/** Atlassian's matcher, made anew where what is allowed has changed. */
function matcher(state: HostState): (url: string) => boolean {
  let known: { readonly list: string; readonly service: EgressFilteringService } | undefined;
  return (url) => {
    const egress = backendEgress(state);
    const list = egress.join(' ');
    if (known?.list !== list) known = { list, service: new EgressFilteringService(egress) };
    return known.service.isValidUrl(url) && PORTS.includes(new URL(url).port);
  };
}

function overLimit(state: HostState, invocation: Invocation): Response {
  const { functionKey, moduleKey, event } = invocation.request;
  const error = `more than ${EGRESS_CALLS_PER_RUNTIME_MINUTE} egress calls in a minute of run time`;
  const name = 'EGRESS_LIMIT_EXCEEDED';
  const { cloudId } = state.site;
  state.failures.push({ atMs: state.clock.now(), cloudId, functionKey, moduleKey, name, error, event });
  return jsonResponse(429, { code: name, message: error });
}

function addressOf(input: string | URL | Request): string {
  return typeof input === 'string' ? input : 'url' in input ? input.url : input.href;
}

interface Sent {
  readonly input: string | URL | Request;
  readonly init: RequestInit;
  readonly signal: () => AbortSignal;
}

function outbound({ input, init, signal }: Sent): Request {
  const isRequest = typeof input === 'object' && 'url' in input;
  return isRequest ? new Request(input, { ...init, signal: signal() }) : requestOf(input, { ...init, signal });
}

async function send(state: HostState, request: Request): Promise<Response> {
  try {
    return await state.site.internet(request);
  } catch (error) {
    throw errorIntoRealm(error);
  }
}

export function egressGate(state: HostState): Fetch {
  const allowed = matcher(state);
  return async (input, init = {}) => {
    const invocation = requireInvocation(state, 'fetch');
    const url = addressOf(input);
    if (!allowed(url)) throw refused(url);
    invocation.egressCalls += 1;
    if (invocation.egressCalls > EGRESS_CALLS_PER_RUNTIME_MINUTE * invocation.runtimeMinutes()) {
      return overLimit(state, invocation);
    }
    const signal = () => AbortSignal.any([invocation.signal, ...(init.signal ? [init.signal] : [])]);
    return invocation.waitFor(send(state, outbound({ input, init, signal })));
  };
}
