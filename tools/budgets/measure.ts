/** Measures a folder and compares it with the budgets. */
import { isTestFile, parseSource, readSource, sourceFiles } from '../sources/source-files';
import { distributionOf } from './distribution';
import type { Distribution } from './distribution';
import { functionsOf } from './functions';
import type { FunctionSize } from './functions';
import { FILE_LINES, FUNCTION_LINES, MOST_FILES_PER_FOLDER, MOST_PARAMETERS } from './limits';

/** One source file with what was measured in it. */
interface FileSize {
  readonly path: string;
  readonly lines: number;
  readonly functions: readonly FunctionSize[];
}

export interface FolderMeasure {
  readonly folder: string;
  readonly files: Distribution;
  readonly functions: Distribution;
  readonly mostParameters: number;
  readonly mostFilesPerFolder: number;
  /** One sentence per broken budget, naming the place. */
  readonly faults: readonly string[];
}

function sizeOf(path: string): FileSize {
  const text = readSource(path);
  return { path, lines: text.trimEnd().split('\n').length, functions: functionsOf(parseSource(path, text)) };
}

function filesPerFolder(files: readonly FileSize[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of files) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}

function lengthFaults(
  what: string,
  measured: Distribution,
  limit: { readonly median: number; readonly percentile95: number },
): string[] {
  const faults: string[] = [];
  if (measured.median > limit.median) {
    faults.push(`median ${what} has ${measured.median} lines, at most ${limit.median} are allowed`);
  }
  if (measured.percentile95 > limit.percentile95) {
    faults.push(`95th percentile of ${what}s is ${measured.percentile95} lines, at most ${limit.percentile95}`);
  }
  return faults;
}

function parameterFaults(files: readonly FileSize[]): string[] {
  return files.flatMap(({ path, functions }) =>
    functions
      .filter(({ parameters }) => parameters > MOST_PARAMETERS)
      .map(({ line, parameters }) => `${path}:${line} takes ${parameters} parameters, at most ${MOST_PARAMETERS}`),
  );
}

function crowdedFolders(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .filter(([, count]) => count > MOST_FILES_PER_FOLDER)
    .map(([folder, count]) => `${folder} holds ${count} files, at most ${MOST_FILES_PER_FOLDER}`);
}

/** @param folder relative to the project; tests in it are left out */
export function measureFolder(folder: string): FolderMeasure {
  const files = sourceFiles(folder)
    .filter((path) => !isTestFile(path))
    .map(sizeOf);
  const functions = files.flatMap((file) => file.functions);
  const fileLines = distributionOf(files.map(({ lines }) => lines));
  const functionLines = distributionOf(functions.flatMap(({ name, lines }) => (name === undefined ? [] : [lines])));
  const counts = filesPerFolder(files);
  return {
    folder,
    files: fileLines,
    functions: functionLines,
    mostParameters: Math.max(0, ...functions.map(({ parameters }) => parameters)),
    mostFilesPerFolder: Math.max(0, ...counts.values()),
    faults: [
      ...lengthFaults('file', fileLines, FILE_LINES),
      ...lengthFaults('function', functionLines, FUNCTION_LINES),
      ...parameterFaults(files),
      ...crowdedFolders(counts),
    ],
  };
}
