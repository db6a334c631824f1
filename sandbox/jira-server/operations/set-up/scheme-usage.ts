/** Which schemes projects have, what the schemes hold, and which projects use them. */
import { projectBean } from '../../beans/site-beans';
import { json } from '../../http/answers';
import { param, queryList, type Exchange, type Operation } from '../../http/exchange';
import { badRequest } from '../../http/jira-error';
import { envelope, page } from '../../http/paging';
import type { JsonObject } from '../../json';
import { DEFAULT_IDS } from '../../site/build/default-schemes';
import type { Project } from '../../site/site-state';
import { numbered, requireAdministrator } from '../administration/administrator';
import { issueTypeSchemeBean } from '../administration/issue-types';
import { workflowSchemeBean } from '../workflow/workflow-schemes';

type SchemeOf = Extract<keyof Project, `${string}SchemeId`>;

/** Company-managed projects of the query `projectId`; others are left out. @throws JiraError 400 without one */
function askedProjects(exchange: Exchange): Project[] {
  requireAdministrator(exchange);
  const ids = queryList(exchange, 'projectId');
  if (ids.length === 0) throw badRequest('The projectId query parameter is required.');
  return exchange.site.projects.filter(({ id, teamManaged }) => ids.includes(id) && teamManaged !== true);
}

/** Each scheme once, with those of the asked projects that have it. */
function associations(exchange: Exchange, scheme: SchemeOf): { readonly id: number; readonly projectIds: string[] }[] {
  const projects = askedProjects(exchange);
  return [...new Set(projects.map((project) => project[scheme]))].map((id) => ({
    id,
    projectIds: projects.filter((project) => project[scheme] === id).map((project) => project.id),
  }));
}

function projectsWith(exchange: Exchange, scheme: SchemeOf, id: number): Project[] {
  return exchange.site.projects.filter((project) => project[scheme] === id);
}

export const issueTypeSchemesOfProjects: Operation = {
  method: 'GET',
  path: 'issuetypescheme/project',
  handle(exchange) {
    const { issueTypeSchemes } = exchange.site.schemes;
    const values = associations(exchange, 'issueTypeSchemeId').map(({ id, projectIds }) => ({
      ...{ issueTypeScheme: issueTypeSchemeBean(numbered(issueTypeSchemes, id, 'issue type scheme')), projectIds },
    }));
    return json(envelope(page(exchange, values, { usual: 50, most: 50 })));
  },
};

export const issueTypeSchemeItems: Operation = {
  method: 'GET',
  path: 'issuetypescheme/mapping',
  handle(exchange) {
    requireAdministrator(exchange);
    const ids = queryList(exchange, 'issueTypeSchemeId');
    const all = [...exchange.site.schemes.issueTypeSchemes.values()];
    const values = all
      .filter(({ id }) => ids.length === 0 || ids.includes(String(id)))
      .flatMap(({ id, issueTypeIds }) =>
        issueTypeIds.map((type) => ({ issueTypeSchemeId: String(id), issueTypeId: type })),
      );
    return json(envelope(page(exchange, values, { usual: 50, most: 50 })));
  },
};

export const issueTypeScreenSchemesOfProjects: Operation = {
  method: 'GET',
  path: 'issuetypescreenscheme/project',
  handle(exchange) {
    const { issueTypeScreenSchemes } = exchange.site.schemes;
    const values = associations(exchange, 'issueTypeScreenSchemeId').map(({ id, projectIds }) => {
      const { name, description } = numbered(issueTypeScreenSchemes, id, 'issue type screen scheme');
      return { issueTypeScreenScheme: { id: String(id), name, description }, projectIds };
    });
    return json(envelope(page(exchange, values, { usual: 50, most: 100 })));
  },
};

export const issueTypeScreenSchemeItems: Operation = {
  method: 'GET',
  path: 'issuetypescreenscheme/mapping',
  handle(exchange) {
    requireAdministrator(exchange);
    const ids = queryList(exchange, 'issueTypeScreenSchemeId');
    const all = [...exchange.site.schemes.issueTypeScreenSchemes.values()];
    const values = all
      .filter(({ id }) => ids.length === 0 || ids.includes(String(id)))
      .flatMap(({ id, screenSchemes }) =>
        [...screenSchemes].map(([issueTypeId, screenSchemeId]) => ({
          ...{ issueTypeScreenSchemeId: String(id), issueTypeId, screenSchemeId: String(screenSchemeId) },
        })),
      );
    return json(envelope(page(exchange, values, { usual: 50, most: 100 })));
  },
};

export const projectsOfIssueTypeScreenScheme: Operation = {
  method: 'GET',
  path: 'issuetypescreenscheme/:scheme/project',
  handle(exchange) {
    requireAdministrator(exchange);
    const { issueTypeScreenSchemes } = exchange.site.schemes;
    const { id } = numbered(issueTypeScreenSchemes, param(exchange, 'scheme'), 'issue type screen scheme');
    const part = page(exchange, projectsWith(exchange, 'issueTypeScreenSchemeId', id), { usual: 50, most: 100 });
    return json(envelope({ ...part, values: part.values.map((project) => plainProject(exchange, project)) }));
  },
};

/** The projects of `expand=projects` on an issue type scheme, as a page. */
export function projectsOfIssueTypeScheme(exchange: Exchange, id: number) {
  const values = projectsWith(exchange, 'issueTypeSchemeId', id).map((project) => plainProject(exchange, project));
  return { isLast: true, maxResults: 100, startAt: 0, total: values.length, values };
}

function plainProject(exchange: Exchange, project: Project): JsonObject {
  return projectBean(exchange, project);
}

/** The default scheme shows no id (REST v3, getWorkflowSchemeProjectAssociations). */
export const workflowSchemesOfProjects: Operation = {
  method: 'GET',
  path: 'workflowscheme/project',
  handle(exchange) {
    const { workflowSchemes } = exchange.site.schemes;
    const values = associations(exchange, 'workflowSchemeId').map(({ id, projectIds }) => {
      const { id: shown, ...rest } = workflowSchemeBean(exchange, numbered(workflowSchemes, id, 'workflow scheme'));
      return { projectIds, workflowScheme: id === DEFAULT_IDS.workflowScheme ? rest : { id: shown, ...rest } };
    });
    return json({ values });
  },
};

export const projectsOfWorkflowScheme: Operation = {
  method: 'GET',
  path: 'workflowscheme/:scheme/projectUsages',
  handle(exchange) {
    requireAdministrator(exchange, 401);
    const { id } = numbered(exchange.site.schemes.workflowSchemes, param(exchange, 'scheme'), 'workflow scheme');
    const values = projectsWith(exchange, 'workflowSchemeId', id).map((project) => ({ id: project.id }));
    return json({ workflowSchemeId: String(id), projects: { values } });
  },
};
