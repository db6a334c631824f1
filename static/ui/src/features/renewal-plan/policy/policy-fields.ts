/** The controls of a policy that is tried, as texts, and the policy that they make. */
import { policyFaults } from '../../../../../../src/domain/renewal/faults/policy-faults';
import { ANY_TIME, TWO_THIRDS, UNATTENDED } from '../../../../../../src/domain/renewal/policy';
import type { Freeze, RenewalTiming } from '../../../../../../src/domain/renewal/policy';
import { FREEZE } from '../../../texts/renewal-plan/policy';
import type { Tried } from '../data/use-plan';

export interface PolicyFields {
  readonly timing: RenewalTiming['by'];
  readonly days: string;
  /** Percent. */
  readonly lived: string;
  readonly weekdays: readonly number[];
  readonly fromHour: string;
  readonly untilHour: string;
  readonly timeZone: string;
  readonly dailyCap: string;
  readonly freezes: readonly Freeze[];
}

export type PolicyField = Exclude<keyof PolicyFields, 'fromHour' | 'untilHour' | 'timing'> | 'hours';

export type PolicyFaults = Partial<Record<PolicyField, readonly string[]>>;

const USUAL_DAYS = 30;
const USUAL_PERCENT = 67;

export function fieldsOf({ timing, calendar, dailyCap }: Tried): PolicyFields {
  const { weekdays, fromHour, untilHour, timeZone, freezes } = calendar;
  return {
    ...{ timing: timing.by, weekdays, fromHour: String(fromHour), untilHour: String(untilHour), timeZone, freezes },
    days: String(timing.by === 'window' ? timing.days : USUAL_DAYS),
    lived: String(timing.by === 'fraction' ? Math.round(timing.lived * 100) : USUAL_PERCENT),
    dailyCap: dailyCap === undefined ? '' : String(dailyCap),
  };
}

/** @returns the policy, or what is wrong with the fields */
export function triedFrom(fields: PolicyFields): { readonly tried?: Tried; readonly faults: PolicyFaults } {
  const { weekdays, fromHour, untilHour, timeZone, freezes, dailyCap } = fields;
  const hours = { fromHour: numberIn(fromHour), untilHour: numberIn(untilHour) };
  const calendar = { weekdays, ...hours, timeZone: timeZone.trim(), freezes };
  const cap = dailyCap.trim() === '' ? {} : { dailyCap: numberIn(dailyCap) };
  const tried = { timing: timingOf(fields), calendar, ...cap };
  const faults = faultsIn(tried, fields);
  return Object.keys(faults).length > 0 ? { faults } : { tried, faults };
}

/** @returns NaN for what is none, so that no empty field counts as 0 */
const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

function timingOf({ timing, days, lived }: PolicyFields): RenewalTiming {
  if (timing === 'window') return { by: 'window', days: numberIn(days) };
  if (timing === 'ca-window') return { by: 'ca-window' };
  // 67 stands for two thirds.
  return { by: 'fraction', lived: numberIn(lived) === USUAL_PERCENT ? TWO_THIRDS : numberIn(lived) / 100 };
}

/** Which field of the form a fault belongs to; a freeze is named by its place. */
function fieldOf(field: string, { timing }: PolicyFields): { readonly field: PolicyField; readonly freeze?: number } {
  const [, freeze] = /^calendar\.freezes\.(\d+)$/.exec(field) ?? [];
  if (freeze !== undefined) return { field: 'freezes', freeze: Number(freeze) };
  return { field: FIELD_OF[field] ?? (timing === 'window' ? 'days' : 'lived') };
}

const FIELD_OF: Readonly<Record<string, PolicyField>> = {
  'calendar.weekdays': 'weekdays',
  'calendar.hours': 'hours',
  'calendar.timeZone': 'timeZone',
  'calendar.freezes': 'freezes',
  dailyCap: 'dailyCap',
};

function faultsIn(tried: Tried, fields: PolicyFields): PolicyFaults {
  const faults: Partial<Record<PolicyField, readonly string[]>> = {};
  for (const { field: name, message } of policyFaults({ ...tried, ...UNATTENDED }, undefined)) {
    const { field, freeze } = fieldOf(name, fields);
    const sentence = freeze === undefined ? message : FREEZE.fault(freeze + 1, message);
    faults[field] = [...(faults[field] ?? []), sentence];
  }
  return faults;
}

/** A freeze that a person begins to write. */
export const NEW_FREEZE: Freeze = { name: '', from: '', until: '' };

/** Where there is no policy to begin with. */
export const USUAL: Tried = { timing: { by: 'fraction', lived: TWO_THIRDS }, calendar: ANY_TIME };
