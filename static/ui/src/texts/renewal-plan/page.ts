/** Words of the page of the renewal plan as a whole: what is planned, for which time, and how much that is. */

export const PAGE = {
  title: 'Renewal plan',
  what: 'profiles and SCM accounts',
  lead: 'When each certificate is renewed, by which rule, and what stands in the way. Nothing is ordered or saved here.',
} as const;

export const NO_SOURCES = {
  title: 'Nothing to plan',
  text: 'You see no profile and no SCM account. Ask for the permission to browse their home projects; profiles without one are shown to Jira admins.',
} as const;

export const CHOICE = {
  form: 'What is planned',
  what: 'Profile or SCM account',
  all: 'All that you may see',
  profile: (name: string) => `Profile: ${name}`,
  account: (name: string) => `SCM account: ${name}`,
  range: 'Time',
  own: 'Own dates',
  from: 'From (UTC)',
  until: 'Until (UTC)',
  show: 'Show',
  missing: 'Write both days.',
  fromAfterUntil: '“From” lies after “Until”.',
  past: 'A plan begins today at the earliest.',
  tooLong: (days: number) => `A plan reaches ${days} days ahead at most.`,
} as const;

export const PRESETS: Readonly<Record<number, string>> = {
  30: 'Next 30 days',
  90: 'Next 90 days',
  365: 'Next 365 days',
};

const many = (count: number): string => count.toLocaleString('en');

export const READING = {
  sofar: (count: number) => `Reading certificates: ${many(count)} so far …`,
  failed: 'Not all certificates could be read',
  incomplete: 'The plan holds those that were read.',
} as const;

/** @param doubled certificates that stand in an SCM account and belong to a profile */
export const readSentence = (count: number, doubled: number): string =>
  `${count === 1 ? '1 certificate' : `${many(count)} certificates`}${doubled === 0 ? '' : `, ${many(doubled)} of them in an SCM account too and planned once`}.`;

interface Totals {
  readonly byApp: number;
  readonly byPerson: number;
  readonly byScm: number;
  /** Entries of which nobody knows that they are ordered. */
  readonly left: number;
  /** Words, for example `4 Dec 2026`. */
  readonly from: string;
  readonly until: string;
}

const renewals = (count: number): string => (count === 1 ? '1 renewal' : `${many(count)} renewals`);

export function totalsSentence({ byApp, byPerson, byScm, left, from, until }: Totals): string {
  const all = byApp + byPerson + byScm;
  const parts = [
    ...(byApp > 0 ? [`${many(byApp)} by the app`] : []),
    ...(byPerson > 0 ? [`${many(byPerson)} with a person`] : []),
    ...(byScm > 0 ? [`${many(byScm)} by SCM`] : []),
  ];
  const how = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
  const ends =
    left === 0
      ? ''
      : ` ${left === 1 ? '1 certificate ends' : `${many(left)} certificates end`} that nothing here renews.`;
  return `${renewals(all)} from ${from} until ${until}${how}.${ends}`;
}

export const fullestSentence = (day: string, count: number): string =>
  `The fullest day is ${day} with ${renewals(count)}.`;

export const ROUNDS =
  'A certificate that is renewed more than once in this time stands here each time, with the life that the rules of that day allow.';
