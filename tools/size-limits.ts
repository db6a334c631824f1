/**
 * How large the app may become: what every cold start of a function loads, the whole bundle, and what a browser loads
 * for each page (scripts; styles and markup are small). The bundler does not minify, so the backend's figures are those of plain code with its comments.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROJECT_ROOT } from './project-root';
import { tableOf } from './table';

/** In kB (1,000 bytes): of the files, and of the files as a browser would fetch them. */
interface SizeLimit {
  readonly what: string;
  /** Files that count together, relative to the project. */
  readonly files: () => readonly string[];
  readonly rawKb: number;
  readonly gzipKb: number;
}

const BACKEND = 'build/backend';
const PAGES = 'static/ui/build';
const VIEWS = 'build/ui-kit';

function scriptsIn(folder: string): string[] {
  const names = existsSync(join(PROJECT_ROOT, folder)) ? readdirSync(join(PROJECT_ROOT, folder)) : [];
  return names.filter((name) => name.endsWith('.cjs')).map((name) => `${folder}/${name}`);
}

/** Scripts that a page names, and with them what they import at once. */
function loadedBy(page: string): string[] {
  const html = readFileSync(join(PROJECT_ROOT, PAGES, page), 'utf8');
  const tags = html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.\/([^"]+\.js)"/g);
  const found = new Set([...tags].map(([, file]) => `${PAGES}/${file ?? ''}`));
  for (const file of found) for (const imported of importedAtOnce(file)) found.add(imported);
  return [...found];
}

/** `import … from "./chunk.js"`; what `import()` loads later does not count. */
function importedAtOnce(file: string): string[] {
  const code = readFileSync(join(PROJECT_ROOT, file), 'utf8');
  const folder = file.slice(0, file.lastIndexOf('/'));
  return [...code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(
    ([, name]) => `${folder}/${name ?? ''}`,
  );
}

const LIMITS: readonly SizeLimit[] = [
  { what: 'backend, cold start', files: () => [`${BACKEND}/index.cjs`], rawKb: 20, gzipKb: 5 },
  { what: 'backend, all', files: () => scriptsIn(BACKEND), rawKb: 4_000, gzipKb: 910 },
  { what: 'admin page', files: () => loadedBy('admin.html'), rawKb: 620, gzipKb: 200 },
  { what: 'certificates page', files: () => loadedBy('certificates.html'), rawKb: 620, gzipKb: 200 },
  { what: 'issue context', files: () => viewIn('issue-context'), rawKb: 400, gzipKb: 150 },
  { what: 'issue panel', files: () => loadedBy('issue.html'), rawKb: 520, gzipKb: 150 },
  // What makes and reads keys, requests and key stores is loaded when it is used.
  { what: 'request dialog', files: () => loadedBy('request.html'), rawKb: 600, gzipKb: 200 },
  { what: 'workflow rule', files: () => loadedBy('rule.html'), rawKb: 520, gzipKb: 150 },
  { what: 'workflow rule, in words', files: () => loadedBy('rule-view.html'), rawKb: 520, gzipKb: 150 },
];

/** All scripts of a UI Kit view. */
function viewIn(resource: string): string[] {
  const folder = `${VIEWS}/${resource}`;
  return readdirSync(join(PROJECT_ROOT, folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${folder}/${name}`);
}

interface Size {
  readonly rawKb: number;
  readonly gzipKb: number;
}

function sizeOf(files: readonly string[]): Size {
  const contents = files.map((file) => readFileSync(join(PROJECT_ROOT, file)));
  const sum = (lengths: readonly number[]): number => lengths.reduce((one, other) => one + other, 0) / 1000;
  return {
    rawKb: sum(contents.map(({ length }) => length)),
    gzipKb: sum(contents.map((content) => gzipSync(content).length)),
  };
}

const measured = LIMITS.map((limit) => ({ limit, size: sizeOf(limit.files()) }));
const rows = measured.map(({ limit, size }) => [
  limit.what,
  size.rawKb.toFixed(0),
  String(limit.rawKb),
  size.gzipKb.toFixed(0),
  String(limit.gzipKb),
]);
console.log(tableOf([['in kB', 'size', 'limit', 'gzip', 'limit'], ...rows]));
const broken = measured.filter(({ limit, size }) => size.rawKb > limit.rawKb || size.gzipKb > limit.gzipKb);
for (const { limit } of broken) console.error(`${limit.what}: larger than its limit`);
process.exitCode = broken.length > 0 ? 1 : 0;
