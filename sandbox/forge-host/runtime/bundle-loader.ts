/**
 * Loads the bundler's output: each file is compiled under its own path (stack traces and V8 coverage name it), with the
 * host's globals as parameters. Chunks that webpack loads lazily go the same way.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { coreModules } from './core-modules';

interface BundleModule {
  exports: Record<string, unknown>;
}

export interface BundleInput {
  readonly dir: string;
  /** Names that the bundle finds as its globals. */
  readonly globals: Readonly<Record<string, unknown>>;
  readonly report: (what: string) => void;
}

const ENDINGS = ['', '.cjs', '.js', '.json'];

function fileOf(path: string): string {
  const found = ENDINGS.map((ending) => path + ending).find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Error(`Cannot find module '${path}' in the bundle`);
  return found;
}

/** @returns a function that loads a file of the bundle by its name and gives its exports; each file runs once */
export function bundleLoader(input: BundleInput): (name: string) => Record<string, unknown> {
  const loaded = new Map<string, BundleModule>();
  const core = coreModules(join(input.dir, 'index.cjs'), input.report);

  const load = (path: string): Record<string, unknown> => {
    const file = fileOf(path);
    const known = loaded.get(file);
    if (known) return known.exports;
    const module: BundleModule = { exports: {} };
    loaded.set(file, module);
    run(file, module);
    return module.exports;
  };

  const run = (file: string, module: BundleModule): void => {
    const code = readFileSync(file, 'utf8');
    if (file.endsWith('.json')) {
      module.exports = JSON.parse(code) as Record<string, unknown>;
      return;
    }
    const requireFrom = (name: string): unknown =>
      name.startsWith('.') || isAbsolute(name) ? load(join(dirname(file), name)) : core(name);
    const scope: Record<string, unknown> = {
      exports: module.exports,
      require: requireFrom,
      module,
      __filename: file,
      __dirname: dirname(file),
      ...input.globals,
    };
    const names = Object.keys(scope);
    const body: unknown = compileFunction(code, names, { filename: file });
    Reflect.apply(body as (...given: unknown[]) => unknown, module.exports, Object.values(scope));
  };

  return (name) => load(join(input.dir, name));
}
