/** What holds back a renewal that is due, up to its latest safe moment: its place on a day that is not full, an SCM that does not answer, and a calendar that is closed just now. */
import { releasedAt } from '../outage/silence';
import { SECOND_MS } from '../validity';
import { fractionOf, OUTAGE_DELAYS_SECONDS, outageDelaySeconds } from '../work/schedule';
import { closureOf, isOpen, momentIn, openingsOf } from './calendar/openings';
import { dateOf, localTime } from './calendar/zone';
import { VALIDATION_MARGIN_MS } from './domains/pulled-to';
import { scheduleOf } from './own-renewal';
import type { Renewable } from './own-renewal';
import type { RenewalPolicy } from './policy';
import { nextOpening, releasedBy, yieldsAt } from './schedule-renewal';
import type { RenewalLimits, ScheduledRenewal } from './schedule-renewal';

export interface Holdable {
  readonly certificate: Renewable & { readonly turn?: number };
  readonly policy: RenewalPolicy;
  readonly limits?: RenewalLimits;
  readonly now: number;
}

/** Epoch milliseconds, all of them ahead. */
export interface Holds {
  /** When its place comes: on the days before there was none. */
  readonly turn?: number;
  /** When SCM is asked again whether it answers; or, once it does, when this one's turn comes of all that waited. */
  readonly answers?: number;
  /** A job may come late: what was due in the last open hour waits for the next one. */
  readonly opens?: number;
}

/**
 * @returns what holds it back; nothing from the latest safe moment on, or from the last one before a validation that moved it
 * ends: but what waited for SCM is let out little by little for longer
 */
export function holdsOn({ certificate, policy, limits, now }: Holdable): Holds {
  const schedule = scheduleOf(certificate, policy, limits);
  const latestSafe = yieldsAt(schedule, limits);
  const { id, turn = now } = certificate;
  const isSafe = now < latestSafe;
  if (isSafe && turn > now) return { turn: Math.min(turn, latestSafe) };
  const heldUntil = releasedBy(schedule, limits);
  const answers = Math.min(answersAt({ id, now, limits }, schedule), heldUntil);
  if (answers > now) return { answers };
  const opens =
    isSafe && !isOpen(policy.calendar, now) ? nextOpening(policy.calendar, { id, after: now, latestSafe }) : now;
  return opens > now ? { opens } : {};
}

/** As orders that the app waits to send, once the table has come to its last line. */
const LAST_LINE = OUTAGE_DELAYS_SECONDS.byApp.length - 1;

interface Waiting {
  readonly id: string;
  readonly now: number;
  readonly limits: RenewalLimits | undefined;
}

function answersAt({ id, now, limits = {} }: Waiting, { at, movedBy }: ScheduledRenewal): number {
  const { silence, domainsValidUntil = Infinity } = limits;
  if (!silence) return now;
  const { since, until } = silence;
  if (until === undefined) return now + outageDelaySeconds('byApp', LAST_LINE, id) * SECOND_MS;
  // What was pulled forward has no time to wait.
  if (movedBy.includes('domain-validation')) return now;
  return Math.min(releasedAt(at, { since, until }), domainsValidUntil - VALIDATION_MARGIN_MS);
}

/** @returns whether a renewal that is about to begin has to have a place of the day: up to its latest safe moment */
export function needsPlace({ certificate, policy, limits, now }: Holdable): boolean {
  return now < yieldsAt(scheduleOf(certificate, policy, limits), limits);
}

/** A place: the day by its date in the calendar's zone, and when the certificate would begin on it. */
export interface Place {
  readonly day: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** @returns today's place, and those of the open days up to the latest safe moment, the soonest first; that moment, on whatever day; and what its moment was taken from */
export function placesAhead({ certificate, policy, limits, now }: Holdable) {
  const { calendar } = policy;
  const schedule = scheduleOf(certificate, policy, limits);
  const latestSafe = yieldsAt(schedule, limits);
  const today = localTime(calendar.timeZone, now).day;
  const share = fractionOf(`${certificate.id}#hour`);
  const last: Place = { day: dateOf(localTime(calendar.timeZone, latestSafe).day), at: latestSafe };
  const places: Place[] = [{ day: dateOf(today), at: now }];
  for (let day = today + 1; ; day++) {
    const at = closureOf(calendar, day) ? undefined : momentIn(openingsOf(calendar, day), share);
    if (day > today + LONGEST_WAIT_DAYS || (at ?? 0) >= latestSafe) return { places, last, rule: schedule.rule };
    if (at !== undefined) places.push({ day: dateOf(day), at });
  }
}

/** Nobody waits longer for a place than a public certificate lives (BR 6.3.2). */
const LONGEST_WAIT_DAYS = 200;
