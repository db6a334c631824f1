/** Makes and deletes company-managed projects. */
import { json, noContent } from '../../http/answers';
import { callerId, objectBody, param, query, self, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, fieldErrors, JiraError, notModelled } from '../../http/jira-error';
import { asText, textOf, type JsonObject } from '../../json';
import { ADD_ONS, ADMINISTRATORS, DEFAULT_IDS } from '../../site/build/default-schemes';
import { forgetIssue } from '../../site/forget-issue';
import { findProject, nextId, type Project } from '../../site/site-state';
import { descriptionOf, numbered, requireAdministrator } from './administrator';

/** Parts of a project that the stand-in does not have. */
const UNMODELLED = [
  ...['avatarId', 'categoryId', 'fieldConfigurationScheme', 'fieldScheme', 'issueSecurityScheme'],
  'notificationScheme',
];

/** What template a project begins with; they all bring the default schemes. */
const TEMPLATES = /^com\.(atlassian\.jira-core-project-templates|pyxis\.greenhopper\.jira):/;

/** Templates of team-managed projects. */
const TEAM_MANAGED = /agility|next-gen|team-managed/;

/** A template or scheme ids, not both; a lead is required. */
export const createProject: Operation = {
  method: 'POST',
  path: 'project',
  async handle(exchange) {
    requireAdministrator(exchange);
    const { site } = exchange;
    const body = await objectBody(exchange);
    const unmodelled = UNMODELLED.find((name) => body[name] !== undefined);
    if (unmodelled !== undefined) throw notModelled(`Creating a project with ${unmodelled}`);
    const errors = { ...keyErrors(exchange, asText(body['key']) ?? ''), ...otherErrors(exchange, body) };
    if (Object.keys(errors).length > 0) throw fieldErrors(errors);
    const project = newProject(exchange, body);
    site.projects.push(project);
    const { id, key } = project;
    return json({ id: Number(id), key, self: self(exchange, `project/${id}`) }, 201);
  },
};

function keyErrors(exchange: Exchange, key: string): Record<string, string> {
  const refused = (sentence: string) => ({ projectKey: sentence });
  if (key === '') return refused('You must specify a valid project key.');
  if (key.length > 10) return refused('The project key must not exceed 10 characters in length.');
  if (!/^[A-Z][A-Z0-9]+$/.test(key)) {
    return refused(
      'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.',
    );
  }
  const owner = findProject(exchange.site, key);
  return owner ? refused(`Project '${owner.name}' uses this project key.`) : {};
}

function otherErrors(exchange: Exchange, body: JsonObject): Record<string, string> {
  const type = textOf(body['projectTypeKey']);
  return {
    ...nameErrors(exchange, textOf(body['name']).trim()),
    ...(!exchange.site.users.has(textOf(body['leadAccountId'])) && {
      projectLead: 'You must specify a valid project lead.',
    }),
    ...(!['business', 'software', 'service_desk'].includes(type) && {
      projectType: 'An invalid project type was specified.',
    }),
  };
}

function nameErrors({ site }: Exchange, name: string): Record<string, string> {
  if (name === '') return { projectName: 'You must specify a valid project name.' };
  if (name.length > 80) return { projectName: 'The project name must not exceed 80 characters in length.' };
  const taken = site.projects.some((one) => one.name.toLowerCase() === name.toLowerCase());
  return taken ? { projectName: 'A project with that name already exists.' } : {};
}

function newProject(exchange: Exchange, body: JsonObject): Project {
  const { site } = exchange;
  const lead = asText(body['leadAccountId']) ?? '';
  const isDesk = body['projectTypeKey'] === 'service_desk';
  return {
    ...schemeIds(exchange, body),
    ...{ id: nextId(site, 'project'), key: asText(body['key']) ?? '', name: (asText(body['name']) ?? '').trim() },
    ...{ description: descriptionOf(body), projectTypeKey: asText(body['projectTypeKey']) ?? '', leadAccountId: lead },
    assigneeType: asText(body['assigneeType']) ?? 'PROJECT_LEAD',
    roles: membersAtFirst(exchange, lead),
    // Without a template there are no forms yet: whoever administers the project makes them.
    ...(isDesk && { serviceDesk: { id: nextId(site, 'serviceDesk'), customers: new Set<string>(), requestTypes: [] } }),
    ...{
      overrides: [],
      refusedSummaries: [],
      lastIssueNumber: 0,
      teamManaged: TEAM_MANAGED.test(textOf(body['projectTemplateKey'])),
    },
  };
}

type SchemeIds = Pick<
  Project,
  'issueTypeSchemeId' | 'issueTypeScreenSchemeId' | 'workflowSchemeId' | 'permissionSchemeId'
>;

function schemeIds({ site }: Exchange, body: JsonObject): SchemeIds {
  const template = asText(body['projectTemplateKey']);
  const named = ['issueTypeScheme', 'issueTypeScreenScheme', 'workflowScheme'].filter((one) => body[one] !== undefined);
  if (template !== undefined && named.length > 0) {
    throw badRequest(`A project template cannot be combined with ${named.join(', ')}.`);
  }
  if (template !== undefined && !TEMPLATES.test(template)) throw notModelled(`The project template ${template}`);
  const scheme = <T extends { readonly id: number }>(all: ReadonlyMap<number, T>, name: keyof typeof DEFAULT_IDS) => {
    const asked = body[name] ?? DEFAULT_IDS[name];
    if (typeof asked !== 'number') throw badRequest(`${name} must be a number.`);
    if (!all.has(asked)) throw fieldErrors({ [name]: `The scheme with id ${asked} does not exist.` });
    return numbered(all, asked, name).id;
  };
  return {
    issueTypeSchemeId: scheme(site.schemes.issueTypeSchemes, 'issueTypeScheme'),
    issueTypeScreenSchemeId: scheme(site.schemes.issueTypeScreenSchemes, 'issueTypeScreenScheme'),
    workflowSchemeId: scheme(site.schemes.workflowSchemes, 'workflowScheme'),
    permissionSchemeId: scheme(site.schemes.permissionSchemes, 'permissionScheme'),
  };
}

/** Administrators of the site and the lead administer the project; apps are in their role. */
function membersAtFirst({ site }: Exchange, lead: string): Map<string, Set<string>> {
  const ids = (wanted: 'people' | 'apps') =>
    [...site.users.values()]
      .filter(
        (user) => (user.accountType === 'app') === (wanted === 'apps') && (wanted === 'apps' || user.admin === true),
      )
      .map((user) => user.accountId);
  const empty = site.roles.map(({ name }) => [name, new Set<string>()] as const);
  return new Map([...empty, [ADMINISTRATORS, new Set([...ids('people'), lead])], [ADD_ONS, new Set(ids('apps'))]]);
}

export const deleteProject: Operation = {
  method: 'DELETE',
  path: 'project/:project',
  handle(exchange) {
    requireAdministrator(exchange);
    const { site } = exchange;
    const project = findProject(site, param(exchange, 'project'));
    if (!project) throw new JiraError(404, [`No project could be found with key '${param(exchange, 'project')}'.`]);
    for (const issue of [...site.issues.values()]) if (issue.projectId === project.id) forgetIssue(site, issue);
    site.projects.splice(site.projects.indexOf(project), 1);
    return noContent();
  },
};

/** Always 200: `errors` tells. */
export const validateProjectKey: Operation = {
  method: 'GET',
  path: 'projectvalidate/key',
  handle(exchange) {
    callerId(exchange);
    return json({ errorMessages: [], errors: keyErrors(exchange, query(exchange, 'key') ?? '') });
  },
};
