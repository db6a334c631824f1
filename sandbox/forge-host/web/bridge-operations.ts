/** Bridge operations that need the host; the rest happens in the page itself (bridge.js). */
import type { InstalledApp } from '../installed-app';
import { isRecord, optionalText, textOf } from '../json';
import type { JsonRecord } from '../json';
import type { EgressGrants } from './egress-grants';
import { fetchProduct } from './product-fetch';

export interface BridgeHost {
  readonly app: InstalledApp;
  readonly grants?: EgressGrants;
  /** Whether the person may change the site's settings. */
  readonly isJiraAdmin: (accountId: string) => boolean;
  /** Where a page that navigates ends up, for example `/browse/A-1` at the Jira stand-in. */
  readonly resolveUrl?: (url: string) => string;
  /** Where a full page of the app stands, with the path inside of it. @throws Error where there is no such module */
  readonly moduleUrl?: (moduleKey: string, path: string) => string;
}

export interface BridgeCall {
  readonly moduleKey: string;
  readonly accountId: string;
  readonly extension: object;
  readonly payload: JsonRecord;
}

type Operation = (host: BridgeHost, call: BridgeCall) => unknown;

async function invoke({ app }: BridgeHost, call: BridgeCall): Promise<unknown> {
  const { moduleKey, accountId, extension, payload } = call;
  const functionKey = textOf(payload['functionKey'], 'functionKey');
  const body = await app.invokeResolver(
    moduleKey,
    { functionKey, payload: payload['payload'] },
    { accountId },
    extension,
  );
  return payload['metadata'] === undefined ? body : { body, metadata: payload['metadata'] };
}

function grantsOf(host: BridgeHost, call: BridgeCall): EgressGrants {
  if (!host.grants || !host.app.state.manifest.permissions.configurableEgress) {
    throw new Error('the manifest does not allow customer-managed egress');
  }
  if (!host.isJiraAdmin(call.accountId)) throw new Error('only a Jira administrator may change egress');
  return host.grants;
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  invoke,
  fetchProduct: ({ app }, call) => fetchProduct(app.state, call),
  getContext: ({ app }, { moduleKey, accountId, extension }) => ({
    ...app.pageContext({ moduleKey, accountId, extension }),
    permissions: {
      scopes: app.state.manifest.permissions.scopes,
      external: app.state.manifest.permissions.source['external'] ?? {},
    },
  }),
  navigate: ({ resolveUrl, app }, { payload }) => {
    const url = textOf(payload['url'], 'url');
    return resolveUrl?.(url) ?? new URL(url, app.state.site.siteUrl).href;
  },
  navigateTarget: ({ moduleUrl }, { payload }) => {
    if (payload['target'] !== 'module' || !moduleUrl)
      throw new Error(`no place ${String(payload['target'])} is modelled`);
    return moduleUrl(textOf(payload['moduleKey'], 'moduleKey'), optionalText(payload['path']) ?? '');
  },
  // Of the page that draws UI Kit (ui-kit/drawing): what it does not draw fails the test like any unknown call.
  __uiKit__notDrawn: ({ app }, { payload }) => app.state.unmodelled.push(`UI Kit ${textOf(payload['fault'], 'fault')}`),
  __permission__egressGet: ({ grants }, { payload }) => grants?.get(payload) ?? { results: [] },
  __permission__egressSet: (host, call) => grantsOf(host, call).set(call.payload),
  __permission__egressDeleteDomain: (host, call) => grantsOf(host, call).deleteDomain(call.payload),
  __permission__egressDeleteGroup: (host, call) => grantsOf(host, call).deleteGroup(call.payload),
};

/** What goes back to the page: a value, or name and message of what was thrown. */
export type BridgeAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

function refusal(error: unknown): BridgeAnswer {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { ok: false, error: { name, message } };
}

/** An operation that nobody modelled is refused and recorded, like any unknown call. */
export async function runBridgeOperation(host: BridgeHost, op: string, call: BridgeCall): Promise<BridgeAnswer> {
  const operation = Object.hasOwn(OPERATIONS, op) ? OPERATIONS[op] : undefined;
  if (!operation) {
    host.app.state.unmodelled.push(`bridge ${op}`);
    return refusal(new Error(`the local host does not model the bridge operation ${op}`));
  }
  try {
    return { ok: true, value: await operation(host, call) };
  } catch (error) {
    return refusal(error);
  }
}

/** Reads what bridge.js sends. */
export function readBridgeBody(body: unknown): { payload: JsonRecord; extension: object; as?: string } {
  const { payload, extension, as } = isRecord(body) ? body : {};
  return {
    payload: isRecord(payload) ? payload : {},
    extension: isRecord(extension) ? extension : {},
    ...(typeof as === 'string' && as !== '' ? { as } : {}),
  };
}
