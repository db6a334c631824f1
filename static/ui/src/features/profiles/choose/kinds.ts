/** People and projects as they are searched for and chosen. */
import { profileCalls } from '../../../../../../src/contract/profile-calls';
import type { Person } from '../../../../../../src/domain/person';
import type { NamedProject } from '../../../../../../src/domain/profiles/project';
import { ask } from '../../../shared/backend/ask';
import type { Choosable, ChoiceKind } from './choices';

export const PEOPLE: ChoiceKind = {
  words: {
    listOfFound: 'People found',
    listOfChosen: 'Chosen people',
    placeholder: 'Type a name',
    full: 'Remove somebody to add another person',
    noneFound: 'Nobody else found.',
    found: (count) => (count === 1 ? '1 person found.' : `${count} people found.`),
  },
  find: async (query) => {
    const result = await ask(profileCalls.searchPeople, { query });
    return result.ok ? { ok: true, data: result.data.map(choosablePerson) } : result;
  },
};

export const PROJECTS: ChoiceKind = {
  words: {
    listOfFound: 'Projects found',
    listOfChosen: 'Chosen projects',
    placeholder: 'Type a name or key',
    full: 'Remove the chosen project to choose another',
    noneFound: 'No other project found.',
    found: (count) => (count === 1 ? '1 project found.' : `${count} projects found.`),
  },
  find: async (query) => {
    const result = await ask(profileCalls.searchProjects, { query });
    return result.ok ? { ok: true, data: result.data.map(choosableProject) } : result;
  },
};

export function choosablePerson({ accountId, displayName }: Person): Choosable {
  return { id: accountId, label: displayName };
}

export function choosableProject({ id, key, name }: NamedProject): Choosable {
  return { id, label: key === '' ? `${name} (out of your sight)` : `${name} (${key})` };
}
