/** Modules of the manifest, reduced to what the host needs to call and show them. */
import { isRecord, listOf, optionalText, recordOf, textOf } from '../json';
import type { JsonRecord } from '../json';

export interface ModuleDefinition {
  /** Module type as written in the manifest, for example `jira:adminPage`. */
  readonly kind: string;
  readonly key: string;
  /** Function that the platform calls for this module. */
  readonly functionKey?: string;
  /** Function that the module's pages call. */
  readonly resolverKey?: string;
  /** The module as written. */
  readonly source: Readonly<JsonRecord>;
}

function functionOf(value: unknown): string | undefined {
  return isRecord(value) ? optionalText(value['function']) : undefined;
}

function readModule(kind: string, value: unknown): ModuleDefinition {
  const source = recordOf(value, `modules.${kind}`);
  const key = textOf(source['key'], `modules.${kind} key`);
  const functionKey = optionalText(source['function']) ?? functionOf(source['dynamicProperties']);
  const resolverKey = functionOf(source['resolver']);
  return {
    kind,
    key,
    source,
    ...(functionKey === undefined ? {} : { functionKey }),
    ...(resolverKey === undefined ? {} : { resolverKey }),
  };
}

/** All modules but functions, in the manifest's order. @throws Error when two share a key */
export function readModules(value: unknown): ModuleDefinition[] {
  const modules: ModuleDefinition[] = [];
  for (const [kind, list] of Object.entries(recordOf(value, 'modules'))) {
    if (kind === 'function') continue;
    modules.push(...listOf(list, `modules.${kind}`).map((item) => readModule(kind, item)));
  }
  const keys = modules.map((module) => module.key);
  const twice = keys.find((key, place) => keys.indexOf(key) !== place);
  if (twice !== undefined) throw new Error(`module key ${twice} is used twice`);
  return modules;
}
