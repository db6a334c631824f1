/**
 * Turns V8's counts of the bundle into counts per statement of the sources it was made from. The bundle's syntax tree
 * decides what a statement is, so that comments and types do not count as covered lines.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mergeScriptCovs } from '@bcoe/v8-coverage';
import { parse } from 'acorn';
import { createCoverageMap } from 'istanbul-lib-coverage';
import type { CoverageMap } from 'istanbul-lib-coverage';
import { PROJECT_ROOT } from '../project-root';

interface SourceMap {
  readonly version: number;
  readonly sources: readonly string[];
  readonly names: string[];
  readonly mappings: string;
}

/** As webpack names the app's own files; packages keep a name that leads nowhere and are left out. */
const OWN_SOURCE = /^webpack:\/\/[^/]+\/\.\/(src\/.*)$/;

function sourcePath(name: string): string {
  const own = OWN_SOURCE.exec(name)?.[1];
  return own === undefined ? name : join(PROJECT_ROOT, own);
}

function readSourceMap(script: string): SourceMap {
  return JSON.parse(readFileSync(`${script}.map`, 'utf8')) as SourceMap;
}

async function coverageOfScript(counts: Profiler.ScriptCoverage, into: CoverageMap): Promise<void> {
  // An ES module without a CommonJS side.
  const { convert } = await import('ast-v8-to-istanbul');
  const map = readSourceMap(counts.url);
  const code = readFileSync(counts.url, 'utf8');
  const converted = await convert({
    code,
    // The host wraps each file into a function, where a return on the top level is allowed.
    ast: parse(code, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true }),
    coverage: { functions: counts.functions, url: pathToFileURL(counts.url).href },
    sourceMap: { ...map, sources: map.sources.map(sourcePath) },
  });
  const own = Object.entries(converted).filter(([path]) => path.startsWith(join(PROJECT_ROOT, 'src')));
  into.merge(createCoverageMap(Object.fromEntries(own)));
}

/** The bundle is loaded once per installation, so one script comes many times; V8's own counts are added first. */
function scriptsIn(folder: string): Map<string, Profiler.ScriptCoverage[]> {
  const scripts = new Map<string, Profiler.ScriptCoverage[]>();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const result = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profiler.ScriptCoverage[];
    for (const script of result) scripts.set(script.url, [...(scripts.get(script.url) ?? []), script]);
  }
  return scripts;
}

/** @param folder where the test environment wrote V8's counts */
export async function bundleCoverage(folder: string): Promise<CoverageMap> {
  const coverage = createCoverageMap({});
  for (const loads of scriptsIn(folder).values()) {
    const merged = mergeScriptCovs(loads);
    if (merged) await coverageOfScript(merged, coverage);
  }
  return coverage;
}
