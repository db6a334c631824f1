/** When a certificate would be renewed if nothing stood in the way: its policy's moment, and the bounds on both sides of it. */
import { DAY_MS, SECOND_MS } from '../../validity';
import { fractionOf } from '../../work/schedule';
import type { SuggestedWindow } from '../ca-window/ca-window';
import { isUsable, mayComeEarly, momentInWindow } from '../ca-window/suggested-moment';
import { keptOf, latestReleaseAt, latestSafeAt } from '../reminders/latest-safe';
import { isUnattended, TWO_THIRDS } from '../policy';
import type { Hands, RenewalTiming } from '../policy';
import type { Life } from './life';

/** What the target was taken from. */
export type TargetRule = 'window' | 'fraction' | 'ca-window' | 'short-lived' | 'least-life' | 'time-for-people';

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
  /** What waited for SCM is let out until then. */
  readonly latestRelease: number;
}

/** A certificate younger than this share of its life is never renewed by a policy. */
const LEAST_LIVED = 1 / 10;

/** A window longer than the certificate lives, or a stale one of a CA (cert-manager #8993), would renew in a loop: this share of its life passes in any case. */
const LEAST_LIVED_BY_WINDOW = 1 / 3;

/** Certificates that live shorter have half of their life left, whatever the policy (Boulder's suggestion). */
const SHORT_LIVED_MS = 10 * DAY_MS;

/**
 * What a person has to do, a share of a short life leaves no time for: three working days until they do it (six with a
 * weekend and the day on which they were asked), three more until somebody settles an answer that was lost (five), and a
 * week without SCM.
 */
const PEOPLE_NEED_MS = 18 * DAY_MS;

/** Share of life by which the jitter may move the target either way (Boulder). */
const JITTER = 1 / 100;

/** Nor does it move by more than this share of what is left at the target. */
const JITTER_OF_REST = 1 / 10;

/** All of a policy that its moment is taken from. */
export type Moments = { readonly timing: RenewalTiming } & Hands;

/** @returns the policy's moment for a certificate; the same for the same, whenever it is asked */
export function targetOf(life: Life, policy: Moments, suggested?: SuggestedWindow): Target {
  const end = life.notAfter + SECOND_MS;
  const length = end - life.notBefore;
  const { rule, target, floor } = bounded(life, policy, momentOf(life, policy.timing, suggested));
  const reach = Math.min(length * JITTER, (end - target) * JITTER_OF_REST);
  const offset = rule === 'ca-window' ? 0 : reach * (2 * fractionOf(`${life.id}#jitter`) - 1);
  // Beneath the floor it moves the other way, so that what is held there spreads out, too.
  const jittered = target + offset < floor ? target + Math.abs(offset) : target + offset;
  const latestSafe = Math.max(latestSafeAt(life), end - keptOf(end - target));
  const latestRelease = Math.max(latestReleaseAt(life), target + (end - target) / 2);
  return {
    rule,
    target: Math.round(target),
    floor,
    latestSafe: Math.floor(latestSafe),
    latestRelease: Math.floor(latestRelease),
    jittered: Math.round(jittered),
  };
}

interface Moment {
  readonly rule: TargetRule;
  readonly target: number;
  /** Share of its life that a certificate has to have lived. */
  readonly least: number;
}

function momentOf(life: Life, timing: RenewalTiming, suggested: SuggestedWindow | undefined): Moment {
  const end = life.notAfter + SECOND_MS;
  if (timing.by === 'window') {
    return { rule: 'window', target: end - timing.days * DAY_MS, least: LEAST_LIVED_BY_WINDOW };
  }
  if (timing.by === 'ca-window' && suggested && isUsable(suggested, life)) {
    const least = mayComeEarly(suggested, life) ? 0 : LEAST_LIVED_BY_WINDOW;
    return { rule: 'ca-window', target: momentInWindow(life, suggested), least };
  }
  const lived = timing.by === 'fraction' ? timing.lived : TWO_THIRDS;
  return { rule: 'fraction', target: life.notBefore + lived * (end - life.notBefore), least: LEAST_LIVED };
}

function bounded({ notBefore, notAfter }: Life, hands: Hands, { rule, target, least }: Moment) {
  const end = notAfter + SECOND_MS;
  const length = end - notBefore;
  const floor = notBefore + length * least;
  if (target < floor) return { rule: 'least-life' as const, target: floor, floor };
  const half = notBefore + length / 2;
  if (length < SHORT_LIVED_MS && target > half) return { rule: 'short-lived' as const, target: half, floor };
  // Days say what an admin wants; a share leaves ever fewer of them as lives grow shorter.
  const inTime = rule === 'fraction' && !isUnattended(hands) ? Math.max(half, end - PEOPLE_NEED_MS) : Infinity;
  if (target > inTime) return { rule: 'time-for-people' as const, target: inTime, floor };
  return { rule, target, floor };
}
