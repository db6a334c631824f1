import { DAY_MS, NO_EXPIRY_MS } from '../../validity';
import { fitsRule, NO_ISSUES, ruleFaults } from './issue-rule';
import type { IssueRule } from './issue-rule';
import { statusFor } from './row-standing';

const NOW = Date.UTC(2026, 10, 2);
const ROW = { status: 'issued', notAfter: NOW + 20 * DAY_MS, orgId: '7' } as const;
const ALL: IssueRule = { ...NO_ISSUES, which: 'all' };

describe('which certificates get an issue', () => {
  it.each<[string, Partial<IssueRule>, Partial<Omit<typeof ROW, 'status'>> & { status?: string }, boolean]>([
    ['none', { which: 'none' }, {}, false],
    ['all', {}, {}, true],
    ['ending in time', { which: 'ending', withinDays: 30 }, {}, true],
    ['on the last day', { which: 'ending', withinDays: 20 }, {}, true],
    ['ending later', { which: 'ending', withinDays: 19 }, {}, false],
    ['without an end, of those that end soon', { which: 'ending', withinDays: 730 }, { notAfter: NO_EXPIRY_MS }, false],
    ['without an end, of all', {}, { notAfter: NO_EXPIRY_MS, status: 'requested' }, true],
    ['over', {}, { notAfter: NOW - 1 }, false],
    ['over, wanted', { ended: true }, { notAfter: NOW - 1 }, true],
    ['revoked', {}, { status: 'revoked' }, false],
    ['revoked, wanted', { ended: true }, { status: 'revoked' }, true],
    ['no longer in SCM', { ended: true }, { status: 'gone' }, false],
    ['of the organization', { organizations: ['3', '7'] }, {}, true],
    ['of another one', { organizations: ['3'] }, {}, false],
    ['of the name', { names: ['x.org', '*.example.com'] }, {}, true],
    ['of another name', { names: ['x.org'] }, {}, false],
  ])('%s', (_what, rule, row, fits) => {
    const certificate = { row: { ...ROW, ...row } as typeof ROW, names: ['a.example.com', 'b.example.net'] };
    expect(fitsRule({ ...ALL, ...rule }, certificate, NOW)).toBe(fits);
  });

  it('says what is wrong with the days and the names', () => {
    const rule = { ...ALL, which: 'ending', withinDays: 0, names: ['a b<'] } as const;
    expect(ruleFaults(rule).map(({ field }) => field)).toEqual(['withinDays', 'names']);
    expect(ruleFaults(ALL)).toEqual([]);
  });
});

it.each([
  ['issued', 20, 'Certificate Enrolled'],
  ['issued', -1, 'Certificate Expired'],
  ['expired', -1, 'Certificate Expired'],
  ['revoked', 20, 'Certificate Revoked'],
  ['replaced', 20, 'Certificate Renewed'],
  ['applied', 20, 'Certificate Pending'],
  ['declined', 20, 'Certificate Cancelled'],
  ['unknown', 20, undefined],
] as const)('%s, ending in %s days, belongs to “%s”', (status, days, expected) => {
  expect(statusFor({ status, notAfter: NOW + days * DAY_MS }, NOW)).toBe(expected);
});
