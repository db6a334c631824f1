/** Reads comments out of requests and adds them to issues. */
import { FieldRefusal } from '../../../fields/codecs/field-codec';
import { readRichText } from '../../../fields/codecs/text-codecs';
import { callerId, type Exchange } from '../../../http/exchange';
import { badRequest, fieldErrors, forbidden, JiraError, notModelled } from '../../../http/jira-error';
import { asText, isList, isObject, type Json, type JsonObject } from '../../../json';
import { may } from '../../../permissions/guard';
import type { CommentRecord, IssueRecord } from '../../../site/issue-record';
import { nextId, projectOf, type Project } from '../../../site/site-state';
import { readProperties } from './property-input';

/** Comments an issue may have (Jira Cloud REST v3, per-issue limits). */
const MOST_COMMENTS = 5000;

export type CommentInput = Pick<CommentRecord, 'body' | 'properties' | 'visibleToRole'>;

/** The comments of `update.comment: [{add: …}]`. @throws JiraError */
export function readComments(exchange: Exchange, project: Project, operations: Json | undefined): CommentInput[] {
  if (operations === undefined) return [];
  if (!isList(operations)) throw fieldErrors({ comment: 'data was not an array' });
  return operations.map((operation) => {
    const added = isObject(operation) ? operation['add'] : undefined;
    if (!isObject(added)) throw notModelled('An operation on comments other than add');
    return readCommentIn(exchange, project, added);
  });
}

/** @throws JiraError 400 for a body that is no document (under /2: no text), 403 without Add comments, 413 when full */
export function readComment(exchange: Exchange, issue: IssueRecord, input: JsonObject): CommentInput {
  const comment = readCommentIn(exchange, projectOf(exchange.site, issue), input);
  requireRoom(issue, 1);
  return comment;
}

function readCommentIn(exchange: Exchange, project: Project, input: JsonObject): CommentInput {
  if (!may(exchange, 'ADD_COMMENTS', project)) {
    throw forbidden('You do not have permission to perform this operation.');
  }
  return readCommentContent(exchange, project, input);
}

/** @throws JiraError 413 when the issue would have too many comments */
export function requireRoom(issue: IssueRecord, more: number): void {
  if (issue.comments.length + more > MOST_COMMENTS) throw new JiraError(413, ['The issue has too many comments.']);
}

/** Body, properties and visibility of a comment, whoever may write it. @throws JiraError 400 */
export function readCommentContent(exchange: Exchange, project: Project, input: JsonObject): CommentInput {
  const properties = readProperties(input['properties']);
  try {
    const body = readRichText(input['body'], exchange);
    return { body, properties, visibleToRole: visibleToRole(project, input['visibility']) };
  } catch (refusal) {
    if (refusal instanceof FieldRefusal) throw fieldErrors({ comment: refusal.message });
    throw refusal;
  }
}

function visibleToRole(project: Project, visibility: Json | undefined): string | undefined {
  if (visibility === undefined || visibility === null) return undefined;
  if (!isObject(visibility)) throw badRequest('visibility must be an object');
  if (visibility['type'] !== 'role') throw notModelled('Visibility of comments for groups');
  const role = asText(visibility['value']) ?? asText(visibility['identifier']) ?? '';
  if (project.roles.has(role)) return role;
  throw fieldErrors({ commentLevel: `Role: ${role} does not exist.` });
}

export function addComments(exchange: Exchange, issue: IssueRecord, inputs: readonly CommentInput[]): CommentRecord[] {
  const { site } = exchange;
  const added = inputs.map((input): CommentRecord => {
    return {
      ...{ id: nextId(site, 'comment'), authorId: callerId(exchange), updateAuthorId: callerId(exchange) },
      ...{ created: site.clock.now(), updated: site.clock.now(), ...input },
    };
  });
  issue.comments.push(...added);
  if (added.length > 0) issue.updated = site.clock.now();
  return added;
}
