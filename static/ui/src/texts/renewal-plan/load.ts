/** Words of the picture of the daily load. */

export const LOAD = {
  title: 'Renewals a day',
  help: 'Choose a day to see its renewals alone. The arrow keys lead through the days.',
  byApp: 'By the app',
  byPerson: 'With a person',
  byScm: 'By SCM',
  freeze: 'Freeze',
  before: 'Before the change',
  table: 'As a table',
  day: 'Day',
  total: 'Together',
  days: 'Days',
  note: 'Remarks',
} as const;

const renewals = (count: number): string => (count === 1 ? '1 renewal' : `${count} renewals`);

export const capLine = (cap: number): string => `Daily cap: ${cap}`;

/** @param freezes names of those that hold that day */
export function dayLabel(day: string, count: number, freezes: readonly string[]): string {
  const freeze = freezes.length === 0 ? '' : `, freeze ${freezes.map((name) => `“${name}”`).join(' and ')}`;
  return `${day}: ${renewals(count)}${freeze}`;
}

export const beforeLabel = (label: string, before: number): string => `${label}; ${before} before the change`;
