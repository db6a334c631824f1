/** Parts `update` of a request: comments and links are no fields but are added to the issue. */
import type { Exchange } from '../../../http/exchange';
import { objectOf, type JsonObject } from '../../../json';
import type { CommentRecord, IssueRecord } from '../../../site/issue-record';
import type { Project } from '../../../site/site-state';
import { addComments, readComments, requireRoom, type CommentInput } from './comment-input';
import { addLinks, readLinks, type OpenLink } from './link-input';

export interface UpdateParts {
  /** What is left for the fields. */
  readonly update: JsonObject;
  readonly comments: readonly CommentInput[];
  readonly links: readonly OpenLink[];
}

/** @throws JiraError when a comment or link is not right or not allowed */
export function readUpdate(exchange: Exchange, project: Project, body: JsonObject): UpdateParts {
  const { comment, issuelinks, ...update } = objectOf(body['update']);
  return { update, comments: readComments(exchange, project, comment), links: readLinks(exchange, issuelinks) };
}

/** Adds comments and links; returns the comments. @throws JiraError 413 */
export function addParts(exchange: Exchange, issue: IssueRecord, parts: UpdateParts): CommentRecord[] {
  requireRoom(issue, parts.comments.length);
  addLinks(exchange, issue, parts.links);
  return addComments(exchange, issue, parts.comments);
}
