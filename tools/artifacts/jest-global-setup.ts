/** Builds the app's bundle once before any worker asks for it. */
import { ensureBundle } from '../../sandbox/forge-host/bundle';
import { PROJECT_ROOT } from '../project-root';

export default async function buildBundle(): Promise<void> {
  await ensureBundle(PROJECT_ROOT);
}
