/** The bundle's `console`: lines go to the installation's log until the run's share is used up. */
import { format } from 'node:util';
import type { LogLine } from '../forge-host';
import type { HostState } from '../host-state';
import { LOG_LIMIT } from '../limits';
import { invocations } from './invocation';
import type { Invocation } from './invocation';

const LEVELS = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error', trace: 'debug' } as const;

export function writeLog(state: HostState, line: Omit<LogLine, 'atMs'>): void {
  const stamped = { atMs: state.clock.now(), ...line };
  state.logs.push(stamped);
  state.options.log?.(stamped);
}

function fits(invocation: Invocation, text: string): boolean {
  invocation.logLines += 1;
  invocation.logBytes += Buffer.byteLength(text);
  const lines = LOG_LIMIT.linesPerRuntimeMinute * invocation.runtimeMinutes();
  return invocation.logLines <= lines && invocation.logBytes <= LOG_LIMIT.bytesPerInvocation;
}

function tellOnce(state: HostState, invocation: Invocation, functionKey: string): void {
  if (invocation.logLines <= 0) return;
  invocation.logLines = Number.NEGATIVE_INFINITY;
  writeLog(state, { level: 'platform', functionKey, text: 'log limit reached: later lines of this run are lost' });
}

export function appConsole(state: HostState): Record<string, (...parts: unknown[]) => void> {
  const write = (level: LogLine['level'], parts: unknown[]): void => {
    const invocation = invocations.getStore();
    const functionKey = invocation?.request.functionKey ?? '(loading)';
    const text = format(...parts);
    if (invocation?.logLines === Number.NEGATIVE_INFINITY) return;
    if (invocation && !fits(invocation, text)) tellOnce(state, invocation, functionKey);
    else writeLog(state, { level, functionKey, text });
  };
  return Object.fromEntries(
    Object.entries(LEVELS).map(([name, level]) => [name, (...parts: unknown[]) => write(level, parts)]),
  );
}
