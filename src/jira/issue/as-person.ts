/** What the person in front does to an issue, over Jira's REST API in that person's name. */
import * as z from 'zod/mini';
import type { Step } from '../../domain/acts/kept-acts';
import { Problem } from '../../domain/problem';
import type { AsPerson } from '../../use-cases/ports/as-person';
import { callJira, readJira } from '../client';
import type { FieldIds } from './field-ids';
import { fieldValues } from './field-values';
import { unlessUnreadable } from './unless-unreadable';
import type { TellUnreadable } from './unless-unreadable';

const editable = z.looseObject({
  fields: z.record(
    z.string(),
    z.looseObject({ allowedValues: z.optional(z.array(z.looseObject({ value: z.optional(z.string()) }))) }),
  ),
});
const transitionsBody = z.looseObject({
  transitions: z.array(z.looseObject({ id: z.string(), name: z.string(), isAvailable: z.optional(z.boolean()) })),
});

/**
 * @param ids of the connector's fields in this Jira
 * @param tell where Jira's answer cannot be read
 */
export function asPerson(ids: () => Promise<FieldIds>, tell: TellUnreadable): AsPerson {
  return {
    async profileChoices(issueId) {
      const { fields } = editable.parse(await readJira('editMetadata', { issueId }));
      const field = fields[(await ids()).profile ?? ''];
      return field?.allowedValues?.flatMap(({ value }) => (value === undefined ? [] : [value]));
    },
    async store(issueId, texts) {
      const known = await ids();
      if (known.csr === undefined) throw new Problem('jira-refused', NO_FIELD);
      await callJira('editAsPerson', { issueId, json: { fields: fieldValues(texts, known) } });
    },
    async transitions(issueId) {
      return transitionsBody.parse(await readJira('transitionsForPerson', { issueId })).transitions;
    },
    async steps(issueId) {
      return unlessUnreadable(
        () => readSteps(issueId),
        () => tell('transitions'),
      );
    },
    async transition(issueId, id) {
      await callJira('transitionAsPerson', { issueId, json: { transition: { id } } });
    },
  };
}

async function readSteps(issueId: string): Promise<Step[]> {
  const query = { includeUnavailableTransitions: 'true' };
  const { transitions } = transitionsBody.parse(await readJira('transitionsForPerson', { issueId, query }));
  return transitions.map(({ id, name, isAvailable = true }) => ({ id, name, isAvailable }));
}

const NO_FIELD = 'This Jira has no field “Certificate CSR text”. A Jira admin must set the project up first.';
