import { statusSince } from './status-since';

const DATES = {
  ...{ requestedAt: 1, approvedAt: 2, notBefore: 3, revokedAt: 4, replacedAt: 5, declinedAt: 6, notAfter: 9 },
};

it.each([
  ['requested', 1],
  ['approved', 2],
  ['applied', 2],
  ['issued', 3],
  ['revoked', 4],
  ['replaced', 5],
  ['declined', 6],
  ['expired', 9],
  ['unknown', 0],
] as const)('%s since the date that SCM gives of it', (status, since) => {
  expect(statusSince({ ...DATES, status })).toBe(since);
});

it('an approved order waits since it was asked for where nothing says when it was approved', () => {
  expect(statusSince({ status: 'approved', requestedAt: 1 })).toBe(1);
  expect(statusSince({ requestedAt: 1 })).toBe(0);
  expect(statusSince({ status: 'issued' })).toBe(0);
});
