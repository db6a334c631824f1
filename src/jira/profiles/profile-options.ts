/** The options of the field *Certificate profile*, in every context that it has (Jira REST, custom field options). */
import * as z from 'zod/mini';
import { ISSUE_FIELDS } from '../../domain/issue/issue-fields';
import type { FieldOption } from '../../domain/profiles/offered-options';
import type { OptionContext, ProfileOptions } from '../../use-cases/ports/profile-settings';
import { callJira, readJira } from '../client';
import { choices } from './choices';
import { inBatches, pagesOf } from './in-batches';
import { contextsOf, projectContexts } from './project-contexts';

const option = z.looseObject({ id: z.string(), value: z.string(), disabled: z.optional(z.boolean()) });
const fields = z.looseObject({ values: z.array(z.looseObject({ id: z.string(), name: z.string() })) });
const created = z.looseObject({ options: z.array(option) });

/** So many one request may bring (Jira REST, create custom field options); those of profiles come first. */
const MOST_AT_ONCE = 1_000;

export const jiraProfileOptions: ProfileOptions = {
  async read() {
    const fieldId = await findField();
    if (fieldId === undefined) return [];
    const contexts = await contextsOf(fieldId);
    return inBatches(contexts, async (context) => ({ ...context, options: await optionsOf(context) }));
  },
  async create({ fieldId, contextId }, values) {
    const json = { options: values.slice(0, MOST_AT_ONCE).map((value) => ({ value, disabled: false })) };
    const answer = created.parse(await readJira('createFieldOptions', { params: { fieldId, contextId }, json }));
    return answer.options.map(optionOf);
  },
  async update({ fieldId, contextId }, { id, value, disabled }) {
    const json = { options: [{ id, value, disabled }] };
    await callJira('updateFieldOptions', { params: { fieldId, contextId }, json });
  },
  ...projectContexts,
  ...choices,
};

/** Names are not unique in Jira; the oldest field of a name is the one that set-up reuses. */
async function findField(): Promise<string | undefined> {
  const query = { type: 'custom', query: ISSUE_FIELDS.profile, maxResults: '100', orderBy: 'name' };
  const { values } = fields.parse(await readJira('fields', { query }));
  const ids = values.filter(({ name }) => name === ISSUE_FIELDS.profile).map(({ id }) => id);
  return ids.sort((one, other) => numberOf(one) - numberOf(other))[0];
}

function numberOf(fieldId: string): number {
  return Number(fieldId.replace(/\D/g, ''));
}

async function optionsOf({ fieldId, contextId }: Omit<OptionContext, 'options'>): Promise<FieldOption[]> {
  return (await pagesOf('fieldOptions', { fieldId, contextId }, option)).map(optionOf);
}

function optionOf({ id, value, disabled = false }: z.infer<typeof option>): FieldOption {
  return { id, value, disabled };
}
