/** Where each profile is offered: Jira keeps options of a field by context, and a context governs projects. Pure. */
import type { Profile } from '../profile';
import type { FieldOption, Offered } from './offered-options';
import { sameName } from './offered-options';

type Reaching = Pick<Profile, 'id' | 'name' | 'enabled' | 'projects'>;

/** A context, as far as it matters which projects it governs. */
export interface Governing {
  /** Ids; `others`: all that no other context names. */
  readonly governs: readonly string[] | 'others';
}

/** By this description a context is known that the app gave to a project. */
export const CONTEXT_MARK = 'Made by SCM Connector for Jira: the certificate profiles that this project offers.';

/** The id keeps the name unique: a key may be given to another project later. */
export function contextName({ id, key }: { readonly id: string; readonly key: string }): string {
  return `SCM Certificate profiles: ${key} (${id})`;
}

/** @returns ids of the projects that need a context of their own: an enabled profile names them, and no context does */
export function projectsApart(profiles: readonly Reaching[], contexts: readonly Governing[]): string[] {
  const named = profiles.filter(({ enabled }) => enabled).flatMap(({ projects }) => projects);
  return [...new Set(named)].filter((id) => !contexts.some(({ governs }) => isNamedBy(governs, id)));
}

export function isNamedBy(governs: Governing['governs'], projectId: string): boolean {
  return governs !== 'others' && governs.includes(projectId);
}

/**
 * @param left projects that have no context of their own although they need one: that for all others governs them
 * @returns the profiles, enabled as far as one of the governed projects may use them
 */
export function asOfferedIn(
  profiles: readonly Reaching[],
  { governs }: Governing,
  left: readonly string[],
): Pick<Profile, 'id' | 'name' | 'enabled'>[] {
  const governed = governs === 'others' ? left : governs;
  return profiles.map(({ id, name, enabled, projects }) => {
    return { id, name, enabled: enabled && (projects.length === 0 || projects.some((one) => governed.includes(one))) };
  });
}

/** Options that people added for purposes of their own and still offer: a project's own context gets them too. */
export function othersOptions(
  profiles: readonly Pick<Profile, 'name'>[],
  known: readonly Offered[],
  options: readonly FieldOption[],
): string[] {
  const isOurs = ({ id, value }: FieldOption) =>
    known.some(({ optionId }) => optionId === id) || profiles.some(({ name }) => sameName(name, value));
  return options.filter((option) => !option.disabled && !isOurs(option)).map(({ value }) => value);
}

/** What an issue chose. */
export interface Choice {
  readonly projectId: string;
  readonly issueId: string;
  readonly optionId: string;
  readonly value: string;
}

/**
 * @param names of profiles by the options that stand for them, in all contexts
 * @param options of the context that governs the issue's project
 * @returns the option that takes the place of one of another context; undefined where nothing has to be chosen anew
 */
export function successorOf(
  { optionId, value }: Pick<Choice, 'optionId' | 'value'>,
  names: ReadonlyMap<string, string>,
  options: readonly FieldOption[],
): string | undefined {
  if (options.some(({ id }) => id === optionId)) return undefined;
  const name = names.get(optionId) ?? value;
  return options.find((option) => !option.disabled && sameName(option.value, name))?.id;
}
