/** What a module shows before anybody opens it: Jira asks the app, for the person who looks (jira:issueContext, `dynamicProperties`). */
import type { HostState } from '../host-state';
import { isRecord } from '../json';
import type { JsonRecord } from '../json';
import { moduleOf } from '../manifest';
import type { Invoker } from '../runtime/invoker';

export interface Shown {
  readonly moduleKey: string;
  /** Who looks. */
  readonly accountId: string;
  /** `issue` and `project` of the place. */
  readonly extension: object;
}

/** @returns what the app gave; nothing where it failed, as Jira then shows what the manifest says */
export async function dynamicProperties(state: HostState, invoker: Invoker, shown: Shown): Promise<JsonRecord> {
  const { moduleKey, accountId, extension } = shown;
  const module = moduleOf(state.manifest, moduleKey);
  if (module.functionKey === undefined) return {};
  const outcome = await invoker.invoke({
    functionKey: module.functionKey,
    moduleKey: module.key,
    kind: 'dynamicProperties',
    accountId,
    event: { cloudId: state.site.cloudId, extension: { type: module.kind, ...extension } },
  });
  return outcome.kind === 'returned' && isRecord(outcome.value) ? outcome.value : {};
}
