/** Pictures of what browser tests see, for people to look at: `PICTURES=<folder> npm test -- test/browser`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const FOLDER = process.env['PICTURES'];

/**
 * Takes a picture where a folder is named; without one nothing happens.
 * @param name without an ending: the surface, then what is seen on it
 */
export async function takePicture(of: Page | Locator, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.png`);
  // A dialog that is still fading in shows the page through it.
  const still = { path, animations: 'disabled' } as const;
  await ('goto' in of ? of.screenshot({ ...still, fullPage: true }) : of.screenshot(still));
}
