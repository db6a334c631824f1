/** The package ships no types. */
declare module '@bcoe/v8-coverage' {
  import type { Profiler } from 'node:inspector';
  /** Adds up the counts of one script that was loaded several times; undefined for none. */
  export function mergeScriptCovs(scripts: readonly Profiler.ScriptCoverage[]): Profiler.ScriptCoverage | undefined;
}
