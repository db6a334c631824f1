/** Writes to the audit list after an act. What fails here is logged and never fails the act. */
import type * as recorder from './recorder';
import { log } from '../wiring/log';
import { nameOfFailure } from '../wiring/outcome';

/** @param write is given what writes, which is loaded now */
export async function record(write: (to: typeof recorder) => Promise<void>): Promise<void> {
  try {
    await write(await import('./recorder'));
  } catch (thrown) {
    log('audit-failed', { problem: nameOfFailure(thrown) });
  }
}
