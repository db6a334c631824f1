/** Edits and deletes comments: one's own or anybody's, by permission. */
import { commentBean, readableComments } from '../../beans/issue-parts';
import { json, noContent } from '../../http/answers';
import { callerId, objectBody, param, requireExpand, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import { may, visibleIssue } from '../../permissions/guard';
import type { PermissionKey } from '../../permissions/permission-keys';
import type { CommentRecord, IssueRecord } from '../../site/issue-record';
import { projectOf } from '../../site/site-state';
import { readCommentContent } from './input/comment-input';

export const editComment: Operation = {
  method: 'PUT',
  path: 'issue/:issue/comment/:id',
  async handle(exchange) {
    const withProperties = requireExpand(exchange, ['properties']).length > 0;
    const [issue, comment] = changeable(exchange, ['EDIT_OWN_COMMENTS', 'EDIT_ALL_COMMENTS']);
    const body = await objectBody(exchange);
    const input = readCommentContent(exchange, projectOf(exchange.site, issue), body);
    const properties = new Map([...comment.properties, ...input.properties]);
    const visibleToRole = body['visibility'] === undefined ? comment.visibleToRole : input.visibleToRole;
    const now = exchange.site.clock.now();
    Object.assign(comment, { body: input.body, properties, visibleToRole, updated: now });
    comment.updateAuthorId = callerId(exchange);
    issue.updated = now;
    return json(commentBean(exchange, comment, { issue, withProperties }));
  },
};

export const deleteComment: Operation = {
  method: 'DELETE',
  path: 'issue/:issue/comment/:id',
  handle(exchange) {
    const [issue, comment] = changeable(exchange, ['DELETE_OWN_COMMENTS', 'DELETE_ALL_COMMENTS']);
    issue.comments.splice(issue.comments.indexOf(comment), 1);
    issue.updated = exchange.site.clock.now();
    return noContent();
  },
};

/** The comment, when the caller may change it. @throws JiraError 404 unseen, 400 without the permission */
function changeable(exchange: Exchange, [own, all]: [PermissionKey, PermissionKey]): [IssueRecord, CommentRecord] {
  const accountId = callerId(exchange);
  const issue = visibleIssue(exchange, param(exchange, 'issue'));
  const id = param(exchange, 'id');
  const comment = readableComments(exchange, issue).find((one) => one.id === id);
  if (!comment) throw new JiraError(404, [`Can not find a comment for the id: ${id}.`]);
  const project = projectOf(exchange.site, issue);
  const allowed = may(exchange, all, project) || (comment.authorId === accountId && may(exchange, own, project));
  if (!allowed) throw badRequest('You do not have the permission for this comment.');
  return [issue, comment];
}
