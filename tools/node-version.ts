/** Stops with a clear sentence where Node is too old; `engines` in package.json only warns when a script is run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './project-root';

interface PackageFile {
  readonly engines: { readonly node: string };
}

function partsOf(version: string): [major: number, minor: number] {
  const [major = 0, minor = 0] = version.replace(/^\D*/, '').split('.').map(Number);
  return [major, minor];
}

/** @returns whether `version` ("v20.19.4") is at least `least` (">=20.19") */
export function isRecentEnough(version: string, least: string): boolean {
  const [major, minor] = partsOf(version);
  const [leastMajor, leastMinor] = partsOf(least);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** Ends the process with exit code 1 when this Node is older than package.json's `engines` asks for. */
export function requireRecentNode(): void {
  const { engines } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as PackageFile;
  if (isRecentEnough(process.version, engines.node)) return;
  console.error(
    `This project needs Node ${engines.node}; this is ${process.version}. Install Node 22 and run the command again.`,
  );
  process.exit(1);
}
