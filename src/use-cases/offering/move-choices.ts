/** Unfinished requests choose the same profile anew in the context that their project was given. */
import { Problem } from '../../domain/problem';
import { isNamedBy, successorOf } from '../../domain/profiles/option-contexts';
import type { Choice } from '../../domain/profiles/option-contexts';
import type { Profile } from '../../domain/profile';
import type { Ports } from '../ports/ports';
import type { Followed } from './follow-options';

interface Moving {
  readonly profiles: readonly Profile[];
  readonly followed: readonly Followed[];
  /** More are left for another time. */
  readonly most: number;
}

/**
 * What a person chose meanwhile stays, and what cannot be chosen in the project is left as it is: it is understood by name.
 * @returns what has been dealt with
 */
export async function moveChoices(
  { profileOptions }: Pick<Ports, 'profileOptions'>,
  choices: readonly Choice[],
  { profiles, followed, most }: Moving,
): Promise<readonly Choice[]> {
  const fieldId = followed[0]?.context.fieldId;
  if (fieldId === undefined) return [];
  const turn = choices.slice(0, most);
  const ids = turn.map(({ issueId }) => issueId);
  const present = new Map((await profileOptions.choicesOf(fieldId, ids)).map((one) => [one.issueId, one]));
  const names = namesOf(profiles, followed);
  const done: Choice[] = [];
  for (const choice of turn) {
    const optionId = chosenAnew(choice, present.get(choice.issueId), { names, followed });
    const goesOn = optionId === undefined || (await choose(profileOptions, { fieldId, ...choice, optionId }));
    if (!goesOn) break;
    done.push(choice);
  }
  return done;
}

/** By the options that stand for them, wherever they are. */
function namesOf(profiles: readonly Profile[], followed: readonly Followed[]): Map<string, string> {
  const offered = followed.flatMap((one) => one.offered);
  return new Map(
    offered.flatMap(({ profileId, optionId }) => {
      const profile = profiles.find(({ id }) => id === profileId);
      return profile ? [[optionId, profile.name] as const] : [];
    }),
  );
}

interface Around {
  readonly names: ReadonlyMap<string, string>;
  readonly followed: readonly Followed[];
}

/** @param present undefined: the issue is gone, or the app does not see it any more */
function chosenAnew(choice: Choice, present: Choice | undefined, { names, followed }: Around): string | undefined {
  if (present?.projectId !== choice.projectId) return undefined;
  const place = followed.find(({ context }) => isNamedBy(context.governs, choice.projectId));
  const held = present.optionId === '' ? choice : present;
  return place && successorOf(held, names, place.context.options);
}

/** @returns false when Jira is busy; an issue that nobody may edit any more keeps what it has */
async function choose(
  profileOptions: Ports['profileOptions'],
  { fieldId, issueId, optionId }: { readonly fieldId: string; readonly issueId: string; readonly optionId: string },
): Promise<boolean> {
  try {
    await profileOptions.choose(fieldId, issueId, optionId);
    return true;
  } catch (thrown) {
    if (thrown instanceof Problem) return !thrown.kind.retry;
    throw thrown;
  }
}
