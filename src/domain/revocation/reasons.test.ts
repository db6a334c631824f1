import { REVOCATION_REASONS, reasonOf } from './reasons';

it.each([
  ['Unspecified', 0],
  ['Key compromise', 1],
  ['Affiliation changed', 3],
  ['Superseded', 4],
  ['Cessation of operation', 5],
  ['  key COMPROMISE ', 1],
])('reads “%s” as %d', (words, code) => {
  expect(reasonOf(words)?.code).toBe(code);
});

it.each([undefined, '', ' ', 'CA compromise', 'Certificate hold', '1', 'Superseded.'])(
  'knows no reason “%s”',
  (words) => {
    expect(reasonOf(words)).toBeUndefined();
  },
);

it('offers what a subscriber may give, and never what only a CA may (BR 7.2.2)', () => {
  expect(REVOCATION_REASONS.map(({ code }) => code)).toEqual([0, 1, 3, 4, 5]);
});
