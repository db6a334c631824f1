/** Words of trying another policy, and of what it would change. */

export const TRY = {
  title: 'Try another policy',
  lead: 'Changes the plan on this page alone. Nothing is saved.',
  keep: 'To keep it, a Jira admin writes it into the profile or the account: Apps, Sectigo Profile Settings.',
  ofMany: 'It is tried on all profiles and SCM accounts of this plan.',
  ofAccounts: 'Of an SCM account it moves what people let this app renew, and nothing else.',
  begin: 'Try another policy',
  stop: 'Back to the saved policy',
  form: 'Policy that is tried',
  faulty: 'The plan still shows the last policy that could be used.',
} as const;

export const FIELDS = {
  timing: { label: 'Renew', help: ['What the day of a renewal is counted from.'] },
  days: { label: 'Days before expiry', help: ['Renewal begins so many days before the certificate ends.'] },
  lived: { label: 'Share of life, in percent', help: ['67 is two thirds: it follows every change of the term.'] },
  weekdays: { label: 'Days of the week', help: ['Renewals begin on these days.'] },
  hours: { label: 'Hours', help: ['From the first to the second, in the time zone below.'] },
  timeZone: { label: 'Time zone', help: ['For example Europe/Vienna.'] },
  dailyCap: { label: 'Renewals a day at most', help: ['Empty: as many as are due.'] },
  freezes: {
    label: 'Freezes',
    help: ['Days on which nothing is renewed, both included, unless later would not be safe.'],
  },
} as const;

export const TIMINGS = [
  { value: 'fraction', label: 'At a share of its life' },
  { value: 'window', label: 'A number of days before expiry' },
  { value: 'ca-window', label: 'When its CA suggests, else at two thirds of its life' },
] as const;

export const WEEKDAYS: readonly { readonly day: number; readonly name: string }[] = [
  { day: 1, name: 'Mon' },
  { day: 2, name: 'Tue' },
  { day: 3, name: 'Wed' },
  { day: 4, name: 'Thu' },
  { day: 5, name: 'Fri' },
  { day: 6, name: 'Sat' },
  { day: 7, name: 'Sun' },
];

export const FREEZE = {
  add: 'Add a freeze',
  remove: (place: number) => `Remove freeze ${place}`,
  removeShort: 'Remove',
  name: 'Name',
  from: 'First day',
  until: 'Last day',
  group: (place: number) => `Freeze ${place}`,
  fault: (place: number, message: string) => `Freeze ${place}: ${message}`,
  unnamed: 'Freeze',
} as const;

export const HOURS = { from: 'From hour', until: 'Until hour' } as const;

export const DIFFERENCE = {
  title: 'What it would change',
  none: 'Nothing would move.',
  changes: 'The largest changes',
  certificate: 'Certificate',
  before: 'Before',
  after: 'With this policy',
  by: 'Moves',
  comes: 'Comes into this time',
  goes: 'Leaves this time',
  days: 'Days that change',
  day: 'Day',
  daysBefore: 'Before',
  daysAfter: 'With this policy',
  absent: 'Not in this time',
} as const;

const some = (count: number, what: string): string[] => (count === 0 ? [] : [`${count} ${what}`]);

interface Counts {
  readonly earlier: number;
  readonly later: number;
  readonly added: number;
  readonly gone: number;
  readonly same: number;
}

export function differenceSentence({ earlier, later, added, gone, same }: Counts): string {
  const parts = [
    ...some(earlier, 'earlier'),
    ...some(later, 'later'),
    ...some(added, 'more in this time'),
    ...some(gone, 'less in this time'),
    ...some(same, 'as before'),
  ];
  return earlier + later + added + gone === 0 ? DIFFERENCE.none : `${parts.join(', ')}.`;
}

export const peakSentence = (before: number, after: number): string =>
  before === after ? `The fullest day has ${after} as before.` : `The fullest day has ${after} instead of ${before}.`;

export const movedBy = (days: number): string => {
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return `${count} ${days < 0 ? 'earlier' : 'later'}`;
};
