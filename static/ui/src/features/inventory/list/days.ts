/** Days in the person's spelling, in UTC: a certificate ends in the same moment everywhere. */
import { usePage } from '../../../shared/page/page-context';

/** @returns what writes epoch milliseconds as a day, for example `3 Mar 2027` */
export function useDays(): (epochMs: number) => string {
  const days = formatterOf(usePage().locale);
  return (epochMs) => days.format(epochMs);
}

/** Making one takes as long as drawing a row. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatterOf(locale: string): Intl.DateTimeFormat {
  const formatter = made.get(locale) ?? newFormatter(locale);
  made.set(locale, formatter);
  return formatter;
}

function newFormatter(locale: string): Intl.DateTimeFormat {
  const style = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(locale, style);
  } catch {
    return new Intl.DateTimeFormat('en-GB', style);
  }
}
