import { closedAt } from './calendar';

const office = {
  timeZone: 'Europe/Vienna',
  weekdays: [1, 2, 3, 4, 5],
  fromHour: 8,
  untilHour: 17,
  freezes: [{ name: 'year end', from: '2026-12-18', until: '2027-01-06' }],
};

it.each([
  ['2026-11-02T07:00:00Z', undefined],
  ['2026-11-02T06:59:59Z', 'at 7 o’clock'],
  ['2026-11-02T16:00:00Z', 'at 17 o’clock'],
  ['2026-07-06T06:00:00Z', undefined],
  ['2026-11-07T10:00:00Z', 'on weekday 6'],
  ['2026-12-17T22:59:59Z', 'at 23 o’clock'],
  ['2026-12-17T23:00:00Z', 'in the freeze “year end”'],
  ['2027-01-06T12:00:00Z', 'in the freeze “year end”'],
  ['2027-01-07T08:00:00Z', undefined],
])('reads %s on the wall of its zone', (at, why) => {
  expect(closedAt(office, Date.parse(at))).toBe(why);
});

it('takes a night for what is open around midnight', () => {
  const night = { ...office, timeZone: 'UTC', fromHour: 22, untilHour: 4 };
  const hours = [21, 22, 23].map((hour) => closedAt(night, Date.UTC(2026, 10, 2, hour)));
  expect(hours).toEqual(['at 21 o’clock', undefined, undefined]);
  expect(closedAt(night, Date.UTC(2026, 10, 3, 4))).toBe('at 4 o’clock');
});
