import * as fc from 'fast-check';
import {
  COLLECT_DELAYS_SECONDS,
  delaySeconds,
  fractionOf,
  LONGEST_QUEUE_DELAY_SECONDS,
  SWEEP_AFTER_SECONDS,
} from './schedule';

describe('delaySeconds', () => {
  it('stays within 15 % of the table and never moves for one id and attempt', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(5), (id, attempt) => {
        const delay = delaySeconds(COLLECT_DELAYS_SECONDS.forPerson, attempt, id);
        const base = COLLECT_DELAYS_SECONDS.forPerson[attempt] ?? 0;
        expect(Math.abs(delay - base)).toBeLessThanOrEqual(base * 0.15 + 0.5);
        expect(delaySeconds(COLLECT_DELAYS_SECONDS.forPerson, attempt, id)).toBe(delay);
      }),
    );
  });

  it('leaves what comes after the table to the hourly sweep', () => {
    const delay = delaySeconds(COLLECT_DELAYS_SECONDS.forPerson, 99, 'issue-1#1');
    expect(delay).toBeGreaterThan(LONGEST_QUEUE_DELAY_SECONDS);
    expect(delay).toBeLessThan(SWEEP_AFTER_SECONDS * 1.16);
  });

  it('spreads a crowd', () => {
    const delays = Array.from({ length: 200 }, (_, index) => delaySeconds([600], 0, `issue-${index}#1`));
    expect(new Set(delays).size).toBeGreaterThan(80);
  });
});

describe('fractionOf', () => {
  it('gives numbers from 0 up to 1, the same for the same', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => fractionOf(text) >= 0 && fractionOf(text) < 1 && fractionOf(text) === fractionOf(text),
      ),
    );
  });

  it.each<[string, (index: number) => string]>([
    ['orders', (index) => `issue-${10_000 + index}#1`],
    ['certificates', (index) => `3f2a9c:${7_000 + index}`],
    ['certificates of long numbers', (index) => `3f2a9c:${1_999_900 + index}`],
    ['generations', (index) => `issue-10000#${index}`],
    ['attempts', (index) => `issue-10000#1#${index}`],
  ])('spreads 200 %s in a row over the day', (_name, idOf) => {
    const hours = Array.from({ length: 200 }, (_, index) => Math.floor(fractionOf(idOf(index)) * 24));
    const perHour = Array.from({ length: 24 }, (_, hour) => hours.filter((one) => one === hour).length);
    expect(perHour.filter((count) => count > 0).length).toBeGreaterThanOrEqual(20);
    expect(Math.max(...perHour)).toBeLessThanOrEqual(20);
  });
});
