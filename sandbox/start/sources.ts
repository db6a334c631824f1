/** Notices that sources have changed, on every system and with every editor: by looking at sizes and times once a second. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the app and the sandbox are made of, relative to the project. */
const SOURCES: readonly string[] = ['src', 'manifest.yml', 'sandbox', 'tools', join('static', 'ui', 'src')];

const POLL_MS = 1_000;

/** Not part of what runs. */
const LEFT_OUT = /(^\.|~$|\.test\.tsx?$|\.md$|^node_modules$|^build$)/;

/**
 * @param changed is called once when changes have come to rest for a second
 * @returns ends it
 */
export function watchSources(root: string, changed: () => void, pollMs = POLL_MS): () => void {
  let known = fingerprint(root);
  let latest = known;
  const look = () => {
    const now = fingerprint(root);
    const atRest = now === latest;
    latest = now;
    if (!atRest || now === known) return;
    known = now;
    changed();
  };
  const timer = setInterval(look, pollMs);
  return () => clearInterval(timer);
}

function fingerprint(root: string): string {
  return SOURCES.flatMap((path) => entriesOf(join(root, path))).join('\n');
}

/** A file that goes away while it is looked at counts as gone. */
function entriesOf(path: string): string[] {
  try {
    const { mtimeMs, size, isDirectory } = statOf(path);
    if (!isDirectory) return [`${path} ${mtimeMs} ${size}`];
    const names = readdirSync(path).filter((name) => !LEFT_OUT.test(name));
    return names.sort().flatMap((name) => entriesOf(join(path, name)));
  } catch {
    return [];
  }
}

function statOf(path: string) {
  const stats = statSync(path);
  return { mtimeMs: stats.mtimeMs, size: stats.size, isDirectory: stats.isDirectory() };
}
