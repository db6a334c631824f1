/** Renewed while the validation of its domains still holds, where a certificate is old enough by then; else its domains are asked for. */
import { DAY_MS, SECOND_MS } from '../../validity';
import { fractionOf } from '../../work/schedule';
import { closureOf, isAlwaysOpen, momentIn, openingsOf, within } from '../calendar/openings';
import type { Life } from '../calendar/life';
import { localTime } from '../calendar/zone';
import type { RenewalCalendar } from '../policy';

/** So long before a domain's validation ends the order has to be on its way. */
export const VALIDATION_MARGIN_MS = DAY_MS;

/** Renewed earlier than at half of its life, a certificate would be renewed in a loop by validations that last ten days (BR 4.2.1 from 2029-03-15). */
const LEAST_LIVED_BY_VALIDATION = 1 / 2;

/** So far back an open day is looked for; where there is none, a validation that ends counts more than the calendar. */
const LONGEST_PULL_DAYS = 14;

/** Share of life that they begin within: as much as the jitter of the policy's own moment, which lies on both sides of it. */
const SPREAD = 2 / 100;

interface Pulling {
  readonly calendar: RenewalCalendar;
  readonly life: Life;
  /** When it would begin; epoch milliseconds. */
  readonly at: number;
}

/**
 * @param domainsValidUntil when the first of its domains is not validated any more; epoch milliseconds
 * @returns when it begins instead, epoch milliseconds; undefined where no validation moves it
 */
export function pulledTo({ calendar, life, at }: Pulling, domainsValidUntil = Infinity): number | undefined {
  const limit = domainsValidUntil - VALIDATION_MARGIN_MS;
  const floor = movedFrom(life);
  if (at <= limit || limit < floor) return undefined;
  if (isAlwaysOpen(calendar)) return spreadBefore(limit, floor, life);
  return openBefore(calendar, { limit, floor }, life) ?? spreadBefore(limit, floor, life);
}

/** @returns from when on a validation may move it; epoch milliseconds */
export function movedFrom(life: Pick<Life, 'notBefore' | 'notAfter'>): number {
  return Math.ceil(life.notBefore + LEAST_LIVED_BY_VALIDATION * lengthOf(life));
}

function lengthOf({ notBefore, notAfter }: Pick<Life, 'notBefore' | 'notAfter'>): number {
  return notAfter + SECOND_MS - notBefore;
}

/** Epoch milliseconds: the last moment, and the first. */
interface Span {
  readonly limit: number;
  readonly floor: number;
}

function openBefore(calendar: RenewalCalendar, { limit, floor }: Span, { id }: Life): number | undefined {
  const share = fractionOf(`${id}#hour`);
  const last = localTime(calendar.timeZone, limit).day;
  for (let day = last; day > last - LONGEST_PULL_DAYS; day--) {
    const at = closureOf(calendar, day) ? undefined : momentIn(within(openingsOf(calendar, day), floor, limit), share);
    if (at !== undefined) return at;
  }
  return undefined;
}

/** What rests on one domain would else begin at one instant. */
function spreadBefore(limit: number, floor: number, life: Life): number {
  const reach = Math.min(lengthOf(life) * SPREAD, limit - floor);
  return Math.max(floor, Math.floor(limit - fractionOf(`${life.id}#jitter`) * reach));
}
