/** Links between issues: `inwardIssue <outward name> outwardIssue`, as Jira reads its own request. */
import { linkBean } from '../../beans/site-beans';
import { json, noContent } from '../../http/answers';
import { callerId, objectBody, param, type Exchange, type Operation } from '../../http/exchange';
import { JiraError } from '../../http/jira-error';
import { isObject } from '../../json';
import { may, visibleIssue } from '../../permissions/guard';
import type { LinkRecord } from '../../site/issue-record';
import { present } from '../../site/present';
import { projectOf } from '../../site/site-state';
import { addComments, readComment } from './input/comment-input';
import { addLink, linkableIssue, namedLinkType } from './input/link-input';

/** A link that is there already is answered like a new one; its comment is added all the same. */
export const linkIssues: Operation = {
  method: 'POST',
  path: 'issueLink',
  async handle(exchange) {
    callerId(exchange);
    const body = await objectBody(exchange);
    const source = linkableIssue(exchange, body['inwardIssue']);
    const destination = linkableIssue(exchange, body['outwardIssue']);
    const type = namedLinkType(exchange, body['type']);
    const comment = isObject(body['comment']) ? [readComment(exchange, source, body['comment'])] : [];
    addLink(exchange, { typeId: type.id, sourceId: source.id, destinationId: destination.id });
    addComments(exchange, source, comment);
    return new Response(null, { status: 201 });
  },
};

export const getLink: Operation = {
  method: 'GET',
  path: 'issueLink/:id',
  handle: (exchange) => json(linkBean(exchange, visibleLink(exchange))),
};

export const deleteLink: Operation = {
  method: 'DELETE',
  path: 'issueLink/:id',
  handle(exchange) {
    const link = visibleLink(exchange);
    const source = present(exchange.site.issues.get(link.sourceId), 'issue');
    if (!may(exchange, 'LINK_ISSUES', projectOf(exchange.site, source))) throw linkNotFound(link.id);
    exchange.site.links.splice(exchange.site.links.indexOf(link), 1);
    return noContent();
  },
};

function visibleLink(exchange: Exchange): LinkRecord {
  const id = param(exchange, 'id');
  const link = exchange.site.links.find((one) => one.id === id);
  if (!link) throw linkNotFound(id);
  [link.sourceId, link.destinationId].forEach((issue) => visibleIssue(exchange, issue));
  return link;
}

function linkNotFound(id: string): JiraError {
  return new JiraError(404, [`No issue link with id '${id}' exists.`]);
}
