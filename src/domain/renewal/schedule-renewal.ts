/**
 * When the app begins a certificate's renewal: the policy's moment, moved forward out of what its calendar closes, never
 * later than is safe, nor than the validation of its domains holds where renewing before that is of use. Pure: it does not
 * know what time it is, so the moment stays where it is.
 */
import type { Silence } from '../outage/silence';
import { fractionOf } from '../work/schedule';
import { closureOf, isOpen, momentIn, openingsOf, within } from './calendar/openings';
import { localTime } from './calendar/zone';
import type { SuggestedWindow } from './ca-window/ca-window';
import { pulledTo, VALIDATION_MARGIN_MS } from './domains/pulled-to';
import type { RenewalCalendar, RenewalPolicy } from './policy';
import { targetOf } from './calendar/renewal-target';
import type { Life } from './calendar/life';
import type { Moments, Target, TargetRule } from './calendar/renewal-target';

/** What else holds a renewal to a time; epoch milliseconds. */
export interface RenewalLimits {
  /** When the first of its domains is not validated any more. */
  readonly domainsValidUntil?: number;
  readonly suggested?: SuggestedWindow;
  /** SCM does not answer, or did not some days ago: holds back what is due, and moves no date. */
  readonly silence?: Silence;
}

export type Mover = 'jitter' | 'hours' | 'weekday' | 'freeze' | 'domain-validation' | 'latest-safe';

/** Epoch milliseconds. */
export interface ScheduledRenewal {
  /** From when the certificate is due. */
  readonly at: number;
  /** The policy's own moment. */
  readonly target: number;
  readonly rule: TargetRule;
  /** Calendar, freezes and the daily cap yield here: what is left then outlasts an outage of a week at 46 days and more. */
  readonly latestSafe: number;
  /** What waited for SCM is let out until then; not before the latest safe moment. */
  readonly latestRelease: number;
  /** What moved it from its target, in turn. */
  readonly movedBy: readonly Mover[];
  /** Name of the freeze among them. */
  readonly freeze?: string;
}

/** What a stretch of closed days held back is spread over so many times its days, so that the first open day sees no storm. */
const SPREAD = 2;

/** Closed days before this many were somebody else's to hold back. */
const LONGEST_LOOK_BACK_DAYS = 60;

export function scheduleRenewal(
  life: Life,
  policy: Pick<RenewalPolicy, 'calendar'> & Moments,
  { domainsValidUntil, suggested }: RenewalLimits = {},
): ScheduledRenewal {
  const { calendar } = policy;
  const target = targetOf(life, policy, suggested);
  if (!Number.isFinite(target.jittered)) return { ...plain(target), at: target.jittered, movedBy: [] };
  const placed = placeIn(calendar, target, life);
  const pulled = pulledTo({ calendar, life, at: placed.at }, domainsValidUntil);
  if (pulled !== undefined) return { ...plain(target), at: pulled, movedBy: ['domain-validation'] };
  return { ...plain(target), ...placed };
}

/** @returns from when on nothing holds it back any more, epoch milliseconds: the latest safe moment, or the last one before the validation that moved it */
export function yieldsAt(
  { latestSafe, movedBy }: Pick<ScheduledRenewal, 'latestSafe' | 'movedBy'>,
  { domainsValidUntil = Infinity }: RenewalLimits = {},
): number {
  if (!movedBy.includes('domain-validation')) return latestSafe;
  return Math.min(latestSafe, Math.floor(domainsValidUntil - VALIDATION_MARGIN_MS));
}

/** @returns until when what waited for SCM is held at most, epoch milliseconds; what a validation moved has no time to wait */
export function releasedBy(schedule: ScheduledRenewal, limits?: RenewalLimits): number {
  return schedule.movedBy.includes('domain-validation') ? yieldsAt(schedule, limits) : schedule.latestRelease;
}

function plain({ target, rule, latestSafe, latestRelease }: Target) {
  return { target, rule, latestSafe, latestRelease };
}

