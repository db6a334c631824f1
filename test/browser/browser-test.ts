/** `it` for tests that need a browser: where there is none they are skipped, and so counted as not run. */
import { chooseBrowser, thisMachine } from './choose-browser';

/** A CHROME_PATH that names nothing skips no test: launching the browser then says what is wrong. */
function skips(): boolean {
  try {
    return chooseBrowser(thisMachine()) === undefined;
  } catch {
    return false;
  }
}

export const it: jest.It = skips() ? globalThis.it.skip : globalThis.it;
