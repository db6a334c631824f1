/** The table of line coverage per folder, and what falls short of the limits. */
import { relative, sep } from 'node:path';
import { PROJECT_ROOT } from '../project-root';
import { tableOf } from '../table';
import { NOTHING, percent, plus, shareOf } from './line-coverage';
import type { LineCoverage, Lines, Share } from './line-coverage';

/** Least share of lines that tests run, in percent. */
const LEAST_PERCENT = [
  { folder: 'src/domain', percent: 95 },
  { folder: 'src', percent: 80 },
] as const;

/** As many files are named when a folder falls short. */
const NAMED_FILES = 12;

interface FileLines {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly lines: Lines;
}

const inside =
  (folder: string) =>
  ({ path }: FileLines): boolean =>
    path.startsWith(`${folder}/`);

function total(files: readonly FileLines[]): Share {
  return files.map(({ lines }) => shareOf(lines)).reduce(plus, NOTHING);
}

/** Capabilities are listed apart; everything else by its folder under src. */
function folderOf({ path }: FileLines): string {
  const parts = path.split('/').slice(0, -1);
  return parts.slice(0, parts[1] === 'use-cases' ? 3 : 2).join('/');
}

function rowOf(name: string, share: Share): string[] {
  return [name, String(share.lines), String(share.run), `${percent(share).toFixed(1)} %`];
}

function missedLines({ path, lines }: FileLines): string {
  const missed = [...lines].filter(([, run]) => !run).map(([line]) => line);
  const shown = missed.slice(0, 15).join(', ');
  return `  ${path}: ${missed.length} lines not run (${shown}${missed.length > 15 ? ', …' : ''})`;
}

function shortfall(files: readonly FileLines[], limit: (typeof LEAST_PERCENT)[number]): string[] {
  const concerned = files.filter(inside(limit.folder));
  const reached = percent(total(concerned));
  if (reached >= limit.percent) return [];
  const gap = (file: FileLines): number => shareOf(file.lines).lines - shareOf(file.lines).run;
  const worst = [...concerned].sort((one, other) => gap(other) - gap(one)).slice(0, NAMED_FILES);
  return [
    `${limit.folder}: tests run ${reached.toFixed(1)} % of the lines, at least ${limit.percent} % are asked for.`,
    ...worst.filter((file) => gap(file) > 0).map(missedLines),
  ];
}

export interface CoverageReport {
  readonly table: string;
  /** Empty when every limit is kept. */
  readonly faults: readonly string[];
}

/** @param coverage absolute paths of files under src */
export function reportCoverage(coverage: LineCoverage): CoverageReport {
  const files = [...coverage]
    .map(([path, lines]) => ({ path: relative(PROJECT_ROOT, path).split(sep).join('/'), lines }))
    .filter(inside('src'));
  const folders = [...new Set(files.map(folderOf))].sort();
  const rows = folders.map((folder) => rowOf(folder, total(files.filter((file) => folderOf(file) === folder))));
  return {
    table: tableOf([['coverage of', 'lines', 'run', ''], ...rows, rowOf('whole', total(files))]),
    faults: LEAST_PERCENT.flatMap((limit) => shortfall(files, limit)),
  };
}
