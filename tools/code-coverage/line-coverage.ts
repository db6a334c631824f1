/** Lines of the sources that ran, from unit tests and from the bundle together. */
import type { CoverageMap } from 'istanbul-lib-coverage';
import * as ts from 'typescript';
import { parseSource } from '../sources/source-files';

/** Line → whether some test ran it; only lines on which a statement starts. */
export type Lines = ReadonlyMap<number, boolean>;

/** File (absolute path) → its lines. */
export type LineCoverage = ReadonlyMap<string, Lines>;

export interface Share {
  readonly lines: number;
  readonly run: number;
}

export const NOTHING: Share = { lines: 0, run: 0 };

function hitsOf(map: CoverageMap, path: string): Lines | undefined {
  if (!map.files().includes(path)) return undefined;
  const hits = Object.entries(map.fileCoverageFor(path).getLineCoverage());
  return new Map(hits.map(([line, count]) => [Number(line), count > 0]));
}

/** Jest runs CommonJS, where an import is a statement; in the bundle it is none. */
function importLines(source: ts.SourceFile): ReadonlySet<number> {
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const lines = new Set<number>();
  for (const statement of source.statements.filter(ts.isImportDeclaration)) {
    for (let line = lineAt(statement.getStart(source)); line <= lineAt(statement.end); line += 1) lines.add(line);
  }
  return lines;
}

/** Where the bundle holds a file, the bundle says what its lines are; either way of counting says which ones ran. */
function joined(unit: Lines, bundle: Lines | undefined, imports: ReadonlySet<number>): Lines {
  const lines = [...(bundle ?? unit).keys()].filter((line) => !imports.has(line));
  return new Map(lines.map((line) => [line, unit.get(line) === true || bundle?.get(line) === true]));
}

/**
 * @param unit names every file, also those that no unit test imports
 * @param read gives the text of a file
 */
export function lineCoverage(unit: CoverageMap, bundle: CoverageMap, read: (path: string) => string): LineCoverage {
  return new Map(
    unit.files().map((path) => {
      const imports = importLines(parseSource(path, read(path)));
      return [path, joined(hitsOf(unit, path) ?? new Map(), hitsOf(bundle, path), imports)];
    }),
  );
}

export function shareOf(lines: Lines): Share {
  return { lines: lines.size, run: [...lines.values()].filter(Boolean).length };
}

export function plus(one: Share, other: Share): Share {
  return { lines: one.lines + other.lines, run: one.run + other.run };
}

/** In percent; a folder of types alone has nothing to run and is complete. */
export function percent({ lines, run }: Share): number {
  return lines === 0 ? 100 : (100 * run) / lines;
}
