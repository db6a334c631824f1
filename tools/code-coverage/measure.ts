/** Joins what Jest counted in unit tests with what V8 counted in the bundle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCoverageMap } from 'istanbul-lib-coverage';
import type { CoverageMapData } from 'istanbul-lib-coverage';
import { bundleCoverage } from './bundle-coverage';
import type { CoverageFolders } from './folders';
import { lineCoverage } from './line-coverage';
import { reportCoverage } from './report';
import type { CoverageReport } from './report';

/** @throws Error when Jest left no coverage behind */
export async function measureCoverage({ unit, bundle }: CoverageFolders): Promise<CoverageReport> {
  const counted = JSON.parse(readFileSync(join(unit, 'coverage-final.json'), 'utf8')) as CoverageMapData;
  const read = (path: string): string => readFileSync(path, 'utf8');
  return reportCoverage(lineCoverage(createCoverageMap(counted), await bundleCoverage(bundle), read));
}
