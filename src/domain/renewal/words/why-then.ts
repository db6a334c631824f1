/** Why a renewal begins on that very day, in parts of a sentence. */
import { utcDay } from '../../issue/rich-text';
import { TWO_THIRDS } from '../policy';
import type { RenewalTiming } from '../policy';
import type { TargetRule } from '../calendar/renewal-target';
import type { Mover, ScheduledRenewal } from '../schedule-renewal';

/** @returns for example `2027-01-01, 30 days before expiry` */
export function momentInWords({ at, rule }: ScheduledRenewal, timing: RenewalTiming): string {
  return `${utcDay(at)}, ${RULES[rule](timing)}`;
}

const RULES: Record<TargetRule, (timing: RenewalTiming) => string> = {
  window: timingInWords,
  fraction: timingInWords,
  'ca-window': () => 'when its CA suggests it',
  'short-lived': () => 'at half of its life, because it lives less than ten days',
  'least-life': (timing) =>
    timing.by === 'window'
      ? `after a third of its life, because a window of ${timing.days} days would renew it in a loop`
      : 'after a tenth of its life, because younger ones are never renewed',
};

/** @returns for example `after two thirds of its life`; where the CA says nothing, the fallback */
export function timingInWords(timing: RenewalTiming): string {
  if (timing.by === 'window') return `${timing.days} ${timing.days === 1 ? 'day' : 'days'} before expiry`;
  const lived = timing.by === 'fraction' ? timing.lived : TWO_THIRDS;
  return Math.abs(lived - TWO_THIRDS) < 0.005
    ? 'after two thirds of its life'
    : `after ${percent(lived)} % of its life`;
}

function percent(share: number): number {
  return Math.round(share * 100);
}

/** The jitter alone is not worth a word. @returns empty where nothing moved it */
export function whyThen({ movedBy, freeze = '' }: ScheduledRenewal): string {
  if (movedBy.includes('latest-safe')) return `, its latest safe date, although ${stillClosed(movedBy, freeze)}`;
  const words = movedBy.flatMap((mover) => (mover === 'latest-safe' ? [] : (MOVERS[mover](freeze) ?? [])));
  return words.length === 0 ? '' : `, moved ${words.join(' and ')}`;
}

function stillClosed(movedBy: readonly Mover[], freeze: string): string {
  return movedBy.includes('freeze') ? `the freeze “${freeze}” still holds` : 'its calendar is closed then';
}

const MOVERS: Record<Exclude<Mover, 'latest-safe'>, (freeze: string) => string | undefined> = {
  jitter: () => undefined,
  hours: () => 'into the hours of its calendar',
  weekday: () => 'to an open day of the week',
  freeze: (freeze) => `out of the freeze “${freeze}”`,
  'domain-validation': () => 'forward because the validation of one of its domains ends',
};
