/** `mypermissions`: which of the named permissions the caller has. */
import { json } from '../../http/answers';
import { query, queryList, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import { visibleIssue, visibleProject } from '../../permissions/guard';
import { mayGlobally, mayInProject } from '../../permissions/permission-check';
import { permissionFacts, type PermissionFacts } from '../../permissions/permission-keys';
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

function askedPermissions(exchange: Exchange): PermissionFacts[] {
  const keys = queryList(exchange, 'permissions');
  if (keys.length === 0) {
    throw badRequest(
      "The 'permissions' query parameter is required and must be a comma separated list of permission keys.",
    );
  }
  return keys.map((key) => {
    const facts = permissionFacts(key);
    if (!facts) throw badRequest(`The permission key '${key}' does not exist.`);
    return facts;
  });
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
