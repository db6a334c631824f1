/** Why a renewal begins on that very day, in parts of a sentence. */
import { utcDay } from '../../issue/rich-text';
import { TWO_THIRDS } from '../policy';
import type { RenewalTiming } from '../policy';
import type { TargetRule } from '../calendar/renewal-target';
import type { Mover, ScheduledRenewal } from '../schedule-renewal';

/** @returns for example `2027-01-01, 30 days before expiry` */
export function momentInWords({ at, rule }: Pick<ScheduledRenewal, 'at' | 'rule'>, timing: RenewalTiming): string {
  return `${utcDay(at)}, ${RULES[rule](timing)}`;
}

/** @returns what holds for the certificate instead of its timing; undefined where the timing does */
export function boundInWords(rule: TargetRule, timing: RenewalTiming): string | undefined {
  return rule === timing.by ? undefined : RULES[rule](timing);
}

const RULES: Record<TargetRule, (timing: RenewalTiming) => string> = {
  window: timingInWords,
  fraction: (timing) =>
    timing.by === 'ca-window' ? `${shareInWords(TWO_THIRDS)}, because its CA suggests no time` : timingInWords(timing),
  'ca-window': () => 'when its CA suggests it',
  'short-lived': () => 'at half of its life, because it lives less than ten days',
  'least-life': leastLifeInWords,
  'time-for-people': (timing) => `earlier than ${timingInWords(timing)}, so that people have time for it`,
};

function leastLifeInWords(timing: RenewalTiming): string {
  switch (timing.by) {
    case 'window':
      return `after a third of its life, because a window of ${timing.days} days would renew it in a loop`;
    case 'ca-window':
      return 'after a third of its life, because its CA called in the one before it as early: it would be renewed in a loop';
    case 'fraction':
      return 'after a tenth of its life, because younger ones are never renewed';
  }
}

/** @returns for example `after two thirds of its life` */
export function timingInWords(timing: RenewalTiming): string {
  if (timing.by === 'window') return `${timing.days} ${timing.days === 1 ? 'day' : 'days'} before expiry`;
  if (timing.by === 'ca-window') return `when its CA suggests it, else ${shareInWords(TWO_THIRDS)}`;
  return shareInWords(timing.lived);
}

function shareInWords(lived: number): string {
  return Math.abs(lived - TWO_THIRDS) < 0.005
    ? 'after two thirds of its life'
    : `after ${percent(lived)} % of its life`;
}

function percent(share: number): number {
  return Math.round(share * 100);
}

/** The jitter alone is not worth a word. @returns empty where nothing moved it */
export function whyThen({ movedBy, freeze = '' }: Pick<ScheduledRenewal, 'movedBy' | 'freeze'>): string {
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
