/** Calls from a page: only what the page's own module binds as its resolver can be reached. */
import type { HostState } from '../host-state';
import { jsonBytes } from '../json';
import { PAYLOAD_LIMIT } from '../limits';
import { moduleOf } from '../manifest';
import type { Invoker } from '../runtime/invoker';
import type { JsonRecord } from '../json';

export interface ResolverCall {
  readonly functionKey: string;
  readonly payload?: unknown;
}

export interface PageContextInput {
  readonly moduleKey: string;
  readonly accountId: string;
  readonly extension?: object;
}

/** What `view.getContext()` gives a page, and a resolver finds as its untrusted context. */
export function pageContext(state: HostState, input: PageContextInput): JsonRecord {
  const { moduleKey, accountId, extension } = input;
  const module = moduleOf(state.manifest, moduleKey);
  const { environmentId } = state.identity;
  return {
    accountId,
    cloudId: state.site.cloudId,
    environmentId,
    environmentType: 'DEVELOPMENT',
    localId: `ari:cloud:ecosystem::extension/${state.manifest.appId}/${environmentId}/static/${moduleKey}`,
    locale: 'en_US',
    moduleKey,
    siteUrl: state.site.siteUrl,
    timezone: 'UTC',
    theme: { colorMode: 'light' },
    extension: { type: module.kind, ...extension },
  };
}

/** @throws Error as the page sees it: no resolver, request too large, or what the function threw */
export async function callResolver(
  state: HostState,
  invoker: Invoker,
  input: { page: PageContextInput; call: ResolverCall },
): Promise<unknown> {
  const { page, call } = input;
  const module = moduleOf(state.manifest, page.moduleKey);
  if (module.resolverKey === undefined) throw new Error(`module ${module.key} has no resolver`);
  if (jsonBytes(call) > PAYLOAD_LIMIT.frontEndInvokeBytes) throw new Error('the request payload is over 500 KB');
  const outcome = await invoker.invoke({
    functionKey: module.resolverKey,
    moduleKey: module.key,
    kind: 'resolver',
    accountId: page.accountId,
    event: {
      call: { functionKey: call.functionKey, payload: call.payload },
      context: pageContext(state, page),
    },
  });
  if (outcome.kind === 'failed') throw outcome.error;
  return outcome.value;
}
