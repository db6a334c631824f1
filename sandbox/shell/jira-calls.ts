/** What several pages ask Jira, with the rights of the person who looks. */
import type { Person } from '../world/person';
import type { Choosable } from './forms/field-metadata';

/** @returns undefined when Jira refuses, for example because the person may not see it */
export async function read<T>(person: Person, path: string): Promise<T | undefined> {
  const answer = await person.call('GET', path);
  return answer.ok ? ((await answer.json()) as T) : undefined;
}

/** Everybody who can stand in a field of people. */
export async function choosablePeople(person: Person): Promise<readonly Choosable[]> {
  const users = await read<(Choosable & { accountType: string })[]>(person, '/user/search?query=');
  return (users ?? []).filter(({ accountType }) => accountType === 'atlassian');
}

export interface ProjectRef {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** @param action what the person wants to do there */
export async function projectsFor(person: Person, action: 'browse' | 'create'): Promise<readonly ProjectRef[]> {
  return (await read<{ values: ProjectRef[] }>(person, `/project/search?action=${action}`))?.values ?? [];
}
