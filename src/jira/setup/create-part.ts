/** What Jira is sent for each kind of part that is made. */
import * as z from 'zod/mini';
import { MARK as description } from '../../domain/setup/marks';
import type { NewPart } from '../../use-cases/ports/setup';
import { callSetUp } from './call';
import type { SetUpEndpointName } from './endpoints';
import { fieldBody } from './fields/fields';
import { identifier } from './parts';
import { createWorkflow } from './workflow/create-workflow';

type Simple = Exclude<NewPart, { kind: 'workflow' }>;
type Of<Kind extends NewPart['kind']> = Extract<NewPart, { kind: Kind }>;

/** Numbers here, strings there, as each call wants its ids (REST v3). */
const BODIES: { readonly [Kind in Simple['kind']]: (part: Of<Kind>) => object } = {
  issueType: ({ name, description: own }) => ({ name, description: own, type: 'standard' }),
  field: fieldBody,
  screen: ({ name }) => ({ name, description }),
  screenScheme: ({ name, screenId, createScreenId }) => {
    return { name, description, screens: { default: Number(screenId), create: Number(createScreenId) } };
  },
  issueTypeScreenScheme: ({ name, screenSchemes }) => {
    const entries = Object.entries(screenSchemes);
    const issueTypeMappings = entries.map(([issueTypeId, screenSchemeId]) => ({ issueTypeId, screenSchemeId }));
    return { name, description, issueTypeMappings };
  },
  issueTypeScheme: ({ name, issueTypeIds, defaultIssueTypeId }) => {
    return { name, description, issueTypeIds, ...(defaultIssueTypeId !== undefined && { defaultIssueTypeId }) };
  },
  workflowScheme: ({ name, defaultWorkflow, workflows }) => {
    return { name, description, defaultWorkflow, issueTypeMappings: workflows };
  },
  project: ({ key, name, leadAccountId, schemes }) => ({
    ...{ key, name, leadAccountId, description, projectTypeKey: 'business', assigneeType: 'UNASSIGNED' },
    issueTypeScheme: Number(schemes.issueTypeScheme),
    issueTypeScreenScheme: Number(schemes.issueTypeScreenScheme),
    workflowScheme: Number(schemes.workflowScheme),
  }),
};

const CALLS: Readonly<Record<Simple['kind'], SetUpEndpointName>> = {
  issueType: 'createIssueType',
  field: 'createField',
  screen: 'createScreen',
  screenScheme: 'createScreenScheme',
  issueTypeScreenScheme: 'createIssueTypeScreenScheme',
  issueTypeScheme: 'createIssueTypeScheme',
  workflowScheme: 'createWorkflowScheme',
  project: 'createProject',
};

/** An issue type scheme alone calls its id otherwise (REST v3, IssueTypeSchemeID). */
const made = z.looseObject({ id: z.optional(identifier), issueTypeSchemeId: z.optional(identifier) });

export async function createPart(part: NewPart): Promise<string> {
  if (part.kind === 'workflow') return createWorkflow(part);
  // The table's line for a kind takes the parts of that kind.
  const body = (BODIES[part.kind] as (one: Simple) => object)(part);
  const { id, issueTypeSchemeId } = made.parse(await callSetUp(CALLS[part.kind], { json: body }));
  return z.string().parse(id ?? issueTypeSchemeId);
}
