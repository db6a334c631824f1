/** Where a run of the tests leaves its counts. */
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root';

export interface CoverageFolders {
  /** Jest's own report. */
  readonly unit: string;
  /** V8's counts of the bundle, one file per test file. */
  readonly bundle: string;
}

export const COVERAGE_FOLDERS: CoverageFolders = {
  unit: join(PROJECT_ROOT, 'build', 'coverage', 'unit'),
  bundle: join(PROJECT_ROOT, 'build', 'coverage', 'bundle'),
};
