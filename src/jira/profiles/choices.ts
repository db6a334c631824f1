/** What issues chose in the field *Certificate profile*, and choosing the same in another context of it. */
import * as z from 'zod/mini';
import type { Choice } from '../../domain/profiles/option-contexts';
import type { ProfileOptions } from '../../use-cases/ports/profile-settings';
import { callJira, readJira } from '../client';

const issue = z.looseObject({ id: z.string(), fields: z.record(z.string(), z.unknown()) });
const project = z.looseObject({ id: z.string() });
const option = z.looseObject({ id: z.string(), value: z.string() });
const found = z.looseObject({ issues: z.array(issue), nextPageToken: z.optional(z.string()) });

/** A page with fields holds a hundred; a project with more unfinished requests keeps the older ones as they are. */
const PAGE = 100;
const MOST_PAGES = 5;

export const choices: Pick<ProfileOptions, 'choicesIn' | 'choicesOf' | 'choose'> = {
  async choicesIn(fieldId, projectId) {
    const number = fieldId.replace(/\D/g, '');
    const jql = `project = ${projectId} AND cf[${number}] is not EMPTY AND statusCategory != Done ORDER BY created DESC`;
    const query = { jql, fields: `project,${fieldId}`, maxResults: String(PAGE) };
    const all: Choice[] = [];
    let token: string | undefined;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const next = token === undefined ? query : { ...query, nextPageToken: token };
      const page = found.parse(await readJira('search', { query: next }));
      all.push(...page.issues.map((one) => choiceOf(one, fieldId)));
      token = page.nextPageToken;
      if (token === undefined) break;
    }
    return all.filter(({ optionId }) => optionId !== '');
  },
  async choicesOf(fieldId, issueIds) {
    const all: Choice[] = [];
    for (let at = 0; at < issueIds.length; at += PAGE) {
      const json = { issueIdsOrKeys: issueIds.slice(at, at + PAGE), fields: ['project', fieldId] };
      const { issues } = found.parse(await readJira('issues', { json }));
      all.push(...issues.map((one) => choiceOf(one, fieldId)));
    }
    return all;
  },
  async choose(fieldId, issueId, optionId) {
    const json = { fields: { [fieldId]: { id: optionId } } };
    await callJira('editIssue', { issueId, query: { notifyUsers: 'false' }, json });
  },
};

function choiceOf({ id: issueId, fields }: z.infer<typeof issue>, fieldId: string): Choice {
  const chosen = option.safeParse(fields[fieldId]);
  const { id: optionId, value } = chosen.success ? chosen.data : { id: '', value: '' };
  return { projectId: project.parse(fields['project']).id, issueId, optionId, value };
}
