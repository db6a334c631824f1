/** The `__forge_runtime__` object that @forge/api and @forge/kvs read while a function runs. */
import type { HostState } from '../host-state';
import { intoRealm } from '../../realm';
import type { Invocation } from './invocation';

const nothing = (): void => undefined;
const counter = { incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing };
const timer = { measure: () => ({ stop: nothing }) };
const metrics = { counter: () => counter, timing: () => timer, gauge: () => ({ set: nothing }) };

/** Addresses that functions may fetch from: the manifest's and, where it allows them, the site admin's. */
export function backendEgress(state: HostState): string[] {
  const { permissions } = state.manifest;
  const granted = permissions.configurableEgress ? (state.site.egressGrants?.() ?? []) : [];
  return [...permissions.backend, ...granted];
}

function appContext(state: HostState, invocation: Invocation): unknown {
  const { permissions, appId } = state.manifest;
  return intoRealm({
    appId,
    appVersion: '1.0.0',
    environmentId: state.identity.environmentId,
    environmentType: 'DEVELOPMENT',
    invocationId: invocation.id,
    installationId: state.identity.installationId,
    functionKey: invocation.request.functionKey,
    moduleKey: invocation.request.moduleKey,
    moduleType: invocation.request.kind,
    permissions: {
      scopes: permissions.scopes,
      external: { fetch: { backend: backendEgress(state), client: permissions.client } },
    },
  });
}

export function forgeRuntime(state: HostState, invocation: Invocation): Readonly<Record<string, unknown>> {
  return {
    appContext: appContext(state, invocation),
    lambdaContext: { getRemainingTimeInMillis: () => Math.max(0, invocation.limitMs - invocation.elapsedMs()) },
    metrics,
    aaid: invocation.request.accountId,
    contextAri: state.identity.siteAri,
    proxy: { token: invocation.id, url: 'https://forge-proxy.invalid' },
    tracing: { traceId: invocation.id.replaceAll('-', ''), spanId: invocation.id.slice(0, 8) },
    container: { appCodeDir: state.options.bundleDir },
  };
}
