/** What is said while people or projects are chosen. */
import type { ChoiceWords } from './choices';

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
