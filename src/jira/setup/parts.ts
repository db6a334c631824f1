/** How each kind of part is found by its name, and removed: one line a kind. */
import * as z from 'zod/mini';
import { Problem } from '../../domain/problem';
import type { FoundPart, PartKind } from '../../domain/setup/site-parts';
import type { SiteSetUp } from '../../use-cases/ports/setup';
import { allPages, callSetUp } from './call';
import type { SetUpEndpointName } from './endpoints';

/** Ids are numbers here and strings there (REST v3). */
export const identifier = z.pipe(z.union([z.string(), z.number()]), z.transform(String));

const named = z.looseObject({ id: identifier, name: z.string(), description: z.catch(z.string(), '') });

type Findable = Parameters<SiteSetUp['find']>[0];

/** `search`: the query that narrows the list; workflow schemes have none. */
const LISTS: Readonly<
  Record<Exclude<Findable, 'issueType'>, { readonly list: SetUpEndpointName; readonly search?: string }>
> = {
  screen: { list: 'screens', search: 'queryString' },
  screenScheme: { list: 'screenSchemes', search: 'queryString' },
  issueTypeScreenScheme: { list: 'issueTypeScreenSchemes', search: 'queryString' },
  issueTypeScheme: { list: 'issueTypeSchemes', search: 'queryString' },
  workflow: { list: 'workflows', search: 'queryString' },
  workflowScheme: { list: 'workflowSchemes' },
  status: { list: 'statuses', search: 'searchString' },
};

export async function findPart(kind: Findable, name: string): Promise<FoundPart | undefined> {
  const all = kind === 'issueType' ? await issueTypes() : await listed(LISTS[kind], name);
  // Names don't differ by case at Jira.
  const found = all.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return found && { kind, id: found.id, name: found.name, description: found.description };
}

/** Of a team-managed project: `scope` is set; nobody else can use it. */
const issueType = z.looseObject({ ...named.shape, scope: z.optional(z.unknown()) });

async function issueTypes() {
  return z
    .array(issueType)
    .parse(await callSetUp('issueTypes'))
    .filter(({ scope }) => scope === undefined || scope === null);
}

function listed({ list, search }: (typeof LISTS)[keyof typeof LISTS], name: string) {
  const query = search === undefined ? {} : { [search]: name };
  return allPages(list, { query }, named);
}

/** A field goes into the bin instead. */
type Deletable = Exclude<PartKind, 'field'>;

/** `at`: the parameter of the path. */
const REMOVALS: Readonly<Record<Deletable, { readonly call: SetUpEndpointName; readonly at: string }>> = {
  issueType: { call: 'deleteIssueType', at: 'id' },
  screen: { call: 'deleteScreen', at: 'screenId' },
  screenScheme: { call: 'deleteScreenScheme', at: 'screenSchemeId' },
  issueTypeScreenScheme: { call: 'deleteIssueTypeScreenScheme', at: 'issueTypeScreenSchemeId' },
  issueTypeScheme: { call: 'deleteIssueTypeScheme', at: 'issueTypeSchemeId' },
  workflow: { call: 'deleteWorkflow', at: 'entityId' },
  status: { call: 'deleteStatuses', at: '' },
  workflowScheme: { call: 'deleteWorkflowScheme', at: 'id' },
  project: { call: 'deleteProject', at: 'projectIdOrKey' },
};

/** A project in Jira's bin would keep its key and its schemes: it has no issues, so there is nothing to bring back. */
const QUERIES: Partial<Record<PartKind, (id: string) => Record<string, string>>> = {
  project: () => ({ enableUndo: 'false' }),
  status: (id) => ({ id }),
};

export async function deletePart({ kind, id }: { readonly kind: Deletable; readonly id: string }): Promise<void> {
  const { call, at } = REMOVALS[kind];
  const query = QUERIES[kind]?.(id);
  try {
    await callSetUp(call, { at: { [at]: id }, ...(query && { query }) });
  } catch (thrown) {
    const isRefused = thrown instanceof Problem && ['jira-missing', 'jira-refused'].includes(thrown.code);
    if (!isRefused) throw thrown;
    await requireGone({ kind, id }, thrown);
  }
}

/** Where a refusal does not say whether the part is in use or gone: 404 for an issue type, 400 for a status (REST v3). */
const LISTED: Partial<Record<Deletable, () => Promise<readonly { readonly id: string }[]>>> = {
  issueType: issueTypes,
  status: () => allPages('statuses', {}, named),
};

async function requireGone({ kind, id }: Parameters<typeof deletePart>[0], refused: Problem): Promise<void> {
  const listed = await LISTED[kind]?.();
  const isGone = listed ? !listed.some((one) => one.id === id) : refused.code === 'jira-missing';
  if (isGone) return;
  throw refused.code === 'jira-refused' ? refused : new Problem('jira-refused', 'Jira refused this: it is in use.');
}
