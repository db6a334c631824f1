/** Comments, attachments and history entries as Jira Cloud shows them. */
import { writeRichText } from '../fields/codecs/text-codecs';
import { self, type Exchange } from '../http/exchange';
import { jiraDateTime } from '../http/jira-date';
import { isObject, type JsonObject } from '../json';
import type { AttachmentRecord, ChangeRecord, CommentRecord, IssueRecord } from '../site/issue-record';
import { projectOf } from '../site/site-state';
import { userBean } from './user-bean';

/** Comment property by which service projects keep a comment from customers. */
const INTERNAL = 'sd.public.comment';

interface CommentView {
  readonly issue: IssueRecord;
  readonly withProperties: boolean;
}

export function commentBean(exchange: Exchange, comment: CommentRecord, view: CommentView): JsonObject {
  const marked = comment.properties.get(INTERNAL);
  const properties = [...comment.properties].map(([key, value]) => ({ key, value }));
  return {
    self: self(exchange, `issue/${view.issue.id}/comment/${comment.id}`),
    id: comment.id,
    author: userBean(exchange, comment.authorId),
    body: writeRichText(comment.body, exchange),
    updateAuthor: userBean(exchange, comment.updateAuthorId),
    created: jiraDateTime(comment.created),
    updated: jiraDateTime(comment.updated),
    ...(comment.visibleToRole === undefined ? {} : { visibility: visibility(comment.visibleToRole) }),
    jsdPublic: !(isObject(marked) && marked['internal'] === true),
    ...(view.withProperties ? { properties } : {}),
  };
}

function visibility(role: string): JsonObject {
  return { type: 'role', value: role, identifier: role };
}

/** Comments the caller may read: those for everybody and those for a role the caller has. */
export function readableComments(exchange: Exchange, issue: IssueRecord): CommentRecord[] {
  const { roles } = projectOf(exchange.site, issue);
  const caller = exchange.caller.kind === 'anonymous' ? '' : exchange.caller.accountId;
  return issue.comments.filter(
    ({ visibleToRole }) => visibleToRole === undefined || roles.get(visibleToRole)?.has(caller) === true,
  );
}

export function attachmentBean(exchange: Exchange, attachment: AttachmentRecord): JsonObject {
  return {
    self: self(exchange, `attachment/${attachment.id}`),
    id: attachment.id,
    filename: attachment.filename,
    author: userBean(exchange, attachment.authorId),
    created: jiraDateTime(attachment.created),
    size: attachment.bytes.byteLength,
    mimeType: attachment.mimeType,
    content: self(exchange, `attachment/content/${attachment.id}`),
  };
}

export function changeBean(exchange: Exchange, change: ChangeRecord): JsonObject {
  return {
    id: change.id,
    author: userBean(exchange, change.authorId),
    created: jiraDateTime(change.created),
    items: change.items.map(({ custom, ...item }) => ({ ...item, fieldtype: custom ? 'custom' : 'jira' })),
  };
}
