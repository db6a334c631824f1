/** The transition that creates an issue: its validators are asked before there is an issue, its post functions after. */
import type { FieldChanges } from '../fields/field-input';
import { callerId, type Exchange } from '../http/exchange';
import { badRequest } from '../http/jira-error';
import type { IssueRecord } from '../site/issue-record';
import { present } from '../site/present';
import { workflowOf } from '../site/project-schemes';
import type { IssueType, Project } from '../site/site-state';
import { transitionEvent } from './make-transition';
import { modifiedFields } from './modified-fields';
import { firstRefusal } from './validators';

const ANOTHER_APP = 'Another app refuses this summary.';

interface Beginning {
  readonly project: Project;
  readonly type: IssueType;
  readonly changes: FieldChanges;
}

/** @returns what queues the post functions of the new issue. @throws JiraError 400 with a validator's sentence */
export async function startWorkflow(exchange: Exchange, begin: Beginning): Promise<(issue: IssueRecord) => void> {
  const workflow = workflowOf(exchange.site, begin.project, begin.type.id);
  const create = present(
    workflow.transitions.find(({ type }) => type === 'INITIAL'),
    `create transition of ${workflow.name}`,
  );
  const transition = transitionEvent(exchange, create);
  const atlassianId = callerId(exchange);
  const refusal = await firstRefusal(exchange, create, {
    project: begin.project,
    event: {
      ...{ issue: { key: null }, atlassianId },
      transition: { ...transition, modifiedFields: modifiedFields(exchange, begin.changes) },
    },
  });
  if (refusal !== undefined) throw badRequest(refusal);
  const summary = JSON.stringify(begin.changes.get('summary') ?? '');
  if (begin.project.refusedSummaries.some((text) => summary.includes(text))) throw badRequest(ANOTHER_APP);
  const { id, name } = workflow;
  return (issue) => {
    const event = { issue: { id: issue.id, key: issue.key }, transition, workflow: { id, name }, atlassianId };
    exchange.rules.queue(create.actions, event);
  };
}
