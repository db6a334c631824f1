/** Groups: search for a picker, names by id, who is in one, and which ones somebody is in (Jira Cloud REST v3, groups and users). */
import { json } from '../../http/answers';
import { callerId, query, queryList, self, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, forbidden, JiraError } from '../../http/jira-error';
import { envelope, page } from '../../http/paging';
import { mayGlobally } from '../../permissions/permission-check';
import type { JsonObject } from '../../json';
import { userBean } from '../../beans/user-bean';
import type { Group } from '../../site/schemes';

const MEMBERS = { usual: 50, most: 50 };
const GROUPS = { usual: 50, most: 1000 };

/** Whoever may not browse groups finds none. */
const pickGroups: Operation = {
  method: 'GET',
  path: 'groups/picker',
  handle(exchange) {
    const wanted = (query(exchange, 'query') ?? '').toLowerCase();
    const all = mayBrowse(exchange) ? byName(exchange).filter(({ name }) => name.toLowerCase().includes(wanted)) : [];
    const most = Number(query(exchange, 'maxResults') ?? 20);
    const groups = all.slice(0, most).map(({ id, name }) => ({ groupId: id, name, html: name, labels: [] }));
    return json({ groups, header: `Showing ${groups.length} of ${all.length} matching groups`, total: all.length });
  },
};

const bulkGroups: Operation = {
  method: 'GET',
  path: 'group/bulk',
  handle(exchange) {
    requireBrowse(exchange);
    const ids = queryList(exchange, 'groupId');
    const names = queryList(exchange, 'groupName');
    const isAsked = ({ id, name }: Group) =>
      (ids.length === 0 && names.length === 0) || ids.includes(id) || names.includes(name);
    const part = page(exchange, byName(exchange).filter(isAsked), GROUPS);
    return json(envelope({ ...part, values: part.values.map(({ id, name }) => ({ groupId: id, name })) }));
  },
};

const groupMembers: Operation = {
  method: 'GET',
  path: 'group/member',
  handle(exchange) {
    requireBrowse(exchange);
    const { groups, users } = exchange.site;
    const [id, name] = [query(exchange, 'groupId'), query(exchange, 'groupname')];
    if (id === undefined && name === undefined) throw badRequest('Group name or group id must be provided.');
    const group = [...groups.values()].find((one) => one.id === id || one.name === name);
    if (!group) throw new JiraError(404, ['The group was not found.']);
    const part = page(
      exchange,
      [...group.members].filter((accountId) => users.has(accountId)),
      MEMBERS,
    );
    return json(envelope({ ...part, values: part.values.map((accountId) => userBean(exchange, accountId)) }));
  },
};

const groupsOfUser: Operation = {
  method: 'GET',
  path: 'user/groups',
  handle(exchange) {
    requireBrowse(exchange);
    const accountId = query(exchange, 'accountId');
    if (accountId === undefined) throw badRequest("The query parameter 'accountId' must be provided.");
    if (!exchange.site.users.has(accountId)) throw new JiraError(404, ['Specified user does not exist']);
    const own = byName(exchange).filter(({ members }) => members.has(accountId));
    return json(own.map((group) => groupName(exchange, group)));
  },
};

function groupName(exchange: Exchange, { id, name }: Group): JsonObject {
  return { name, groupId: id, self: self(exchange, `group?groupId=${id}`) };
}

function byName(exchange: Exchange): Group[] {
  return [...exchange.site.groups.values()].sort((one, other) => one.name.localeCompare(other.name));
}

function mayBrowse({ site, caller }: Exchange): boolean {
  return mayGlobally(site, caller, 'USER_PICKER');
}

function requireBrowse(exchange: Exchange): void {
  callerId(exchange);
  if (!mayBrowse(exchange)) throw forbidden('Browse users and groups permission is required to view groups.');
}

export const GROUP_OPERATIONS: readonly Operation[] = [pickGroups, bulkGroups, groupMembers, groupsOfUser];
