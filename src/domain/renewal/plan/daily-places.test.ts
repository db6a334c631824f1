import { DAY_MS, HOUR_MS } from '../../validity';
import { ANY_TIME } from '../policy';
import type { RenewalCalendar } from '../policy';
import { DailyPlaces } from './daily-places';
import type { Wanted } from './daily-places';

/** Monday, 2026-11-02. */
const DAY = Date.UTC(2026, 10, 2) / DAY_MS;
const wanted = (id: string, change: Partial<Wanted> = {}): Wanted => ({
  ...{ id, at: DAY * DAY_MS + HOUR_MS, day: DAY, latestSafe: (DAY + 9) * DAY_MS + HOUR_MS },
  ...change,
});
const daysOf = (dailyCap: number | undefined, asked: readonly Wanted[], calendar: RenewalCalendar = ANY_TIME) => {
  const places = new DailyPlaces({ calendar, ...(dailyCap !== undefined && { dailyCap }) });
  return asked.map((one) => {
    const { at, day, beyondCap } = places.take(one);
    if (day !== one.day && !beyondCap) expect(Math.floor(at / DAY_MS)).toBe(day);
    return `${day - DAY}${beyondCap ? '!' : ''}`;
  });
};
const several = (count: number, change: Partial<Wanted> = {}) =>
  Array.from({ length: count }, (_, place) => wanted(`p:${place}`, change));

it('gives each its own moment while its day has room', () => {
  const places = new DailyPlaces({ calendar: ANY_TIME, dailyCap: 2 });
  for (const one of several(2)) expect(places.take(one)).toEqual({ at: one.at, day: DAY, beyondCap: false });
});

it.each<[string, number | undefined, readonly Wanted[], string[]]>([
  ['without a cap', undefined, several(3), ['0', '0', '0']],
  ['of one', 1, several(4), ['0', '1', '2', '3']],
  ['of two', 2, several(5), ['0', '0', '1', '1', '2']],
  ['that later ones find taken', 1, [...several(2), wanted('q', { day: DAY + 1 })], ['0', '1', '2']],
  ['where the next day is free again', 1, [...several(2), wanted('q', { day: DAY + 5 })], ['0', '1', '5']],
])('a cap %s fills one day after the other', (_name, cap, asked, days) => {
  expect(daysOf(cap, asked)).toEqual(days);
});

it('passes over what the calendar closes', () => {
  const calendar = { ...ANY_TIME, weekdays: [1, 3, 5] };
  expect(daysOf(1, several(4), calendar)).toEqual(['0', '2', '4', '7']);
});

it('yields at the latest safe moment: there it goes beyond the cap, and takes no place from others', () => {
  const latestSafe = (DAY + 1) * DAY_MS + DAY_MS - 1;
  const places = new DailyPlaces({ calendar: ANY_TIME, dailyCap: 1 });
  const taken = several(4, { latestSafe }).map((one) => places.take(one));
  expect(taken.slice(2)).toEqual([
    { at: latestSafe, day: DAY + 1, beyondCap: true },
    { at: latestSafe, day: DAY + 1, beyondCap: true },
  ]);
  expect(places.take(wanted('q')).day).toBe(DAY + 2);
});

it('moves nothing that is late already, and says whether its day had room', () => {
  const late = { latestSafe: DAY * DAY_MS };
  expect(daysOf(1, [wanted('late', late), ...several(1), wanted('later', late)])).toEqual(['0', '0', '0!']);
});
