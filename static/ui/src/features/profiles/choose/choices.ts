/** What can be searched for and chosen, whatever it is: people, projects. */
import type { Result } from '../../../../../../src/contract/result';

export interface Choosable {
  readonly id: string;
  readonly label: string;
}

/** What is said while something of one kind is chosen. */
export interface ChoiceWords {
  readonly listOfFound: string;
  readonly listOfChosen: string;
  readonly placeholder: string;
  /** As many are chosen as a profile takes. */
  readonly full: string;
  readonly noneFound: string;
  readonly found: (count: number) => string;
}

export interface ChoiceKind {
  readonly words: ChoiceWords;
  readonly find: (query: string) => Promise<Result<readonly Choosable[]>>;
}
