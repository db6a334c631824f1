/** Reads issue links out of requests and adds them to the site. */
import type { Exchange } from '../../../http/exchange';
import { badRequest, fieldErrors, JiraError, notModelled } from '../../../http/jira-error';
import { asIdentifier, asText, isList, isObject, objectOf, type Json } from '../../../json';
import { may, visibleIssue } from '../../../permissions/guard';
import type { IssueRecord, LinkRecord } from '../../../site/issue-record';
import { nextId, projectOf, type LinkType } from '../../../site/site-state';

/** Links an issue may have (Jira Cloud REST v3, per-issue limits). */
const MOST_LINKS = 2000;

export type LinkInput = Omit<LinkRecord, 'id'>;

/** A link that is still to be made: from the issue at hand to `otherId`, or the other way round. */
export interface OpenLink {
  readonly typeId: string;
  readonly otherId: string;
  readonly outward: boolean;
}

/** The issue at one end of a link. @throws JiraError 404 when it is not visible or may not be linked */
export function linkableIssue(exchange: Exchange, value: Json | undefined): IssueRecord {
  const named = objectOf(value);
  const issue = visibleIssue(exchange, asText(named['key']) ?? asIdentifier(named['id']) ?? '');
  if (may(exchange, 'LINK_ISSUES', projectOf(exchange.site, issue))) return issue;
  throw new JiraError(404, ['No Link Issue Permission for issue ' + issue.key]);
}

/** @throws JiraError 404 when no link type has that id or name */
export function namedLinkType(exchange: Exchange, value: Json | undefined): LinkType {
  const { id, name } = objectOf(value);
  const found = exchange.site.linkTypes.find((type) => (id === undefined ? type.name === name : type.id === id));
  if (found) return found;
  throw new JiraError(404, [`No issue link type with name '${String(asText(name) ?? asIdentifier(id))}' found.`]);
}

/** Adds the link; one that is there already stays single. @throws JiraError 413 when an end has too many, 400 to itself */
export function addLink(exchange: Exchange, link: LinkInput): void {
  const { links } = exchange.site;
  if (link.sourceId === link.destinationId) throw badRequest('You cannot link an issue to itself.');
  if (links.some((one) => isSame(one, link))) return;
  const most = (id: string) => links.filter((one) => [one.sourceId, one.destinationId].includes(id)).length;
  if ([link.sourceId, link.destinationId].some((id) => most(id) >= MOST_LINKS)) {
    throw new JiraError(413, ['The issue has too many links.']);
  }
  links.push({ id: nextId(exchange.site, 'link'), ...link });
}

function isSame(one: LinkInput, other: LinkInput): boolean {
  return one.typeId === other.typeId && one.sourceId === other.sourceId && one.destinationId === other.destinationId;
}

/** The links of `update.issuelinks: [{add: {type, outwardIssue}}]`. @throws JiraError */
export function readLinks(exchange: Exchange, operations: Json | undefined): OpenLink[] {
  if (operations === undefined) return [];
  if (!isList(operations)) throw fieldErrors({ issuelinks: 'data was not an array' });
  return operations.map((operation) => {
    const added = isObject(operation) ? operation['add'] : undefined;
    if (!isObject(added)) throw notModelled('An operation on links other than add');
    const { type, outwardIssue, inwardIssue } = added;
    const outward = outwardIssue !== undefined;
    const other = linkableIssue(exchange, outward ? outwardIssue : inwardIssue);
    return { typeId: namedLinkType(exchange, type).id, otherId: other.id, outward };
  });
}

export function addLinks(exchange: Exchange, issue: IssueRecord, links: readonly OpenLink[]): void {
  for (const { typeId, otherId, outward } of links) {
    const [sourceId, destinationId] = outward ? [issue.id, otherId] : [otherId, issue.id];
    addLink(exchange, { typeId, sourceId, destinationId });
  }
}
