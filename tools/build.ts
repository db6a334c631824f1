/** `npm run build`: the Custom UI, the UI Kit views and the app's bundle, each only when its sources have changed. */
import { ensureBundle } from '../sandbox/forge-host/bundle';
import { ensureUi } from './artifacts/ensure-ui';
import { ensureUiKit } from './artifacts/ensure-ui-kit';
import { PROJECT_ROOT } from './project-root';

/** Builds them all; says what it does because it takes a while. */
export async function buildAll(): Promise<void> {
  console.log('Building the pages and the app bundle where they are out of date …');
  const startedAt = performance.now();
  await Promise.all([ensureUi(), ensureUiKit(), ensureBundle(PROJECT_ROOT)]);
  console.log(`Pages and app bundle are up to date (${((performance.now() - startedAt) / 1000).toFixed(1)} s).`);
}

if (require.main === module) {
  buildAll().catch((thrown: unknown) => {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exitCode = 1;
  });
}
