import { retryAfter } from './retry-after';

it.each([
  ['120', { retryAfterSeconds: 120 }],
  ['0.5', { retryAfterSeconds: 0.5 }],
  ['99999', { retryAfterSeconds: 3_600 }],
  ['0', {}],
  ['-5', {}],
  ['Wed, 21 Oct 2026 07:28:00 GMT', {}],
  ['Infinity', {}],
  ['', {}],
  [null, {}],
])('reads %j as %j', (header, expected) => {
  expect(retryAfter(header, 3_600)).toEqual(expected);
});
