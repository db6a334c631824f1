/** Makes a transition: fields are read, validators asked, then status and fields change and post functions are queued. */
import { recordChange, storeFields } from '../fields/field-change';
import { readFieldInput, type FieldChanges } from '../fields/field-input';
import { callerId, type Exchange } from '../http/exchange';
import { badRequest, JiraError } from '../http/jira-error';
import { objectOf, type JsonObject } from '../json';
import { addParts, readUpdate, type UpdateParts } from '../operations/issue/input/update-parts';
import { maySet } from '../permissions/field-permissions';
import type { ChangeItem, IssueRecord } from '../site/issue-record';
import { present } from '../site/present';
import { workflowOf } from '../site/project-schemes';
import { projectOf, statusOf, uuid, type Transition } from '../site/site-state';
import type { TransitionEvent } from './rule-host';
import { modifiedFields } from './modified-fields';
import { transitionFields } from './transition-screen';
import { firstRefusal } from './validators';

interface Request {
  readonly transition: Transition;
  readonly body: JsonObject;
}

interface Input {
  readonly changes: FieldChanges;
  readonly parts: UpdateParts;
}

/** @throws JiraError 400 with a validator's sentence or the fields' refusals, 409 when the issue moved on meanwhile */
export async function makeTransition(exchange: Exchange, issue: IssueRecord, request: Request): Promise<void> {
  const { transition } = request;
  const from = issue.statusId;
  const event = transitionEvent(exchange, transition, from);
  const input = readInput(exchange, issue, request);
  const refusal = await firstRefusal(exchange, transition, {
    project: projectOf(exchange.site, issue),
    event: {
      issue: { key: issue.key },
      transition: { ...event, modifiedFields: modifiedFields(exchange, input.changes) },
      atlassianId: callerId(exchange),
    },
  });
  if (refusal !== undefined) throw badRequest(refusal);
  if (issue.statusId !== from || !exchange.site.issues.has(issue.id)) {
    throw new JiraError(409, ['The issue was changed by someone else while the transition was checked.']);
  }
  commit(exchange, issue, { transition, event, input });
}

/** What rules are told of a transition. @param fromId none for the one that creates an issue */
export function transitionEvent(exchange: Exchange, transition: Transition, fromId?: string): TransitionEvent {
  const named = (id: string) => ({ id, name: statusOf(exchange.site, id).name });
  const { id, name, toId } = transition;
  const from = fromId === undefined ? {} : { from: named(fromId) };
  return { id, name, ...from, to: named(toId), executionId: uuid(exchange.site) };
}

function readInput(exchange: Exchange, issue: IssueRecord, { transition, body }: Request): Input {
  const project = projectOf(exchange.site, issue);
  const parts = readUpdate(exchange, project, body);
  const screen = transitionFields(exchange.site, transition);
  const changes = readFieldInput(exchange, {
    fields: objectOf(body['fields']),
    update: parts.update,
    allowed: (id) => screen?.includes(id) === true && maySet(exchange, project, id),
    project,
    current: issue.fields,
  });
  return { changes, parts };
}

interface Decided {
  readonly transition: Transition;
  readonly event: TransitionEvent;
  readonly input: Input;
}

function commit(exchange: Exchange, issue: IssueRecord, decided: Decided): void {
  const { event, input, transition } = decided;
  const authorId = callerId(exchange);
  const [comment] = addParts(exchange, issue, input.parts);
  issue.statusId = event.to.id;
  const items = [...storeFields(exchange, issue, input.changes), statusChange(event)];
  const changelogId = present(recordChange(exchange.site, issue, { authorId, items }), 'history entry');
  const { id, name } = workflowOf(exchange.site, projectOf(exchange.site, issue), issue.issueTypeId);
  exchange.rules.queue(transition.actions, {
    issue: { id: issue.id, key: issue.key },
    transition: event,
    workflow: { id, name },
    atlassianId: authorId,
    changelog: { id: changelogId },
    ...(comment && { comment: { id: comment.id } }),
  });
}

function statusChange({ from, to }: TransitionEvent): ChangeItem {
  return {
    ...{ field: 'status', fieldId: 'status', custom: false },
    ...{ from: from?.id ?? null, fromString: from?.name ?? null, to: to.id, toString: to.name },
  };
}
