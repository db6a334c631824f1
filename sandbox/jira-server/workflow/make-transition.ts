/** Makes a transition: fields are read, validators asked, then status and fields change and post functions are queued. */
import { codecOf } from '../fields/codecs/codecs';
import { recordChange, storeFields } from '../fields/field-change';
import { readFieldInput, type FieldChanges } from '../fields/field-input';
import { callerId, type Exchange } from '../http/exchange';
import { badRequest, JiraError } from '../http/jira-error';
import { objectOf, type Json, type JsonObject } from '../json';
import { addComments, readComments, splitComments, type CommentInput } from '../operations/issue/comment-input';
import { maySet } from '../permissions/field-permissions';
import type { ChangeItem, IssueRecord } from '../site/issue-record';
import { present } from '../site/present';
import { projectOf, statusOf, uuid, type Transition } from '../site/site-state';
import type { TransitionEvent } from './rule-host';

interface Request {
  readonly transition: Transition;
  readonly body: JsonObject;
}

interface Input {
  readonly changes: FieldChanges;
  readonly comments: readonly CommentInput[];
}

/** @throws JiraError 400 with a validator's sentence or the fields' refusals, 409 when the issue moved on meanwhile */
export async function makeTransition(exchange: Exchange, issue: IssueRecord, request: Request): Promise<void> {
  const { transition } = request;
  const event = transitionEvent(exchange, issue, transition);
  const input = readInput(exchange, issue, request);
  const refusal = await exchange.rules.firstRefusal(transition.validators, {
    issue: { key: issue.key },
    transition: { ...event, modifiedFields: modifiedFields(exchange, input.changes) },
    atlassianId: callerId(exchange),
  });
  if (refusal !== undefined) throw badRequest(refusal);
  if (issue.statusId !== event.from.id || !exchange.site.issues.has(issue.id)) {
    throw new JiraError(409, ['The issue was changed by someone else while the transition was checked.']);
  }
  commit(exchange, issue, { transition, event, input });
}

function transitionEvent(exchange: Exchange, issue: IssueRecord, transition: Transition): TransitionEvent {
  const named = (id: string) => ({ id, name: statusOf(exchange.site, id).name });
  const { id, name, toId } = transition;
  return { id, name, from: named(issue.statusId), to: named(toId), executionId: uuid(exchange.site) };
}

function readInput(exchange: Exchange, issue: IssueRecord, request: Request): Input {
  const project = projectOf(exchange.site, issue);
  const { comments, update } = splitComments(objectOf(request.body['update']));
  const changes = readFieldInput(exchange, {
    fields: objectOf(request.body['fields']),
    update,
    allowed: (id) => request.transition.screen?.includes(id) === true && maySet(exchange, project, id),
    project,
    current: issue.fields,
  });
  return { changes, comments: readComments(exchange, issue, comments) };
}

/** New values as REST v3 would show them, whatever version the client speaks. */
function modifiedFields(exchange: Exchange, changes: FieldChanges): JsonObject {
  const shown = ([id, value]: readonly [string, Json]): [string, Json] => {
    const field = present(exchange.site.fields.get(id), `field ${id}`);
    return [id, value === null ? null : codecOf(field).write(value, { field, exchange: { ...exchange, version: 3 } })];
  };
  return Object.fromEntries([...changes].map(shown));
}

interface Decided {
  readonly transition: Transition;
  readonly event: TransitionEvent;
  readonly input: Input;
}

function commit(exchange: Exchange, issue: IssueRecord, decided: Decided): void {
  const { event, input, transition } = decided;
  const authorId = callerId(exchange);
  issue.statusId = event.to.id;
  const items = [...storeFields(exchange, issue, input.changes), statusChange(event)];
  const changelogId = present(recordChange(exchange.site, issue, { authorId, items }), 'history entry');
  const [comment] = addComments(exchange, issue, input.comments);
  const { id, name } = projectOf(exchange.site, issue).workflow;
  exchange.rules.queue(transition.actions, {
    issue: { id: issue.id, key: issue.key },
    transition: event,
    workflow: { id, name },
    atlassianId: authorId,
    changelog: { id: changelogId },
    ...(comment && { comment: { id: comment.id } }),
  });
}

function statusChange(event: TransitionEvent): ChangeItem {
  const { from, to } = event;
  return {
    ...{ field: 'status', fieldId: 'status', custom: false },
    ...{ from: from.id, fromString: from.name, to: to.id, toString: to.name },
  };
}
