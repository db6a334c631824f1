/** Reads comments out of requests and adds them to issues. */
import { FieldRefusal } from '../../fields/codecs/field-codec';
import { readRichText } from '../../fields/codecs/text-codecs';
import { callerId, type Exchange } from '../../http/exchange';
import { badRequest, fieldErrors, JiraError, notModelled } from '../../http/jira-error';
import { asText, isList, isObject, type Json, type JsonObject } from '../../json';
import { requirePermission } from '../../permissions/guard';
import type { CommentRecord, IssueRecord } from '../../site/issue-record';
import { nextId, projectOf } from '../../site/site-state';
import { readProperties } from './property-input';

/** Comments an issue may have (Jira Cloud REST v3, per-issue limits). */
const MOST_COMMENTS = 5000;

export type CommentInput = Pick<CommentRecord, 'body' | 'properties' | 'visibleToRole'>;

/** Parts `update.comment` from the fields: it is no field but adds comments. */
export function splitComments(update: JsonObject): { comments: Json | undefined; update: JsonObject } {
  const { comment, ...rest } = update;
  return { comments: comment, update: rest };
}

/** The comments of `update.comment: [{add: …}]`. @throws JiraError */
export function readComments(exchange: Exchange, issue: IssueRecord, operations: Json | undefined): CommentInput[] {
  if (operations === undefined) return [];
  if (!isList(operations)) throw fieldErrors({ comment: 'data was not an array' });
  return operations.map((operation) => {
    const added = isObject(operation) ? operation['add'] : undefined;
    if (!isObject(added)) throw notModelled('An operation on comments other than add');
    return readComment(exchange, issue, added);
  });
}

/** @throws JiraError 400 for a body that is no document (under /2: no text), 403 without Add comments, 413 when full */
export function readComment(exchange: Exchange, issue: IssueRecord, input: JsonObject): CommentInput {
  requirePermission(exchange, { issue, permission: 'ADD_COMMENTS' });
  if (issue.comments.length >= MOST_COMMENTS) throw new JiraError(413, ['The issue has too many comments.']);
  const properties = readProperties(input['properties']);
  try {
    const body = readRichText(input['body'], exchange);
    return { body, properties, visibleToRole: visibleToRole(exchange, issue, input['visibility']) };
  } catch (refusal) {
    if (refusal instanceof FieldRefusal) throw fieldErrors({ comment: refusal.message });
    throw refusal;
  }
}

function visibleToRole(exchange: Exchange, issue: IssueRecord, visibility: Json | undefined): string | undefined {
  if (visibility === undefined || visibility === null) return undefined;
  if (!isObject(visibility)) throw badRequest('visibility must be an object');
  if (visibility['type'] !== 'role') throw notModelled('Visibility of comments for groups');
  const role = asText(visibility['value']) ?? asText(visibility['identifier']) ?? '';
  if (projectOf(exchange.site, issue).roles.has(role)) return role;
  throw fieldErrors({ commentLevel: `Role: ${role} does not exist.` });
}

export function addComments(exchange: Exchange, issue: IssueRecord, inputs: readonly CommentInput[]): CommentRecord[] {
  const { site } = exchange;
  const added = inputs.map((input): CommentRecord => {
    return { id: nextId(site, 'comment'), authorId: callerId(exchange), created: site.clock.now(), ...input };
  });
  issue.comments.push(...added);
  if (added.length > 0) issue.updated = site.clock.now();
  return added;
}
