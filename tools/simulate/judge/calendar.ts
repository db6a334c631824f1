/** A calendar of working hours and freezes, read with Intl alone: the app's own reading of it is what is judged. */

export interface OpenTimes {
  readonly timeZone: string;
  /** ISO 8601: 1 is Monday. */
  readonly weekdays: readonly number[];
  readonly fromHour: number;
  readonly untilHour: number;
  readonly freezes: readonly { readonly name: string; readonly from: string; readonly until: string }[];
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

interface Local {
  /** `2026-12-24`. */
  readonly date: string;
  readonly weekday: number;
  readonly hour: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  const made = known ?? new Intl.DateTimeFormat('en-GB', { ...PARTS, timeZone });
  formats.set(timeZone, made);
  return made;
}

const PARTS = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  weekday: 'short',
  hour: '2-digit',
  hourCycle: 'h23',
} as const;

export function localOf(timeZone: string, at: number): Local {
  const parts = formatOf(timeZone).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    weekday: WEEKDAYS.indexOf(part('weekday')) + 1,
    hour: Number(part('hour')),
  };
}

/** @returns why nothing may be begun then; undefined where it may */
export function closedAt(
  { timeZone, weekdays, fromHour, untilHour, freezes }: OpenTimes,
  at: number,
): string | undefined {
  const { date, weekday, hour } = localOf(timeZone, at);
  const freeze = freezes.find(({ from, until }) => date >= from && date <= until);
  if (freeze) return `in the freeze “${freeze.name}”`;
  if (!weekdays.includes(weekday)) return `on weekday ${weekday}`;
  const isOpen = fromHour < untilHour ? hour >= fromHour && hour < untilHour : hour >= fromHour || hour < untilHour;
  return isOpen ? undefined : `at ${hour} o’clock`;
}
