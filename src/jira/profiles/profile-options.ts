/** The options of the field *Certificate profile*, in every context that it has (Jira REST, custom field options). */
import * as z from 'zod/mini';
import { ISSUE_FIELDS } from '../../domain/issue/issue-fields';
import type { FieldOption } from '../../domain/profiles/offered-options';
import { together } from '../../domain/work/together';
import type { OptionContext, ProfileOptions } from '../../use-cases/ports/profile-settings';
import { callJira, readJira } from '../client';

const option = z.looseObject({ id: z.string(), value: z.string(), disabled: z.optional(z.boolean()) });
const paged = { isLast: z.optional(z.boolean()) };
const fields = z.looseObject({ values: z.array(z.looseObject({ id: z.string(), name: z.string() })) });
const contexts = z.looseObject({ values: z.array(z.looseObject({ id: z.string() })) });
const optionPage = z.looseObject({ values: z.array(option), ...paged });
const created = z.looseObject({ options: z.array(option) });

const PAGE = 100;
/** A field has 10,000 options at most (Jira Cloud). */
const MOST_PAGES = 100;

export const jiraProfileOptions: ProfileOptions = {
  async read() {
    const fieldId = await findField();
    if (fieldId === undefined) return [];
    const { values } = contexts.parse(await readJira('fieldContexts', { params: { fieldId } }));
    return together(values.map(({ id: contextId }) => contextOf(fieldId, contextId)));
  },
  async create({ fieldId, contextId }, options) {
    const json = { options: options.map(({ value, disabled }) => ({ value, disabled })) };
    const answer = created.parse(await readJira('createFieldOptions', { params: { fieldId, contextId }, json }));
    return answer.options.map(optionOf);
  },
  async update({ fieldId, contextId }, { id, value, disabled }) {
    const json = { options: [{ id, value, disabled }] };
    await callJira('updateFieldOptions', { params: { fieldId, contextId }, json });
  },
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

async function contextOf(fieldId: string, contextId: string): Promise<OptionContext> {
  const options: FieldOption[] = [];
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const query = { startAt: String(pages * PAGE), maxResults: String(PAGE) };
    const { values, isLast = true } = optionPage.parse(
      await readJira('fieldOptions', { params: { fieldId, contextId }, query }),
    );
    options.push(...values.map(optionOf));
    if (isLast) break;
  }
  return { fieldId, contextId, options };
}

function optionOf({ id, value, disabled = false }: z.infer<typeof option>): FieldOption {
  return { id, value, disabled };
}
