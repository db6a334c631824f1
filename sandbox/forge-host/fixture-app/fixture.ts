/** Starts the fixture app on a host of its own: bundled with the genuine @forge packages, a small site around it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import { VirtualClock } from '../../clock';
import { createForgeHost } from '../forge-host';
import type { Caller, ForgeHost, ForgeHostOptions, Installation } from '../forge-host';
import type { InstalledApp } from '../installed-app';
import { readManifest } from '../manifest';

export const START = Date.UTC(2026, 9, 1, 8);

let bundled: string | undefined;

/**
 * CommonJS with a source map, like the genuine bundler's output, in a tenth of its time. The folder is named by its
 * content and appears in one step, so that test processes share it.
 */
function fixtureBundle(): string {
  if (bundled !== undefined) return bundled;
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'src', 'index.ts')],
    outfile: 'index.cjs',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    write: false,
  });
  const hash = createHash('sha256');
  for (const { contents } of outputFiles) hash.update(contents);
  const dir = join(tmpdir(), `fixture-app-${hash.digest('hex').slice(0, 16)}`);
  if (!existsSync(dir)) {
    const fresh = mkdtempSync(`${dir}-`);
    for (const { path, contents } of outputFiles) writeFileSync(join(fresh, basename(path)), contents);
    moveInto(fresh, dir);
  }
  bundled = dir;
  return dir;
}

/** Another process may have been faster; its folder has the same content. */
function moveInto(fresh: string, dir: string): void {
  try {
    renameSync(fresh, dir);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(dir)) throw error;
  }
}

interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly caller?: Caller;
  readonly contentType: string | null;
}

export interface Fixture {
  readonly host: ForgeHost;
  readonly app: InstalledApp;
  readonly clock: VirtualClock;
  readonly seen: SeenRequest[];
  /** Calls a resolver definition of the admin page as `person`. */
  readonly call: (functionKey: string, payload?: object) => Promise<unknown>;
  /** A further installation on the same host. */
  readonly install: (site?: Partial<Installation>) => InstalledApp;
}

const SCOPES: Readonly<Record<string, string[][]>> = {
  'GET /rest/api/3/issue/A-1': [['read:jira-work'], ['read:issue:jira', 'read:user:jira']],
  'POST /rest/api/3/issue': [['write:jira-work']],
  'POST /rest/api/3/open': [[]],
};

function siteOf(seen: SeenRequest[], changes: Partial<Installation>): Installation {
  const note = ({ method, url, headers }: Request, caller?: Caller): void => {
    seen.push({ method, url, contentType: headers.get('content-type'), ...(caller ? { caller } : {}) });
  };
  return {
    cloudId: 'cloud-1',
    siteUrl: 'https://one.atlassian.net',
    appAccountId: 'app-account',
    jira: (request, caller) => {
      note(request, caller);
      return Promise.resolve(new Response('from Jira'));
    },
    internet: (request) => {
      note(request);
      return Promise.resolve(new Response('from the world'));
    },
    ...changes,
  };
}

export function startFixture(options: Partial<ForgeHostOptions> = {}, site: Partial<Installation> = {}): Fixture {
  const clock = new VirtualClock(START);
  const seen: SeenRequest[] = [];
  const host = createForgeHost({
    manifest: readManifest(join(__dirname, 'manifest.yml')),
    bundleDir: fixtureBundle(),
    clock,
    seed: 7,
    jiraScopes: (method, path) => SCOPES[`${method} ${path}`],
    ...options,
  });
  const install = (changes: Partial<Installation> = {}): InstalledApp => host.install(siteOf(seen, changes));
  const app = install(site);
  const call = (functionKey: string, payload: object = {}): Promise<unknown> =>
    app.invokeResolver('admin', { functionKey, payload }, { accountId: 'person' });
  return { host, app, clock, seen, call, install };
}
