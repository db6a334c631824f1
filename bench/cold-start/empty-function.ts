/** An app that does nothing but answer a screen by a call of Jira, made into a bundle by the genuine bundler, as ours is. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../tools/project-root';

const MANIFEST = `
app:
  id: ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000000
  runtime:
    name: nodejs22.x
modules:
  jira:globalPage:
    - key: page
      title: Empty
      resource: main
      resolver:
        function: empty
  function:
    - key: empty
      handler: index.empty
resources:
  - key: main
    path: static
`;

const SOURCE = `
import { asApp, route } from '@forge/api';
import Resolver from '@forge/resolver';

const resolver = new Resolver();
resolver.define('empty', async () => (await asApp().requestJira(route\`/rest/api/3/myself\`)).status);
export const empty = resolver.getDefinitions();
`;

/** @returns the folder of its bundle */
export function bundleEmptyFunction(): string {
  const app = mkdtempSync(join(tmpdir(), 'empty-function-'));
  mkdirSync(join(app, 'src'));
  writeFileSync(join(app, 'manifest.yml'), MANIFEST);
  writeFileSync(join(app, 'src', 'index.ts'), SOURCE);
  for (const file of ['package.json', 'tsconfig.json']) copyFileSync(join(PROJECT_ROOT, file), join(app, file));
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(app, 'node_modules'));
  const bundler = join(PROJECT_ROOT, 'sandbox', 'forge-host', 'build-bundle.cjs');
  execFileSync(process.execPath, [bundler, app, join(app, 'bundle')]);
  return join(app, 'bundle');
}
