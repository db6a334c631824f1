/** Builds the app's UI Kit views with Atlassian's bundler, and what draws them in the sandbox, each when its sources have changed. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { DRAWING_FOLDER, VIEWS_FOLDER } from '../../sandbox/forge-host/ui-kit/built-folders';
import { PROJECT_ROOT } from '../project-root';
import { runNode } from '../steps/run-node';
import { ensureBuilt } from './ensure-built';

const HOST = 'sandbox/forge-host/ui-kit';

/** The bundler checks all types of the app, whichever file the view needs. */
const VIEW_INPUTS = ['src', `${HOST}/bundle-ui-kit.cjs`, 'manifest.yml', 'package-lock.json', 'tsconfig.json'];
const DRAWING_INPUTS = [`${HOST}/drawing`, 'package-lock.json', 'tsconfig.all.json'];

/** @returns whether something had to be built; @throws Error with what the bundlers say when that fails */
export async function ensureUiKit(): Promise<boolean> {
  const drawing = { name: 'ui-kit-drawing', inputs: DRAWING_INPUTS, output: DRAWING_FOLDER, build: buildDrawing };
  const views = { name: 'ui-kit', inputs: VIEW_INPUTS, output: VIEWS_FOLDER, build: buildViews };
  const built = await Promise.all([drawing, views].map(ensureBuilt));
  return built.includes(true);
}

async function buildViews(): Promise<void> {
  const { code, output } = await runNode({ args: [`${HOST}/bundle-ui-kit.cjs`, '.', VIEWS_FOLDER] });
  if (code !== 0) throw new Error(`the UI Kit views cannot be bundled:\n${output}`);
}

async function buildDrawing(): Promise<void> {
  await build({
    absWorkingDir: PROJECT_ROOT,
    entryPoints: [join(HOST, 'drawing', 'drawing.tsx')],
    outdir: DRAWING_FOLDER,
    tsconfig: 'tsconfig.all.json',
    ...{ bundle: true, minify: true, target: 'es2022', logLevel: 'error' },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
  });
}
