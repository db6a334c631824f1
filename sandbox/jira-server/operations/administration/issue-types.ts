/** Makes issue types and their schemes, and gives a scheme to a project. */
import { issueTypeBean } from '../../beans/site-beans';
import { json, noContent } from '../../http/answers';
import { objectBody, requireExpand, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError, notModelled } from '../../http/jira-error';
import { envelope, namedOnly, page } from '../../http/paging';
import { asIdentifier, isList, type Json } from '../../json';
import { present } from '../../site/present';
import { DEFAULT_IDS } from '../../site/build/default-schemes';
import type { IssueTypeScheme } from '../../site/schemes';
import { nextId, nextNumber } from '../../site/site-state';
import { projectsOfIssueTypeScheme } from '../set-up/scheme-usage';
import { descriptionOf, newName, numbered, requireAdministrator } from './administrator';
import { existingProject } from './existing-project';

/** A new type belongs to the default scheme at once. */
export const createIssueType: Operation = {
  method: 'POST',
  path: 'issuetype',
  async handle(exchange) {
    requireAdministrator(exchange);
    const { site } = exchange;
    const body = await objectBody(exchange);
    if (body['type'] === 'subtask' || (body['hierarchyLevel'] ?? 0) !== 0) throw notModelled('A sub-task issue type');
    const rule = { what: 'issue type', longest: 60, taken: site.issueTypes, conflict: 409 };
    const type = { name: newName(body, rule), description: descriptionOf(body), id: nextId(site, 'issueType') };
    site.issueTypes.push(type);
    present(site.schemes.issueTypeSchemes.get(DEFAULT_IDS.issueTypeScheme), 'default scheme').issueTypeIds.push(
      type.id,
    );
    return json(issueTypeBean(exchange, type), 201);
  },
};

export const createIssueTypeScheme: Operation = {
  method: 'POST',
  path: 'issuetypescheme',
  async handle(exchange) {
    requireAdministrator(exchange);
    const { issueTypeSchemes } = exchange.site.schemes;
    const body = await objectBody(exchange);
    const taken = issueTypeSchemes.values();
    const name = newName(body, { what: 'issue type scheme', longest: 255, taken, conflict: 409 });
    const issueTypeIds = existingTypes(exchange, body['issueTypeIds']);
    const defaultIssueTypeId = asIdentifier(body['defaultIssueTypeId']);
    if (defaultIssueTypeId !== undefined && !issueTypeIds.includes(defaultIssueTypeId)) {
      throw badRequest('The default issue type is not one of the issue types of the scheme.');
    }
    const id = nextNumber(exchange.site, 'issueTypeScheme');
    issueTypeSchemes.set(id, { id, name, description: descriptionOf(body), defaultIssueTypeId, issueTypeIds });
    return json({ issueTypeSchemeId: String(id) }, 201);
  },
};

function existingTypes(exchange: Exchange, value: Json | undefined): string[] {
  const ids = isList(value) ? value.map((id) => asIdentifier(id) ?? '') : [];
  if (ids.length === 0) throw badRequest('The list of issue type ids must not be empty.');
  const unknown = ids.find((id) => !exchange.site.issueTypes.some((type) => type.id === id));
  if (unknown !== undefined) throw badRequest(`The issue type with id '${unknown}' does not exist.`);
  return [...new Set(ids)];
}

export const listIssueTypeSchemes: Operation = {
  method: 'GET',
  path: 'issuetypescheme',
  handle(exchange) {
    requireAdministrator(exchange);
    const found = namedOnly(exchange, exchange.site.schemes.issueTypeSchemes.values());
    const part = page(exchange, found, { usual: 50, most: 50 });
    const withProjects = requireExpand(exchange, ['projects']).length > 0;
    const values = part.values.map((scheme) => ({
      ...issueTypeSchemeBean(scheme),
      ...(withProjects && { projects: projectsOfIssueTypeScheme(exchange, scheme.id) }),
    }));
    return json(envelope({ ...part, values }));
  },
};

export function issueTypeSchemeBean({ id, name, description, defaultIssueTypeId }: IssueTypeScheme) {
  return { id: String(id), name, description, defaultIssueTypeId, isDefault: id === DEFAULT_IDS.issueTypeScheme };
}

export const assignIssueTypeScheme: Operation = {
  method: 'PUT',
  path: 'issuetypescheme/project',
  async handle(exchange) {
    requireAdministrator(exchange);
    const body = await objectBody(exchange);
    const { schemes, issues } = exchange.site;
    const scheme = numbered(schemes.issueTypeSchemes, body['issueTypeSchemeId'], 'issue type scheme');
    const project = existingProject(exchange, body['projectId']);
    const own = [...issues.values()].filter((issue) => issue.projectId === project.id);
    if (own.some((issue) => !scheme.issueTypeIds.includes(issue.issueTypeId))) {
      throw new JiraError(400, ['Issues of the project have issue types that are not in the scheme.']);
    }
    project.issueTypeSchemeId = scheme.id;
    return noContent();
  },
};
