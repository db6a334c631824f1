import { HOUR_MS } from '../../validity';
import { ANY_TIME } from '../policy';
import type { RenewalCalendar } from '../policy';
import { closureOf, isAlwaysOpen, isOpen, momentIn, openingsOf, weekdayOf } from './openings';
import { dayOf } from './zone';

const utc = (text: string) => Date.parse(`${text}Z`);
const day = (date: string) => dayOf(date) ?? Number.NaN;
const office: RenewalCalendar = {
  ...{ timeZone: 'Europe/Vienna', weekdays: [1, 2, 3, 4, 5], fromHour: 9, untilHour: 17 },
  freezes: [{ name: 'Year-end', from: '2026-12-24', until: '2027-01-06' }],
};
const night: RenewalCalendar = { ...ANY_TIME, fromHour: 22, untilHour: 6 };

it.each([
  ['2026-11-22', 7],
  ['2026-11-23', 1],
  ['1970-01-01', 4],
  ['1969-12-29', 1],
  ['2028-02-29', 2],
])('%s is weekday %d', (date, weekday) => {
  expect(weekdayOf(day(date))).toBe(weekday);
});

it.each<[string, RenewalCalendar, string, boolean]>([
  ['any time', ANY_TIME, '2026-12-25T03:00:00', true],
  ['an office hour', office, '2026-11-23T08:00:00', true],
  ['the last moment of the day', office, '2026-11-23T15:59:59', true],
  ['closing time', office, '2026-11-23T16:00:00', false],
  ['the hour before opening', office, '2026-11-23T07:59:59', false],
  ['the same hour in summer, when the clocks are ahead', office, '2027-06-01T07:00:00', true],
  ['a Sunday', office, '2026-11-22T10:00:00', false],
  ['the first day of a freeze', office, '2026-12-24T10:00:00', false],
  ['the last day of a freeze', office, '2027-01-06T10:00:00', false],
  ['the day after', office, '2027-01-07T10:00:00', true],
  ['late in a night', night, '2026-11-22T23:00:00', true],
  ['early in a night', night, '2026-11-22T05:59:00', true],
  ['the day between', night, '2026-11-22T12:00:00', false],
])('%s (%#)', (_name, calendar, at, open) => {
  expect(isOpen(calendar, utc(at))).toBe(open);
});

it('says what closes a day, a freeze before a weekday', () => {
  expect(closureOf(office, day('2026-12-26'))).toEqual({ by: 'freeze', freeze: office.freezes[0] });
  expect(closureOf(office, day('2026-11-22'))).toEqual({ by: 'weekday' });
  expect(closureOf(office, day('2026-11-23'))).toBeUndefined();
});

it('a freeze that nobody can read closes nothing', () => {
  const calendar = { ...ANY_TIME, freezes: [{ name: 'x', from: 'soon', until: '2027-01-06' }] };
  expect(closureOf(calendar, day('2027-01-01'))).toBeUndefined();
});

it.each<[string, RenewalCalendar, boolean]>([
  ['any time', ANY_TIME, true],
  ['a day fewer', { ...ANY_TIME, weekdays: [1, 2, 3, 4, 5, 6] }, false],
  ['an hour fewer', { ...ANY_TIME, untilHour: 23 }, false],
  ['a freeze', { ...ANY_TIME, freezes: office.freezes }, false],
])('%s is always open: %s', (_name, calendar, always) => {
  expect(isAlwaysOpen(calendar)).toBe(always);
});

it.each<[string, RenewalCalendar, string, readonly (readonly [string, string])[]]>([
  ['a working day', office, '2026-11-23', [['2026-11-23T08:00:00', '2026-11-23T16:00:00']]],
  [
    'a night',
    night,
    '2026-11-23',
    [
      ['2026-11-23T00:00:00', '2026-11-23T06:00:00'],
      ['2026-11-23T22:00:00', '2026-11-24T00:00:00'],
    ],
  ],
  ['an hour that the clocks skip', { ...office, fromHour: 2, untilHour: 3 }, '2027-03-28', []],
  [
    'an hour that they repeat',
    { ...office, fromHour: 2, untilHour: 3 },
    '2026-10-25',
    [['2026-10-25T00:00:00', '2026-10-25T02:00:00']],
  ],
])('finds the openings of %s', (_name, calendar, date, expected) => {
  const found = openingsOf(calendar, day(date)).map((one) => [one.from, one.until]);
  expect(found).toEqual(expected.map((pair) => pair.map(utc)));
});

describe('a moment in what is open', () => {
  const openings = [
    { from: 0, until: HOUR_MS },
    { from: 5 * HOUR_MS, until: 8 * HOUR_MS },
  ];

  it('lies anywhere from which jobs still come before it closes', () => {
    const moments = [0, 0.2, 0.4, 0.6, 0.999].map((share) => (momentIn(openings, share) ?? 0) / HOUR_MS);
    expect(moments.slice(0, 4)).toEqual([0, 0.5, 5, 5.5]);
    expect(moments[4]).toBeCloseTo(6.5, 2);
  });

  it('is the beginning where jobs take longer than that', () => {
    expect([0, 0.5, 0.999].map((share) => momentIn(openings.slice(0, 1), share))).toEqual([0, 0, 0]);
  });

  it('is none where nothing is open', () => {
    expect(momentIn([], 0.5)).toBeUndefined();
  });
});
