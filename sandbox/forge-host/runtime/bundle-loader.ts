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
  /** Changes a file before it is compiled. */
  readonly rewrite?: ((code: string) => string) | undefined;
}

const ENDINGS = ['', '.cjs', '.js', '.json'];

function fileOf(path: string): string {
  const found = ENDINGS.map((ending) => path + ending).find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Error(`Cannot find module '${path}' in the bundle`);
  return found;
}

type Body = (...given: unknown[]) => unknown;

interface Compiled {
  readonly code: string;
  readonly names: string;
  readonly body: Body;
}

/** By path: what V8 has learnt of a file serves the next container too, as a platform's warm process does. */
const bodies = new Map<string, Compiled>();

function compiled(file: string, code: string, parameters: string[]): Body {
  const names = parameters.join();
  const known = bodies.get(file);
  if (known?.code === code && known.names === names) return known.body;
  const body = compileFunction(code, parameters, { filename: file }) as Body;
  bodies.set(file, { code, names, body });
  return body;
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
    const text = readFileSync(file, 'utf8');
    if (file.endsWith('.json')) {
      module.exports = JSON.parse(text) as Record<string, unknown>;
      return;
    }
    const code = input.rewrite?.(text) ?? text;
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
    const body = compiled(file, code, Object.keys(scope));
    Reflect.apply(body, module.exports, Object.values(scope));
  };

  return (name) => load(join(input.dir, name));
}
