/** Permission schemes, and which one a project has. */
import { json, noContent } from '../../http/answers';
import { callerId, objectBody, param, self, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError, notModelled } from '../../http/jira-error';
import { asText, isList, objectOf, textOf, type Json, type JsonObject } from '../../json';
import { canSee, may } from '../../permissions/guard';
import { permissionFacts } from '../../permissions/permission-keys';
import type { Grantee } from '../../site-definition';
import { ADD_ONS } from '../../site/build/default-schemes';
import type { PermissionScheme, SchemeGrant } from '../../site/schemes';
import { nextNumber, type Project } from '../../site/site-state';
import { descriptionOf, newName, numbered, requireAdministrator } from './administrator';
import { existingProject } from './existing-project';

export const listPermissionSchemes: Operation = {
  method: 'GET',
  path: 'permissionscheme',
  handle(exchange) {
    callerId(exchange);
    const schemes = [...exchange.site.schemes.permissionSchemes.values()];
    return json({ permissionSchemes: schemes.map((scheme) => schemeBean(exchange, scheme)) });
  },
};

export const getPermissionScheme: Operation = {
  method: 'GET',
  path: 'permissionscheme/:scheme',
  handle(exchange) {
    callerId(exchange);
    return json(schemeBean(exchange, askedScheme(exchange)));
  },
};

export const createPermissionScheme: Operation = {
  method: 'POST',
  path: 'permissionscheme',
  async handle(exchange) {
    requireAdministrator(exchange);
    const { permissionSchemes } = exchange.site.schemes;
    const body = await objectBody(exchange);
    const taken = permissionSchemes.values();
    const name = newName(body, { what: 'permission scheme', longest: 255, taken, conflict: 400 });
    const asked = isList(body['permissions']) ? body['permissions'] : [];
    const grants = asked.map((grant) => readGrant(exchange, objectOf(grant)));
    const id = nextNumber(exchange.site, 'permissionScheme');
    const scheme = { id, name, description: descriptionOf(body), grants };
    permissionSchemes.set(id, scheme);
    return json(schemeBean(exchange, scheme), 201);
  },
};

export const addGrant: Operation = {
  method: 'POST',
  path: 'permissionscheme/:scheme/permission',
  async handle(exchange) {
    requireAdministrator(exchange);
    const scheme = askedScheme(exchange);
    const grant = readGrant(exchange, await objectBody(exchange));
    scheme.grants.push(grant);
    return json(grantBean(exchange, scheme, grant), 201);
  },
};

export const deleteGrant: Operation = {
  method: 'DELETE',
  path: 'permissionscheme/:scheme/permission/:grant',
  handle(exchange) {
    requireAdministrator(exchange);
    const { grants } = askedScheme(exchange);
    const at = grants.findIndex(({ id }) => String(id) === param(exchange, 'grant'));
    if (at < 0) throw badRequest('The permission grant was not found.');
    grants.splice(at, 1);
    return noContent();
  },
};

export const getProjectPermissionScheme: Operation = {
  method: 'GET',
  path: 'project/:project/permissionscheme',
  handle(exchange) {
    const project = administeredProject(exchange);
    return json(
      schemeBean(exchange, numbered(exchange.site.schemes.permissionSchemes, project.permissionSchemeId, 'scheme')),
    );
  },
};

export const assignPermissionScheme: Operation = {
  method: 'PUT',
  path: 'project/:project/permissionscheme',
  async handle(exchange) {
    requireAdministrator(exchange);
    const project = existingProject(exchange, param(exchange, 'project'));
    const { id } = await objectBody(exchange);
    const scheme = numbered(exchange.site.schemes.permissionSchemes, id, 'permission scheme');
    project.permissionSchemeId = scheme.id;
    return json(schemeBean(exchange, scheme));
  },
};

function administeredProject(exchange: Exchange): Project {
  const project = existingProject(exchange, param(exchange, 'project'));
  if (!canSee(exchange, project)) throw new JiraError(404, ['The project was not found.']);
  if (may(exchange, 'ADMINISTER_PROJECTS', project)) return project;
  requireAdministrator(exchange);
  return project;
}

function askedScheme(exchange: Exchange): PermissionScheme {
  return numbered(exchange.site.schemes.permissionSchemes, param(exchange, 'scheme'), 'permission scheme');
}

/** @throws JiraError 400 for an unknown permission, role or account, 501 for holders that are not modelled */
function readGrant(exchange: Exchange, grant: JsonObject): SchemeGrant {
  const facts = permissionFacts(asText(grant['permission']) ?? '');
  if (facts?.type !== 'PROJECT') throw badRequest('The permission of the grant does not exist.');
  return { id: nextNumber(exchange.site, 'grant'), permission: facts.key, to: readHolder(exchange, grant['holder']) };
}

/** Holders that stand for the same people in every project, whatever their value. */
const PLAIN_HOLDERS: Readonly<Record<string, Grantee | undefined>> = {
  anyone: { anyone: true },
  projectLead: { projectLead: true },
  applicationRole: { loggedIn: true },
};

function readHolder(exchange: Exchange, value: Json | undefined): Grantee {
  const holder = objectOf(value);
  const named = textOf(holder['value'] ?? holder['parameter']);
  const type = textOf(holder['type']);
  const plain = named === '' ? PLAIN_HOLDERS[type] : undefined;
  const found = plain ?? namedHolder(exchange, type, named);
  if (found) return found;
  if (type === 'user' || type === 'projectRole') throw badRequest(`The holder '${named}' does not exist.`);
  throw notModelled(`A permission holder of type '${type}'`);
}

function namedHolder({ site }: Exchange, type: string, named: string): Grantee | undefined {
  if (type === 'user') return site.users.has(named) ? { accountId: named } : undefined;
  const role = type === 'projectRole' ? site.roles.find(({ id }) => String(id) === named) : undefined;
  return role && { role: role.name };
}

function schemeBean(exchange: Exchange, scheme: PermissionScheme) {
  const { id, name, description, grants } = scheme;
  return {
    ...{ expand: 'permissions,user,group,projectRole,field,all', id, name, description },
    self: self(exchange, `permissionscheme/${id}`),
    permissions: grants.map((grant) => grantBean(exchange, scheme, grant)),
  };
}

function grantBean(exchange: Exchange, scheme: PermissionScheme, { id, permission, to }: SchemeGrant) {
  const link = self(exchange, `permissionscheme/${scheme.id}/permission/${id}`);
  return { id, self: link, holder: holderBean(exchange, to), permission };
}

function holderBean({ site }: Exchange, to: Grantee): JsonObject {
  if ('anyone' in to) return { type: 'anyone' };
  if ('projectLead' in to) return { type: 'projectLead' };
  if ('loggedIn' in to) return { type: 'applicationRole' };
  if ('accountId' in to) return { type: 'user', parameter: to.accountId, value: to.accountId };
  const name = 'role' in to ? to.role : ADD_ONS;
  const id = String(site.roles.find((role) => role.name === name)?.id ?? '');
  return { type: 'projectRole', parameter: id, value: id };
}
