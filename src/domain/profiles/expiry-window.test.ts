import { knownTerm } from './expiry-window';

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
  expect(knownTerm({ publicTrust }, lastTermDays, now)).toEqual(expected && { ...expected, at: now });
});
