/**
 * Bundles the app's UI Kit resources with Atlassian's own bundler, each into a folder of its resource's name.
 * A CommonJS main script, because the bundler's webpack configuration insists on one.
 *
 * Usage: node bundle-ui-kit.cjs <app folder> <output folder>
 */
'use strict';

const { cpSync, mkdirSync, readFileSync, rmSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { parse } = require('yaml');

const silent = () => undefined;
const toStderr = (text) => process.stderr.write(`${text}\n`);
const logger = { info: silent, debug: silent, trace: silent, warn: toStderr, error: toStderr };

/** As the command line tool sorts them: what a module with `render: native` names is source code, not a folder of pages. */
function nativeResources({ modules, resources = [] }) {
  const native = Object.values(modules)
    .flat()
    .filter(({ render }) => render === 'native');
  const names = new Set(native.map(({ resource }) => resource.split('/')[0]));
  return resources.filter(({ key }) => names.has(key));
}

async function bundle(appDir, outDir) {
  process.chdir(appDir);
  const { NativeUIBundler } = require('@forge/bundler');
  const resources = nativeResources(parse(readFileSync('manifest.yml', 'utf8')));
  const { nativeUiBundlesDetails } = await new NativeUIBundler(logger).bundleResources(resources, undefined, false);
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  for (const { key, path } of nativeUiBundlesDetails) {
    cpSync(path, join(outDir, key), { recursive: true });
    rmSync(path, { recursive: true, force: true });
  }
}

const [appDir, outDir] = process.argv.slice(2);
if (!appDir || !outDir) {
  toStderr('usage: node bundle-ui-kit.cjs <app folder> <output folder>');
  process.exit(2);
}
bundle(resolve(appDir), resolve(outDir)).then(
  () => process.exit(0),
  (error) => {
    toStderr(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
