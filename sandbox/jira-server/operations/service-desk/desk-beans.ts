/** Requests, their comments and attachments as the API of Jira Service Management shows them. */
import { attachmentBean } from '../../beans/issue-parts';
import { statusBean } from '../../beans/site-beans';
import { userBean } from '../../beans/user-bean';
import { codecOf } from '../../fields/codecs/codecs';
import { writeRichText } from '../../fields/codecs/text-codecs';
import { query, type Exchange } from '../../http/exchange';
import { jiraDateTime } from '../../http/jira-date';
import { SERVICE_DESK_ROOT } from '../../http/jira-resources';
import { isObject, textOf, type Json, type JsonObject } from '../../json';
import type { AttachmentRecord, CommentRecord } from '../../site/issue-record';
import type { CustomerRequest } from './request-access';

/** Comment property by which service projects keep a comment from customers. */
export const INTERNAL = 'sd.public.comment';

export function isPublic({ properties }: CommentRecord): boolean {
  const marked = properties.get(INTERNAL);
  return !(isObject(marked) && marked['internal'] === true);
}

export function dateBean(ms: number): JsonObject {
  const jira = jiraDateTime(ms);
  return { iso8601: jira, jira, friendly: new Date(ms).toUTCString(), epochMillis: ms };
}

export const link = (exchange: Exchange, path: string) => ({ self: `${exchange.baseUrl}${SERVICE_DESK_ROOT}/${path}` });

export function requestBean(exchange: Exchange, { issue, desk, type }: CustomerRequest): JsonObject {
  const status = statusBean(exchange, issue.statusId);
  return {
    ...{ issueId: issue.id, issueKey: issue.key, requestTypeId: type.id, serviceDeskId: desk.id },
    summary: textOf(issue.fields.get('summary')),
    createdDate: dateBean(issue.created),
    reporter: userBean(exchange, textOf(issue.fields.get('reporter'))),
    requestFieldValues: [...issue.fields].flatMap(([id, value]) => fieldBean(exchange, id, value)),
    currentStatus: {
      status: status['name'] ?? '',
      statusCategory: 'INDETERMINATE',
      statusDate: dateBean(issue.updated),
    },
    _links: { ...link(exchange, `request/${issue.id}`), web: `${exchange.baseUrl}/portal/${desk.id}/${issue.key}` },
  };
}

function fieldBean(exchange: Exchange, fieldId: string, stored: Json): JsonObject[] {
  const field = exchange.site.fields.get(fieldId);
  if (!field) return [];
  return [
    {
      fieldId,
      label: field.name,
      value: codecOf(field).write(stored, { field, exchange: { ...exchange, version: 2 } }),
    },
  ];
}

/** The body is plain text here. */
export function deskCommentBean(exchange: Exchange, { issue }: CustomerRequest, comment: CommentRecord): JsonObject {
  return {
    ...{ id: comment.id, body: writeRichText(comment.body, { ...exchange, version: 2 }), public: isPublic(comment) },
    author: userBean(exchange, comment.authorId),
    created: dateBean(comment.created),
    _links: link(exchange, `request/${issue.id}/comment/${comment.id}`),
  };
}

export function deskAttachmentBean(exchange: Exchange, attachment: AttachmentRecord): JsonObject {
  const { filename, size, mimeType, content, self } = attachmentBean(exchange, attachment);
  return {
    ...{ filename: filename ?? '', size: size ?? 0, mimeType: mimeType ?? '' },
    author: userBean(exchange, attachment.authorId),
    created: dateBean(attachment.created),
    _links: { jiraRest: self ?? '', content: content ?? '' },
  };
}

/** The envelope of lists; `start` and `limit` of the query are followed. */
export function deskPage(exchange: Exchange, all: readonly JsonObject[]): JsonObject {
  const [start, limit] = [Number(query(exchange, 'start') ?? 0), Number(query(exchange, 'limit') ?? 50)];
  const values = all.slice(start, start + limit);
  return { size: values.length, start, limit, isLastPage: start + values.length >= all.length, values, _links: {} };
}
