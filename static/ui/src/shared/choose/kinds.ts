/** People, groups and projects as they are searched for and chosen. */
import { profileCalls } from '../../../../../src/contract/admin/profile-calls';
import type { Group } from '../../../../../src/domain/approval/group';
import type { Person } from '../../../../../src/domain/person';
import type { NamedProject } from '../../../../../src/domain/profiles/project';
import { ask } from '../backend/ask';
import { GROUP_WORDS, PEOPLE_WORDS, PROJECT_WORDS, projectInWords } from '../../texts/profiles/choose';
import type { Choosable, ChoiceKind } from './choices';

export const PEOPLE: ChoiceKind = {
  words: PEOPLE_WORDS,
  find: async (query) => {
    const result = await ask(profileCalls.searchPeople, { query });
    return result.ok ? { ok: true, data: result.data.map(choosablePerson) } : result;
  },
};

export const GROUPS: ChoiceKind = {
  words: GROUP_WORDS,
  find: async (query) => {
    const result = await ask(profileCalls.searchGroups, { query });
    return result.ok ? { ok: true, data: result.data.map(choosableGroup) } : result;
  },
};

export const PROJECTS: ChoiceKind = {
  words: PROJECT_WORDS,
  find: async (query) => {
    const result = await ask(profileCalls.searchProjects, { query });
    return result.ok ? { ok: true, data: result.data.map(choosableProject) } : result;
  },
};

export function choosablePerson({ accountId, displayName }: Person): Choosable {
  return { id: accountId, label: displayName };
}

export function choosableGroup({ id, name }: Group): Choosable {
  return { id, label: name };
}

export function choosableProject({ id, key, name }: NamedProject): Choosable {
  return { id, label: projectInWords(name, key) };
}
