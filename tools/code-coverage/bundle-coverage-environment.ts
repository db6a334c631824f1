/**
 * The environment of all tests that also counts what runs inside the app's bundle. The host compiles the bundle under its own
 * path and Jest's instrumentation never sees it, so V8 itself counts, and what it says of the bundle is kept per test file.
 * Counting slows what runs by half and more, so it is left out where it finds little that is new.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT_ROOT } from '../project-root';
import LeanEnvironment from '../test-environment/lean-environment';

/** The app's own bundle; tests of the host load others. */
const BUNDLE = join(PROJECT_ROOT, 'build', 'backend') + sep;

/** Screens over code that journeys count, crowds that do by the hundred what others do once, and many times the same trouble. */
const NOT_COUNTED = [
  ...['test/browser/', 'tools/simulate/', 'test/journeys/attachments', 'test/journeys/audit-kept'],
  ...['test/journeys/bad-input', 'test/journeys/cancel', 'test/journeys/compromise', 'test/journeys/crowd'],
  ...['test/journeys/desk-renewal', 'test/journeys/desk-trouble', 'test/journeys/desk.test'],
  ...['test/journeys/domain-ending', 'test/journeys/ending', 'test/journeys/force', 'test/journeys/import-'],
  ...['test/journeys/import.', 'test/journeys/jira-trouble', 'test/journeys/lost-answer', 'test/journeys/outage'],
  ...['test/journeys/policy', 'test/journeys/profile-settings', 'test/journeys/renew.test'],
  ...['test/journeys/renewer-trouble'],
  ...['test/journeys/replace', 'test/journeys/rights-and-mistakes', 'test/journeys/row-changes'],
  ...['test/journeys/same-key', 'test/journeys/scm-trouble', 'test/journeys/set-up-attach'],
  ...['test/journeys/set-up-removal', 'test/journeys/waiting-digest', 'test/journeys/way-back'],
].map((path) => join(PROJECT_ROOT, path));

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
export default class BundleCoverageEnvironment extends LeanEnvironment {
  readonly #session = new Session();
  readonly #counts: boolean;

  constructor(...given: ConstructorParameters<typeof LeanEnvironment>) {
    super(...given);
    const [, { testPath }] = given;
    this.#counts = !NOT_COUNTED.some((path) => testPath.startsWith(path));
  }

  override async setup(): Promise<void> {
    await super.setup();
    if (!this.#counts) return;
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  }

  override async teardown(): Promise<void> {
    if (this.#counts) this.#keep();
    await super.teardown();
  }

  #keep(): void {
    const result = takeCoverage(this.#session);
    this.#session.disconnect();
    const folder = process.env['BUNDLE_COVERAGE'];
    if (folder === undefined || result.length === 0) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(result));
  }
}
