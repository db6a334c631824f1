/** Days, hours and freezes of a renewal policy in words, and what a policy would do with a certificate of today. */
import type { RenewalCalendar } from '../../../../../../src/domain/renewal/policy';
import type { PreviewedRenewal } from '../../../../../../src/domain/renewal/words/preview';

export const CALENDAR_FIELD = { name: 'calendar', label: 'Days and hours' } as const;

export const CALENDAR = {
  hours: 'Hours',
  from: 'From',
  until: 'Until',
  hoursHelp: [
    'The app begins renewals between these hours. Where the first is the later one, the night between them counts.',
    'What a closed hour or day holds back is spread over the open ones after it. What could expire is renewed all the same.',
  ],
  weekdays: 'Days of the week',
  weekdaysHelp: [],
  timeZone: 'Time zone',
  timeZoneHelp: ['IANA name. Hours, days and freezes are those on the wall there, also when the clocks change.'],
  freezes: 'Freezes',
  freezesHelp: [
    'On these days, the first and the last included, nothing is renewed.',
    'A certificate that could expire is renewed on its latest safe date all the same.',
  ],
  noFreezes: 'No freezes.',
  freeze: (number: number, name: string) => `Freeze ${number}${name === '' ? '' : `: ${name}`}`,
  name: 'Name',
  firstDay: 'First day',
  lastDay: 'Last day',
  add: 'Add freeze',
  remove: 'Remove',
  removeWhich: (number: number, name: string) => `Remove freeze ${number}${name === '' ? '' : `, ${name}`}`,
};

/** From Monday on. */
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export function hourInWords(hour: number): string {
  return `${hour}:00`;
}

/** @returns for example `Mon–Fri, 9:00–17:00 (Europe/Vienna), 1 freeze` */
export function calendarInWords({ weekdays, fromHour, untilHour, timeZone, freezes }: RenewalCalendar): string {
  const allDay = fromHour === 0 && untilHour === 24;
  const hours = allDay ? 'any hour' : `${hourInWords(fromHour)}–${hourInWords(untilHour)}`;
  const count = freezes.length === 0 ? [] : [`${freezes.length} ${freezes.length === 1 ? 'freeze' : 'freezes'}`];
  return [weekdaysInWords(weekdays), `${hours} (${timeZone})`, ...count].join(', ');
}

/** @returns with each freeze's name and days */
export function fullCalendarInWords(calendar: RenewalCalendar): string {
  const freezes = calendar.freezes.map(({ name, from, until }) => `${name} ${from} to ${until}`);
  return [calendarInWords(calendar), ...freezes].join('; ');
}

/** Three and more in a row are told by the first and the last. */
function weekdaysInWords(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return 'any day';
  const sorted = [...weekdays].sort((one, other) => one - other);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  const nameOf = (day: number) => WEEKDAYS[day - 1] ?? '?';
  const isRow = sorted.length > 2 && last - first === sorted.length - 1;
  return isRow ? `${nameOf(first)}–${nameOf(last)}` : sorted.map(nameOf).join(', ');
}

/** @param today what becomes of a certificate that is issued now; @param later those of terms to come; @param asksCa the CA may say another time for each */
export function previewInWords(today: PreviewedRenewal, later: readonly PreviewedRenewal[], asksCa = false): string {
  const date = new Date(today.at).toISOString().slice(0, 10);
  const others = later.map(({ termDays, afterDays }) => `of ${termDays} days after ${afterDays} days`);
  return [
    `${asksCa ? 'Unless its CA suggests another time, a' : 'A'} certificate of ${today.termDays} days that is issued today is due for renewal about ${date}, after ${today.afterDays} days`,
    ...others,
  ]
    .join('; ')
    .concat('.');
}
