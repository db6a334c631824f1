/** When a certificate would be renewed if nothing stood in the way: its policy's moment, and the bounds on both sides of it. */
import { DAY_MS, SECOND_MS } from '../../validity';
import { fractionOf } from '../../work/schedule';
import { latestSafeAt } from '../reminders/latest-safe';
import { TWO_THIRDS } from '../policy';
import type { RenewalTiming } from '../policy';

/** Of a certificate; epoch milliseconds, `notAfter` is the last valid second. */
export interface Life {
  readonly id: string;
  readonly notBefore: number;
  readonly notAfter: number;
}

/** What the CA asks for (RFC 9773 §4.2); epoch milliseconds. */
export interface SuggestedWindow {
  readonly start: number;
  readonly end: number;
}

/** What the target was taken from. */
export type TargetRule = 'window' | 'fraction' | 'ca-window' | 'short-lived' | 'least-life';

export interface Target {
  readonly rule: TargetRule;
  /** Epoch milliseconds, before anything moves it. */
  readonly target: number;
  /** Target and jitter; where the calendar lets it, renewal begins then. */
  readonly jittered: number;
  /** A certificate younger than this is not renewed by its policy. */
  readonly floor: number;
  /** Calendar, freezes and cap yield here. */
  readonly latestSafe: number;
}

/** A certificate younger than this share of its life is never renewed by a policy: a stale window of a CA would loop (cert-manager #8993). */
const LEAST_LIVED = 1 / 10;

/** A window longer than the certificate lives would renew in a loop: this share of its life passes in any case. */
const LEAST_LIVED_BY_WINDOW = 1 / 3;

/** Certificates that live shorter have half of their life left, whatever the policy (Boulder's suggestion). */
const SHORT_LIVED_MS = 10 * DAY_MS;

/** Share of life by which the jitter may move the target either way (Boulder). */
const JITTER = 1 / 100;

/** Nor does it move by more than this share of what is left at the target. */
const JITTER_OF_REST = 1 / 10;

/** @returns the policy's moment for a certificate; the same for the same, whenever it is asked */
export function targetOf(life: Life, timing: RenewalTiming, suggested?: SuggestedWindow): Target {
  const end = life.notAfter + SECOND_MS;
  const length = end - life.notBefore;
  const { rule, target, floor } = bounded(life, length, momentOf(life, timing, suggested));
  const reach = Math.min(length * JITTER, (end - target) * JITTER_OF_REST);
  const offset = rule === 'ca-window' ? 0 : reach * (2 * fractionOf(`${life.id}#jitter`) - 1);
  // Beneath the floor it moves the other way, so that what is held there spreads out, too.
  const jittered = target + offset < floor ? target + Math.abs(offset) : target + offset;
  const latestSafe = Math.max(latestSafeAt(life), target + (end - target) / 2);
  return {
    rule,
    target: Math.round(target),
    floor,
    latestSafe: Math.floor(latestSafe),
    jittered: Math.round(jittered),
  };
}

interface Moment {
  readonly rule: TargetRule;
  readonly target: number;
}

function momentOf(life: Life, timing: RenewalTiming, suggested: SuggestedWindow | undefined): Moment {
  const end = life.notAfter + SECOND_MS;
  if (timing.by === 'window') return { rule: 'window', target: end - timing.days * DAY_MS };
  if (timing.by === 'ca-window' && suggested && isUsable(suggested, end)) {
    const { start, end: close } = suggested;
    return { rule: 'ca-window', target: start + fractionOf(`${life.id}#ca-window`) * (close - start) };
  }
  const lived = timing.by === 'fraction' ? timing.lived : TWO_THIRDS;
  return { rule: 'fraction', target: life.notBefore + lived * (end - life.notBefore) };
}

/** Ends before it starts, or only when it is too late: not to be followed (RFC 9773 §4.2). */
function isUsable({ start, end: close }: SuggestedWindow, end: number): boolean {
  return start < close && close < end;
}

function bounded({ notBefore }: Life, length: number, { rule, target }: Moment): Moment & { readonly floor: number } {
  const floor = notBefore + length * (rule === 'window' ? LEAST_LIVED_BY_WINDOW : LEAST_LIVED);
  if (target < floor) return { rule: 'least-life', target: floor, floor };
  const half = notBefore + length / 2;
  if (length < SHORT_LIVED_MS && target > half) return { rule: 'short-lived', target: half, floor };
  return { rule, target, floor };
}