type Placed = Pick<ScheduledRenewal, 'at' | 'movedBy' | 'freeze'>;

function placeIn(calendar: RenewalCalendar, { target, jittered, latestSafe }: Target, { id }: Life): Placed {
  if (isOpen(calendar, jittered)) return { at: jittered, movedBy: jittered === target ? [] : ['jitter'] };
  return movedForward(calendar, { id, after: jittered, latestSafe });
}

/** Of a moment that is closed; epoch milliseconds. */
interface Held {
  /** Of the certificate: spreads what is held back together. */
  readonly id: string;
  readonly after: number;
  readonly latestSafe: number;
}

/** @returns when something that is held back now may begin, epoch milliseconds; never later than is safe */
export function nextOpening(calendar: RenewalCalendar, held: Held): number {
  return movedForward(calendar, held).at;
}

function movedForward(calendar: RenewalCalendar, { id, after, latestSafe }: Held): Placed {
  const { days, movedBy, ...named } = openDaysAfter(calendar, after, latestSafe);
  const picked = Math.floor(fractionOf(`${id}#day`) * days.length);
  const share = fractionOf(`${id}#hour`);
  // The picked day may be one whose hours the clocks skip, or begin after the latest safe moment.
  for (const day of [...days.slice(picked), ...days.slice(0, picked)]) {
    const at = momentIn(within(openingsOf(calendar, day), after, latestSafe + 1), share);
    if (at !== undefined) return { at, movedBy, ...named };
  }
  return { at: latestSafe, movedBy: [...movedBy, 'latest-safe'], ...named };
}

interface OpenDays {
  /** As `LocalTime` counts, in the order of time; as many as what was held back is spread over. */
  readonly days: readonly number[];
  readonly movedBy: readonly Mover[];
  readonly freeze?: string;
}

/** @param at epoch milliseconds of a moment that is closed */
function openDaysAfter(calendar: RenewalCalendar, at: number, latestSafe: number): OpenDays {
  const { timeZone } = calendar;
  const today = localTime(timeZone, at).day;
  const isClosed = closureOf(calendar, today) !== undefined;
  if (!isClosed && within(openingsOf(calendar, today), at, Infinity).length > 0) {
    return { days: [today], movedBy: ['hours'] };
  }
  const last = localTime(timeZone, latestSafe).day;
  const first = isClosed ? today : today + 1;
  const { until, movers, ...named } = closedFrom(calendar, first, last);
  const held = until - (isClosed ? heldSince(calendar, today) : first);
  const days = openDays(calendar, { from: until, until: last, most: SPREAD * held + 1 });
  return { days, movedBy: isClosed ? movers : ['hours', ...movers], ...named };
}

interface Span {
  readonly from: number;
  /** The last one. */
  readonly until: number;
  readonly most: number;
}

function openDays(calendar: RenewalCalendar, { from, until, most }: Span): number[] {
  const days: number[] = [];
  for (let day = from; day <= until && days.length < most; day++) {
    if (!closureOf(calendar, day)) days.push(day);
  }
  return days;
}

/** @returns the first day that is open again, or the one after the last, and what closes those before it */
function closedFrom(calendar: RenewalCalendar, from: number, last: number) {
  const movers = new Set<Mover>();
  let freeze: string | undefined;
  let until = from;
  for (let closure = closureOf(calendar, until); closure && until <= last; closure = closureOf(calendar, ++until)) {
    movers.add(closure.by);
    if (closure.by === 'freeze') freeze ??= closure.freeze.name;
  }
  return { until, movers: [...movers], ...(freeze !== undefined && { freeze }) };
}

/** @returns the first of the closed days that the given one is among */
function heldSince(calendar: RenewalCalendar, day: number): number {
  let since = day;
  while (day - since < LONGEST_LOOK_BACK_DAYS && closureOf(calendar, since - 1)) since--;
  return since;
}
