/** Dates of the Admin API in each documented form (SCM Admin API, dates; doubt D6). All are UTC. */

interface DateForm {
  readonly pattern: RegExp;
  /** Which group of the pattern is year, month and day. */
  readonly order: readonly [year: number, month: number, day: number];
}

const TIME = String.raw`(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?`;
const form = (date: string, order: DateForm['order']): DateForm => ({
  pattern: new RegExp(`^${date}${TIME}$`),
  order,
});

/** ISO, JP, EU, US and UK, each with or without a time. The first that gives a real date counts: two numbers and slashes are month first. */
const FORMS: readonly DateForm[] = [
  form(String.raw`(\d{4})-(\d{2})-(\d{2})`, [1, 2, 3]),
  form(String.raw`(\d{4})/(\d{2})/(\d{2})`, [1, 2, 3]),
  form(String.raw`(\d{2})\.(\d{2})\.(\d{4})`, [3, 2, 1]),
  form(String.raw`(\d{2})/(\d{2})/(\d{4})`, [3, 1, 2]),
  form(String.raw`(\d{2})/(\d{2})/(\d{4})`, [3, 2, 1]),
];

/** @returns epoch milliseconds, of the first moment of the day where no time is said; undefined for what is no date */
export function readDate(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const trimmed = text.trim();
  for (const { pattern, order } of FORMS) {
    const parts = pattern.exec(trimmed);
    const at = parts && momentOf(parts, order);
    if (typeof at === 'number') return at;
  }
  return undefined;
}

function momentOf(parts: RegExpExecArray, [year, month, day]: DateForm['order']): number | undefined {
  const number = (group: number) => Number(parts[group] ?? 0);
  const midnight = Date.UTC(number(year), number(month) - 1, number(day));
  if (!isDate(midnight, number(month), number(day))) return undefined;
  const [hours, minutes, seconds] = [number(4), number(5), number(6)];
  if (hours > 23 || minutes > 59 || seconds > 60) return undefined;
  const milliseconds = Math.floor(Number(`0.${parts[7] ?? '0'}`) * 1_000);
  return midnight + ((hours * 60 + minutes) * 60 + seconds) * 1_000 + milliseconds - offsetMs(parts[8]);
}

/** 31 February is no date, and tells month and day apart. */
function isDate(midnight: number, month: number, day: number): boolean {
  if (month >= 1 && month <= 12 && day >= 1 && day <= 28) return true;
  const date = new Date(midnight);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function offsetMs(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!found) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return (found[1] === '-' ? -1 : 1) * minutes * 60_000;
}
