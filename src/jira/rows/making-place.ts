/** Where issues of certificates are made: the issue type that set-up makes, and what its create screen takes. */
import * as z from 'zod/mini';
import type { IssueField } from '../../domain/issue/issue-fields';
import { Problem } from '../../domain/problem';
import { ISSUE_TYPE } from '../../domain/setup/names';
import type { MakingPlace } from '../../use-cases/ports/inventory/row-issues';
import { readJira } from '../client';
import type { FieldIds } from '../issue/field-ids';

const types = z.looseObject({ issueTypes: z.array(z.looseObject({ id: z.string(), name: z.string() })) });
const screen = z.looseObject({ fields: z.array(z.looseObject({ fieldId: z.string() })) });

/** More than any project has. */
const query = { maxResults: '200' };

/** @throws Problem where the app sees no such project, may not create there, or it was not set up */
export async function makingPlace(projectId: string, ids: FieldIds): Promise<MakingPlace> {
  const project = { projectIdOrKey: projectId };
  const { issueTypes } = types.parse(await readCreatable(() => readJira('creatableTypes', { params: project, query })));
  const type = issueTypes.find(({ name }) => name === ISSUE_TYPE.name)?.id;
  if (type === undefined) throw new Problem('jira-refused', NO_TYPE);
  const { fields } = screen.parse(await readJira('createFields', { params: { ...project, issueTypeId: type }, query }));
  const taken = new Set(fields.map(({ fieldId }) => fieldId));
  const takes = (Object.keys(ids) as IssueField[]).filter((name) => taken.has(ids[name] ?? ''));
  return { projectId, issueTypeId: type, takes };
}

/** Jira answers 404 where the app may not create issues. */
async function readCreatable<Answer>(read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'jira-missing') throw new Problem('jira-forbidden', NO_RIGHT);
    throw thrown;
  }
}

const NO_TYPE = `The account’s home project has no issue type “${ISSUE_TYPE.name}”. A Jira admin must set the project up, on the page Set-up.`;
const NO_RIGHT =
  'The app may not create issues in the account’s home project, or the project is gone. A Jira admin must give the app that right or choose another home project.';
