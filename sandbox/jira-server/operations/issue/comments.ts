/** Comments of an issue. */
import { commentBean, readableComments } from '../../beans/issue-parts';
import { json } from '../../http/answers';
import { callerId, objectBody, param, query, requireExpand, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import { page } from '../../http/paging';
import { visibleIssue } from '../../permissions/guard';
import type { CommentRecord, IssueRecord } from '../../site/issue-record';
import { present } from '../../site/present';
import { addComments, readComment } from './input/comment-input';

export const addComment: Operation = {
  method: 'POST',
  path: 'issue/:issue/comment',
  async handle(exchange) {
    const withProperties = requireExpand(exchange, ['properties']).length > 0;
    callerId(exchange);
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    const input = readComment(exchange, issue, await objectBody(exchange));
    const [comment] = addComments(exchange, issue, [input]);
    return json(commentBean(exchange, present(comment, 'comment'), { issue, withProperties }), 201);
  },
};

export const listComments: Operation = {
  method: 'GET',
  path: 'issue/:issue/comment',
  handle(exchange) {
    const withProperties = requireExpand(exchange, ['properties']).length > 0;
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    const part = page(exchange, ordered(exchange, issue), { usual: 100, most: 5000 });
    const { values, ...counts } = part;
    return json({ ...counts, comments: values.map((one) => commentBean(exchange, one, { issue, withProperties })) });
  },
};

function ordered(exchange: Exchange, issue: IssueRecord): CommentRecord[] {
  const order = query(exchange, 'orderBy') ?? 'created';
  if (!['created', '+created', '-created'].includes(order.trim())) throw badRequest(`Cannot order by '${order}'.`);
  const comments = readableComments(exchange, issue);
  return order.startsWith('-') ? comments.reverse() : comments;
}

export const getComment: Operation = {
  method: 'GET',
  path: 'issue/:issue/comment/:id',
  handle(exchange) {
    const withProperties = requireExpand(exchange, ['properties']).length > 0;
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    const id = param(exchange, 'id');
    const comment = readableComments(exchange, issue).find((one) => one.id === id);
    if (!comment) throw new JiraError(404, [`Can not find a comment for the id: ${id}.`]);
    return json(commentBean(exchange, comment, { issue, withProperties }));
  },
};
