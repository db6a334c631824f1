/** When and why then a certificate is renewed, and what a person sets for it alone. */
import type { CaSilence } from '../../../../../src/domain/renewal/ca-window/ca-window';
import type { RenewalTiming } from '../../../../../src/domain/renewal/policy';
import type { Mover } from '../../../../../src/domain/renewal/schedule-renewal';
import { timingInWords } from '../../../../../src/domain/renewal/words/why-then';

export const WHY = {
  what: 'the renewal',
  ask: 'Why then?',
  caption: 'How the day of the renewal comes about',
  nothing: 'There is no renewal to come.',
  rule: 'Rule',
  /** Of what holds instead of the rule. */
  bound: 'For this certificate',
  target: 'By the rule',
  moved: 'Moved by',
  begins: 'Begins',
  turn: 'Its turn, as the days before are full',
  latestSafe: 'Latest safe date',
  latestSafeMeans: 'Calendar, freezes and full days yield then.',
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

/** What the CA said of the time. */
export const CA = {
  window: 'The CA suggests',
  windowBetween: <Node>(start: Node, end: Node) => [start, ' to ', end],
  explained: 'The CA explains',
  /** Read before the address. */
  opens: 'opens in a new tab',
  asked: 'CA asked',
  askedAgain: <Node>(asked: Node, again: Node) => [asked, ', again from ', again],
  silence: 'No word of the CA',
};

/** @returns why there is nothing to follow, or nothing new, and who must act where somebody must */
export function silenceInWords(silence: CaSilence, host: string, hasWindow: boolean): string {
  return `${SILENCES[silence](host)} ${hasWindow ? 'What it said before still holds.' : 'Two thirds of its life hold.'}`;
}

const SILENCES: Record<CaSilence, (host: string) => string> = {
  'no-answer': (host) => `${host} gave no answer.`,
  unknown: (host) => `${host} does not know this certificate.`,
  unreadable: (host) => `${host} gave an answer that makes no sense for this certificate.`,
  'not-allowed': (host) =>
    `The app may not call ${host}. A Jira admin must allow the host in “Sectigo Profile Settings”.`,
  'no-name': () => 'The certificate does not name the key of its issuer, by which the CA would find it.',
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
