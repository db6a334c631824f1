import { issuedTerms } from './issued-terms';

const NOW = Date.UTC(2026, 10, 2);

it('follows the Baseline Requirements from today on', () => {
  expect(issuedTerms([365, 90, 30], NOW)).toEqual([
    { from: NOW, longest: 199, terms: [30, 90, 199], isCut: true },
    { from: Date.UTC(2027, 2, 15), longest: 99, terms: [30, 90, 99], isCut: true },
    { from: Date.UTC(2029, 2, 15), longest: 46, terms: [30, 46], isCut: true },
  ]);
});

it('has one row once nothing is to come', () => {
  expect(issuedTerms([30], Date.UTC(2030, 0, 1))).toEqual([
    { from: Date.UTC(2030, 0, 1), longest: 46, terms: [30], isCut: false },
  ]);
});
