/** Reads a workflow of the site as far as the checklist looks at it, and which of our rules Jira offers. */
import * as z from 'zod/mini';
import type { RuleFacts, TransitionFacts, WorkflowFacts } from '../../../domain/setup/checklist/project-facts';
import { callSetUp } from '../call';
import { moduleOf } from '../own-rules';

const rule = z.looseObject({
  parameters: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
});
const rules = z.optional(z.nullable(z.array(rule)));
const transition = z.looseObject({
  name: z.string(),
  type: z.string(),
  toStatusReference: z.optional(z.nullable(z.string())),
  links: z.optional(z.nullable(z.array(z.looseObject({ fromStatusReference: z.optional(z.string()) })))),
  actions: rules,
  validators: rules,
});
const found = z.looseObject({
  statuses: z.array(z.looseObject({ statusReference: z.string(), name: z.string() })),
  values: z.array(
    z.looseObject({
      name: z.string(),
      statuses: z.array(z.looseObject({ statusReference: z.string() })),
      transitions: z.array(transition),
    }),
  ),
});

type Names = ReadonlyMap<string, string>;

export async function readWorkflow(name: string): Promise<WorkflowFacts | undefined> {
  const query = { queryString: name, expand: 'values.transitions', maxResults: '50' };
  const { statuses, values } = found.parse(await callSetUp('workflows', { query }));
  const workflow = values.find((one) => one.name === name);
  if (!workflow) return undefined;
  const names: Names = new Map(statuses.map((status) => [status.statusReference, status.name]));
  return {
    name,
    statuses: workflow.statuses.map(({ statusReference }) => names.get(statusReference) ?? ''),
    transitions: workflow.transitions.map((one) => transitionFacts(one, names)),
  };
}

function transitionFacts(one: z.infer<typeof transition>, names: Names): TransitionFacts {
  const nameOf = (reference: string | null | undefined) => names.get(reference ?? '') ?? '';
  return {
    name: one.name,
    from: one.type === 'GLOBAL' ? 'any' : (one.links ?? []).map((link) => nameOf(link.fromStatusReference)),
    to: nameOf(one.toStatusReference),
    rules: [...(one.validators ?? []), ...(one.actions ?? [])].flatMap(ownRule),
  };
}

function ownRule({ parameters }: z.infer<typeof rule>): RuleFacts[] {
  const key = parameters?.['key'];
  const module = moduleOf(typeof key === 'string' ? key : undefined);
  return module === undefined ? [] : [{ module, disabled: String(parameters?.['disabled']) === 'true' }];
}

const capabilities = z.looseObject({
  forgeRules: z.optional(z.nullable(z.array(z.looseObject({ id: z.optional(z.string()) })))),
});

export async function offeredRules(projectId: string, issueTypeId: string): Promise<string[]> {
  const { forgeRules } = capabilities.parse(await callSetUp('capabilities', { query: { projectId, issueTypeId } }));
  return (forgeRules ?? []).flatMap(({ id }) => moduleOf(id) ?? []);
}
