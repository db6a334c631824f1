/** The time that a report is about: whole days in UTC, chosen by name or by their dates. */
import * as z from 'zod/mini';
import { DAY_MS } from '../../validity';

/** In the order in which screens offer them. */
export const PRESETS = ['this-month', 'last-month', 'last-90-days', 'next-30-days', 'next-90-days'] as const;

export type Preset = (typeof PRESETS)[number];

/** Epoch milliseconds, both included. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

/** Moments that a date can name (ECMA-262, time values). */
const moment = z.number().check(z.gte(0), z.lte(8_640_000_000_000_000));

export const periodAskSchema = z.union([
  z.object({ preset: z.enum(PRESETS) }),
  z.object({ from: moment, until: moment }).check(z.refine(({ from, until }) => from <= until)),
]);

export type PeriodAsk = z.infer<typeof periodAskSchema>;

const NAMED: Readonly<Record<Preset, (today: number) => Period>> = {
  'this-month': (today) => ({ from: monthOf(today, 0), until: monthOf(today, 1) - 1 }),
  'last-month': (today) => ({ from: monthOf(today, -1), until: monthOf(today, 0) - 1 }),
  'last-90-days': (today) => ({ from: today - 89 * DAY_MS, until: today + DAY_MS - 1 }),
  'next-30-days': (today) => ({ from: today, until: today + 30 * DAY_MS - 1 }),
  'next-90-days': (today) => ({ from: today, until: today + 90 * DAY_MS - 1 }),
};

/** @returns the first moment of a month @param later months after the one that the day is in */
function monthOf(day: number, later: number): number {
  const date = new Date(day);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1);
}

/** @param now epoch milliseconds: what is named begins or ends with its day, which belongs to it */
export function periodOf(asked: PeriodAsk, now: number): Period {
  return 'preset' in asked ? NAMED[asked.preset](Math.floor(now / DAY_MS) * DAY_MS) : asked;
}
