/** Which folder and HTML file a module shows, by the manifest's `resource: key` or `resource: key/entry`. */
import { join, normalize, sep } from 'node:path';
import { isRecord, optionalText } from '../json';
import { moduleOf } from '../manifest';
import type { Manifest } from '../manifest';
import { VIEWS_FOLDER } from '../ui-kit/built-folders';

export interface PageResource {
  /** Absolute folder. */
  readonly dir: string;
  /** File name of the page in it. */
  readonly page: string;
  /** UI Kit: the page only makes a document, which the host draws. */
  readonly isNative: boolean;
}

/** Pages of a workflow rule: `create`, `edit` and `view` have a resource each. */
export type PageView = 'create' | 'edit' | 'view';

export interface PageWanted {
  readonly moduleKey: string;
  readonly view?: PageView;
}

function resourceName(source: Readonly<Record<string, unknown>>, view: PageView | undefined): string | undefined {
  const part = view === undefined ? source : source[view];
  return isRecord(part) ? optionalText(part['resource']) : undefined;
}

const VIEWS = ['create', 'edit', 'view'] as const;

/** What a page loads beside itself says no more which view it belongs to: they share a folder. */
function firstResource(source: Readonly<Record<string, unknown>>, views: readonly (PageView | undefined)[]) {
  return views.map((view) => resourceName(source, view)).find((name) => name !== undefined);
}

/** @param root folder of the manifest. @throws Error when the module shows nothing, or an entry is not declared */
export function pageResource(manifest: Manifest, root: string, wanted: PageWanted): PageResource {
  const module = moduleOf(manifest, wanted.moduleKey);
  const name = firstResource(module.source, [wanted.view, undefined, ...VIEWS]);
  if (name === undefined) throw new Error(`module ${module.key} has no ${wanted.view ?? ''} page`);
  const [key, entry] = name.split('/');
  const resource = manifest.resources.find((candidate) => candidate.key === key);
  if (!resource) throw new Error(`module ${module.key}: the manifest has no resource ${name}`);
  const isNative = module.source['render'] === 'native';
  return {
    dir: join(root, isNative ? join(VIEWS_FOLDER, resource.key) : resource.path),
    page: pageOf(resource, entry),
    isNative,
  };
}

function pageOf({ key, entry }: Manifest['resources'][number], name: string | undefined): string {
  const page = name === undefined ? 'index.html' : entry[name];
  if (page === undefined) throw new Error(`resource ${key} has no entry ${String(name)}`);
  return page;
}

/** Absolute path of a file in the folder, or undefined when the path leads out of it. */
export function fileWithin(dir: string, path: string): string | undefined {
  const file = normalize(join(dir, path));
  return file.startsWith(normalize(dir) + sep) ? file : undefined;
}
