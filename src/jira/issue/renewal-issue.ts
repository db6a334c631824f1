/** Issues that the app opens: created with a property that names what they are for, found by it, linked to the old one. */
import * as z from 'zod/mini';
import { CERTIFICATE_PROPERTY } from '../../domain/issue/issue-fields';
import type { IssueDraft, IssueName, OpenedIssue } from '../../use-cases/ports/issues';
import { adfOf } from '../adf';
import { callJira, readJira } from '../client';
import { forFirstOf } from '../first-assignee';
import type { FieldIds } from './field-ids';
import { fieldValues, withoutRefused } from './field-values';

const issueName = z.looseObject({ id: z.string(), key: z.string() });
const found = z.looseObject({
  issues: z.array(
    z.looseObject({
      ...{ id: z.string(), key: z.string() },
      fields: z.looseObject({ creator: z.nullish(z.looseObject({ accountType: z.optional(z.string()) })) }),
    }),
  ),
});

/** Alias of the property's `renewalOf` in JQL (manifest, jira:entityProperty). */
const RENEWAL_OF = 'certRenewalOf';

/** Comes with every Jira; a site can name its own types, and the set-up may not be allowed to add one. */
const LINK_TYPE = 'Relates';

export function createIssue(draft: IssueDraft, ids: FieldIds): Promise<OpenedIssue> {
  return forFirstOf(draft.assignees, (assigned) => send(draft, ids, assigned));
}

async function send(draft: IssueDraft, ids: FieldIds, assigned: object): Promise<IssueName> {
  const { projectId, issueTypeId, summary, description, dueDate, owner, property } = draft;
  const must = { project: { id: projectId }, issuetype: { id: issueTypeId }, summary, ...assigned };
  const wanted = {
    ...{ description: adfOf(description), duedate: dueDate },
    ...(owner !== undefined && ids.owner !== undefined && { [ids.owner]: { accountId: owner } }),
    ...fieldValues(draft.fields, ids),
  };
  const properties = [{ key: CERTIFICATE_PROPERTY, value: property }];
  let created: IssueName | undefined;
  await withoutRefused(wanted, async (values) => {
    created = issueName.parse(await readJira('createIssue', { json: { fields: { ...must, ...values }, properties } }));
  });
  if (!created) throw new Error('Jira created no issue');
  return { id: created.id, key: created.key };
}

export async function findRenewalIssue(renewalOf: string): Promise<IssueName | undefined> {
  const query = { jql: `${RENEWAL_OF} = "${renewalOf}" ORDER BY key ASC`, fields: 'creator', maxResults: '50' };
  const { issues } = found.parse(await readJira('search', { query }));
  // People can write the property on any issue: only what an app created counts.
  const issue = issues.find(({ fields }) => fields.creator?.accountType === 'app');
  return issue && { id: issue.id, key: issue.key };
}

export async function linkIssues({ id }: IssueName, oldIssueId: string): Promise<void> {
  const json = { type: { name: LINK_TYPE }, inwardIssue: { id: oldIssueId }, outwardIssue: { id } };
  await callJira('link', { json });
}
