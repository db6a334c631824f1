/** Finds the script behind a package's command, so that it runs without a shell on every system. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root';

interface PackageFile {
  readonly bin?: string | Readonly<Record<string, string>>;
}

/** Workspaces keep a package of their own where its version differs from the root's. */
const FOLDERS = [join('static', 'ui', 'node_modules'), 'node_modules'];

/**
 * @param command name of the command; the package's own name when omitted
 * @returns absolute path of the script; @throws Error when the package is not installed or has no such command
 */
export function scriptOf(packageName: string, command = packageName): string {
  for (const folder of FOLDERS) {
    const base = join(PROJECT_ROOT, folder, packageName);
    if (!existsSync(join(base, 'package.json'))) continue;
    const { bin } = JSON.parse(readFileSync(join(base, 'package.json'), 'utf8')) as PackageFile;
    const script = typeof bin === 'string' ? bin : bin?.[command];
    if (script !== undefined) return join(base, script);
  }
  throw new Error(`${packageName} is not installed: run npm ci`);
}
