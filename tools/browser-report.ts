/** What a run of the tests says about the browser: before it, whether it may begin; after it, which tests did not run. */
import { sep } from 'node:path';
import { chooseBrowser, type TestMachine } from '../test/browser/choose-browser';

/** Jest's report, as far as it matters here. */
export interface TestedFiles {
  readonly testResults: readonly {
    /** Absolute path. */
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

const FOLDER = ['', 'test', 'browser', ''].join(sep);
const REMEDY = 'Install Chrome or Edge, or set CHROME_PATH.';

/** @throws Error in one sentence when CHROME_PATH names nothing, or when BROWSER=required and there is no browser */
export function requireBrowser(machine: TestMachine): void {
  if (chooseBrowser(machine) === undefined && machine.variables['BROWSER'] === 'required') {
    throw new Error(`No browser here, and BROWSER=required: the browser tests can't run. ${REMEDY}`);
  }
}

/** @returns the one line about tests that were not run for want of a browser; undefined where there is nothing to say */
export function missingBrowserLine({ testResults }: TestedFiles, machine: TestMachine): string | undefined {
  if (chooseBrowser(machine) !== undefined) return undefined;
  const notRun = testResults
    .filter(({ name }) => name.includes(FOLDER))
    .flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'pending')).length;
  return notRun === 0 ? undefined : `No browser here: ${notRun} browser tests were NOT RUN. ${REMEDY}`;
}
