/** People: who asks, one account, search, who may be assigned. */
import { userBean } from '../../beans/user-bean';
import { json } from '../../http/answers';
import { callerId, query, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, forbidden, JiraError } from '../../http/jira-error';
import { page } from '../../http/paging';
import { visibleIssue, visibleProject } from '../../permissions/guard';
import { mayGlobally, mayInProject } from '../../permissions/permission-check';
import type { UserDefinition } from '../../site-definition';
import { projectOf, type Project } from '../../site/site-state';

const PAGE = { usual: 50, most: 1000 };

export const myself: Operation = {
  method: 'GET',
  path: 'myself',
  handle: (exchange) => json(userBean(exchange, callerId(exchange))),
};

export const getUser: Operation = {
  method: 'GET',
  path: 'user',
  handle(exchange) {
    callerId(exchange);
    if (!mayBrowseUsers(exchange)) throw forbidden('You do not have permission to browse users.');
    const accountId = query(exchange, 'accountId');
    if (accountId === undefined) throw badRequest("The query parameter 'accountId' must be provided.");
    if (!exchange.site.users.has(accountId)) throw new JiraError(404, ['Specified user does not exist']);
    return json(userBean(exchange, accountId));
  },
};

export const searchUsers: Operation = {
  method: 'GET',
  path: 'user/search',
  handle(exchange) {
    const matching = matchingUsers(exchange);
    if (!mayBrowseUsers(exchange)) return json([]);
    return json(page(exchange, matching, PAGE).values.map((user) => userBean(exchange, user.accountId)));
  },
};

export const assignableUsers: Operation = {
  method: 'GET',
  path: 'user/assignable/search',
  handle(exchange) {
    const { site } = exchange;
    const project = askedProject(exchange);
    const assignable = matchingUsers(exchange, '').filter((user) =>
      mayInProject(site, { kind: 'user', accountId: user.accountId }, { permission: 'ASSIGNABLE_USER', project }),
    );
    if (!mayBrowseUsers(exchange)) return json([]);
    return json(page(exchange, assignable, PAGE).values.map((user) => userBean(exchange, user.accountId)));
  },
};

function mayBrowseUsers(exchange: Exchange): boolean {
  return mayGlobally(exchange.site, exchange.caller, 'USER_PICKER');
}

/** Accounts whose name or address has a word that starts with the query, or the one with the account id. */
function matchingUsers(exchange: Exchange, usual?: string): UserDefinition[] {
  const text = query(exchange, 'query') ?? usual;
  const accountId = query(exchange, 'accountId');
  if (text === undefined && accountId === undefined) throw badRequest("The 'query' parameter must be provided.");
  if (query(exchange, 'query') !== undefined && accountId !== undefined) {
    throw badRequest("The 'query' and 'accountId' parameters cannot be used together.");
  }
  const users = [...exchange.site.users.values()];
  return users.filter((user) => (accountId === undefined ? matches(user, text ?? '') : user.accountId === accountId));
}

function matches(user: UserDefinition, text: string): boolean {
  const wanted = text.toLowerCase();
  const words = [user.displayName, ...user.displayName.split(/\s+/), user.emailAddress];
  return words.some((word) => word.toLowerCase().startsWith(wanted));
}

function askedProject(exchange: Exchange): Project {
  const issue = query(exchange, 'issueKey') ?? query(exchange, 'issueId');
  if (issue !== undefined) return projectOf(exchange.site, visibleIssue(exchange, issue));
  const key = query(exchange, 'project');
  if (key === undefined) throw badRequest('Either issueKey, issueId or project must be provided.');
  const project = visibleProject(exchange, key);
  if (!project) throw new JiraError(404, [`No project could be found with key '${key}'.`]);
  return project;
}
