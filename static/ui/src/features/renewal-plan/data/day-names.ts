/** Days of a plan in the person's spelling; a day has no time zone. */
import { DAY_MS } from '../../../../../../src/domain/validity';
import { usePage } from '../../../shared/page/page-context';

/** Making one takes as long as drawing a row. */
const made = new Map<string, Intl.DateTimeFormat>();

/** @returns what writes days since 1970-01-01, for example `3 Mar 2027` */
export function useDayNames(): (day: number) => string {
  const { locale } = usePage();
  const formatter = made.get(locale) ?? newFormatter(locale);
  made.set(locale, formatter);
  return (day) => formatter.format(day * DAY_MS);
}

function newFormatter(locale: string): Intl.DateTimeFormat {
  const style = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(locale, style);
  } catch {
    return new Intl.DateTimeFormat('en-GB', style);
  }
}
