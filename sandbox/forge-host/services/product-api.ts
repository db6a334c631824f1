/** Jira's REST API as the app reaches it: in its own or a person's name, held to the scopes of the manifest. */
import { requestOf } from '../../exchange/whole-request';
import type { Caller } from '../forge-host';
import type { HostState } from '../host-state';
import type { Invocation } from '../runtime/invocation';
import type { ForgeFetchArgs } from './forge-fetch';
import { jsonResponse, unmodelled } from './respond';

const NEEDS_AUTHENTICATION = { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' };

/** The account in whose name the call goes; undefined when there is nobody the app may act for. */
function callerOf(state: HostState, invocation: Invocation, args: ForgeFetchArgs): Caller | undefined {
  if (args.provider === 'app') return { kind: 'app', accountId: state.site.appAccountId };
  const { accountId } = invocation.request;
  if (args.accountId !== undefined && args.accountId !== accountId) {
    const mayImpersonate = state.manifest.permissions.impersonationScopes.length > 0;
    return mayImpersonate ? { kind: 'user', accountId: args.accountId } : undefined;
  }
  return accountId === undefined ? undefined : { kind: 'user', accountId };
}

function scopesSuffice(state: HostState, sets: readonly string[][]): boolean {
  const granted = state.manifest.permissions.scopes;
  return sets.some((set) => set.every((scope) => granted.includes(scope)));
}

/** A body without a type is JSON to a product; a plain text body must not get the type that fetch would give it. */
function productRequest(url: URL, { init, signal }: ProductCall): Request {
  const headers = new Headers(init.headers);
  const typed = headers.has('content-type');
  if (!typed && init.body !== undefined && init.body !== null) headers.set('content-type', 'application/json');
  return requestOf(url, { ...init, headers, signal });
}

export interface ProductCall {
  readonly caller: Caller;
  readonly path: string;
  readonly init: RequestInit;
  /** Aborted when nobody waits any more. */
  readonly signal: () => AbortSignal;
}

/** Hands the call to the site's Jira when the endpoint is modelled and the manifest's scopes suffice for it. */
export async function sendToJira(state: HostState, call: ProductCall): Promise<Response> {
  const url = new URL(call.path, state.site.siteUrl);
  const method = (call.init.method ?? 'GET').toUpperCase();
  const sets = state.options.jiraScopes(method, url.pathname);
  if (!sets) return unmodelled(state, `${method} ${url.pathname}`);
  if (!scopesSuffice(state, sets)) {
    return jsonResponse(401, { code: 401, message: 'Unauthorized; scope does not match' });
  }
  return state.site.jira(productRequest(url, call), call.caller);
}

export async function callJira(
  state: HostState,
  invocation: Invocation,
  call: { args: ForgeFetchArgs; path: string; init: RequestInit },
): Promise<Response> {
  const { args, path, init } = call;
  if (args.provider !== 'app' && args.provider !== 'user') {
    return unmodelled(state, `requestJira as ${String(args.provider)}`);
  }
  const caller = callerOf(state, invocation, args);
  if (!caller) return jsonResponse(401, { code: 401, message: 'Authentication Required' }, NEEDS_AUTHENTICATION);
  return invocation.waitFor(sendToJira(state, { caller, path, init, signal: () => invocation.signal }));
}
