import { knownTerm, windowFault } from './expiry-window';

const NOW = Date.UTC(2026, 10, 2);

it.each([
  ['the last certificate', true, 90, NOW, { days: 90, from: 'last certificate' }],
  ['the maximum of the day', true, undefined, NOW, { days: 200, from: 'public maximum' }],
  ['the maximum until 2027-03-14', true, undefined, Date.UTC(2027, 2, 14), { days: 200, from: 'public maximum' }],
  ['the maximum from 2027-03-15', true, undefined, Date.UTC(2027, 2, 15), { days: 100, from: 'public maximum' }],
  ['the maximum until 2029-03-14', true, undefined, Date.UTC(2029, 2, 14), { days: 100, from: 'public maximum' }],
  ['the maximum from 2029-03-15', true, undefined, Date.UTC(2029, 2, 15), { days: 47, from: 'public maximum' }],
  ['the last certificate of a private CA', false, 800, NOW, { days: 800, from: 'last certificate' }],
  ['nothing for a private CA without one', false, undefined, NOW, undefined],
] as const)('takes the term from %s', (_name, publicTrust, lastTermDays, now, expected) => {
  expect(knownTerm({ publicTrust }, lastTermDays, now)).toEqual(expected);
});

it.each([
  [30, 199, undefined],
  [198, 199, undefined],
  [199, 199, /valid for 199 days\. Renewed 199 days before its end.*every 66 days.*with 30 it is every 169 days/],
  [200, 199, /fewer than 199 days/],
  [47, 47, /every 15 days.*with 15 it is every 32 days/],
  [7, 6, /with 2 it is every 4 days/],
  [1, 1, /cannot be renewed by a window of whole days/],
])('holds a window of %d days against a term of %d days', (windowDays, days, expected) => {
  const fault = windowFault(windowDays, { days, from: 'last certificate' });
  if (expected) expect(fault).toMatch(expected);
  else expect(fault).toBeUndefined();
});

it('says nothing where no term is known', () => {
  expect(windowFault(180, undefined)).toBeUndefined();
});
