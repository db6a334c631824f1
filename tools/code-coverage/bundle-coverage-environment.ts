/**
 * Jest's Node environment that also counts what runs inside the app's bundle. The host compiles the bundle under its own
 * path and Jest's instrumentation never sees it, so V8 itself counts, and what it says of the bundle is kept per test file.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestEnvironment } from 'jest-environment-node';
import { PROJECT_ROOT } from '../project-root';

/** The app's own bundle; tests of the host load others. */
const BUNDLE = join(PROJECT_ROOT, 'build', 'backend') + sep;

/** V8 names a script by a URL or by a path, depending on how it was compiled. */
function withPath(script: Profiler.ScriptCoverage): Profiler.ScriptCoverage {
  return script.url.startsWith('file:') ? { ...script, url: fileURLToPath(script.url) } : script;
}

function isBundleScript({ url }: Profiler.ScriptCoverage): boolean {
  return url.startsWith(BUNDLE) && url.endsWith('.cjs');
}

/** Commands of a session within this thread are answered before `post` returns. */
function takeCoverage(session: Session): Profiler.ScriptCoverage[] {
  const taken: Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (failure, answer) => {
    if (failure) throw failure;
    taken.push(...answer.result.map(withPath).filter(isBundleScript));
  });
  return taken;
}

/** Writes one file per test file into the folder that BUNDLE_COVERAGE names. */
export default class BundleCoverageEnvironment extends TestEnvironment {
  readonly #session = new Session();

  override async setup(): Promise<void> {
    await super.setup();
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  override async teardown(): Promise<void> {
    const result = takeCoverage(this.#session);
    this.#session.disconnect();
    const folder = process.env['BUNDLE_COVERAGE'];
    if (folder !== undefined && result.length > 0) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(result));
    }
    await super.teardown();
  }
}
