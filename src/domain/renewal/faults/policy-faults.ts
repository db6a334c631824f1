/** What is wrong with a renewal policy, and what will be once certificates live shorter: in sentences, with the arithmetic. */
import { upcomingLimits } from '../../baseline-requirements';
import type { KnownTerm } from '../../profiles/expiry-window';
import type { FieldFault } from '../../problem';
import { DAY_MS } from '../../validity';
import type { Hands, RenewalPolicy, RenewalTiming } from '../policy';
import { calendarFaults, freezeLengthFaults, frozenStretches, isOver } from './calendar-faults';
import { targetAtTerm, timingFault } from './timing-fault';

/** What a person sets of a policy's times. */
export interface SetPolicy extends Pick<RenewalPolicy, 'timing' | 'calendar'>, Hands {
  readonly dailyCap?: number | undefined;
}

/** More a day is no cap. */
export const HIGHEST_DAILY_CAP = 1_000;

/** @returns every fault, by the field of the form; empty when the policy may be saved */
export function policyFaults(policy: SetPolicy, term: KnownTerm | undefined): FieldFault[] {
  const timing = timingFault(policy.timing, term);
  const calendar = calendarFaults(policy.calendar);
  return [
    ...(timing === undefined ? [] : [{ field: 'timing', message: timing }]),
    ...calendar,
    ...(timing === undefined && calendar.length === 0 ? freezeLengthFaults(policy, term) : []),
    ...capFaults(policy),
  ];
}

function capFaults({ dailyCap }: SetPolicy): FieldFault[] {
  if (dailyCap === undefined || (Number.isInteger(dailyCap) && dailyCap >= 1 && dailyCap <= HIGHEST_DAILY_CAP))
    return [];
  return [{ field: 'dailyCap', message: `The daily cap is a whole number from 1 to ${HIGHEST_DAILY_CAP}, or empty.` }];
}

/** Longest outage of SCM that no certificate may expire by. */
const OUTAGE_DAYS = 7;

/**
 * What does no harm today, or none yet.
 * @param publicTrust whether the Baseline Requirements shorten its terms
 * @param now epoch milliseconds
 */
export function policyWarnings(
  policy: SetPolicy,
  { term, publicTrust }: { readonly term: KnownTerm | undefined; readonly publicTrust: boolean },
  now: number,
): string[] {
  if (policyFaults(policy, term).length > 0) return [];
  const { calendar } = policy;
  const freezes = calendar.freezes.filter(({ until }) => !isOver(calendar, until, now));
  const ahead = { ...policy, calendar: { ...calendar, freezes } };
  const today = term ? warningsAt(ahead, term.days, `A certificate of ${term.days} days`) : [];
  const later = (publicTrust ? upcomingLimits(now) : [])
    // CAs issue a day less than the limit.
    .map(({ from, maximumDays }) => ({ date: new Date(from).toISOString().slice(0, 10), days: maximumDays - 1 }))
    .filter(({ days }) => !term || days < term.days)
    .flatMap(({ date, days }) => warningsAt(ahead, days, `From ${date} a certificate lives ${days} days: it`));
  return [...today, ...later];
}

/** @param it what the sentences begin with */
function warningsAt(policy: SetPolicy, days: number, it: string): string[] {
  const { target, end, latestSafe } = targetAtTerm(policy, days);
  const [after, left] = [Math.floor(target / DAY_MS), Math.floor((end - target) / DAY_MS)];
  const slack = Math.floor((latestSafe - target) / DAY_MS);
  const often = oftenWarning(policy.timing, days, after);
  return [
    ...(often === undefined ? [] : [`${it} ${often}`]),
    ...(left < OUTAGE_DAYS && days > OUTAGE_DAYS
      ? [
          `${it} has ${left} ${left === 1 ? 'day' : 'days'} left when it is due: an outage of SCM that lasts a week would let it expire.`,
        ]
      : []),
    ...frozenStretches(policy.calendar.freezes)
      .filter((stretch) => stretch.days > slack)
      .map(
        ({ name, days: frozen }) =>
          `${it} can wait ${slack} days at most, so some that fall into the ${frozen} days of “${name}” are renewed inside it, on their latest safe date.`,
      ),
  ];
}

function oftenWarning(timing: RenewalTiming, days: number, after: number): string | undefined {
  if (timing.by !== 'window' || after * 2 >= days) return undefined;
  const loop = timing.days >= days ? 'is due on the day it is issued; slowed down, it ' : '';
  return `${loop}is renewed every ${after} days, ${Math.round(365 / Math.max(1, after))} times a year, because the window is ${timing.days} days.`;
}
