/** Issues in which the app tells people what is wrong: with itself, or with a domain. */
import * as z from 'zod/mini';
import { CERTIFICATE_PROPERTY } from '../../domain/issue/issue-fields';
import { Problem } from '../../domain/problem';
import { ISSUE_TYPE } from '../../domain/setup/names';
import type { AdminIssueDraft, AdminIssues } from '../../use-cases/ports/self/watchdog';
import type { IssueName } from '../../use-cases/ports/issues';
import { adfOf } from '../adf';
import { callJira, readJira } from '../client';
import { forFirstOf } from '../first-assignee';
import { withoutRefused } from '../issue/field-values';

const name = z.looseObject({ id: z.string(), key: z.string() });
const category = z.looseObject({ key: z.string() });
const typesBody = z.looseObject({
  issueTypes: z.array(z.looseObject({ id: z.string(), name: z.string(), subtask: z.optional(z.boolean()) })),
});
const issueBody = z.looseObject({
  fields: z.looseObject({ status: z.looseObject({ statusCategory: category }) }),
});
const transitionsBody = z.looseObject({
  transitions: z.array(
    z.looseObject({
      ...{ id: z.string(), name: z.string() },
      to: z.looseObject({ name: z.string(), statusCategory: category }),
    }),
  ),
});
const found = z.looseObject({
  issues: z.array(
    z.looseObject({
      ...name.shape,
      fields: z.looseObject({ creator: z.nullish(z.looseObject({ accountType: z.optional(z.string()) })) }),
    }),
  ),
});

/** Alias of the property's `watchdog` in JQL (manifest, jira:entityProperty). */
const WATCHDOG = 'certWatchdog';

/** Key of the category of statuses that count as done, in every language (Jira, status categories). */
const DONE = 'done';

export const adminIssues: AdminIssues = {
  open,
  async opened(token) {
    const query = { jql: `${WATCHDOG} = "${token}" ORDER BY key ASC`, fields: 'creator', maxResults: '50' };
    const { issues } = found.parse(await readJira('search', { query }));
    // People can write the property on any issue: only what an app created counts.
    const issue = issues.find(({ fields }) => fields.creator?.accountType === 'app');
    return issue && { id: issue.id, key: issue.key };
  },
  standing,
  close,
};

async function open(draft: AdminIssueDraft): Promise<IssueName> {
  const issueTypeId = await typeIn(draft.projectId);
  const { id, key } = await forFirstOf(draft.assignees ?? [], (assigned) => send(draft, { issueTypeId, assigned }));
  return { id, key };
}

interface Place {
  readonly issueTypeId: string;
  readonly assigned: object;
}

async function send(draft: AdminIssueDraft, { issueTypeId, assigned }: Place): Promise<IssueName> {
  const { projectId, token, summary, description, dueDate } = draft;
  const must = { project: { id: projectId }, issuetype: { id: issueTypeId }, summary, ...assigned };
  const wanted = { description: adfOf(description), ...(dueDate !== undefined && { duedate: dueDate }) };
  const properties = [{ key: CERTIFICATE_PROPERTY, value: { watchdog: token } }];
  let created: IssueName | undefined;
  await withoutRefused(wanted, async (values) => {
    created = name.parse(await readJira('createIssue', { json: { fields: { ...must, ...values }, properties } }));
  });
  if (!created) throw new Error('Jira created no issue');
  return { id: created.id, key: created.key };
}

/** A task where there is one; the type of certificates only where there is nothing else. */
async function typeIn(projectId: string): Promise<string> {
  const call = { params: { projectIdOrKey: projectId }, query: { maxResults: '200' } };
  const { issueTypes } = typesBody.parse(await readTypes(() => readJira('creatableTypes', call)));
  const whole = issueTypes.filter(({ subtask }) => subtask !== true);
  const task = whole.find((type) => type.name === 'Task') ?? whole.find((type) => type.name !== ISSUE_TYPE.name);
  const type = task ?? whole[0];
  if (!type) throw new Problem('jira-forbidden', NO_RIGHT);
  return type.id;
}

/** Jira answers 404 where the app may not create issues. */
async function readTypes<Answer>(read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'jira-missing') throw new Problem('jira-forbidden', NO_RIGHT);
    throw thrown;
  }
}

const NO_RIGHT =
  'The app may not create issues in the project for it, or the project is gone. A Jira admin must give the app that right or choose another project.';

async function standing(issueId: string): Promise<'open' | 'done' | 'gone'> {
  try {
    const { fields } = issueBody.parse(await readJira('issue', { issueId, query: { fields: 'status' } }));
    return fields.status.statusCategory.key === DONE ? 'done' : 'open';
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'jira-missing') return 'gone';
    throw thrown;
  }
}

/** The app's own transitions bear the status's name and carry no rule of ours. */
async function close(issueId: string): Promise<boolean> {
  const query = { skipRemoteOnlyCondition: 'true' };
  const { transitions } = transitionsBody.parse(await readJira('transitions', { issueId, query }));
  const leading = transitions.filter(({ to }) => to.statusCategory.key === DONE);
  const transition = leading.find((one) => one.name === one.to.name) ?? leading[0];
  if (!transition) return false;
  await callJira('transition', { issueId, json: { transition: { id: transition.id } } });
  return true;
}
