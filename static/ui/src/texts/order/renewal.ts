/** When and why then a certificate is renewed, and what a person sets for it alone. */
import type { RenewalTiming } from '../../../../../src/domain/renewal/policy';
import type { Mover } from '../../../../../src/domain/renewal/schedule-renewal';
import { timingInWords } from '../../../../../src/domain/renewal/words/why-then';

export const WHY = {
  what: 'the renewal',
  ask: 'Why then?',
  caption: 'How the day of the renewal comes about',
  nothing: 'There is no renewal to come.',
  rule: 'Rule',
  target: 'By the rule',
  moved: 'Moved by',
  begins: 'Begins',
  turn: 'Place under the daily cap',
  latestSafe: 'Latest safe date',
  latestSafeMeans: 'Calendar, freezes and cap yield then.',
  domains: 'Domains validated until',
  zone: 'Time zone of the calendar',
  setBy: 'Set for this certificate',
  notMoved: 'Nothing',
};

export function ruleInWords(timing: RenewalTiming, isOwn: boolean): string {
  return `${timingInWords(timing)}, ${isOwn ? 'set for this certificate alone' : 'as the profile says'}`;
}

export function moversInWords(movers: readonly Mover[], freeze: string | undefined): string {
  const words = movers.map((mover) => (mover === 'freeze' ? `the freeze “${freeze ?? ''}”` : MOVERS[mover]));
  return words.length === 0 ? WHY.notMoved : words.join(', ');
}

const MOVERS: Record<Exclude<Mover, 'freeze'>, string> = {
  jitter: 'its own small offset, by which renewals spread out',
  hours: 'the hours of the calendar',
  weekday: 'the days of the week of the calendar',
  'domain-validation': 'the validation of one of its domains, which ends',
  'latest-safe': 'its latest safe date, at which the calendar yields',
};

export const OWN = {
  open: 'Renew earlier or later…',
  title: 'Renewal of this certificate',
  explained: 'This holds for this certificate alone, instead of what its profile says, until it is renewed.',
  timing: 'Time of renewal',
  asProfile: (timing: RenewalTiming) => `As the profile says: ${timingInWords(timing)}`,
  another: 'At another time',
  notByItself: 'Not by itself: a person is asked',
  notByItselfMeans: 'The app orders nothing for this certificate, whatever the profile says.',
  save: 'Save',
  saving: 'The renewal is being set.',
  leave: 'Leave it as it is',
  remove: 'Back to what the profile says',
  removing: 'The renewal is being set back.',
  notSaved: 'Nothing was changed',
  notCertain: 'It is not certain that this was saved',
};

/** @returns by whom it was set, and what */
export function ownInWords({
  timing,
  byItself,
  byName,
}: {
  readonly timing?: RenewalTiming;
  readonly byItself?: false;
  readonly byName: string;
}): string {
  const what = [...(timing ? [timingInWords(timing)] : []), ...(byItself === false ? ['not by itself'] : [])].join(
    ', ',
  );
  return byName === '' ? what : `${what} (by ${byName})`;
}
