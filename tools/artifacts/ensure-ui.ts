/** Builds the Custom UI when its sources have changed since the last build. */
import { join } from 'node:path';
import { scriptOf } from '../steps/node-tool';
import { runNode } from '../steps/run-node';
import { ensureBuilt } from './ensure-built';

/** What Vite reads: the workspace itself and the parts of the app that both sides use. */
const INPUTS = ['static/ui', 'src/contract', 'src/domain', 'src/pki', 'package-lock.json'];

/** @returns whether it had to be built; @throws Error with Vite's output when that fails */
export function ensureUi(): Promise<boolean> {
  return ensureBuilt({ name: 'ui', inputs: INPUTS, output: join('static', 'ui', 'build'), build });
}

async function build(): Promise<void> {
  const { code, output } = await runNode({ args: [scriptOf('vite'), 'build'], cwd: join('static', 'ui') });
  if (code !== 0) throw new Error(`the pages cannot be built:\n${output}`);
}
