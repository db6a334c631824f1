/** What can be searched for and chosen, whatever it is: people, projects. */
import type { Result } from '../../../../../src/contract/result';
import type { ChoiceWords } from '../../texts/profiles/choose';

export interface Choosable {
  readonly id: string;
  readonly label: string;
}

export interface ChoiceKind {
  readonly words: ChoiceWords;
  readonly find: (query: string) => Promise<Result<readonly Choosable[]>>;
}
