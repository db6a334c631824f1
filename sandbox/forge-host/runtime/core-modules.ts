/** Node's core modules as the bundle sees them; a way to the network around the egress check is refused. */
import { createRequire, isBuiltin } from 'node:module';
import { errorIntoRealm } from '../../realm';

const BYPASS: readonly string[] = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'child_process', 'cluster'];

/** Loading is harmless (packages do it at start); using is reported and throws. */
function refused(name: string, report: (what: string) => void): object {
  return new Proxy(
    {},
    {
      get: (_target, property): unknown => {
        if (typeof property === 'symbol' || property === '__esModule') return undefined;
        report(`node:${name}.${property}`);
        throw errorIntoRealm(new Error(`${name}.${property} goes around the egress check: use fetch`));
      },
    },
  );
}

/** @returns a `require` for core modules; anything else throws, as in the runtime where only the bundle exists */
export function coreModules(base: string, report: (what: string) => void): (name: string) => unknown {
  const nodeRequire = createRequire(base);
  return (name) => {
    if (!isBuiltin(name)) throw new Error(`Cannot find module '${name}': it is not in the bundle`);
    const bare = name.replace(/^node:/, '');
    return BYPASS.includes(bare) ? refused(bare, report) : (nodeRequire(name) as unknown);
  };
}
