/** `permissions/check`: what an account may do, globally and in many projects and issues at once. */
import type { Caller } from '../../http/caller';
import { json } from '../../http/answers';
import { objectBody, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, forbidden } from '../../http/jira-error';
import { asIdentifier, asText, isList, objectOf, type Json, type JsonObject } from '../../json';
import { mayGlobally, mayInProject } from '../../permissions/permission-check';
import { permissionFacts, type PermissionFacts, type PermissionKey } from '../../permissions/permission-keys';
import { findProject, projectOf } from '../../site/site-state';

/** Projects and issues that one request may name. */
const MOST = 1000;

export const checkPermissions: Operation = {
  method: 'POST',
  path: 'permissions/check',
  async handle(exchange) {
    const body = await objectBody(exchange);
    const subject = subjectOf(exchange, body['accountId']);
    const global = keys(body['globalPermissions'], 'GLOBAL').filter((key) => mayGlobally(exchange.site, subject, key));
    const asked = (isList(body['projectPermissions']) ? body['projectPermissions'] : []).map(objectOf);
    return json({
      globalPermissions: global,
      projectPermissions: asked.flatMap((one) => granted(exchange, subject, one)),
    });
  },
};

/** Whose permissions are asked for. @throws JiraError 403 when somebody asks for others without Administer Jira */
function subjectOf({ site, caller }: Exchange, value: Json | undefined): Caller {
  const accountId = asText(value);
  if (accountId === undefined) return caller;
  const user = site.users.get(accountId);
  if (!user) throw badRequest(`The account '${accountId}' does not exist.`);
  if (caller.kind !== 'anonymous' && caller.accountId === accountId) return caller;
  if (!mayGlobally(site, caller, 'ADMINISTER')) {
    throw forbidden('Only Jira administrators can check the permissions of other users.');
  }
  return { kind: user.accountType === 'app' ? 'app' : 'user', accountId };
}

function keys(value: Json | undefined, type: PermissionFacts['type']): PermissionKey[] {
  const named = (isList(value) ? value : []).map((one) => asText(one) ?? '').filter((key) => key !== '');
  return named.map((name) => {
    const facts = permissionFacts(name);
    if (facts?.type !== type) throw badRequest(`Unrecognized permission: ${name}`);
    return facts.key;
  });
}

function ids(value: Json | undefined): string[] {
  const named = isList(value) ? value.map((id) => asIdentifier(id) ?? '') : [];
  if (named.length > MOST) throw badRequest(`At most ${MOST} projects and ${MOST} issues can be checked.`);
  return named;
}

/** Projects and issues that do not exist are left out. */
function granted({ site }: Exchange, subject: Caller, asked: JsonObject) {
  const permissions = keys(asked['permissions'], 'PROJECT');
  if (permissions.length === 0) throw badRequest('At least one project permission is required.');
  const projects = ids(asked['projects']).flatMap((id) => findProject(site, id) ?? []);
  const issues = ids(asked['issues']).flatMap((id) => site.issues.get(id) ?? []);
  return permissions.map((permission) => ({
    permission,
    projects: projects
      .filter((project) => mayInProject(site, subject, { permission, project }))
      .map(({ id }) => Number(id)),
    issues: issues
      .filter((issue) => mayInProject(site, subject, { permission, project: projectOf(site, issue) }))
      .map(({ id }) => Number(id)),
  }));
}
