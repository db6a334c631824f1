/** What is said while people or projects are chosen. */

export interface ChoiceWords {
  readonly listOfFound: string;
  readonly listOfChosen: string;
  readonly placeholder: string;
  /** As many are chosen as a profile takes. */
  readonly full: string;
  readonly noneFound: string;
  readonly found: (count: number) => string;
}

export const PEOPLE_WORDS: ChoiceWords = {
  listOfFound: 'People found',
  listOfChosen: 'Chosen people',
  placeholder: 'Type a name',
  full: 'Remove somebody to add another person',
  noneFound: 'Nobody else found.',
  found: (count) => (count === 1 ? '1 person found.' : `${count} people found.`),
};

export const PROJECT_WORDS: ChoiceWords = {
  listOfFound: 'Projects found',
  listOfChosen: 'Chosen projects',
  placeholder: 'Type a name or key',
  full: 'Remove a chosen project first',
  noneFound: 'No other project found.',
  found: (count) => (count === 1 ? '1 project found.' : `${count} projects found.`),
};

export const GROUP_WORDS: ChoiceWords = {
  listOfFound: 'Groups found',
  listOfChosen: 'Chosen group',
  placeholder: 'Type a name',
  full: 'Remove the chosen group first',
  noneFound: 'No other group found.',
  found: (count) => (count === 1 ? '1 group found.' : `${count} groups found.`),
};

export const SEARCHING = 'Searching…';

export function removeWhich(label: string): string {
  return `Remove ${label}`;
}

/** @param key empty where the person may not see the project */
export function projectInWords(name: string, key: string): string {
  return key === '' ? `${name} (out of your sight)` : `${name} (${key})`;
}
