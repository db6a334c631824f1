/** The controls of the period as texts, and what they ask for. */
import { PRESETS } from '../../../../../src/domain/inventory/reports/period';
import type { Period, PeriodAsk } from '../../../../../src/domain/inventory/reports/period';
import { DAY_MS } from '../../../../../src/domain/validity';
import { PERIOD } from '../../texts/reports/page';

export const OWN = 'own';

export interface PeriodFields {
  /** A preset, or `own`. */
  readonly choice: string;
  /** Days, `2026-11-22`. */
  readonly from: string;
  readonly until: string;
}

type Read =
  { readonly period: PeriodAsk; readonly fault?: never } | { readonly fault: string; readonly period?: never };

export function periodFrom({ choice, from: first, until: last }: PeriodFields): Read {
  const preset = PRESETS.find((one) => one === choice);
  if (preset) return { period: { preset } };
  const [from, until] = [dayOf(first), dayOf(last)];
  if (from === undefined || until === undefined) return { fault: PERIOD.missing };
  return from > until ? { fault: PERIOD.fromAfterUntil } : { period: { from, until: until + DAY_MS - 1 } };
}

/** @returns epoch milliseconds of its first moment in UTC */
function dayOf(text: string): number | undefined {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || at < 0 ? undefined : at;
}

const dayIn = (at: number): string => new Date(at).toISOString().slice(0, 10);

export const daysOf = ({ from, until }: Period) => ({ from: dayIn(from), until: dayIn(until) });
