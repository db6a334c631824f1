/** Permissions: all there are, which of the named ones the caller has, and in which projects. */
import { json } from '../../http/answers';
import { callerId, objectBody, query, queryList, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import { isList, textOf } from '../../json';
import { visibleIssue, visibleProject } from '../../permissions/guard';
import { mayGlobally, mayInProject } from '../../permissions/permission-check';
import { allPermissions, permissionFacts, type PermissionFacts } from '../../permissions/permission-keys';
import { projectOf, type Project } from '../../site/site-state';

export const myPermissions: Operation = {
  method: 'GET',
  path: 'mypermissions',
  handle(exchange) {
    const asked = askedPermissions(exchange);
    const project = context(exchange);
    const { site, caller } = exchange;
    const have = (permission: PermissionFacts['key']) =>
      project ? mayInProject(site, caller, { permission, project }) : mayGlobally(site, caller, permission);
    const entries = asked.map((facts) => [
      facts.key,
      { ...facts, description: facts.name, havePermission: have(facts.key) },
    ]);
    return json({ permissions: Object.fromEntries(entries) as unknown });
  },
};

export const listPermissions: Operation = {
  method: 'GET',
  path: 'permissions',
  handle(exchange) {
    callerId(exchange);
    const entries = allPermissions().map(({ key, name, type }) => [key, { key, name, type, description: name }]);
    return json({ permissions: Object.fromEntries(entries) as unknown });
  },
};

/** Projects in which the caller has all the permissions. */
export const permittedProjects: Operation = {
  method: 'POST',
  path: 'permissions/project',
  async handle(exchange) {
    const { permissions } = await objectBody(exchange);
    const keys = (isList(permissions) ? permissions : []).map((key) => known(textOf(key)).key);
    const { site, caller } = exchange;
    const permitted = site.projects.filter((project) =>
      keys.every((permission) => mayInProject(site, caller, { permission, project })),
    );
    return json({ projects: permitted.map(({ id, key }) => ({ id: Number(id), key })) });
  },
};

/** @throws JiraError 400 */
function known(key: string): PermissionFacts {
  const facts = permissionFacts(key);
  if (!facts) throw badRequest(`The permission key '${key}' does not exist.`);
  return facts;
}

function askedPermissions(exchange: Exchange): PermissionFacts[] {
  const keys = queryList(exchange, 'permissions');
  if (keys.length === 0) {
    throw badRequest(
      "The 'permissions' query parameter is required and must be a comma separated list of permission keys.",
    );
  }
  return keys.map(known);
}

function context(exchange: Exchange): Project | undefined {
  const issue = query(exchange, 'issueKey') ?? query(exchange, 'issueId');
  if (issue !== undefined) return projectOf(exchange.site, visibleIssue(exchange, issue));
  const key = query(exchange, 'projectKey') ?? query(exchange, 'projectId');
  if (key === undefined) return undefined;
  const project = visibleProject(exchange, key);
  if (!project) throw new JiraError(404, [`No project could be found with key '${key}'.`]);
  return project;
}
