/** Where a person can create issues: project, issue type, and the fields of its create screen. */
import type { Person } from '../../world/person';
import type { FieldMetadata, Screen } from '../forms/field-metadata';
import { projectsFor, read, type ProjectRef } from '../jira-calls';

interface IssueTypeRef {
  readonly id: string;
  readonly name: string;
}

export interface CreatePlace {
  readonly projects: readonly ProjectRef[];
  readonly project: ProjectRef;
  readonly types: readonly IssueTypeRef[];
  readonly type: IssueTypeRef;
  readonly screen: Screen;
}

/** Stand on every create screen and are chosen before the others. */
const CHOSEN_BEFORE = ['project', 'issuetype'];

/**
 * @param wanted keys and ids as the form has them; the first that there is where they name none
 * @returns undefined when the person may create issues nowhere
 */
export async function createPlace(
  person: Person,
  wanted: { project?: string | undefined; issuetype?: string | undefined },
): Promise<CreatePlace | undefined> {
  const projects = await projectsFor(person, 'create');
  const project = projects.find(({ key }) => key === wanted.project) ?? projects[0];
  if (!project) return undefined;
  const path = `/issue/createmeta/${project.key}/issuetypes`;
  const types = (await read<{ issueTypes: IssueTypeRef[] }>(person, path))?.issueTypes ?? [];
  const type = types.find(({ id }) => id === wanted.issuetype) ?? types[0];
  if (!type) return undefined;
  return { projects, project, types, type, screen: await createScreen(person, `${path}/${type.id}`) };
}

async function createScreen(person: Person, path: string): Promise<Screen> {
  type Described = FieldMetadata & { readonly fieldId: string };
  const answer = await read<{ fields: Described[] }>(person, `${path}?maxResults=200`);
  const fields = (answer?.fields ?? []).filter(({ fieldId }) => !CHOSEN_BEFORE.includes(fieldId));
  return Object.fromEntries(fields.map((field) => [field.fieldId, field]));
}
