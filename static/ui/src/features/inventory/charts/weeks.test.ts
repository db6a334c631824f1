import type { InventorySnapshot } from '../../../../../../src/domain/inventory/snapshot';
import { pacesOf, rulesIn, weeksOf } from './weeks';

const AT = Date.UTC(2026, 10, 22, 9, 30);

const SNAPSHOT: InventorySnapshot = {
  ...{ at: AT, total: 60, byProfile: [], byKeyType: [], byOrganization: [] },
  byStatus: [{ value: 'issued', count: 53 }],
  weeks: Array.from({ length: 53 }, () => 1),
};

describe('the weeks of a picture', () => {
  const weeks = weeksOf(SNAPSHOT);

  it('begin with the day of the counting and follow each other', () => {
    expect(weeks).toHaveLength(53);
    expect(weeks[0]).toEqual({ first: Date.UTC(2026, 10, 22), last: Date.UTC(2026, 10, 28), count: 1 });
    expect(weeks[1]?.first).toBe(Date.UTC(2026, 10, 29));
  });

  it('show the rule that begins within them, and how many end after it', () => {
    expect(rulesIn(weeks, pacesOf(SNAPSHOT))).toEqual([
      {
        ...{ from: Date.UTC(2027, 2, 15), maximumDays: 100, renewedAfterDays: 66, perWeek: 6 },
        ...{ week: 16, after: 37 },
      },
    ]);
  });

  it('show no rule that has begun before them', () => {
    const later = { ...SNAPSHOT, at: Date.UTC(2027, 2, 16) };
    expect(rulesIn(weeksOf(later), pacesOf(later))).toEqual([]);
  });
});
