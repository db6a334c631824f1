/** Many issues in one call, some of which Jira may refuse: told by their places among the request's. */
import * as z from 'zod/mini';
import { adfOf } from '../adf';
import { CERTIFICATE_PROPERTY } from '../../domain/issue/issue-fields';
import type { IssueField } from '../../domain/issue/issue-fields';
import type { RowDraft } from '../../domain/inventory/issues/row-issue';
import { Problem } from '../../domain/problem';
import type { MakingPlace, NotMade } from '../../use-cases/ports/inventory/row-issues';
import type { IssueName } from '../../use-cases/ports/issues';
import { callJira } from '../client';
import type { FieldIds } from '../issue/field-ids';
import { fieldValues } from '../issue/field-values';
import { problemOf } from '../problems';

const texts = z.catch(z.array(z.string()), []);
const answer = z.looseObject({
  issues: z.array(z.looseObject({ id: z.string(), key: z.string() })),
  errors: z.array(
    z.looseObject({
      failedElementNumber: z.int(),
      elementErrors: z.looseObject({ errorMessages: texts, errors: z.catch(z.record(z.string(), z.string()), {}) }),
    }),
  ),
});

/** 201 when any was made, 400 of the same shape when none was (Jira Cloud REST v3, bulk create issue). */
const NONE_MADE = 400;

/** Jira answered, so that it is known that none was made: too much asked of it, or nobody at work. */
const NOTHING_DONE: ReadonlySet<number> = new Set([400, 401, 403, 404, 413, 429, 503]);

export async function bulkCreate(
  place: MakingPlace,
  drafts: readonly RowDraft[],
  ids: FieldIds,
): Promise<readonly (IssueName | NotMade)[]> {
  const json = { issueUpdates: drafts.map((draft) => updateOf(place, draft, ids)) };
  // Every status comes back, because what Jira has done follows from it.
  const response = await callJira('createIssues', { json, anyStatus: true });
  const body = await response.text();
  const read = answer.safeParse(jsonOf(body));
  const isAnswer = response.ok || response.status === NONE_MADE;
  if (isAnswer && read.success) return inTheirPlaces(drafts.length, read.data);
  if (response.ok) throw new Problem('jira-busy', 'Jira made issues and did not say which. The app looks for them.');
  const problem = problemOf(response, body);
  const nothing = NOTHING_DONE.has(response.status) && { changedNothing: true as const };
  throw new Problem(problem.code, problem.message, { ...problem.detail, ...nothing });
}

function updateOf({ projectId, issueTypeId, takes }: MakingPlace, draft: RowDraft, ids: FieldIds) {
  const { summary, description, property } = draft;
  const entries = Object.entries(draft.fields).filter(([name]) => takes.includes(name as IssueField));
  const must = { project: { id: projectId }, issuetype: { id: issueTypeId }, summary };
  return {
    fields: { ...must, description: adfOf(description), ...fieldValues(Object.fromEntries(entries), ids) },
    properties: [{ key: CERTIFICATE_PROPERTY, value: property }],
  };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Jira lists what it made without gaps, and what failed by its place. */
function inTheirPlaces(count: number, { issues, errors }: z.infer<typeof answer>): readonly (IssueName | NotMade)[] {
  const failed = new Map(errors.map(({ failedElementNumber, elementErrors }) => [failedElementNumber, elementErrors]));
  const made = [...issues];
  return Array.from({ length: count }, (_, place) => {
    const error = failed.get(place);
    const issue = error ? undefined : made.shift();
    return issue ? { id: issue.id, key: issue.key } : { reason: reasonOf(error) };
  });
}

function reasonOf(error: z.infer<typeof answer>['errors'][number]['elementErrors'] | undefined): string {
  const said = [...(error?.errorMessages ?? []), ...Object.values(error?.errors ?? {})].join(' ').slice(0, 300);
  return said === '' ? 'Jira did not make it, and does not say why.' : `Jira refused it: “${said}”`;
}
