/** Functions of the manifest and the rule for how long each may run. */
import { listOf, optionalNumber, recordOf, textOf } from '../json';
import { ASYNC_MODULE_KINDS, MANIFEST_LIMIT } from '../limits';
import type { ModuleDefinition } from './modules';

export interface FunctionDefinition {
  readonly key: string;
  /** Bundle file without its ending. */
  readonly file: string;
  readonly exportName: string;
  readonly timeoutSeconds?: number;
}

/** @throws Error when a handler is not written `file.export` */
export function readFunctions(value: unknown): FunctionDefinition[] {
  return listOf(value, 'modules.function').map((item) => {
    const definition = recordOf(item, 'modules.function');
    const key = textOf(definition['key'], 'function key');
    const handler = textOf(definition['handler'], `function ${key}.handler`);
    const dot = handler.lastIndexOf('.');
    if (dot <= 0) throw new Error(`function ${key}: handler ${handler} must be written file.export`);
    const timeoutSeconds = optionalNumber(definition['timeoutSeconds']);
    return {
      key,
      file: handler.slice(0, dot),
      exportName: handler.slice(dot + 1),
      ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    };
  });
}

function checkUse(functions: readonly FunctionDefinition[], module: ModuleDefinition): void {
  for (const key of [module.functionKey, module.resolverKey]) {
    if (key === undefined) continue;
    const used = functions.find((definition) => definition.key === key);
    if (!used) throw new Error(`${module.kind} ${module.key} references undefined function ${key}`);
    const mayBeLong = ASYNC_MODULE_KINDS.includes(module.kind) && module.resolverKey !== key;
    if (used.timeoutSeconds !== undefined && !mayBeLong) {
      throw new Error(`function ${key} defines timeoutSeconds but is used by ${module.kind} ${module.key}`);
    }
  }
}

/** @throws Error when a module names a function that is absent, or a long function is used where that is not allowed */
export function checkFunctionUse(functions: readonly FunctionDefinition[], modules: readonly ModuleDefinition[]): void {
  for (const module of modules) checkUse(functions, module);
  for (const { key, timeoutSeconds = 1 } of functions) {
    if (timeoutSeconds < 1 || timeoutSeconds > MANIFEST_LIMIT.timeoutSeconds) {
      throw new Error(`function ${key}: timeoutSeconds must be between 1 and ${MANIFEST_LIMIT.timeoutSeconds}`);
    }
  }
}
