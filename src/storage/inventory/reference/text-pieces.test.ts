import { piecesOf, rowsOfPieces } from './text-pieces';

/** Of one value (Forge KVS). */
const LARGEST_VALUE = 240 * 1_024;

const bytesOf = (piece: string) =>
  new TextEncoder().encode(JSON.stringify({ mark: 2_147_483_647, text: piece })).length;

it.each([
  ['none', []],
  ['ten thousand', Array.from({ length: 10_000 }, (_, at) => ({ id: String(at), name: `shop${at}.example.com` }))],
  [
    'one that is longer than a value',
    [{ id: '1', options: Array.from({ length: 50_000 }, (_, at) => `Option ${at}`) }],
  ],
  ['quotes and control characters', [{ name: '"\\\u0001'.repeat(40_000) }]],
  ['letters of three bytes', [{ name: '証'.repeat(200_000) }]],
  ['letters of two units', [{ name: `x${'🔐'.repeat(100_000)}` }]],
  ['half a letter', [{ name: '\ud83d'.repeat(50_000) }]],
])('rows go into pieces that the store takes, and come out the same: %s', (_what, rows) => {
  const pieces = piecesOf(rows);
  expect(Math.max(...pieces.map(bytesOf))).toBeLessThan(LARGEST_VALUE);
  expect(rowsOfPieces(pieces)).toEqual(rows);
});
