import { localTime, utc } from './format-time';

const WINTER = Date.UTC(2027, 2, 3, 13, 5, 7);
const SUMMER = Date.UTC(2027, 6, 31, 23, 30, 0);

describe('points in time', () => {
  it.each([
    [WINTER, 'Europe/Rome', '3 Mar 2027, 14:05'],
    [SUMMER, 'Europe/Rome', '1 Aug 2027, 01:30'],
    [SUMMER, 'America/New_York', '31 Jul 2027, 19:30'],
    [SUMMER, 'Asia/Kolkata', '1 Aug 2027, 05:00'],
  ])('%d is shown in %s as %s', (epochMs, timeZone, shown) => {
    expect(localTime(epochMs, { locale: 'en-GB', timeZone })).toBe(shown);
  });

  it('follow the spelling of the person', () => {
    expect(localTime(WINTER, { locale: 'de-DE', timeZone: 'UTC' })).toBe('03.03.2027, 13:05');
  });

  it.each([
    ['en-GB', 'Mars/Olympus_Mons'],
    ['not a locale', 'Europe/Rome'],
  ])('are shown in English and UTC where %s or %s is not known', (locale, timeZone) => {
    expect(localTime(WINTER, { locale, timeZone })).toBe('3 Mar 2027, 13:05');
  });

  it('are unmistakable in UTC', () => {
    expect(utc(WINTER)).toBe('2027-03-03 13:05:07 UTC');
  });
});
