/** Days, instants, spans and functions of time as JQL writes them; time zone UTC. */
import { isCalendarDate, readDateTime } from '../http/jira-date';

const UNITS: Readonly<Record<string, number>> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000 };

/** Epoch milliseconds of `2027-01-01`, `2027/01/01 13:30` or a span from now such as `-7d`; undefined for anything else. */
export function jqlTime(text: string, now: number): number | undefined {
  const [, day, time] = /^(\d{4}[-/]\d{1,2}[-/]\d{1,2})(?:\s+(\d{1,2}:\d{2}))?$/.exec(text.trim()) ?? [];
  if (day === undefined) return span(text, now);
  const iso = day
    .split(/[-/]/)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  if (!isCalendarDate(iso)) return undefined;
  return readDateTime(`${iso}T${(time ?? '00:00').padStart(5, '0')}:00Z`);
}

function span(text: string, now: number): number | undefined {
  const [, sign, parts] = /^([+-]?)((?:\d+[wdhm]\s*)+)$/.exec(text.trim()) ?? [];
  if (parts === undefined) return undefined;
  const total = [...parts.matchAll(/(\d+)([wdhm])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0),
    0,
  );
  return now + (sign === '-' ? -total : total);
}

const startOf: Readonly<Record<string, (at: Date, more: number) => number>> = {
  day: (at, more) => Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + more),
  week: (at, more) => Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() - at.getUTCDay() + 7 * more),
  month: (at, more) => Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + more),
  year: (at, more) => Date.UTC(at.getUTCFullYear() + more, 0),
};

/** Epoch milliseconds of `now()`, `startOfDay("-1")`, `endOfMonth()` and the like; undefined for other functions. */
export function jqlTimeFunction(name: string, args: readonly string[], now: number): number | undefined {
  if (name === 'now') return now;
  const [, edge, unit] = /^(startof|endof)(day|week|month|year)$/.exec(name) ?? [];
  const start = startOf[unit ?? ''];
  const more = Number((args[0] ?? '0').replace(/[dwMy]$/, ''));
  if (!start || Number.isNaN(more)) return undefined;
  return edge === 'startof' ? start(new Date(now), more) : start(new Date(now), more + 1) - 1;
}

/** Epoch milliseconds of a stored day or instant; undefined when it is neither. */
export function storedTime(value: string | number): number | undefined {
  if (typeof value === 'number') return value;
  if (isCalendarDate(value)) return Date.parse(`${value}T00:00:00Z`);
  return readDateTime(value);
}
