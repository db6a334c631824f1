import { createCoverageMap } from 'istanbul-lib-coverage';
import type { CoverageMap } from 'istanbul-lib-coverage';
import { lineCoverage, percent, shareOf } from './line-coverage';

const PATH = '/app/src/use-case.ts';
const SOURCE = "import { a } from './a';\n\nexport function act() {\n  a();\n  return 1;\n}\n";

/** @param hits line → how often it ran */
function counted(hits: Readonly<Record<number, number>>, path = PATH): CoverageMap {
  const entries = Object.entries(hits);
  const place = (line: number) => ({ start: { line, column: 0 }, end: { line, column: 9 } });
  const statementMap = Object.fromEntries(entries.map(([line]) => [line, place(Number(line))]));
  const s = Object.fromEntries(entries);
  return createCoverageMap({ [path]: { path, statementMap, s, fnMap: {}, f: {}, branchMap: {}, b: {} } });
}

const covered = (unit: CoverageMap, bundle: CoverageMap) => [
  ...(lineCoverage(unit, bundle, () => SOURCE).get(PATH) ?? []),
];

it('a line that only the bundle ran counts as run', () => {
  expect(covered(counted({ 1: 0, 4: 0, 5: 0 }), counted({ 4: 3, 5: 0 }))).toEqual([
    [4, true],
    [5, false],
  ]);
});

it('a line that only a unit test ran counts as run', () => {
  expect(covered(counted({ 1: 1, 4: 1, 5: 1 }), counted({ 4: 0, 5: 0 }))).toEqual([
    [4, true],
    [5, true],
  ]);
});

it('imports are no lines to run, and a file that nothing loads has all its lines missing', () => {
  expect(covered(counted({ 1: 0, 4: 0, 5: 0 }), createCoverageMap({}))).toEqual([
    [4, false],
    [5, false],
  ]);
});

it('a folder of types alone is complete', () => {
  expect(percent(shareOf(new Map()))).toBe(100);
  const half = new Map([
    [1, true],
    [2, false],
  ]);
  expect(percent(shareOf(half))).toBe(50);
});
