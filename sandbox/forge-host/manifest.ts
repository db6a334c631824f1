/** Typed reader of manifest.yml with the checks that the platform makes and offline validation does not. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isRecord, listOf, optionalText, recordOf, textOf } from './json';
import { MANIFEST_LIMIT } from './limits';
import { readEntities } from './manifest/entities';
import type { EntityDefinition } from './manifest/entities';
import { checkFunctionUse, readFunctions } from './manifest/functions';
import type { FunctionDefinition } from './manifest/functions';
import { readModules } from './manifest/modules';
import type { ModuleDefinition } from './manifest/modules';
import { readPermissions } from './manifest/permissions';
import type { ManifestPermissions } from './manifest/permissions';

interface ResourceDefinition {
  readonly key: string;
  /** Folder (or, with UI Kit, source file) relative to the manifest. */
  readonly path: string;
  /** Page name → HTML file, for a resource with several pages. */
  readonly entry: Readonly<Record<string, string>>;
}

export interface Manifest {
  /** Bare id, without the ARI's prefix. */
  readonly appId: string;
  readonly runtimeName: string;
  readonly modules: readonly ModuleDefinition[];
  readonly functions: readonly FunctionDefinition[];
  readonly entities: readonly EntityDefinition[];
  readonly permissions: ManifestPermissions;
  readonly resources: readonly ResourceDefinition[];
}

function readResource(value: unknown): ResourceDefinition {
  const resource = recordOf(value, 'resources');
  const key = textOf(resource['key'], 'resource key');
  const entries = Object.entries(isRecord(resource['entry']) ? resource['entry'] : {});
  return {
    key,
    path: textOf(resource['path'], `resource ${key}.path`),
    entry: Object.fromEntries(entries.map(([name, file]) => [name, textOf(file, `resource ${key}.entry`)])),
  };
}

function checkScheduledTriggers(modules: readonly ModuleDefinition[]): void {
  const count = modules.filter((module) => module.kind === 'scheduledTrigger').length;
  if (count > MANIFEST_LIMIT.scheduledTriggers) {
    throw new Error(`${count} scheduled triggers: the platform takes ${MANIFEST_LIMIT.scheduledTriggers}`);
  }
}

/** @throws Error that names the entry which the platform would refuse */
export function parseManifest(yamlText: string): Manifest {
  const document = recordOf(parse(yamlText), 'manifest');
  const app = recordOf(document['app'], 'app');
  const runtime = recordOf(app['runtime'] ?? {}, 'app.runtime');
  const storage = recordOf(app['storage'] ?? {}, 'app.storage');
  const sections = recordOf(document['modules'], 'modules');
  const modules = readModules(sections);
  const functions = readFunctions(sections['function']);
  checkScheduledTriggers(modules);
  checkFunctionUse(functions, modules);
  return {
    appId: textOf(app['id'], 'app.id').replace('ari:cloud:ecosystem::app/', ''),
    runtimeName: optionalText(runtime['name']) ?? 'nodejs22.x',
    modules,
    functions,
    entities: readEntities(storage['entities']),
    permissions: readPermissions(document['permissions']),
    resources: listOf(document['resources'], 'resources').map(readResource),
  };
}

/** By text: many worlds of one process run under the same one. */
const known = new Map<string, Manifest>();

/** @param file path of manifest.yml; @throws as parseManifest and when the file cannot be read */
export function readManifest(file: string): Manifest {
  const text = readFileSync(file, 'utf8');
  const manifest = known.get(text) ?? parseManifest(text);
  known.set(text, manifest);
  return manifest;
}

/** @throws Error when the manifest has no such module, or it is of another kind */
export function moduleOf(manifest: Manifest, key: string, kind?: string): ModuleDefinition {
  const found = manifest.modules.find((module) => module.key === key && (kind === undefined || module.kind === kind));
  if (!found) throw new Error(`the manifest has no ${kind ?? 'module'} ${key}`);
  return found;
}
