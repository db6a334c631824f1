import { parseSource } from '../sources/source-files';
import { distributionOf } from './distribution';
import { functionsOf } from './functions';

describe('lengths', () => {
  it('are told by nearest rank, so that every figure is one of them', () => {
    const values = Array.from({ length: 100 }, (_, place) => 100 - place);
    expect(distributionOf(values)).toEqual({ count: 100, median: 50, percentile95: 95, largest: 100 });
    expect(distributionOf([7, 1])).toEqual({ count: 2, median: 1, percentile95: 7, largest: 7 });
    expect(distributionOf([])).toEqual({ count: 0, median: 0, percentile95: 0, largest: 0 });
  });
});

describe('functions of a file', () => {
  const text = `
export function declared(a: number, b = 2): number {
  return [a].map((one) => one + b)[0] ?? 0;
}
declare function bodiless(): void;
const named = () => {
  return 1;
};
class Thing {
  field = (x: number) => x;
  constructor(readonly seed: number) {}
  get value() { return this.seed; }
  method(a: string, b: string, c: string, d: string) { return a + b + c + d; }
}
export const table = { entry: async () => { await null; } };
`;
  const found = functionsOf(parseSource('sample.ts', text));

  it('are found with the name that a declaration, a variable or a property gives', () => {
    expect(found.map(({ name }) => name)).toEqual([
      'declared',
      undefined,
      'named',
      'field',
      'constructor',
      'value',
      'method',
      'entry',
    ]);
  });

  it('are measured from the first line to the last, with their parameters', () => {
    expect(found.find(({ name }) => name === 'declared')).toMatchObject({ line: 2, lines: 3, parameters: 2 });
    expect(found.find(({ name }) => name === 'method')).toMatchObject({ lines: 1, parameters: 4 });
  });
});
