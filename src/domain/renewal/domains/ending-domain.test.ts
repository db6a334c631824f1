import { DAY_MS, HOUR_MS } from '../../validity';
import { isEnding, isNear } from './ending-domain';
import type { ListedDomain } from './first-to-end';

const NOW = Date.UTC(2026, 10, 2);
const listed = (days: number, change: Partial<ListedDomain> = {}): ListedDomain => ({
  ...{ name: 'example.com', status: 'validated', method: 'EMAIL', validUntil: NOW + days * DAY_MS },
  ...change,
});

it.each<[string, ListedDomain, boolean]>([
  ['one that people answer a mail for, a month before', listed(29), true],
  ['the same, to the millisecond', listed(30), false],
  ['one with a proof in the DNS, three weeks before', listed(20, { method: 'CNAME_CSR_HASH' }), true],
  ['the same, while a DNS connector is still about it', listed(21, { method: 'CNAME_CSR_HASH' }), false],
  ['one that SCM does not say the method of', listed(20, { method: '' }), true],
  ['one that SCM validates by itself', listed(2, { method: 'AUTO' }), false],
  ['one that SCM should have validated by itself', listed(-1, { method: 'AUTO', status: 'expired' }), true],
  ['one that has ended', listed(-3, { status: 'expired' }), true],
  ['one that ended a month ago', listed(-30, { status: 'expired' }), true],
  ['one that has ended nobody knows when', { name: 'example.com', status: 'expired' }, false],
  ['one that ended long ago', listed(-31, { status: 'expired' }), false],
  ['one that never was validated', listed(5, { status: 'not-validated' }), false],
  ['one without an end', { name: 'example.com', status: 'validated' }, false],
])('its end is near: %s', (_what, row, near) => {
  expect(isNear(row, NOW)).toBe(near);
  expect(isEnding(row, NOW - HOUR_MS, NOW)).toBe(near);
});

it.each<[string, ListedDomain, boolean]>([
  ['is not believed while there is time to read it again', listed(10), false],
  ['is believed when there is little time', listed(9), true],
  ['is believed of what has ended', listed(-1, { status: 'expired' }), true],
  ['is believed of what SCM says has ended, whatever it says of when', listed(15, { status: 'expired' }), true],
])('an old list %s', (_what, row, believed) => {
  expect(isEnding(row, NOW - 3 * DAY_MS, NOW)).toBe(believed);
});

it('a list is old after a day and two hours', () => {
  expect(isEnding(listed(15), NOW - 26 * HOUR_MS + 1, NOW)).toBe(true);
  expect(isEnding(listed(15), NOW - 26 * HOUR_MS, NOW)).toBe(false);
});
