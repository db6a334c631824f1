/** Links between issues: `inwardIssue <outward name> outwardIssue`, as Jira reads its own request. */
import { linkBean } from '../../beans/site-beans';
import { json, noContent } from '../../http/answers';
import { callerId, objectBody, param, type Exchange, type Operation } from '../../http/exchange';
import { JiraError } from '../../http/jira-error';
import { asIdentifier, asText, isObject, objectOf, type Json } from '../../json';
import { may, visibleIssue } from '../../permissions/guard';
import type { IssueRecord, LinkRecord } from '../../site/issue-record';
import { present } from '../../site/present';
import { nextId, projectOf, type LinkType } from '../../site/site-state';
import { addComments, readComment } from './comment-input';

/** Links an issue may have (Jira Cloud REST v3, per-issue limits). */
const MOST_LINKS = 2000;

/** A link that is there already is answered like a new one; its comment is added all the same. */
export const linkIssues: Operation = {
  method: 'POST',
  path: 'issueLink',
  async handle(exchange) {
    callerId(exchange);
    const body = await objectBody(exchange);
    const source = linkable(exchange, body['inwardIssue']);
    const destination = linkable(exchange, body['outwardIssue']);
    const type = linkType(exchange, body['type']);
    const comment = isObject(body['comment']) ? [readComment(exchange, source, body['comment'])] : [];
    const link = { typeId: type.id, sourceId: source.id, destinationId: destination.id };
    if (!exists(exchange, link)) {
      [source, destination].forEach((issue) => requireRoom(exchange, issue));
      exchange.site.links.push({ id: nextId(exchange.site, 'link'), ...link });
    }
    addComments(exchange, source, comment);
    return new Response(null, { status: 201 });
  },
};

function linkable(exchange: Exchange, value: Json | undefined): IssueRecord {
  const named = objectOf(value);
  const issue = visibleIssue(exchange, asText(named['key']) ?? asIdentifier(named['id']) ?? '');
  if (may(exchange, 'LINK_ISSUES', projectOf(exchange.site, issue))) return issue;
  throw new JiraError(404, ['No Link Issue Permission for issue ' + issue.key]);
}

function linkType(exchange: Exchange, value: Json | undefined): LinkType {
  const { id, name } = objectOf(value);
  const found = exchange.site.linkTypes.find((type) => (id === undefined ? type.name === name : type.id === id));
  if (found) return found;
  throw new JiraError(404, [`No issue link type with name '${String(asText(name) ?? asIdentifier(id))}' found.`]);
}

function exists(exchange: Exchange, link: Omit<LinkRecord, 'id'>): boolean {
  return exchange.site.links.some(
    (one) => one.typeId === link.typeId && one.sourceId === link.sourceId && one.destinationId === link.destinationId,
  );
}

function requireRoom(exchange: Exchange, issue: IssueRecord): void {
  const own = exchange.site.links.filter(({ sourceId, destinationId }) => [sourceId, destinationId].includes(issue.id));
  if (own.length >= MOST_LINKS) throw new JiraError(413, ['The issue has too many links.']);
}

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
