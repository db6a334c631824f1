/** Builds the app's bundle when its sources have changed since the last build, safely when several processes ask. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sourceHash } from '../../tools/artifacts/source-hash';

const INPUTS = ['src', 'manifest.yml', 'package-lock.json', 'tsconfig.json'];
const OUTPUT = join('build', 'backend');
const STAMP = join('build', 'backend.sha256');
const LOCK = join('build', 'backend.lock');
/** A build takes seconds; a lock older than this was left behind by a process that was killed. */
const STALE_LOCK_MS = 120_000;
const POLL_MS = 100;

const run = promisify(execFile);

function isFresh(root: string, hash: string): boolean {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && existsSync(join(root, OUTPUT));
}

/** Making a folder is atomic, so only one process gets it. */
function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
    if (since > STALE_LOCK_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

async function build(root: string, hash: string): Promise<void> {
  rmSync(join(root, STAMP), { force: true });
  const script = join(__dirname, 'build-bundle.cjs');
  try {
    await run(process.execPath, [script, root, join(root, OUTPUT)], { cwd: root });
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new Error(`the app cannot be bundled:\n${output}`, { cause: error });
  }
  writeFileSync(join(root, STAMP), hash);
}

/**
 * @param root folder with manifest.yml and src
 * @returns the bundle's folder; @throws Error with the bundler's output, for example its type errors
 */
export async function ensureBundle(root: string): Promise<string> {
  const hash = sourceHash(root, INPUTS);
  const lock = join(root, LOCK);
  mkdirSync(join(root, 'build'), { recursive: true });
  while (!isFresh(root, hash)) {
    if (!takeLock(lock)) {
      await wait(POLL_MS);
      continue;
    }
    try {
      if (!isFresh(root, hash)) await build(root, hash);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return join(root, OUTPUT);
}
