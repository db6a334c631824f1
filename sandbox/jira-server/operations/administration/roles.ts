/** Project roles and their members. */
import { projectRoles } from '../../beans/site-beans';
import { json, noContent } from '../../http/answers';
import { callerId, objectBody, param, query, self, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError, notModelled } from '../../http/jira-error';
import { asText, isList } from '../../json';
import { may, visibleProject } from '../../permissions/guard';
import type { Role } from '../../site/schemes';
import type { Project } from '../../site/site-state';
import { numbered, requireAdministrator } from './administrator';

export const listRoles: Operation = {
  method: 'GET',
  path: 'role',
  handle(exchange) {
    callerId(exchange);
    return json(exchange.site.roles.map((role) => roleBean(exchange, role)));
  },
};

export const listProjectRoles: Operation = {
  method: 'GET',
  path: 'project/:project/role',
  handle: (exchange) => json(projectRoles(exchange, askedProject(exchange))),
};

export const getProjectRole: Operation = {
  method: 'GET',
  path: 'project/:project/role/:role',
  handle: (exchange) => json(withMembers(exchange, askedProject(exchange), askedRole(exchange))),
};

export const addMembers: Operation = {
  method: 'POST',
  path: 'project/:project/role/:role',
  async handle(exchange) {
    const [project, role] = [administered(exchange), askedRole(exchange)];
    const body = await objectBody(exchange);
    if (body['group'] !== undefined || body['groupId'] !== undefined) throw notModelled('A group in a project role');
    const asked = isList(body['user']) ? body['user'].map((one) => asText(one) ?? '') : [];
    const unknown = asked.find((accountId) => !exchange.site.users.has(accountId));
    if (asked.length === 0 || unknown !== undefined)
      throw badRequest(`We can't find '${unknown ?? ''}' in any accessible user directory.`);
    project.roles.set(role.name, new Set([...(project.roles.get(role.name) ?? []), ...asked]));
    return json(withMembers(exchange, project, role));
  },
};

export const removeMember: Operation = {
  method: 'DELETE',
  path: 'project/:project/role/:role',
  handle(exchange) {
    const [project, role] = [administered(exchange), askedRole(exchange)];
    const removed = project.roles.get(role.name)?.delete(query(exchange, 'user') ?? '') === true;
    if (!removed) throw new JiraError(404, ['The user is not a member of the role.']);
    return noContent();
  },
};

function roleBean(exchange: Exchange, { id, name }: Role) {
  return { self: self(exchange, `role/${id}`), id, name, description: '' };
}

function withMembers(exchange: Exchange, project: Project, role: Role) {
  const { users } = exchange.site;
  const members = [...(project.roles.get(role.name) ?? [])].map((accountId, at) => ({
    ...{ id: role.id * 100 + at, displayName: users.get(accountId)?.displayName ?? '' },
    ...{ type: 'atlassian-user-role-actor', actorUser: { accountId } },
  }));
  return {
    ...roleBean(exchange, role),
    self: self(exchange, `project/${project.id}/role/${role.id}`),
    actors: members,
  };
}

function askedProject(exchange: Exchange): Project {
  const project = visibleProject(exchange, param(exchange, 'project'));
  if (!project) throw new JiraError(404, [`No project could be found with key '${param(exchange, 'project')}'.`]);
  return project;
}

function administered(exchange: Exchange): Project {
  const project = askedProject(exchange);
  if (!may(exchange, 'ADMINISTER_PROJECTS', project)) requireAdministrator(exchange);
  return project;
}

function askedRole(exchange: Exchange): Role {
  return numbered(new Map(exchange.site.roles.map((role) => [role.id, role])), param(exchange, 'role'), 'project role');
}
