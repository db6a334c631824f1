/** The time of a plan: the next days, or own dates; what its controls hold as texts, and what they ask for. */
import type { PlanRange } from '../../../../../../src/domain/renewal/plan/plan';
import { DAY_MS } from '../../../../../../src/domain/validity';
import { CHOICE } from '../../../texts/renewal-plan/page';

export const NEXT_DAYS = [30, 90, 365] as const;
export const OWN = 'own';

/** Beyond, lives are guessed more than planned. */
const LONGEST_DAYS = 1_200;

export interface RangeFields {
  /** A number of days, or `own`. */
  readonly choice: string;
  /** Days, `2026-11-22`. */
  readonly from: string;
  readonly until: string;
}

export const BEGIN: RangeFields = { choice: String(NEXT_DAYS[1]), from: '', until: '' };

type Read = { readonly range: PlanRange; readonly fault?: never } | { readonly fault: string; readonly range?: never };

/** @param now epoch milliseconds; today belongs to every plan */
export function rangeFrom({ choice, from: first, until: last }: RangeFields, now: number): Read {
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  if (choice !== OWN) return { range: { from: today, until: today + Number(choice) * DAY_MS - 1 } };
  const [from, until] = [dayOf(first), dayOf(last)];
  if (from === undefined || until === undefined) return { fault: CHOICE.missing };
  if (from > until) return { fault: CHOICE.fromAfterUntil };
  if (from < today) return { fault: CHOICE.past };
  if (until - today > LONGEST_DAYS * DAY_MS) return { fault: CHOICE.tooLong(LONGEST_DAYS) };
  return { range: { from, until: until + DAY_MS - 1 } };
}

/** @returns epoch milliseconds of its first moment in UTC */
function dayOf(text: string): number | undefined {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** @returns as controls for days take it */
export const inputDay = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 10);
