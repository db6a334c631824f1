/** A calendar that never opens, or that nobody can read. */
import type { KnownTerm } from '../../profiles/expiry-window';
import type { FieldFault } from '../../problem';
import { DAY_MS } from '../../validity';
import { dateOf, dayOf, isTimeZone, localTime } from '../calendar/zone';
import type { Moments } from '../calendar/renewal-target';
import type { Freeze, RenewalCalendar, RenewalPolicy } from '../policy';
import { targetAtTerm } from './timing-fault';

/** More are no plan that anybody keeps in mind. */
export const MOST_FREEZES = 20;
export const LONGEST_FREEZE_NAME = 60;

/** @returns faults of `calendar.…`, in the order of the form */
export function calendarFaults(calendar: RenewalCalendar): FieldFault[] {
  const rules = RULES.filter(({ broken }) => broken(calendar)).map(({ field, message }) => ({ field, message }));
  const freezes = calendar.freezes.flatMap((freeze, index) => {
    const message = freezeFault(freeze);
    return message === undefined ? [] : [{ field: `calendar.freezes.${index}`, message }];
  });
  return [...rules, ...freezes];
}

interface Rule {
  readonly field: string;
  readonly message: string;
  readonly broken: (calendar: RenewalCalendar) => boolean;
}

const RULES: readonly Rule[] = [
  {
    field: 'calendar.weekdays',
    message: 'Choose at least one day of the week: on none nothing would ever be renewed.',
    broken: ({ weekdays }) => weekdays.length === 0,
  },
  {
    field: 'calendar.weekdays',
    message: 'Days of the week are numbers from 1 (Monday) to 7 (Sunday), each once.',
    broken: ({ weekdays }) => new Set(weekdays).size < weekdays.length || !weekdays.every(isWeekday),
  },
  {
    field: 'calendar.hours',
    message: 'Hours are whole numbers from 0 to 24.',
    broken: ({ fromHour, untilHour }) => ![fromHour, untilHour].every(isHour),
  },
  {
    field: 'calendar.hours',
    message: 'Between the first and the last hour there is no time to renew in. Choose two different hours.',
    broken: ({ fromHour, untilHour }) => fromHour === untilHour || (fromHour === 24 && untilHour === 0),
  },
  {
    field: 'calendar.timeZone',
    message: 'Give a time zone by its IANA name, for example Europe/Vienna or UTC.',
    broken: ({ timeZone }) => !isTimeZone(timeZone),
  },
  {
    field: 'calendar.freezes',
    message: `A profile has at most ${MOST_FREEZES} freezes.`,
    broken: ({ freezes }) => freezes.length > MOST_FREEZES,
  },
];

function isWeekday(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 7;
}

function isHour(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 24;
}

function freezeFault({ name, from, until }: Freeze): string | undefined {
  if (name.trim() === '') return 'Give the freeze a name.';
  if (name.length > LONGEST_FREEZE_NAME) return `A freeze’s name has at most ${LONGEST_FREEZE_NAME} characters.`;
  const [first, last] = [dayOf(from), dayOf(until)];
  if (first === undefined || last === undefined)
    return 'Give both days of the freeze as dates, for example 2026-12-24.';
  return last < first ? `The freeze ends on ${until}, before it begins on ${from}.` : undefined;
}

/** Freezes without an open day between them. */
export interface FrozenStretch {
  readonly name: string;
  /** `yyyy-mm-dd` */
  readonly from: string;
  readonly until: string;
  readonly days: number;
  /** Of the first of them. */
  readonly index: number;
}

/** @returns stretches in the order of time; what cannot be read is left out */
export function frozenStretches(freezes: readonly Freeze[]): FrozenStretch[] {
  const known = freezes
    .map(({ name, from, until }, index) => ({ name, index, first: dayOf(from) ?? NaN, last: dayOf(until) ?? NaN }))
    .filter(({ first, last }) => first <= last)
    .sort((one, other) => one.first - other.first);
  const joined: (typeof known)[number][] = [];
  for (const next of known) {
    const before = joined.at(-1);
    if (before && next.first <= before.last + 1) {
      joined[joined.length - 1] = { ...before, last: Math.max(before.last, next.last) };
    } else joined.push(next);
  }
  return joined.map(({ name, index, first, last }) => ({
    ...{ name, index, from: dateOf(first), until: dateOf(last), days: last - first + 1 },
  }));
}

/** A freeze in which a certificate of today's term would be due and expire. */
export function freezeLengthFaults(
  policy: Pick<RenewalPolicy, 'calendar'> & Moments,
  term: KnownTerm | undefined,
): FieldFault[] {
  if (!term) return [];
  const { target, end } = targetAtTerm(policy, term.days);
  const left = Math.floor((end - target) / DAY_MS);
  return frozenStretches(policy.calendar.freezes)
    .filter(({ days, until }) => days >= left && !isOver(policy.calendar, until, term.at))
    .map(({ index, days, from, until }) => ({
      field: `calendar.freezes.${index}`,
      message: `From ${from} to ${until} nothing would be renewed for ${days} days, and a certificate of ${term.days} days has only ${left} left when it is due: it would expire in the freeze. Make the freeze shorter, or renew earlier.`,
    }));
}

/** @param until `yyyy-mm-dd` */
export function isOver({ timeZone }: Pick<RenewalCalendar, 'timeZone'>, until: string, now: number): boolean {
  return (dayOf(until) ?? 0) < localTime(timeZone, now).day;
}
