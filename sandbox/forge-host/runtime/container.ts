/** The app's container: the bundle loaded once per installation, and its handlers by function key. */
import type { HostState } from '../host-state';
import type { FunctionDefinition } from '../manifest/functions';
import { appConsole } from './app-console';
import { bundleGlobals } from './bundle-globals';
import { bundleLoader } from './bundle-loader';
import { forgeRuntime } from './forge-runtime';
import { invocations } from './invocation';
import type { Invocation } from './invocation';
import type { HandlerOf } from './invoker';

export interface ContainerInput {
  readonly fetch: unknown;
  readonly forgeFetch: unknown;
}

function handler(load: (name: string) => Record<string, unknown>, definition: FunctionDefinition): unknown {
  const exported = load(definition.file)[definition.exportName];
  if (typeof exported !== 'function') {
    throw new Error(`function ${definition.key}: ${definition.file} does not export ${definition.exportName}`);
  }
  return exported;
}

/** @throws Error when the bundle lacks a handler of the manifest */
export function startContainer(state: HostState, services: ContainerInput): HandlerOf {
  const runtimes = new WeakMap<Invocation, Readonly<Record<string, unknown>>>();
  const currentRuntime = (): unknown => {
    const invocation = invocations.getStore();
    if (!invocation) return undefined;
    const runtime = runtimes.get(invocation) ?? forgeRuntime(state, invocation);
    runtimes.set(invocation, runtime);
    return runtime;
  };
  const load = bundleLoader({
    dir: state.options.bundleDir,
    report: (what) => state.unmodelled.push(what),
    rewrite: state.options.rewrite,
    globals: bundleGlobals({
      clock: state.clock,
      console: appConsole(state),
      forgeRuntime: currentRuntime,
      ...services,
    }),
  });
  const handlers = new Map(state.manifest.functions.map((one) => [one.key, handler(load, one)]));
  return (key) => {
    const found = handlers.get(key);
    if (typeof found !== 'function') throw new Error(`the manifest has no function ${key}`);
    return found as ReturnType<HandlerOf>;
  };
}
