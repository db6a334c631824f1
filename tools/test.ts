/**
 * `npm test`: builds what the tests run against, runs Jest, and says how long it took. A run of everything also measures
 * coverage; a run of some files (`npm test -- src/pki`) does not, unless `--coverage` asks for it.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { thisMachine } from '../test/browser/choose-browser';
import { missingBrowserLine, requireBrowser, type TestedFiles } from './browser-report';
import { buildAll } from './build';
import { COVERAGE_FOLDERS } from './code-coverage/folders';
import { measureCoverage } from './code-coverage/measure';
import { PROJECT_ROOT } from './project-root';
import { scriptOf } from './steps/node-tool';
import { showNode } from './steps/run-node';

const RESULT = join(PROJECT_ROOT, 'build', 'jest-result.json');

interface JestResult extends TestedFiles {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Skipped ones. */
  readonly numPendingTests: number;
  /** Test files that do not even load. */
  readonly numRuntimeErrorTestSuites: number;
}

/** A relative folder counts from where the command was called. @throws Error when the descriptions are not in it */
function contractVariables(): Record<string, string> {
  const folder = process.env['CONTRACTS_DIR'];
  if (folder !== undefined && folder !== '') {
    if (existsSync(join(folder, 'jira', 'openapi.json'))) return { CONTRACTS_DIR: resolve(folder) };
    throw new Error(`No API descriptions in ${folder}. Set CONTRACTS_DIR to their folder, or leave it unset.`);
  }
  console.log('CONTRACTS_DIR is not set: checks against the vendors’ API descriptions are LEFT OUT (see README).');
  return {};
}

interface JestRun {
  readonly given: readonly string[];
  readonly withCoverage: boolean;
  readonly variables: Readonly<Record<string, string>>;
}

async function runJest({ given, withCoverage, variables }: JestRun): Promise<number> {
  rmSync(RESULT, { force: true });
  for (const folder of [COVERAGE_FOLDERS.unit, COVERAGE_FOLDERS.bundle])
    rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(PROJECT_ROOT, 'build'), { recursive: true });
  const coverage = withCoverage ? { BUNDLE_COVERAGE: COVERAGE_FOLDERS.bundle } : {};
  return showNode({
    args: [
      scriptOf('jest'),
      '--json',
      `--outputFile=${RESULT}`,
      ...(withCoverage ? ['--coverage'] : []),
      ...(process.env['CI'] ? ['--ci'] : []),
      ...given,
    ],
    env: { ...variables, ...coverage },
  });
}

async function coverageIsEnough(): Promise<boolean> {
  const { table, faults } = await measureCoverage(COVERAGE_FOLDERS);
  console.log(`\n${table}`);
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}

function closingLines(): string[] {
  if (!existsSync(RESULT)) return ['0 passed, 1 failed'];
  const result = JSON.parse(readFileSync(RESULT, 'utf8')) as JestResult;
  const counts = `${result.numPassedTests} passed, ${result.numFailedTests + result.numRuntimeErrorTestSuites} failed`;
  const skipped = result.numPendingTests === 0 ? '' : `, ${result.numPendingTests} skipped`;
  return [missingBrowserLine(result, thisMachine()) ?? [], counts + skipped].flat();
}

async function main(): Promise<number> {
  const startedAt = performance.now();
  const given = process.argv.slice(2).filter((argument) => argument !== '--coverage');
  const withCoverage = given.length === 0 || given.length < process.argv.length - 2;
  // Before anything is built for nothing.
  const variables = contractVariables();
  requireBrowser(thisMachine());
  await buildAll();
  const code = await runJest({ given, withCoverage, variables });
  const enough = !withCoverage || code !== 0 || (await coverageIsEnough());
  console.log(`\nTests took ${((performance.now() - startedAt) / 1000).toFixed(1)} s, builds included.`);
  for (const line of closingLines()) console.log(line);
  return code === 0 && enough ? 0 : 1;
}

main().then(
  (code) => (process.exitCode = code),
  (thrown: unknown) => {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exitCode = 1;
  },
);
