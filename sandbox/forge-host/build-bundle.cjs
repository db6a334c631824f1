/**
 * Bundles the app with Atlassian's own bundler and copies the result to a folder.
 * A CommonJS main script, because the bundler's webpack configuration insists on one.
 *
 * Usage: node build-bundle.cjs <app folder> <output folder>
 */
'use strict';

const { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');

/** Stands for the runtime's wrapper, which the bundler would otherwise download and which the local host replaces. */
function placeholderRuntime() {
  const folder = mkdtempSync(join(tmpdir(), 'forge-runtime-'));
  mkdirSync(join(folder, 'dist'));
  for (const name of ['wrapper.js', 'loader.js'])
    writeFileSync(join(folder, 'dist', name), '// the local host runs instead\n');
  return folder;
}

const silent = () => undefined;
const toStderr = (text) => process.stderr.write(`${text}\n`);
const logger = { info: silent, debug: silent, trace: silent, warn: toStderr, error: toStderr };

async function bundle(appDir, outDir) {
  const runtimeDir = placeholderRuntime();
  process.env.FORGE_RUNTIME_PATH = runtimeDir;
  process.chdir(appDir);
  const { getNodeBundler, getEntryPoints, getWrapperProvider } = require('@forge/bundler');
  const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');
  const reader = new FileSystemReader();
  const config = new ConfigFile(reader, new FileSystemWriter());
  try {
    const handlers = await config.getAppHandlers();
    const bundler = getNodeBundler(logger, getWrapperProvider({ fileSystemReader: reader }), config);
    const built = await bundler.bundle({ entryPoints: getEntryPoints(handlers), appDirectory: appDir, handlers });
    rmSync(outDir, { recursive: true, force: true });
    cpSync(built.outputDir, outDir, { recursive: true });
    rmSync(built.outputDir, { recursive: true, force: true });
  } finally {
    rmSync(runtimeDir, { recursive: true, force: true });
  }
}

const [appDir, outDir] = process.argv.slice(2);
if (!appDir || !outDir) {
  toStderr('usage: node build-bundle.cjs <app folder> <output folder>');
  process.exit(2);
}
bundle(resolve(appDir), resolve(outDir)).then(
  () => process.exit(0),
  (error) => {
    toStderr(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
