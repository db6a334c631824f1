/** Builds the Custom UI when its sources have changed since the last build. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root';
import { scriptOf } from '../steps/node-tool';
import { runNode } from '../steps/run-node';
import { sourceHash } from './source-hash';

/** What Vite reads: the workspace itself and the parts of the app that both sides use. */
const INPUTS = ['static/ui', 'src/contract', 'src/domain', 'src/pki', 'package-lock.json'];
const OUTPUT = join(PROJECT_ROOT, 'static', 'ui', 'build');
const STAMP = join(PROJECT_ROOT, 'build', 'ui.sha256');

function isFresh(hash: string): boolean {
  return existsSync(OUTPUT) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;
}

/** @returns whether it had to be built; @throws Error with Vite's output when that fails */
export async function ensureUi(): Promise<boolean> {
  const hash = sourceHash(PROJECT_ROOT, INPUTS);
  if (isFresh(hash)) return false;
  rmSync(STAMP, { force: true });
  const { code, output } = await runNode({ args: [scriptOf('vite'), 'build'], cwd: join('static', 'ui') });
  if (code !== 0) throw new Error(`the pages cannot be built:\n${output}`);
  mkdirSync(join(PROJECT_ROOT, 'build'), { recursive: true });
  writeFileSync(STAMP, hash);
  return true;
}
