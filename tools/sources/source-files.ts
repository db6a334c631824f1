/** Lists the project's own TypeScript files and reads them as syntax trees, for budgets and architecture tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { PROJECT_ROOT } from '../project-root';

const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', 'build', 'dist', 'coverage']);
const SOURCE = /\.tsx?$/;
const DECLARATION = /\.d\.ts$/;
/** Tests stand beside the source, what only tests build with in a folder `testing`, apps for tests in `fixture-app`. */
const TEST = /\.test\.tsx?$|(^|\/)(testing|fixture-app)\//;

function walk(folder: string): string[] {
  if (!existsSync(join(PROJECT_ROOT, folder))) return [];
  return readdirSync(join(PROJECT_ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** @returns paths relative to the project with `/` between folders, declarations left out */
export function sourceFiles(folder: string): string[] {
  return walk(folder).filter((path) => SOURCE.test(path) && !DECLARATION.test(path));
}

/** @returns whether the file is a test or serves tests alone */
export function isTestFile(path: string): boolean {
  return TEST.test(path);
}

/** @param path relative to the project */
export function readSource(path: string): string {
  return readFileSync(join(PROJECT_ROOT, path), 'utf8');
}

/** @param path decides by its ending whether JSX is read */
export function parseSource(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}
