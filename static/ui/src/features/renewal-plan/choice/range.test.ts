import { DAY_MS } from '../../../../../../src/domain/validity';
import { BEGIN, OWN, rangeFrom } from './range';
import type { RangeFields } from './range';

const NOW = Date.UTC(2026, 10, 22, 9, 30);
const TODAY = Date.UTC(2026, 10, 22);
const own = (from: string, until: string): RangeFields => ({ choice: OWN, from, until });

it('begins today, which belongs to it', () => {
  expect(rangeFrom(BEGIN, NOW).range).toEqual({ from: TODAY, until: TODAY + 90 * DAY_MS - 1 });
  expect(rangeFrom(own('2026-11-22', '2026-11-23'), NOW).range).toEqual({ from: TODAY, until: TODAY + 2 * DAY_MS - 1 });
});

it.each<[string, RangeFields]>([
  ['Write both days.', own('2026-11-23', '')],
  ['Write both days.', own('soon', '2026-11-23')],
  ['“From” lies after “Until”.', own('2026-11-24', '2026-11-23')],
  ['A plan begins today at the earliest.', own('2026-11-21', '2026-11-23')],
  ['A plan reaches 1200 days ahead at most.', own('2026-11-23', '2036-11-23')],
])('says: %s', (fault, fields) => {
  expect(rangeFrom(fields, NOW)).toEqual({ fault });
});
