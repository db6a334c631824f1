/** Builds something when its sources have changed since it was built last. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../project-root';
import { sourceHash } from './source-hash';

export interface Artifact {
  /** Names the stamp that is kept beside it, in the folder `build`. */
  readonly name: string;
  /** Paths relative to the project, like `output`. */
  readonly inputs: readonly string[];
  readonly output: string;
  /** @throws Error that says what is wrong with the sources */
  readonly build: () => Promise<void>;
}

/** @returns whether it had to be built; @throws Error as the build does */
export async function ensureBuilt({ name, inputs, output, build }: Artifact): Promise<boolean> {
  const stamp = join(PROJECT_ROOT, 'build', `${name}.sha256`);
  const hash = sourceHash(PROJECT_ROOT, inputs);
  const isFresh = existsSync(join(PROJECT_ROOT, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (isFresh) return false;
  rmSync(stamp, { force: true });
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}
