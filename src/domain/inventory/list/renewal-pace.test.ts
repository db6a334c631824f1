import { renewalPaces } from './renewal-pace';

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

describe('a thousand certificates', () => {
  it('make 53 renewals a week today, 106 from March 2027 and 226 from March 2029', () => {
    expect(renewalPaces(1_000, at('2026-11-22'))).toEqual([
      { from: at('2026-03-15'), maximumDays: 200, renewedAfterDays: 133, perWeek: 53 },
      { from: at('2027-03-15'), maximumDays: 100, renewedAfterDays: 66, perWeek: 106 },
      { from: at('2029-03-15'), maximumDays: 47, renewedAfterDays: 31, perWeek: 226 },
    ]);
  });

  it('have one rule left when the last one is in force, and begin with the one of the day', () => {
    expect(renewalPaces(10, at('2030-01-01')).map(({ maximumDays }) => maximumDays)).toEqual([47]);
    expect(renewalPaces(10, at('2027-03-15')).map(({ maximumDays }) => maximumDays)).toEqual([100, 47]);
    expect(renewalPaces(10, at('2016-01-01')).map(({ maximumDays }) => maximumDays)).toEqual([825, 398, 200, 100, 47]);
  });
});
