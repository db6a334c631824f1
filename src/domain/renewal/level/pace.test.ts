import fc from 'fast-check';
import { DAY_MS } from '../../validity';
import { dayOf, daysToCount, levelOn, withDays } from './pace';

const NOW = Date.UTC(2029, 4, 1, 12);
const TODAY = dayOf(NOW);
const steady = (perDay: number, days = 56) => ({ next: TODAY, counts: Array.from({ length: days }, () => perDay) });

describe('the level of a day', () => {
  it.each([
    ['a tenth more than the mean, in whole renewals', steady(32), 36],
    ['ten at least', steady(3), 10],
    ['ten where nothing was renewed for weeks', steady(0), 10],
    ['no bound where less than a week is known', steady(32, 6), Infinity],
    ['taken from a week where no more is known', steady(32, 7), 36],
  ])('is %s', (_what, pace, level) => {
    expect(levelOn(pace, NOW, undefined)).toBe(level);
  });

  it('is as much more as what waited for SCM is, while that goes out', () => {
    const until = NOW - 13 * DAY_MS;
    const silence = { since: until - 7 * DAY_MS, until };
    expect(levelOn(steady(32), NOW, silence)).toBe(53);
    expect(levelOn(steady(32), NOW, { since: until - DAY_MS, until })).toBe(38);
    expect(levelOn(steady(32), NOW + DAY_MS, silence)).toBe(36);
    expect(levelOn(steady(32), NOW, { since: NOW })).toBe(36);
  });

  it('is above the mean, so that everything gets on however long it lasts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { minLength: 7, maxLength: 56 }), (counts) => {
        const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
        expect(levelOn({ next: TODAY, counts }, NOW, undefined)).toBeGreaterThan(mean);
      }),
    );
  });
});

describe('the days that are counted', () => {
  it.each([
    ['none twice on one day', TODAY, undefined, []],
    ['yesterday', TODAY - 1, undefined, [TODAY - 1]],
    [
      'of a long rest the last eight weeks',
      TODAY - 90,
      undefined,
      Array.from({ length: 56 }, (_, at) => TODAY - 56 + at),
    ],
    ['none since SCM fell silent', TODAY - 3, { since: NOW - 2 * DAY_MS }, [TODAY - 3]],
    ['none while what waited goes out', TODAY - 3, { since: NOW - 9 * DAY_MS, until: NOW - 4 * DAY_MS }, []],
  ])('are %s', (_what, next, silence, days) => {
    expect(daysToCount({ next, counts: [] }, NOW, silence)).toEqual(days);
  });

  it('push out the oldest', () => {
    const { next, counts } = withDays({ next: TODAY - 2, counts: steady(1).counts }, [5, 6], NOW);
    expect(next).toBe(TODAY);
    expect(counts).toHaveLength(56);
    expect(counts.slice(-3)).toEqual([1, 5, 6]);
  });
});
