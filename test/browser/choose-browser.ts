/** Which browser the tests take: CHROME_PATH, else the one from the npm registry (Linux x64), else an installed one. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../tools/project-root';
import { installedBrowser, type Machine } from './installed-browsers';

export interface TestMachine extends Machine {
  readonly arch: string;
  /** An optional dependency: npm leaves it out where it does not install. */
  readonly hasRegistryChromium: boolean;
}

export type BrowserChoice = { readonly from: 'registry' } | { readonly from: 'path'; readonly path: string };

/** @returns undefined where there is no browser; @throws Error in one sentence when CHROME_PATH names nothing */
export function chooseBrowser(machine: TestMachine): BrowserChoice | undefined {
  const named = machine.variables['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (machine.exists(named)) return { from: 'path', path: named };
    throw new Error(`There is no browser at ${named}: set CHROME_PATH anew.`);
  }
  if (machine.hasRegistryChromium && machine.platform === 'linux' && machine.arch === 'x64')
    return { from: 'registry' };
  const path = installedBrowser(machine);
  return path === undefined ? undefined : { from: 'path', path };
}

/** The machine this runs on. */
export function thisMachine(): TestMachine {
  return {
    platform: process.platform,
    arch: process.arch,
    variables: process.env,
    home: homedir(),
    exists: existsSync,
    hasRegistryChromium: existsSync(join(PROJECT_ROOT, 'node_modules', '@sparticuz', 'chromium', 'package.json')),
  };
}
