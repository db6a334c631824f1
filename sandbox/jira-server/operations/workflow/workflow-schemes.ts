/** Workflow schemes: which workflow for which issue type; given to projects, or switched where there are issues. */
import { json, noContent } from '../../http/answers';
import { objectBody, param, self, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import { envelope, page } from '../../http/paging';
import { objectOf, textOf, type Json, type JsonObject } from '../../json';
import { present } from '../../site/present';
import { DEFAULT_IDS } from '../../site/build/default-schemes';
import type { WorkflowScheme } from '../../site/schemes';
import { nextNumber, type SiteState, type Workflow } from '../../site/site-state';
import { descriptionOf, newName, numbered, requireAdministrator } from '../administration/administrator';
import { existingProject } from '../administration/existing-project';

/** Workflows are named, not numbered, here. */
export const createWorkflowScheme: Operation = {
  method: 'POST',
  path: 'workflowscheme',
  async handle(exchange) {
    requireAdministrator(exchange);
    const { site } = exchange;
    const body = await objectBody(exchange);
    const taken = site.schemes.workflowSchemes.values();
    const name = newName(body, { what: 'workflow scheme', longest: 255, taken, conflict: 400 });
    const workflowIds = mappings(site, objectOf(body['issueTypeMappings']));
    const usual = numbered(site.schemes.workflowSchemes, DEFAULT_IDS.workflowScheme, 'default scheme');
    const named = body['defaultWorkflow'];
    const defaultWorkflowId = named === undefined ? usual.defaultWorkflowId : namedWorkflow(site, named).id;
    const id = nextNumber(site, 'workflowScheme');
    const scheme = { id, name, description: descriptionOf(body), defaultWorkflowId, workflowIds };
    site.schemes.workflowSchemes.set(id, scheme);
    return json(workflowSchemeBean(exchange, scheme), 201);
  },
};

function mappings(site: SiteState, asked: JsonObject): Map<string, string> {
  return new Map(
    Object.entries(asked).map(([type, name]) => {
      if (!site.issueTypes.some(({ id }) => id === type)) throw badRequest(`The issue type '${type}' does not exist.`);
      return [type, namedWorkflow(site, name).id];
    }),
  );
}

function namedWorkflow(site: SiteState, name: Json | undefined): Workflow {
  const found = [...site.workflows.values()].find((workflow) => workflow.name === name);
  if (!found) throw badRequest(`The workflow '${textOf(name)}' does not exist.`);
  return found;
}

export const listWorkflowSchemes: Operation = {
  method: 'GET',
  path: 'workflowscheme',
  handle(exchange) {
    requireAdministrator(exchange);
    const all = [...exchange.site.schemes.workflowSchemes.values()];
    const part = page(exchange, all, { usual: 50, most: 50 });
    return json(envelope({ ...part, values: part.values.map((scheme) => workflowSchemeBean(exchange, scheme)) }));
  },
};

export const getWorkflowScheme: Operation = {
  method: 'GET',
  path: 'workflowscheme/:scheme',
  handle(exchange) {
    requireAdministrator(exchange);
    const { workflowSchemes } = exchange.site.schemes;
    return json(workflowSchemeBean(exchange, numbered(workflowSchemes, param(exchange, 'scheme'), 'workflow scheme')));
  },
};

export function workflowSchemeBean(
  exchange: Exchange,
  { id, name, description, defaultWorkflowId, workflowIds }: WorkflowScheme,
) {
  const called = (workflow: string) => present(exchange.site.workflows.get(workflow), `workflow ${workflow}`).name;
  const issueTypeMappings = Object.fromEntries([...workflowIds].map(([type, workflow]) => [type, called(workflow)]));
  const own = { defaultWorkflow: called(defaultWorkflowId), issueTypeMappings, draft: false };
  return { id, name, description, ...own, self: self(exchange, `workflowscheme/${id}`) };
}

/** Only for a project without issues. */
export const assignWorkflowScheme: Operation = {
  method: 'PUT',
  path: 'workflowscheme/project',
  async handle(exchange) {
    requireAdministrator(exchange);
    const body = await objectBody(exchange);
    const project = existingProject(exchange, body['projectId']);
    const { schemes, issues } = exchange.site;
    const wanted = body['workflowSchemeId'] ?? DEFAULT_IDS.workflowScheme;
    const scheme = numbered(schemes.workflowSchemes, wanted, 'workflow scheme');
    if ([...issues.values()].some(({ projectId }) => projectId === project.id)) {
      throw new JiraError(400, ['The project has issues: the workflow scheme has to be switched.']);
    }
    project.workflowSchemeId = scheme.id;
    return noContent();
  },
};
