/** Comments of a request: customers see and write public ones alone. */
import { json } from '../../http/answers';
import { objectBody, param, type Exchange, type Operation } from '../../http/exchange';
import { badRequest } from '../../http/jira-error';
import { SERVICE_DESK_ROOT } from '../../http/jira-resources';
import { asText } from '../../json';
import { present } from '../../site/present';
import type { CommentRecord } from '../../site/issue-record';
import { addComments, readCommentContent, requireRoom } from '../issue/input/comment-input';
import { deskCommentBean, deskPage, INTERNAL, isPublic } from './desk-beans';
import { visibleRequest, type CustomerRequest } from './request-access';

export const listRequestComments: Operation = {
  ...{ method: 'GET', root: SERVICE_DESK_ROOT, path: 'request/:issue/comment' },
  handle(exchange) {
    const request = visibleRequest(exchange, param(exchange, 'issue'));
    const seen = request.issue.comments.filter((comment) => request.agent || isPublic(comment));
    return json(
      deskPage(
        exchange,
        seen.map((comment) => deskCommentBean(exchange, request, comment)),
      ),
    );
  },
};

export const addRequestComment: Operation = {
  ...{ method: 'POST', root: SERVICE_DESK_ROOT, path: 'request/:issue/comment' },
  async handle(exchange) {
    const request = visibleRequest(exchange, param(exchange, 'issue'));
    const { body, public: shown = true } = await objectBody(exchange);
    if (shown !== true && !request.agent) throw badRequest('Customers can only make public comments.');
    const comment = sayOnRequest(exchange, request, { body: asText(body) ?? '', shown: shown === true });
    return json(deskCommentBean(exchange, request, comment), 201);
  },
};

/** @throws JiraError 400 for a comment without text, 413 for a request that has too many */
export function sayOnRequest(
  exchange: Exchange,
  { issue, project }: CustomerRequest,
  { body, shown }: { readonly body: string; readonly shown: boolean },
): CommentRecord {
  if (body.trim() === '') throw badRequest('Comment body can not be empty!');
  requireRoom(issue, 1);
  const input = readCommentContent({ ...exchange, version: 2 }, project, { body });
  const marked = { ...input, properties: new Map([[INTERNAL, { internal: !shown }]]) };
  return present(addComments(exchange, issue, [marked])[0], 'comment');
}
